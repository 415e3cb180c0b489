import type { CountedPeriod } from '#contract/period.ts'
import type { Services } from '../../context.ts'
import type { Counted } from './rules.ts'
import { formatStake } from '#contract/identifiers/stake.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { recurringSpots } from '../findings/index.ts'

/** A line per spot, each held by its section, kind and stakes. */
export function recurringSpotLines({ db, resourcesDir }: Pick<Services, 'db' | 'resourcesDir'>, period: CountedPeriod): Counted {
  const { metres, times, found, spots } = recurringSpots({ db, resourcesDir }, period)
  const labelOf = dictionaryLabels(db)
  return {
    filledIn: { metres, times, found },
    lines: spots.map(({ section, kind, first, last, count, pending, ...stakes }) => {
      const [from, to] = [formatStake(stakes.from), formatStake(stakes.to)]
      return { texts: { section: section.label, kind: labelOf('finding-kind', kind), from, to, first, last }, at: { section: section.id, kind, stake: `${from}..${to}` }, sums: { found: count, pending } }
    }),
  }
}
