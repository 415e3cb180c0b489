import type { CountedPeriod, PeriodKind } from '#contract/period.ts'
import type { WritableComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { periodAround, periodOfCode } from '#contract/period.ts'
import { usePreference } from '#renderer/api/preferences.ts'
import { beijingToday } from '#renderer/ui/typed-day.ts'

export const kindLabels: Readonly<Record<PeriodKind, string>> = { week: '周', month: '月', quarter: '季', year: '年', range: '自选' }

/** The period of another kind that shows what is on screen: the one of today where today is in sight, else the last in it. */
export function ofKind(kind: PeriodKind, shown: CountedPeriod, today: string): CountedPeriod {
  if (kind === 'range') return { kind, code: `${shown.from}..${shown.to}`, from: shown.from, to: shown.to }
  return periodAround(kind, shown.from <= today && today <= shown.to ? today : shown.to)
}

/** Days chosen one by one: a beginning after the end takes the end along, and the reverse. */
export function rangeWith(shown: CountedPeriod, end: 'from' | 'to', day: string): CountedPeriod | undefined {
  const [from, to] = end === 'from' ? [day, shown.to] : [shown.from, day]
  return periodOfCode(from <= to ? `${from}..${to}` : `${day}..${day}`)
}

/** The period a report shows, kept in the address. Without one: the current month, or whatever kind this person looked at last. */
export function useReportPeriod(): WritableComputedRef<CountedPeriod> {
  const route = useRoute()
  const router = useRouter()
  const lastKind = usePreference<Exclude<PeriodKind, 'range'>>('reports.period', 'month')
  return computed({
    get: () => periodOfCode(String(route.query['period'] ?? '')) ?? periodAround(lastKind.value, beijingToday()),
    set: (period) => {
      if (period.kind !== 'range') lastKind.value = period.kind
      void router.replace({ query: { ...route.query, period: period.code } })
    },
  })
}
