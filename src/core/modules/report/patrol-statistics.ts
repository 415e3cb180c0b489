import type { CountedPeriod } from '#contract/period.ts'
import type { Database } from '../../db/database.ts'
import type { Line } from './rules.ts'
import { countPlans } from '../roster/index.ts'
import { listSquads, sumFindings, sumPatrols } from './repo.ts'

/** A line per squad in use, and per former one that still has something to account for: the totals must hold every record. */
export function patrolStatisticsLines(db: Database, period: CountedPeriod): Line[] {
  const counted = new Map<string, Record<string, number>>()
  const plans = countPlans(db, period).map(({ squad, ...count }) => ({ squad: squad.id, ...count }))
  const sources = [sumPatrols(db, period), plans, sumFindings(db, period)]
  for (const { squad, ...sums } of sources.flat()) counted.set(squad, { ...counted.get(squad), ...sums })
  return listSquads(db).flatMap(({ id, name, inUse }): Line[] => {
    const sums = counted.get(id) ?? {}
    return inUse || Object.values(sums).some(sum => sum !== 0) ? [{ texts: { squad: inUse ? name : `${name}（已停用）` }, at: { squad: id }, sums }] : []
  })
}
