import type { CountedPeriod } from '#contract/period.ts'
import type { Database } from '../../db/database.ts'
import type { Line } from './rules.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { countDefects, sumInspections } from '../machinery/index.ts'

/** A line per township or kind with inspections or defects in the period, in the order of its dictionary. */
export function inspectionLines(db: Database, by: 'township' | 'kind', period: CountedPeriod): Line[] {
  const labelOf = dictionaryLabels(db)
  const inspections = sumInspections(db, by, period)
  const defects = new Map(countDefects(db, by, period).map(({ key, ...counts }) => [key, counts]))
  // A defect may count by a day on which nothing else was inspected there.
  const alone = [...defects.keys()].filter(key => inspections.every(one => one.key !== key))
  return [...inspections, ...alone.map(key => ({ key }))].map(({ key, ...sums }) => ({
    texts: { [by]: labelOf(by === 'township' ? 'township' : 'machine-kind', key) },
    at: { [by]: key },
    sums: { ...sums, ...defects.get(key) },
  }))
}
