import type { View } from '#contract/views.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useClient } from './client.ts'
import { useEvents } from './events.ts'

/** The saved views of whoever sits here, kept at hand: lists open with them and the palette names them. */
export const useViews = defineStore('views', () => {
  const client = useClient()
  const all = shallowRef<readonly View[]>([])
  const load = async () => { all.value = await client.views.list() }

  useEvents().onChange((entities) => {
    // A refusal here means that nobody sits at the machine; choosing a seat loads again.
    if (entities.has('views') || entities.has('*')) load().catch(() => undefined)
  })
  /** Own changes show at once; the core's announcement comes a moment later. */
  const after = async <T>(answer: Promise<T>): Promise<T> => {
    const result = await answer
    await load()
    return result
  }
  return {
    all,
    load,
    of: (register: string): View[] => all.value.filter(view => view.register === register),
    create: (view: Pick<View, 'register' | 'name' | 'query' | 'columns'>) => after(client.views.create({ ...view, columns: [...view.columns] })),
    update: (change: { id: string } & Partial<Pick<View, 'name' | 'query' | 'columns'>>) => after(client.views.update(change)),
    remove: (id: string) => after(client.views.remove({ id })),
    setDefault: (register: string, id: string | null) => after(client.views.setDefault({ register, id })),
  }
})
