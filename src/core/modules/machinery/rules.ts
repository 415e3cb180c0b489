import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { machineInspections, machines, rateBases } from '#contract/registers/index.ts'
import type { Standing } from '../../registers/rulebook.ts'
import type { ArchiveTopic } from './archive-items.ts'
import type { InspectionFacts, MachineFacts } from './facts.ts'
import { periodOfCode } from '#contract/period.ts'
import { problem } from '#contract/problems.ts'
import { machines as definition } from '#contract/registers/index.ts'
import { addMonths, monthOf } from '#contract/wall-time.ts'

export type Machine = DraftOf<typeof machines>
export type Inspection = DraftOf<typeof machineInspections>
type RateBase = DraftOf<typeof rateBases>

/** What a machine without a plate is called on an inspection. */
export const noPlate = '无号牌'

/** What a machine goes by: its plate, or whose it is. */
export const machineName = ({ plate, owner }: Pick<Machine, 'plate' | 'owner'>): string => plate ?? `${noPlate}（${owner}）`

/** 在册: registered and neither gone nor scrapped. */
export const isOnBooks = ({ plate, state }: Pick<Machine, 'plate' | 'state'>): boolean => plate !== null && (state === 'active' || state === 'idle')

/** 未登记 and a plate exclude each other; what is in use has one or the other. */
export function machineState({ plate, state }: Pick<Machine, 'plate' | 'state'>): Problem[] {
  if (state === 'unregistered' && plate) return [problem('error', 'state', 'PLATE_OF_UNREGISTERED')]
  return state === 'active' && !plate ? [problem('error', 'state', 'PLATE_NEEDED')] : []
}

/** 农业机械安全监督管理条例第三十条: inspected once a year, so that nothing is valid for much longer than one; validity ends with a month. */
export function machineInspected({ inspectedTo }: Pick<Machine, 'inspectedTo'>, { limits }: MachineFacts, { today }: Pick<Standing, 'today'>): Problem[] {
  const latest = monthOf(addMonths(today, limits.inspectionMonths)).to
  return inspectedTo && inspectedTo > latest ? [problem('warning', 'inspectedTo', 'INSPECTION_TOO_LONG', { latest, months: limits.inspectionMonths })] : []
}

/** One machine entered twice is most often seen by the numbers on it. */
export function machineSame(_: Machine, { alike }: MachineFacts): Problem[] {
  return alike.map(({ field, text, name }) => problem('warning', field, 'MACHINE_ALIKE', { label: definition.fields[field].label, text, name }))
}

/** The kind an inspection counts by is the kind of its machine; the checklist was chosen by it. */
export function inspectionKind({ kind }: Inspection, { machine, isJudged, kindLabel }: InspectionFacts): Problem[] {
  return machine && !isJudged.machine && machine.kind !== kind ? [problem('error', 'kind', 'KIND_DIFFERS', { kind: kindLabel, name: machine.name })] : []
}

/** A list is for certain kinds of machine. */
export function inspectionChecklist({ checklist, kind }: Inspection, { listFor, kindLabel }: InspectionFacts): Problem[] {
  return listFor.length && !listFor.includes(kind) ? [problem('error', 'checklist', 'CHECKLIST_MISFIT', { list: checklist.name, kind: kindLabel })] : []
}

/** Whether the checklist found fault with something the archive speaks of too; then nobody needs to be asked about it again. */
export const isFoundFault = ({ checklist }: Pick<Inspection, 'checklist'>, { items }: Pick<InspectionFacts, 'items'>, topic: ArchiveTopic): boolean =>
  checklist.answers.some(({ item, result }) => result === 'fail' && items[topic].includes(item))

const isPassed = ({ checklist }: Pick<Inspection, 'checklist'>, { items }: Pick<InspectionFacts, 'items'>, topic: ArchiveTopic): boolean =>
  checklist.answers.some(({ item, result }) => result === 'pass' && items[topic].includes(item))

/** How the machine of an inspection stands in the archive on that day, where the checklist does not say it already. */
export function inspectionMachine(inspection: Inspection, facts: InspectionFacts): Problem[] {
  const { machine, isJudged } = facts
  if (!machine) return []
  const { day, plate } = inspection
  const { name, state, stateLabel, manufacturedOn, registeredOn, inspectedTo, insuredTo } = machine
  if (manufacturedOn && day < manufacturedOn) return [problem('error', 'day', 'INSPECTED_BEFORE_MADE', { day: manufacturedOn })]
  if (isJudged.machine) return []
  const hadPlate = plate !== noPlate
  const unless = (topic: ArchiveTopic, isSo: boolean | string | null, doubt: Problem) => isSo && !isFoundFault(inspection, facts, topic) ? [doubt] : []
  return [
    ...hadPlate && registeredOn && day < registeredOn ? [problem('warning', 'plate', 'INSPECTED_BEFORE_REGISTERED', { day: registeredOn })] : [],
    ...!hadPlate && isPassed(inspection, facts, 'registration') ? [problem('error', 'checklist', 'UNPLATED_PASSED')] : [],
    ...unless('scrapped', state !== 'active' && state !== 'unregistered', problem('warning', 'machine', 'MACHINE_NOT_IN_USE', { name, state: stateLabel })),
    ...unless('inspection', inspectedTo && inspectedTo < day, problem('warning', 'checklist', 'INSPECTION_LAPSED', { day: inspectedTo ?? '' })),
    ...unless('insurance', insuredTo && insuredTo < day, problem('warning', 'checklist', 'INSURANCE_LAPSED', { day: insuredTo ?? '' })),
  ]
}

/** What an inspection is about, as its title says it. */
export const inspectionSubject = ({ plate, owner }: Pick<Inspection, 'plate' | 'owner'>): string => `${plate} ${owner}`

export function rateBasePeriod({ period }: Pick<RateBase, 'period'>): Problem[] {
  return periodOfCode(period) ? [] : [problem('error', 'period', 'NOT_A_PERIOD', { text: period })]
}

/** Two figures for one thing would leave it to chance which is counted with. */
export function rateBaseSame({ period }: Pick<RateBase, 'period'>, { same }: { same: number | undefined }): Problem[] {
  return same === undefined ? [] : [problem('error', 'value', 'RATE_BASE_EXISTS', { period, value: same })]
}
