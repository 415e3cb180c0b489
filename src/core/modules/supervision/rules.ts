import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { licences, operators, practitioners, transportVehicles } from '#contract/registers/index.ts'
import { readIdNumber } from '#contract/identifiers/id-number.ts'
import { tidy } from '#contract/identifiers/reading.ts'
import { problem } from '#contract/problems.ts'
import { isBlank } from '#contract/registers/read.ts'

export type Operator = DraftOf<typeof operators>
export type Vehicle = DraftOf<typeof transportVehicles>
export type Practitioner = DraftOf<typeof practitioners>
export type Licence = DraftOf<typeof licences>

/** Another living record that has the same in a field. `certain`: nothing else can have it, so it is the same object. */
export interface Same { field: string, label: string, name: string, certain: boolean }

/** The same object entered again is refused; what only may be the same is asked about. The record that is there is named. */
export function sameAs(_: unknown, { same }: { same: readonly Same[] }): Problem[] {
  return same.map(({ field, label, name, certain }) => certain ? problem('error', field, 'SUPERVISED_SAME', { label, name }) : problem('warning', field, 'SUPERVISED_ALIKE', { label, name }))
}

/** The ways one name is written down: with the brackets of either keyboard, with and without spaces. */
export function spellingsOf(name: string): string[] {
  const plain = name.replace(/\s/g, '')
  const half = plain.replaceAll('（', '(').replaceAll('）', ')')
  return [...new Set([name, plain, half, half.replaceAll('(', '（').replaceAll(')', '）')])]
}

export function operatorBusinesses({ business, otherBusinesses }: Operator): Problem[] {
  const seen = new Set([business])
  return otherBusinesses.flatMap((line, index) => {
    if (seen.has(line.business)) return [problem('error', `otherBusinesses.${index}.business`, 'REPEATED', { label: '经营类别', text: '同一类别' })]
    seen.add(line.business)
    return []
  })
}

/** Colour and shape of a plate go together: eight characters are new energy, which is green; a trailer's is yellow. */
export function vehicleColour({ plate, plateColour }: Vehicle): Problem[] {
  const green = plateColour === 'green' || plateColour === 'yellow-green'
  const doubtful = green !== (plate.length === 8) || (plate.endsWith('挂') && plateColour !== 'yellow')
  return doubtful ? [problem('warning', 'plateColour', 'PLATE_COLOUR_DOUBTFUL', { plate })] : []
}

/** A qualification number often is the holder's identity number; somebody else's it cannot be. */
export function practitionerQualification({ idNumber, qualification }: Practitioner): Problem[] {
  if (!idNumber || !qualification || qualification === idNumber) return []
  return readIdNumber(qualification).remarks.length === 0 ? [problem('warning', 'qualification', 'QUALIFICATION_OTHERS')] : []
}

/** Which kind of object holds a licence of each kind, and whether it is a licence or a filing; kinds of the brigade's own are not among them. */
export type LicenceKinds = ReadonlyMap<string, { holder: string, form: string, /** The matter of a check it is looked at under. */ matter: string }>

export interface LicenceFacts { same: readonly Same[], kinds: LicenceKinds }

const holders = [
  { kind: 'operator', field: 'ofOperator', label: '业户' },
  { kind: 'vehicle', field: 'ofVehicle', label: '车辆' },
  { kind: 'practitioner', field: 'ofPractitioner', label: '人员' },
] as const
type Held = Pick<Licence, 'ofOperator' | 'ofVehicle' | 'ofPractitioner'>

export const holderKindOf = (licence: Held): string => holders.find(({ field }) => licence[field])?.kind ?? ''
export const holderOf = (licence: Held): string => holders.map(({ field }) => licence[field]?.label).find(Boolean) ?? ''

/** 字 and 编号 as they stand on the paper, in one spelling, so that a licence is found however it was typed. */
export function fullNumberOf({ word, serial }: Pick<Licence, 'word' | 'serial'>): string {
  const number = tidy(serial).replace(/^第|号$/g, '')
  return word ? `${tidy(word)}${number}号` : number
}

/** One holder, neither none nor two. */
export function licenceHolder(licence: Licence): Problem[] {
  const held = holders.filter(({ field }) => licence[field])
  return held.length === 1 ? [] : [problem('error', held[1]?.field ?? 'ofOperator', 'LICENCE_HOLDERS', { count: held.length })]
}

/** A vehicle's certificate is held by a vehicle, a driver's by a driver. */
export function licenceHolderKind(licence: Licence, { kinds }: Pick<LicenceFacts, 'kinds'>): Problem[] {
  const expected = holders.find(({ kind }) => kind === kinds.get(licence.kind)?.holder)
  const actual = holders.find(({ field }) => licence[field])
  if (!expected || !actual || expected === actual) return []
  return [problem('error', actual.field, 'LICENCE_HOLDER_KIND', { expected: expected.label })]
}

/** What was suspended, revoked or cancelled says by what. */
export function licenceStanding({ standing, standingNote }: Licence): Problem[] {
  const word: Readonly<Record<string, string>> = { suspended: '暂扣', revoked: '吊销', cancelled: '注销' }
  return word[standing] && isBlank(standingNote) ? [problem('error', 'standingNote', 'STATE_NEEDS', { state: word[standing], label: '状况说明' })] : []
}
