import type { Ref } from 'vue'
import { defineStore } from 'pinia'
import { computed, shallowReactive } from 'vue'
import { useClient } from './client.ts'

type Json = Parameters<ReturnType<typeof useClient>['preferences']['put']>[0]['value']

/** Dragging a column edge must not write a hundred times. */
const putAfter = 400

/** What a person chose and every screen remembers, kept by the core so that it survives a new window and a new browser. */
export const usePreferences = defineStore('preferences', () => {
  const client = useClient()
  const values = shallowReactive<Record<string, unknown>>({})
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  let choices = 0
  /** Choices made here, by their order; and of these the ones the core does not hold yet. */
  const chosen = new Map<string, number>()
  const unsaved = new Map<string, number>()

  async function put(key: string, value: unknown, choice: number) {
    waiting.delete(key)
    // A choice that could not be kept is still in force on this screen; nothing to tell the person.
    await client.preferences.put({ key, value: value as Json }).catch(() => undefined)
    if (unsaved.get(key) === choice) unsaved.delete(key)
  }

  return {
    values,
    async load() {
      // An answer knows nothing of what was not saved when it was asked for, nor of what was chosen while it was on its way.
      const [asked, open] = [choices, new Set(unsaved.keys())]
      const answer = await client.preferences.all()
      const isNewer = (key: string) => open.has(key) || (chosen.get(key) ?? 0) > asked
      for (const key of Object.keys(values)) if (!(key in answer) && !isNewer(key)) delete values[key]
      for (const [key, value] of Object.entries(answer)) if (!isNewer(key)) values[key] = value
    },
    set(key: string, value: unknown) {
      values[key] = value
      const choice = ++choices
      chosen.set(key, choice)
      unsaved.set(key, choice)
      clearTimeout(waiting.get(key))
      waiting.set(key, setTimeout(() => void put(key, value, choice), putAfter))
    },
  }
})

/** One remembered choice. Assign a new value; a value changed in place is not noticed. */
export function usePreference<T>(key: string, fallback: T): Ref<T> {
  const store = usePreferences()
  return computed({
    // Read, not asked for with `Object.hasOwn`: Vue would not notice when the choice is made for the first time.
    get: () => (store.values[key] === undefined ? fallback : store.values[key] as T),
    set: value => store.set(key, value),
  })
}
