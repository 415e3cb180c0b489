import type { IdentifierReading } from './reading.ts'
import plates from '../../../resources/identifiers/plates.json' with { type: 'json' }
import { likeDigits, propose } from './look-alikes.ts'
import { error, tidy, warning } from './reading.ts'

/**
 * 拖拉机和联合收割机号牌 (NY 345): province, two digits of the organ, five characters. Only a reminder where a plate differs:
 * the standard was not seen, and temporary and training plates are in use.
 */
const province = `^[${plates.parts.provinces.value}]`
const shape = new RegExp(`${province}\\d{2}[0-9A-HJ-NP-Z]{5}$`)
const conceivable = new RegExp(`${province}[0-9A-Z学临]{4,8}$`)
const letters = { O: likeDigits.O, I: likeDigits.I }

export function readMachinePlate(text: string): IdentifierReading {
  const normalised = tidy(text, /[\s\-·•.]/g)
  if (shape.test(normalised)) return { normalised, remarks: [] }
  const said = { text: normalised, ...propose(normalised, letters, candidate => shape.test(candidate)) }
  return { normalised, remarks: [conceivable.test(normalised) ? warning('MACHINE_PLATE_UNUSUAL', said) : error('MACHINE_PLATE_MALFORMED', said)] }
}
