import type { IdentifierReading, Remark } from './reading.ts'
import { isDay } from '../wall-time.ts'
import { likeDigits, propose } from './look-alikes.ts'
import { endsInNoughts, isScientific } from './lost-digits.ts'
import { error, tidy, warning } from './reading.ts'

/**
 * 公民身份号码 (GB 11643): division 6 · birth 8 · order 3 · check 1. The division is not looked up: numbers keep the code of a
 * county that was renamed or merged decades ago.
 */
const shape = /^[1-9]\d{16}[\dX]$/
const letters = { ...likeDigits, D: '0', Z: '2', S: '5', G: '6', B: '8' }

/** The last character that belongs to the first seventeen: weights are powers of two, modulo 11. */
export function idCheckCharacter(seventeen: string): string {
  const sum = [...seventeen].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return '10X98765432'[sum % 11]!
}

/** Day of birth in a number that is right. */
export function bornOn(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
}

const isSound = (idNumber: string) => shape.test(idNumber) && isDay(bornOn(idNumber)) && idCheckCharacter(idNumber.slice(0, 17)) === idNumber[17]

export function readIdNumber(text: string, { today }: { today?: string } = {}): IdentifierReading {
  const normalised = tidy(text, /[\s\-·.]/g)
  return { normalised, remarks: isScientific(text) ? [error('DIGITS_LOST', {})] : remarksOn(normalised, today) }
}

function remarksOn(idNumber: string, today: string | undefined): Remark[] {
  const length = [...idNumber].length
  if (length !== 18) return [error('ID_NUMBER_LENGTH', { length, ...ofFirstGeneration(idNumber) })]
  if (!shape.test(idNumber)) return [error('ID_NUMBER_MALFORMED', propose(idNumber, letters, isSound))]
  const birth = bornOn(idNumber)
  // One in some thousand people really has such a number; then its check character agrees.
  if (endsInNoughts(idNumber)) return [isSound(idNumber) ? warning('DIGITS_DOUBTFUL', {}) : error('DIGITS_LOST', {})]
  if (!isDay(birth)) return [error('ID_NUMBER_BIRTH', { birth: idNumber.slice(6, 14) })]
  if (today !== undefined && birth > today) return [error('ID_NUMBER_FUTURE', { birth })]
  return isSound(idNumber) ? [] : [error('ID_NUMBER_CHECK', {})]
}

/** Numbers of cards issued before 1999 had neither century nor check character. */
function ofFirstGeneration(idNumber: string): { proposal?: string } {
  if (!/^[1-9]\d{14}$/.test(idNumber)) return {}
  const seventeen = `${idNumber.slice(0, 6)}19${idNumber.slice(6)}`
  const proposal = seventeen + idCheckCharacter(seventeen)
  return isSound(proposal) ? { proposal } : {}
}
