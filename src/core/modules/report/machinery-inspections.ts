import type { CountedPeriod } from '#contract/period.ts'
import type { Database } from '../../db/database.ts'
import type { Line } from './rules.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { sumInspections } from '../machinery/index.ts'

/** A line per township or kind with inspections in the period, in the order of its dictionary. */
export function inspectionLines(db: Database, by: 'township' | 'kind', { from, to }: CountedPeriod): Line[] {
  const labelOf = dictionaryLabels(db)
  const dictionary = by === 'township' ? 'township' : 'machine-kind'
  return sumInspections(db, by, { from, to }).map(({ key, ...sums }) => ({ texts: { [by]: labelOf(dictionary, key) }, at: { [by]: key }, sums }))
}
