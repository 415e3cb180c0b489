import type { IdentifierReading } from './reading.ts'
import plates from '../../../resources/identifiers/plates.json' with { type: 'json' }
import { likeDigits, propose } from './look-alikes.ts'
import { error, tidy, warning } from './reading.ts'

/**
 * 机动车号牌: province, organ, five characters, the last of which may say trailer, training, police, Hong Kong or Macau;
 * new-energy plates have six, the letter first on small vehicles and last on large ones.
 */
const { provinces, endings, newEnergy, newEnergyFurther } = plates.parts
const usual = 'A-HJ-NP-Z0-9'
const energy = `[${newEnergy.value}${newEnergyFurther.value}]`
const head = `^[${provinces.value}][A-HJ-NP-Z]`
const shape = new RegExp(`${head}(?:[${usual}]{4}[${usual}${endings.value}]|${energy}[${usual}]\\d{4}|\\d{5}${energy})$`)
const letters = { O: likeDigits.O, I: likeDigits.I }

/** Letter of a new-energy plate. */
const energyLetter = (plate: string) => plate.length === 8 ? /^..([A-Z])|([A-Z])$/.exec(plate)?.slice(1).find(Boolean) : undefined

export function readPlate(text: string): IdentifierReading {
  const normalised = tidy(text)
  if (!shape.test(normalised)) return { normalised, remarks: [error('PLATE_MALFORMED', { text, ...propose(normalised, letters, candidate => shape.test(candidate)) })] }
  const letter = energyLetter(normalised)
  return { normalised, remarks: letter && !newEnergy.value.includes(letter) ? [warning('PLATE_NEW_ENERGY', { text: normalised, letter, usual: [...newEnergy.value].join('、') })] : [] }
}
