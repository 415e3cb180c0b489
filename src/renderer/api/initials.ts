import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import { useClient } from './client.ts'

/** 拼音 initials of what the program itself calls things (pages, commands, columns). Each text is asked of the core once. */
export const useInitials = defineStore('initials', () => {
  const client = useClient()
  const known = shallowReactive(new Map<string, string>())
  const asked = new Set<string>()

  return {
    /** Until the answer is there, and where none comes, a text is found by its Chinese alone. */
    async learn(texts: readonly string[]) {
      const fresh = [...new Set(texts)].filter(text => !asked.has(text))
      if (!fresh.length) return
      for (const text of fresh) asked.add(text)
      try {
        const answer = await client.search.initials({ texts: fresh })
        for (const [index, text] of fresh.entries()) known.set(text, answer[index] ?? '')
      } catch {
        for (const text of fresh) asked.delete(text)
      }
    },
    of: (text: string): string => known.get(text) ?? '',
  }
})
