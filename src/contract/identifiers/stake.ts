import type { IdentifierReading } from './reading.ts'
import { likeDigits, propose } from './look-alikes.ts'
import { error, tidy } from './reading.ts'

/**
 * 桩号: a place along a route, written `K12+345` (12 km + 345 m). Kept in the database as whole metres, so that it sorts and subtracts.
 */
export type StakeReading = { metres: number } | { wrong: 'malformed' | 'metres' }

const tidyStake = (text: string) => tidy(text, /\s/g)

/** Reads what a clerk typed. Full-width letters, a missing `K` and short metres (`12+5` is 12 km 5 m) are understood; `K12+1500` is not a stake, for a kilometre has no 1500th metre. */
export function readStake(text: string): StakeReading {
  const parts = /^K?(\d{1,4})(?:\+(\d+)(?:\.0+)?)?$/.exec(tidyStake(text))
  if (!parts) return { wrong: 'malformed' }
  const metres = Number(parts[2] ?? 0)
  return metres > 999 ? { wrong: 'metres' } : { metres: Number(parts[1]) * 1000 + metres }
}

/** A stake in its usual form, and what keeps it from being one. */
export function readStakeText(text: string): IdentifierReading {
  const reading = readStake(text)
  if ('metres' in reading) return { normalised: formatStake(reading.metres), remarks: [] }
  const normalised = tidyStake(text)
  if (reading.wrong === 'metres') return { normalised, remarks: [error('STAKE_METRES', { text })] }
  const { proposal } = propose(normalised, likeDigits, candidate => 'metres' in readStake(candidate))
  return { normalised, remarks: [error('STAKE_MALFORMED', { text, ...(proposal ? { proposal: readStakeText(proposal).normalised } : {}) })] }
}

/** `12345` → `K12+345`. */
export function formatStake(metres: number): string {
  return `K${Math.floor(metres / 1000)}+${String(metres % 1000).padStart(3, '0')}`
}

/** Metres of a stake that has been read. */
export function stakeMetres(stake: string): number {
  const reading = readStake(stake)
  if ('wrong' in reading) throw new Error(`not a stake: ${stake}`)
  return reading.metres
}
