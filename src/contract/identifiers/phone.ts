import type { IdentifierReading } from './reading.ts'
import { likeDigits, propose } from './look-alikes.ts'
import { error, tidy, warning } from './reading.ts'

const shape = /^\+?[\d-]{5,20}$/
/** Mobile, landline with or without area code and extension, short numbers within an office, hotlines, numbers abroad. */
const usual = [/^(?:\+?86-?)?1[3-9]\d{9}$/, /^(?:(?:\+?86-?)?0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?$/, /^[1-9]\d{4,5}$/, /^[48]00-?\d{3}-?\d{4}$/, /^\+(?!86)\d{6,15}$/]

export function readPhone(text: string): IdentifierReading {
  const plain = tidy(text)
  const normalised = plain.replace(/^\((0\d{2,3})\)-?/, '$1-')
  if (!shape.test(normalised)) return { normalised, remarks: [error('PHONE_MALFORMED', { text, ...propose(normalised, likeDigits, candidate => shape.test(candidate)) })] }
  return { normalised, remarks: usual.some(form => form.test(normalised)) ? [] : [warning('PHONE_UNUSUAL', { text: normalised })] }
}
