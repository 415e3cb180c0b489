import type { IdentifierReading } from './reading.ts'
import { likeDigits, propose } from './look-alikes.ts'
import { error, tidy, warning } from './reading.ts'

/** 路线编号: national and provincial routes have digits only; county, township, village and special ones may carry letters, whose use was not verified. */
const shape = /^(?:G\d{1,4}|S\d{1,4}|[XYCZ][0-9A-Z]{3,4})$/
const letters = { O: likeDigits.O, I: likeDigits.I }

export function readRoute(text: string): IdentifierReading {
  const normalised = tidy(text)
  const proposal = propose(normalised, letters, candidate => shape.test(candidate))
  if (!shape.test(normalised)) return { normalised, remarks: [error('ROUTE_MALFORMED', { text, ...proposal })] }
  return { normalised, remarks: proposal.proposal ? [warning('ROUTE_LETTERS', { text: normalised, ...proposal })] : [] }
}
