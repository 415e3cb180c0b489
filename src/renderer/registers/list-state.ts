import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { LocationQuery } from 'vue-router'
import type { Period } from './period.ts'
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { filterNames } from '#contract/registers/filters.ts'
import { beijingToday } from '#renderer/ui/typed-day.ts'
import { sortFrom } from './columns.ts'
import { readPeriod } from './period.ts'

export const pageSize = 50

/** The record each list was left for, until its page comes back. */
export const leftAt = new Map<string, string>()

const one = (query: LocationQuery, key: string) => typeof query[key] === 'string' ? query[key] : undefined

/**
 * What a list shows, kept in the address: going back from a record, reloading, or sending the address to
 * a colleague brings up the same list. The cursors of the pages before travel in the history entry.
 */
export function useListState(definition: RegisterDefinition) {
  const route = useRoute()
  const router = useRouter()
  const { leads, more } = filterNames(definition)
  const names = [...leads, ...more, ...Object.keys(definition.list.derived ?? {}), ...Object.keys(definition.fields).filter(name => definition.fields[name]!.type === 'reference')]

  const period = computed<Period>(() => definition.day
    ? readPeriod({ period: one(route.query, 'period'), from: one(route.query, 'from'), to: one(route.query, 'to') }, beijingToday())
    : { name: 'all' })
  const filters = computed(() => Object.fromEntries(names.flatMap((name) => {
    const value = one(route.query, name)
    return value ? [[name, value] as const] : []
  })))
  const text = computed(() => one(route.query, 'text') ?? '')
  const sort = computed(() => sortFrom(definition, one(route.query, 'sort')))
  const after = computed(() => one(route.query, 'after'))

  const trail = ref<string[]>([])
  watch(() => route.fullPath, () => {
    const kept: unknown = window.history.state?.trail
    trail.value = Array.isArray(kept) ? kept.map(String) : []
  }, { immediate: true })

  const asked = computed(() => ({ from: period.value.from, to: period.value.to, filters: filters.value, text: text.value || undefined, sort: sort.value, after: after.value, limit: pageSize }))

  /** Another list: it starts at its first page. */
  function change(changes: Record<string, string | undefined>) {
    return router.replace({ query: { ...route.query, after: undefined, ...changes } })
  }
  return {
    period, filters, text, sort, after, asked,
    pageNumber: computed(() => after.value ? trail.value.length + 1 : 1),
    change,
    setPeriod: (to: Period) => change(to.name === 'custom'
      ? { period: 'custom', from: to.from, to: to.to }
      : { period: to.name === 'year' ? undefined : to.name, from: undefined, to: undefined }),
    clear: () => change({ ...Object.fromEntries(names.map(name => [name, undefined])), text: undefined }),
    nextPage: (cursor: string) => router.push({ query: { ...route.query, after: cursor }, state: { trail: [...trail.value, after.value ?? ''] } }),
    formerPage: () => {
      const before = [...trail.value]
      const cursor = before.pop()
      return router.push({ query: { ...route.query, after: cursor || undefined }, state: { trail: before } })
    },
  }
}
