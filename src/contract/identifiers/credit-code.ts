import type { IdentifierReading, Remark } from './reading.ts'
import { likeDigits, propose } from './look-alikes.ts'
import { endsInNoughts, isScientific } from './lost-digits.ts'
import { error, tidy, warning } from './reading.ts'

/** 统一社会信用代码 (GB 32100—2015): department 1 · category 1 · division 6 · body 9 · check 1, the last any of the 31 characters. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = new RegExp(`^[${characters}]{2}\\d{6}[${characters}]{10}$`)
const letters = { O: likeDigits.O, I: likeDigits.I, S: '5', Z: '2' }

/** The last character that belongs to the first seventeen: weights are powers of three, modulo 31. */
export function creditCheckCharacter(seventeen: string): string {
  let weight = 1
  let sum = 0
  for (const character of seventeen) {
    sum += characters.indexOf(character) * weight
    weight = weight * 3 % 31
  }
  return characters[(31 - sum % 31) % 31]!
}

const isSound = (code: string) => shape.test(code) && creditCheckCharacter(code.slice(0, 17)) === code[17]

export function readCreditCode(text: string): IdentifierReading {
  const normalised = tidy(text, /[\s\-·.]/g)
  return { normalised, remarks: isScientific(text) ? [error('DIGITS_LOST', {})] : remarksOn(normalised) }
}

function remarksOn(code: string): Remark[] {
  // A self-employed trader may still hold the registration number of before 2015.
  if (/^\d{15}$/.test(code)) return [warning('CREDIT_CODE_OLD', { text: code })]
  const length = [...code].length
  if (length !== 18) return [error('CREDIT_CODE_LENGTH', { length })]
  if (!shape.test(code)) return [error('CREDIT_CODE_MALFORMED', { text: code, ...propose(code, letters, isSound) })]
  if (endsInNoughts(code)) return [isSound(code) ? warning('DIGITS_DOUBTFUL', {}) : error('DIGITS_LOST', {})]
  return isSound(code) ? [] : [error('CREDIT_CODE_CHECK', { text: code })]
}
