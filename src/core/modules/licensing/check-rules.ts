import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { licenceChecks } from '#contract/registers/index.ts'
import { problem } from '#contract/problems.ts'
import { isBlank } from '#contract/registers/read.ts'

export type LicenceCheck = DraftOf<typeof licenceChecks>

/** A licence of the register as a check looks at it. */
export interface KnownLicence { id: string, fullNumber: string, holder: string, holderId: string, validTo: string | null, standing: string, standingLabel: string }

export interface CheckFacts {
  /** What stands in the register under the plate, and who holds it, whatever the check says. */
  plateHeld: boolean
  /** Names of the register's objects chosen. */
  kept: { plate: string | null, operator: string | null, person: string | null }
  /** Licences the matters name, by id. */
  licences: ReadonlyMap<string, KnownLicence>
  /** A licence of the chosen vehicle or operator that was good on the day. */
  holds: KnownLicence | null
  resultLabel: (code: string) => string
}

/** What a check was of, as its list and its title say it. */
export function subjectOf({ plate, vehicle, operatorName, operator, personName, practitioner }: LicenceCheck): string {
  return [plate ?? vehicle?.label, operatorName ?? operator?.label, personName ?? practitioner?.label].filter(Boolean).join(' ')
}

/** A check counts by its day, so its hour lies on it. */
export function checkTime({ day, checkedAt }: LicenceCheck): Problem[] {
  return checkedAt.startsWith(day) ? [] : [problem('error', 'checkedAt', 'DAY_DIFFERS', { label: '检查时间', day })]
}

export function checkSubject(check: LicenceCheck, { kept }: CheckFacts): Problem[] {
  if (!subjectOf(check)) return [problem('error', 'plate', 'CHECK_WITHOUT_SUBJECT')]
  const pairs = [['plate', '号牌', check.plate, kept.plate], ['operatorName', '业户名称', check.operatorName, kept.operator], ['personName', '被检查人', check.personName, kept.person]] as const
  return pairs.flatMap(([field, label, text, held]) => text && held && text !== held ? [problem('warning', field, 'CHECK_NAME_DIFFERS', { label, text, kept: held })] : [])
}

/** That the register holds nothing is a result in its own right, and has to be true. */
export function checkRegister({ inRegister, plate, vehicle, operator, practitioner }: LicenceCheck, { plateHeld }: CheckFacts): Problem[] {
  const [named] = [vehicle, operator, practitioner].filter(one => one !== null)
  if (inRegister !== 'absent') return named ? [] : [problem('error', 'inRegister', 'CHECK_NOTHING_FOUND')]
  if (named) return [problem('error', 'inRegister', 'CHECK_NOT_ABSENT', { text: named.label })]
  return plate && plateHeld ? [problem('error', 'inRegister', 'CHECK_NOT_ABSENT', { text: plate })] : []
}

/** What the register says of a licence that was looked at: whose it is, and whether it was good on the day. */
export function checkMatters({ day, matters, vehicle, operator, practitioner }: LicenceCheck, { licences }: CheckFacts): Problem[] {
  const subjects = new Set([vehicle?.id, operator?.id, practitioner?.id])
  const seen = new Set<string>()
  return matters.flatMap(({ matter, licence, result }, index) => {
    const path = `matters.${index}.`
    const key = `${matter}\n${licence?.id ?? ''}`
    if (licence && seen.has(key)) return [problem('error', `${path}licence`, 'REPEATED', { label: '核查事项', text: licence.label })]
    seen.add(key)
    const known = licence && licences.get(licence.id)
    if (!known) return []
    if (!subjects.has(known.holderId)) return [problem('error', `${path}licence`, 'CHECK_LICENCE_OTHERS', { licence: known.fullNumber, holder: known.holder })]
    if (result !== 'match') return []
    if (known.standing !== 'normal') return [problem('warning', `${path}result`, 'CHECK_LICENCE_VOID', { licence: known.fullNumber, state: known.standingLabel })]
    return known.validTo && known.validTo < day ? [problem('warning', `${path}result`, 'CHECK_LICENCE_OVER', { licence: known.fullNumber, to: known.validTo })] : []
  })
}

const harmless = new Set(['match', 'not-applicable'])

/** The conclusion follows from the results, not the other way. */
export function checkConclusion({ matters, conclusion }: LicenceCheck, { resultLabel }: Pick<CheckFacts, 'resultLabel'>): Problem[] {
  const wrong = matters.find(({ result }) => !harmless.has(result))
  if (conclusion === 'normal' && wrong) return [problem('error', 'conclusion', 'CHECK_RESULT_DIFFERS', { result: resultLabel(wrong.result) })]
  return conclusion === 'irregular' && !wrong ? [problem('warning', 'conclusion', 'CHECK_NOTHING_WRONG')] : []
}

const evidence = [['carried', '载客（载货）情况'], ['route', '起讫及路线']] as const

/** Suspected operation without a licence: of which kind, doing what, and what shows it. */
export function checkUnlicensed(check: LicenceCheck, { holds }: Pick<CheckFacts, 'holds'>): Problem[] {
  const state = '疑似无证经营'
  const isPremises = check.unlicensedKind !== null && ['repair', 'driving-school', 'rental', 'station', 'freight-station'].includes(check.unlicensedKind)
  if (check.conclusion !== 'unlicensed') return []
  return [
    ...check.unlicensedKind === null ? [problem('error', 'unlicensedKind', 'STATE_NEEDS', { state, label: '疑似无证经营类型' })] : [],
    ...evidence.filter(([field]) => !isPremises && isBlank(check[field])).map(([field, label]) => problem('error', field, 'STATE_NEEDS', { state, label })),
    ...[check.statement, check.witness, check.photos].every(isBlank) ? [problem('error', 'statement', 'CHECK_NEEDS_EVIDENCE')] : [],
    ...holds ? [problem('warning', 'conclusion', 'CHECK_HAS_LICENCE', { licence: holds.fullNumber, holder: holds.holder })] : [],
  ]
}

export function checkHandling({ handling, handedTo, handedOn }: LicenceCheck): Problem[] {
  if (handling !== 'handed-over') return []
  return ([['handedTo', handedTo, '移送（抄告）单位'], ['handedOn', handedOn, '移送日期']] as const).filter(([, value]) => isBlank(value))
    .map(([field, , label]) => problem('error', field, 'STATE_NEEDS', { state: '移送其他单位', label }))
}

/** A stake belongs to a section, and lies on it. */
export function checkPlace({ section, stake }: LicenceCheck): Problem[] {
  return stake && !section ? [problem('error', 'section', 'REQUIRED', { label: '路段' })] : []
}
