import type { IdentifierReading } from './reading.ts'
import plates from '../../../resources/identifiers/plates.json' with { type: 'json' }
import { error, tidy, warning } from './reading.ts'

/**
 * 道路运输经营许可证号, as `甘交运管许可庆字621002000001号`. Its rule (JT/T 415) was not seen, so what differs is only a reminder;
 * the first six digits need not be a division.
 */
const shape = new RegExp(`^[${plates.parts.provinces.value}]交运管许可\\p{Script=Han}{0,3}字\\d{12}号?$`, 'u')
/** Any licence number: words, a year in brackets, at least four digits in a row. */
const conceivable = (text: string) => /^[\p{Script=Han}\dA-Z()〔〕[\]-]+$/u.test(text) && /\d{4}/.test(text)

export function readOperatingLicence(text: string): IdentifierReading {
  const normalised = tidy(text)
  if (shape.test(normalised)) return { normalised, remarks: [] }
  return { normalised, remarks: [conceivable(normalised) ? warning('LICENCE_UNUSUAL', { text: normalised }) : error('LICENCE_MALFORMED', { text })] }
}
