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

  return {
    values,
    async load() {
      const answer = await client.preferences.all()
      for (const key of Object.keys(values)) if (!(key in answer) && !waiting.has(key)) delete values[key]
      for (const [key, value] of Object.entries(answer)) if (!waiting.has(key)) values[key] = value
    },
    set(key: string, value: unknown) {
      values[key] = value
      clearTimeout(waiting.get(key))
      waiting.set(key, setTimeout(() => {
        waiting.delete(key)
        // A choice that could not be kept is still in force on this screen; nothing to tell the person.
        client.preferences.put({ key, value: value as Json }).catch(() => undefined)
      }, putAfter))
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
