import type { SearchAnswer } from '#contract/desk.ts'
import type { RouteLocationRaw } from 'vue-router'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { useClient } from '#renderer/api/client.ts'
import { failureMessage } from '#renderer/api/failures.ts'
import { findPages } from './navigation.ts'

export interface SearchResult { key: string, title: string, note: string, snippet: string, to: RouteLocationRaw }
export interface SearchGroup { key: string, label: string, items: SearchResult[] }

/** Short enough to feel at once, long enough that a name is not searched stroke by stroke. */
const typingPause = 150

function recordGroups(answer: SearchAnswer): SearchGroup[] {
  return answer.groups.map(group => ({
    key: group.code,
    label: group.label,
    items: group.items.map(item => ({
      key: `${group.code}/${item.id}`,
      title: item.title,
      note: [item.number, item.day].filter(Boolean).join(' · '),
      snippet: item.snippet === item.title ? '' : item.snippet,
      to: { name: 'record', params: { code: group.code, id: item.id } },
    })),
  })).filter(group => group.items.length)
}

/** What the search box finds for what is typed: pages at once, records after a short pause. Only the newest question is answered. */
export function useSearch() {
  const client = useClient()
  const text = shallowRef('')
  const answer = shallowRef<SearchAnswer>({ groups: [] })
  const failure = shallowRef('')
  const isSearching = shallowRef(false)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined

  async function ask(wanted: string) {
    asked = new AbortController()
    const { signal } = asked
    try {
      const found = await client.search.find({ text: wanted }, { signal })
      if (signal.aborted) return
      answer.value = found
      failure.value = ''
    } catch (error) {
      if (signal.aborted) return
      answer.value = { groups: [] }
      failure.value = failureMessage(error)
    }
    isSearching.value = false
  }

  watch(text, (typed) => {
    clearTimeout(waiting)
    asked?.abort()
    const wanted = typed.trim().slice(0, 60)
    isSearching.value = wanted !== ''
    failure.value = ''
    if (wanted) waiting = setTimeout(ask, typingPause, wanted)
    else answer.value = { groups: [] }
  })
  onScopeDispose(() => {
    clearTimeout(waiting)
    asked?.abort()
  })

  const groups = computed<SearchGroup[]>(() => {
    const pages = findPages(text.value).map(item => ({ key: `page/${item.key}`, title: item.label, note: '打开页面', snippet: '', to: item.to }))
    return [...(pages.length ? [{ key: 'page', label: '页面', items: pages }] : []), ...(text.value.trim() ? recordGroups(answer.value) : [])]
  })
  return { text, groups, failure, isSearching, results: computed(() => groups.value.flatMap(group => group.items)) }
}
