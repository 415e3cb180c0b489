import type { IdentifierReading, Remark } from './reading.ts'
import { likeDigits, propose } from './look-alikes.ts'
import { error, tidy, warning } from './reading.ts'

/** 车辆识别代号 (GB 16735): 17 characters without I, O and Q, the ninth a check. Tractors and harvesters carry frame numbers of their own instead. */
const shape = /^[A-HJ-NPR-Z0-9]{17}$/
const letters = { O: likeDigits.O, Q: likeDigits.Q, I: likeDigits.I }
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
/** Letters count by their place in rows of nine; the gaps are the letters no number may have. */
const valueOf = (character: string) => /\d/.test(character) ? Number(character) : ('ABCDEFGH~JKLMN~P~R~STUVWXYZ'.indexOf(character) % 9) + 1

/** The ninth character that belongs to the others. */
export function vinCheckCharacter(vin: string): string {
  const rest = [...vin].reduce((sum, character, index) => sum + valueOf(character) * weights[index]!, 0) % 11
  return rest === 10 ? 'X' : String(rest)
}

export function readVin(text: string): IdentifierReading {
  const normalised = tidy(text, /[\s\-·.]/g)
  return { normalised, remarks: remarksOn(normalised) }
}

function remarksOn(vin: string): Remark[] {
  const length = [...vin].length
  if (length !== 17) return [error('VIN_LENGTH', { length })]
  if (!shape.test(vin)) return [error('VIN_MALFORMED', { text: vin, ...propose(vin, letters, candidate => shape.test(candidate)) })]
  // Not every maker follows the standard.
  return vinCheckCharacter(vin) === vin[8] ? [] : [warning('VIN_CHECK', { text: vin })]
}
