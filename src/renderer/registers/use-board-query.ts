import type { Period } from './period.ts'
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { beijingToday } from '#renderer/ui/typed-day.ts'
import { readPeriod } from './period.ts'

/** Cards of a column at first, and how many more at a time. What lies beyond the last is the list's business. */
const [atFirst, atMost] = [30, 100]
/** Days nothing lies outside of: what a period without ends stands for. */
const ever = { from: '2000-01-01', to: '2999-12-31' }

/** What narrows a board, kept in the address: filters by name, and the period in which the closed ones ended. */
export function useBoardQuery(names: readonly string[]) {
  const route = useRoute()
  const router = useRouter()
  const one = (key: string) => typeof route.query[key] === 'string' ? route.query[key] : undefined
  const filters = computed(() => Object.fromEntries(names.flatMap(name => one(name) ? [[name, one(name)!] as const] : [])))
  const period = computed<Period>(() => readPeriod({ period: one('period') ?? 'month', from: one('from'), to: one('to') }, beijingToday()))
  const days = computed(() => ({ from: period.value.from ?? ever.from, to: period.value.to ?? ever.to }))
  const limit = ref<number>(atFirst)
  const change = (changes: Record<string, string | undefined>) => router.replace({ query: { ...route.query, ...changes } })
  return {
    filters, period, days, limit, change,
    mayShowMore: computed(() => limit.value < atMost),
    showMore: () => { limit.value = atMost },
    setPeriod: (to: Period) => change(to.name === 'custom' ? { period: 'custom', from: to.from, to: to.to } : { period: to.name === 'month' ? undefined : to.name, from: undefined, to: undefined }),
    clear: () => change(Object.fromEntries(names.map(name => [name, undefined]))),
    /** Narrows the list behind the closed column to the same days. */
    closedIn: computed(() => period.value.name === 'all' ? {} : { closedIn: `${days.value.from}..${days.value.to}` }),
  }
}
