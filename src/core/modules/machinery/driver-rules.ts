import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { machineDrivers } from '#contract/registers/index.ts'
import type { Standing } from '../../registers/rulebook.ts'
import type { Driver, InspectionFacts } from './facts.ts'
import type { Inspection } from './rules.ts'
import type { MachineryThresholds } from './thresholds.ts'
import { coveredFarmCodes, farmCodeFor, farmCodesOf } from '#contract/identifiers/farm-code.ts'
import { bornOn } from '#contract/identifiers/id-number.ts'
import { problem } from '#contract/problems.ts'
import { addMonths } from '#contract/wall-time.ts'
import { isFoundFault } from './rules.ts'

type MachineDriver = DraftOf<typeof machineDrivers>

/** Full years of age on a day; one born on 29 February comes of age on 1 March. */
export function ageOn(born: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0)
}

/** 农业机械安全监督管理条例第二十二条: nobody under the age, and nobody who has reached the upper one. */
function ageProblems(path: string, { name, idNumber }: Pick<Driver, 'name' | 'idNumber'>, day: string, { driverAgeMin: min, driverAgeMax: max }: MachineryThresholds): Problem[] {
  if (!idNumber) return []
  const age = ageOn(bornOn(idNumber), day)
  if (age < min) return [problem('warning', path, 'DRIVER_UNDERAGE', { name, day, age, min })]
  return age >= max ? [problem('warning', path, 'DRIVER_OVERAGE', { name, day, age, max })] : []
}

/** A licence is not given to someone who is not of age, and one held past the upper age should have been cancelled. */
export function driverAge({ name, idNumber, validFrom, state }: MachineDriver, { limits }: { limits: MachineryThresholds }, { today }: Pick<Standing, 'today'>): Problem[] {
  if (ageOn(bornOn(idNumber), validFrom) < limits.driverAgeMin) return [problem('error', 'validFrom', 'LICENCE_BEFORE_AGE', { day: validFrom, min: limits.driverAgeMin })]
  return state === 'valid' ? ageProblems('state', { name, idNumber }, today, limits) : []
}

/** Last day of a licence that begins on a day. */
export const licenceEnd = (validFrom: string, { licenceYears }: Pick<MachineryThresholds, 'licenceYears'>): string => addMonths(validFrom, licenceYears * 12)

export function licenceSpan({ validFrom, validTo }: Pick<MachineDriver, 'validFrom' | 'validTo'>, { limits }: { limits: MachineryThresholds }): Problem[] {
  const latest = licenceEnd(validFrom, limits)
  return validTo > latest ? [problem('warning', 'validTo', 'LICENCE_TOO_LONG', { years: limits.licenceYears, latest })] : []
}

/** Whether someone with these codes, as a licence carries them, may drive a machine of the kind. */
export function mayDrive(codes: string, kind: string): boolean {
  const needed = farmCodeFor(kind)
  return needed === undefined || coveredFarmCodes(farmCodesOf(codes)).includes(needed)
}

/** Who drove is named once, and with what he showed. */
export function inspectionDriverNamed({ driver, driverName, driverIdNumber, driverCodes }: Pick<Inspection, 'driver' | 'driverName' | 'driverIdNumber' | 'driverCodes'>): Problem[] {
  if (driver) return driverName || driverIdNumber || driverCodes ? [problem('error', 'driverName', 'DRIVER_TWICE')] : []
  return !driverName && (driverIdNumber || driverCodes) ? [problem('error', 'driverName', 'DRIVER_UNNAMED')] : []
}

/** Whether who drove may drive, of that age, with that licence, that machine, on that day; what the checklist found fault with is not asked again. */
export function inspectionDriver(inspection: Inspection, facts: InspectionFacts): Problem[] {
  const { driver, limits, kindLabel, isJudged } = facts
  if (!driver || isJudged.driver) return []
  const { day, kind } = inspection
  const { name, codes, licence } = driver
  const [person, paper] = inspection.driver ? ['driver', 'driver'] : ['driverIdNumber', 'driverCodes']
  const covering = !codes ? [problem('warning', paper, 'LICENCE_NONE', { name })]
    : mayDrive(codes, kind) ? [] : [problem('warning', paper, 'LICENCE_NOT_COVERING', { name, codes, kind: kindLabel, needed: farmCodeFor(kind) ?? '' })]
  return [
    ...isFoundFault(inspection, facts, 'age') ? [] : ageProblems(person, driver, day, limits),
    ...isFoundFault(inspection, facts, 'licence') ? [] : [...licence ? licenceProblems(name, licence, day) : [], ...covering],
  ]
}

function licenceProblems(name: string, { validFrom, validTo, state, stateLabel }: NonNullable<Driver['licence']>, day: string): Problem[] {
  if (state !== 'valid') return [problem('warning', 'driver', 'LICENCE_NOT_VALID', { name, state: stateLabel })]
  if (validTo < day) return [problem('warning', 'driver', 'LICENCE_EXPIRED', { name, day: validTo })]
  return validFrom > day ? [problem('warning', 'driver', 'LICENCE_NOT_YET', { name, day: validFrom })] : []
}
