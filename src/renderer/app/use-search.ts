import type { SearchAnswer } from '#contract/desk.ts'
import type { Command } from './use-commands.ts'
import type { Router } from 'vue-router'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { useClient } from '#renderer/api/client.ts'
import { failureMessage } from '#renderer/api/failures.ts'
import { fitting } from '#renderer/ui/matching.ts'

export interface SearchResult { key: string, title: string, note: string, snippet: string, run: () => void }
export interface SearchGroup { key: string, label: string, items: SearchResult[] }

/** Short enough to feel at once, long enough that a name is not searched stroke by stroke. */
const typingPause = 150
/** Commands shown while records are looked for, and of those used last before anything is typed. */
const shownCommands = 8
const shownRecent = 5

function recordGroups(answer: SearchAnswer, router: Router): SearchGroup[] {
  return answer.groups.map(group => ({
    key: group.code,
    label: group.label,
    items: group.items.map(item => ({
      key: `${group.code}/${item.id}`,
      title: item.title,
      note: [item.number, item.day].filter(Boolean).join(' · '),
      snippet: item.snippet === item.title ? '' : item.snippet,
      run: () => void router.push({ name: 'record', params: { code: group.code, id: item.id } }),
    })),
  })).filter(group => group.items.length)
}

const asResult = ({ key, label, note, run }: Command): SearchResult => ({ key, title: label, note, snippet: '', run })
const group = (key: string, label: string, commands: readonly Command[]): SearchGroup[] => commands.length ? [{ key, label, items: commands.map(asResult) }] : []

/** Before anything is typed: what was used last, then what can be done here, then what can be begun. */
function suggested(commands: readonly Command[]): SearchGroup[] {
  const recent = commands.filter(({ lastUsed }) => lastUsed < Number.POSITIVE_INFINITY).toSorted((a, b) => a.lastUsed - b.lastUsed).slice(0, shownRecent)
  const others = (of: Command['group']) => commands.filter(command => command.group === of && !recent.includes(command))
  return [...group('recent', '最近使用', recent), ...group('page', '本页', others('page')), ...group('new', '新增', others('new')), ...group('program', '程序', others('program'))]
}

/** What the palette finds for what is typed: commands and pages at once, records after a short pause. Only the newest question is answered. */
export function useSearch(commands: () => readonly Command[]) {
  const client = useClient()
  const router = useRouter()
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
    if (!text.value.trim()) return suggested(commands())
    const byUse = commands().toSorted((a, b) => a.lastUsed === b.lastUsed ? 0 : a.lastUsed - b.lastUsed)
    return [...group('commands', '命令和页面', fitting(text.value, byUse).slice(0, shownCommands)), ...recordGroups(answer.value, router)]
  })
  return { text, groups, failure, isSearching, results: computed(() => groups.value.flatMap(each => each.items)) }
}
