import type { IdentifierReading, Remark } from './reading.ts'
import { readIdNumber } from './id-number.ts'
import { likeDigits, propose } from './look-alikes.ts'
import { endsInNoughts, isScientific } from './lost-digits.ts'
import { error, tidy, warning } from './reading.ts'

/** 从业资格证号: 15 to 20 letters and digits, in practice often the holder's identity number. No rule was verified, so little is refused. */
const shape = /^[0-9A-Z]{15,20}$/

export function readQualification(text: string): IdentifierReading {
  const normalised = tidy(text, /[\s\-·.]/g)
  return { normalised, remarks: isScientific(text) ? [error('DIGITS_LOST', {})] : remarksOn(normalised) }
}

function remarksOn(number: string): Remark[] {
  if (!shape.test(number)) return [error('QUALIFICATION_MALFORMED', propose(number, likeDigits, candidate => shape.test(candidate)))]
  if (endsInNoughts(number)) return [warning('DIGITS_DOUBTFUL', {})]
  const looksLikeId = /^[1-9]\d{5}(?:19|20)\d{9}[\dX]$/.test(number)
  return looksLikeId && readIdNumber(number).remarks.length ? [warning('QUALIFICATION_UNLIKE_ID', {})] : []
}
