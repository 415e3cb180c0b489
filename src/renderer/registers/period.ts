import { periodAround } from '#contract/period.ts'
import { addDays, isDay } from '#contract/wall-time.ts'

export const periods = ['year', 'month', 'lastMonth', 'all', 'custom'] as const
export type PeriodName = (typeof periods)[number]
export const periodLabels: Record<PeriodName, string> = { year: '本年', month: '本月', lastMonth: '上月', all: '全部', custom: '自选' }

export interface Period { name: PeriodName, from?: string, to?: string }

/** The days a period stands for today; both ends belong to it. */
export function periodOf(name: Exclude<PeriodName, 'custom'>, today: string): Period {
  if (name === 'all') return { name }
  const { from, to } = periodAround(name === 'year' ? 'year' : 'month', name === 'lastMonth' ? addDays(`${today.slice(0, 8)}01`, -1) : today)
  return { name, from, to }
}

/** The period an address asks for; this year when it asks for none. */
export function readPeriod(asked: { period?: string, from?: string, to?: string }, today: string): Period {
  const [from, to] = [asked.from, asked.to].map(day => day && isDay(day) ? day : undefined)
  if (asked.period === 'custom' || from || to) return { name: 'custom', from, to }
  const known = periods.find(name => name === asked.period)
  return periodOf(!known || known === 'custom' ? 'year' : known, today)
}

/** `2026-01-01 至 2026-12-31`. */
export function periodWords({ from, to }: Period): string {
  if (!from && !to) return '全部日期'
  return `${from ?? '最早'} 至 ${to ?? '今天以后'}`
}
