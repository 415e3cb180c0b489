import type { LookupAnswer, Mergeable } from '#contract/supervision.ts'
import { useQuery, useQueryCache } from '@pinia/colada'
import { onScopeDispose, ref, watch } from 'vue'
import { useClient } from '#renderer/api/client.ts'

/** Milliseconds without a key after which what was typed is asked for. */
const settles = 150

/** What 监管库 says about a text that is being typed; the former answer stays until the next one is there. */
export function useLookup(text: () => string, limit = 3) {
  const client = useClient()
  const asked = ref(text().trim())
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(text, (typed) => {
    clearTimeout(timer)
    const ask = () => { asked.value = typed.trim() }
    // What a form opens with is not still being typed.
    if (asked.value) timer = setTimeout(ask, settles)
    else ask()
  })
  onScopeDispose(() => clearTimeout(timer))
  const { data, error, status } = useQuery({
    key: () => ['supervision', 'lookup', asked.value, limit],
    query: (): Promise<LookupAnswer | null> => [...asked.value].length < 2 ? Promise.resolve(null) : client.supervision.lookup({ text: asked.value, limit }),
    placeholderData: former => former,
  })
  return { asked, answer: data, error, status }
}

interface Merging { register: Mergeable, keep: string, drop: string, reason: string }

/** Makes two records of one object one, or two again; every list may show either. */
export function useMerging() {
  const client = useClient()
  const cache = useQueryCache()
  const seen = <T>(answer: T): T => {
    void cache.invalidateQueries({ key: ['registers'] })
    void cache.invalidateQueries({ key: ['supervision'] })
    return answer
  }
  return { merge: async (input: Merging) => seen(await client.supervision.merge(input)), unmerge: async (input: Merging) => seen(await client.supervision.unmerge(input)) }
}

/** Merges into a record that can be undone. */
export function useMerges(record: () => { register: Mergeable, id: string }) {
  const client = useClient()
  return useQuery({ key: () => ['supervision', 'merges', record().id], query: () => client.supervision.merges(record()) })
}
