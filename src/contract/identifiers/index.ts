import type { IdentifierReader, IdentifierReading } from './reading.ts'
import { readCreditCode } from './credit-code.ts'
import { readFarmCode } from './farm-code.ts'
import { readIdNumber } from './id-number.ts'
import { readMachinePlate } from './machine-plate.ts'
import { readOperatingLicence } from './operating-licence.ts'
import { readPhone } from './phone.ts'
import { readPlate } from './plate.ts'
import { readQualification } from './qualification.ts'
import { error } from './reading.ts'
import { readRoute } from './route.ts'
import { readStakeText } from './stake.ts'
import { readVin } from './vin.ts'

/** Every kind of identifier: what it is called where no field gives it a name, and how it is read. */
export const identifiers = {
  'id-number': { label: '身份证号', read: readIdNumber },
  'credit-code': { label: '统一社会信用代码', read: readCreditCode },
  'vin': { label: '车辆识别代号', read: readVin },
  'plate': { label: '号牌号码', read: readPlate },
  'machine-plate': { label: '农机号牌', read: readMachinePlate },
  'stake': { label: '桩号', read: readStakeText },
  'route': { label: '路线编号', read: readRoute },
  'phone': { label: '电话', read: readPhone },
  'operating-licence': { label: '经营许可证号', read: readOperatingLicence },
  'qualification': { label: '从业资格证号', read: readQualification },
  'farm-code': { label: '准驾机型代码', read: readFarmCode },
} satisfies Record<string, { label: string, read: IdentifierReader }>

export type IdentifierKind = keyof typeof identifiers
export const identifierKinds = Object.keys(identifiers) as IdentifierKind[]

export function isIdentifierKind(kind: string): kind is IdentifierKind {
  return Object.hasOwn(identifiers, kind)
}

/** Reads a text, or a number as files carry it. A number past what a machine can hold exactly has already lost its last digits. */
export function readIdentifier(kind: IdentifierKind, given: string | number, at?: { today?: string }): IdentifierReading {
  const { read } = identifiers[kind]
  if (typeof given === 'number' && Math.abs(given) > Number.MAX_SAFE_INTEGER) return { normalised: String(given), remarks: [error('DIGITS_LOST', {})] }
  return read(String(given), at)
}
