import type { CountedPeriod } from '#contract/period.ts'
import type { Database } from '../../db/database.ts'
import type { Line } from './rules.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { countComplaints } from '../complaints/index.ts'

/** A line per channel that anything came by. */
export function complaintLines(db: Database, period: CountedPeriod): Line[] {
  const labelOf = dictionaryLabels(db)
  return countComplaints(db, period).map(({ channel, ...sums }) => ({ texts: { channel: labelOf('complaint-channel', channel) }, at: { channel }, sums }))
}
