import { addDays, isDay, monthOf, weekdayIndex } from './wall-time.ts'

export type PeriodKind = 'week' | 'month' | 'quarter' | 'year' | 'range'

/** Days a report counts by; both ends belong to it. `code` is how scripts and addresses write it: `2026-10`, `2026-Q3`, `2026`, `2026-W41`, `2026-10-01..2026-10-15`. */
export interface CountedPeriod { kind: PeriodKind, code: string, from: string, to: string }

/** The period a code names; undefined for one that names none (`2026-13`, `2025-W53`, a range that ends before it begins). */
export function periodOfCode(code: string): CountedPeriod | undefined {
  const text = code.trim().toUpperCase()
  const [from, to, ...more] = text.split('..')
  if (to !== undefined) return more.length === 0 && isCountable(from!) && isCountable(to) && from! <= to ? { kind: 'range', code: text, from: from!, to } : undefined
  const [, year, rest = ''] = /^(\d{4})(?:-(Q\d|W\d\d|\d\d))?$/.exec(text) ?? []
  if (!year || !isCountable(`${year}-01-01`)) return undefined
  const first = rest === '' ? `${year}-01-01` : rest.startsWith('Q') ? `${year}-${twoDigits(Number(rest[1]) * 3 - 2)}-01` : rest.startsWith('W') ? mondayOf(Number(year), Number(rest.slice(1))) : `${year}-${rest}-01`
  if (!isDay(first)) return undefined
  const found = periodAround(rest === '' ? 'year' : rest.startsWith('Q') ? 'quarter' : rest.startsWith('W') ? 'week' : 'month', first)
  // Week 53 of a year that has 52 is week 1 of the next; month 0 and quarter 5 fall out above.
  return found.code === text ? found : undefined
}

/** The week (from Monday, by ISO 8601), month, quarter or year a day lies in. */
export function periodAround(kind: Exclude<PeriodKind, 'range'>, day: string): CountedPeriod {
  const year = day.slice(0, 4)
  switch (kind) {
    case 'year': return { kind, code: year, from: `${year}-01-01`, to: `${year}-12-31` }
    case 'month': return { kind, code: day.slice(0, 7), ...monthOf(day) }
    case 'quarter': {
      const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
      const [first, last] = [`${year}-${twoDigits(quarter * 3 - 2)}-01`, `${year}-${twoDigits(quarter * 3)}-01`]
      return { kind, code: `${year}-Q${quarter}`, from: first, to: monthOf(last).to }
    }
    case 'week': {
      const from = addDays(day, -weekdayIndex(day))
      // A week belongs to the year its Thursday lies in.
      const [weekYear] = addDays(from, 3).split('-')
      const number = (Date.parse(`${from}T00:00:00Z`) - Date.parse(`${mondayOf(Number(weekYear), 1)}T00:00:00Z`)) / weekMs + 1
      return { kind, code: `${weekYear}-W${twoDigits(number)}`, from, to: addDays(from, 6) }
    }
  }
}

/** The period before (`-1`) or after (`1`) one: of the same kind, and as long where it is a range. */
export function neighbourOf(period: CountedPeriod, step: -1 | 1): CountedPeriod {
  const next = step < 0 ? addDays(period.from, -1) : addDays(period.to, 1)
  if (period.kind !== 'range') return periodAround(period.kind, next)
  const days = (Date.parse(period.to) - Date.parse(period.from)) / dayMs
  const [from, to] = step < 0 ? [addDays(next, -days), next] : [next, addDays(next, days)]
  return { kind: 'range', code: `${from}..${to}`, from, to }
}

/** A period as a heading names it: `2026年10月`, `2026年第三季度`, `2026年第41周`, `2026年`, `2026-10-01 至 2026-10-15`. */
export function periodTitle({ kind, code, from, to }: CountedPeriod): string {
  const year = `${code.slice(0, 4)}年`
  switch (kind) {
    case 'year': return year
    case 'quarter': return `${year}第${'一二三四'[Number(code.at(-1)) - 1]}季度`
    case 'month': return `${year}${Number(code.slice(5))}月`
    case 'week': return `${year}第${Number(code.slice(6))}周`
    case 'range': return from === to ? from : `${from} 至 ${to}`
  }
}

/** The same with its days, as paper wants it: `2026年10月（2026-10-01 至 2026-10-31）`. */
export function periodWithDays(period: CountedPeriod): string {
  return period.kind === 'range' ? periodTitle(period) : `${periodTitle(period)}（${period.from} 至 ${period.to}）`
}

/** Records are younger and plans end sooner; what lies outside is a slip of the finger. */
const isCountable = (day: string) => isDay(day) && day >= '1949-10-01' && day < '2200-01-01'
const dayMs = 86_400_000
const weekMs = 7 * dayMs
const twoDigits = (value: number) => String(value).padStart(2, '0')

/** Monday of a week of a year; the first week is the one with 4 January. */
function mondayOf(year: number, week: number): string {
  const fourth = `${String(year).padStart(4, '0')}-01-04`
  return addDays(fourth, (week - 1) * 7 - weekdayIndex(fourth))
}
