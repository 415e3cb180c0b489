import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useClient } from './client.ts'
import { useEvents } from './events.ts'

interface Entry { code: string, label: string, initials: string, active: boolean }

/** The choices of every choice field. Small, and needed by each cell of a table, so all are kept at hand. */
export const useDictionaries = defineStore('dictionaries', () => {
  const client = useClient()
  const all = shallowRef<Record<string, Entry[]>>({})
  const labels = shallowRef(new Map<string, string>())

  async function load() {
    const answer = await client.dictionaries.all()
    all.value = answer
    labels.value = new Map(Object.entries(answer).flatMap(([dictionary, entries]) => entries.map(entry => [`${dictionary}/${entry.code}`, entry.label] as const)))
  }

  useEvents().onChange((entities) => {
    // A refusal here means that nobody sits at the machine; choosing a seat loads again.
    if (entities.has('dictionary-entries') || entities.has('*')) load().catch(() => undefined)
  })

  return {
    load,
    entriesOf: (dictionary: string): Entry[] => all.value[dictionary] ?? [],
    /** A code nobody knows any more is shown as it stands rather than as nothing. */
    labelOf: (dictionary: string, code: string): string => labels.value.get(`${dictionary}/${code}`) ?? code,
  }
})
