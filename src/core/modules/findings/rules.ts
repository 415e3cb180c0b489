import type { FindingStage, FindingStepKind } from '#contract/finding-acts.ts'
import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { Attachment } from '#contract/registers/field.ts'
import type { findings } from '#contract/registers/index.ts'
import type { Standing } from '../../registers/rulebook.ts'
import { problem } from '#contract/problems.ts'
import { findings as definition } from '#contract/registers/index.ts'
import { isBlank } from '#contract/registers/read.ts'

export type Finding = DraftOf<typeof findings>
type FieldName = keyof typeof definition.fields

const labelOf = (name: FieldName) => definition.fields[name].label

/** Where a finding stands: what was handed over waits for an answer, what is to be checked again for the check, the rest is over. */
export function stageOf({ state, recheck, feedbackOn }: Pick<Finding, 'state' | 'recheck' | 'feedbackOn'>): FindingStage {
  if (state === 'pending') return 'pending'
  if (recheck === 'passed') return 'closed'
  if (state === 'handed-over' && !feedbackOn) return 'handed-over'
  return recheck === 'needed' ? 'recheck' : 'closed'
}

/** The day a finding came to its end, which is the day of the last thing that had to happen. */
export function closedOn(finding: Finding): string | null {
  if (stageOf(finding) !== 'closed') return null
  if (finding.recheck === 'passed') return finding.recheckedOn
  return finding.state === 'handed-over' ? finding.feedbackOn : finding.handledOn
}

const stateNeeds: Readonly<Record<string, { word: string, fields: readonly FieldName[] }>> = {
  'pending': { word: '待处置', fields: ['due'] },
  'handled': { word: '已处置', fields: ['handledOn', 'handledBy', 'handling'] },
  'handed-over': { word: '已移交', fields: ['handedTo', 'handedReason'] },
}

/** A state says what it rests on. What was accepted when the state was entered, by an earlier release, is not asked for now. */
export function state(finding: Finding, _: unknown, { before }: Pick<Standing, 'before'>): Problem[] {
  const { word, fields } = stateNeeds[finding.state]!
  return fields.filter(name => isBlank(finding[name]) && !(before?.state === finding.state && isBlank(before[name])))
    .map(name => problem('error', name, 'STATE_NEEDS', { state: word, label: labelOf(name) }))
}

/** A due date that moves away says why. After a failed re-check it is a new one. */
export function due(finding: Finding, _: unknown, { before }: Pick<Standing, 'before'>): Problem[] {
  if (finding.state !== 'pending' || !finding.due) return []
  const was = before?.state === 'pending' ? before.due as string | null : null
  if (was && finding.due > was && isBlank(finding.dueReason)) return [problem('error', 'dueReason', 'DUE_MOVED', { label: labelOf('due'), from: was, to: finding.due })]
  return notBefore(finding, 'due', 'recheckedOn')
}

/** Only what was handled or handed over can be checked again, and never before. */
export function recheck(finding: Finding): Problem[] {
  if (finding.state === 'pending') return finding.recheck === 'passed' ? [problem('error', 'recheck', 'RECHECK_TOO_EARLY')] : []
  const missing = (['recheckedOn', 'recheckedBy'] as const).filter(name => finding.recheck === 'passed' && isBlank(finding[name]))
    .map(name => problem('error', name, 'STATE_NEEDS', { state: '复查合格', label: labelOf(name) }))
  return [...missing, ...finding.recheck === 'passed' ? notBefore(finding, 'recheckedOn', 'handledOn') : [], ...notBefore(finding, 'feedbackOn', 'handledOn')]
}

function notBefore(finding: Finding, name: 'due' | 'recheckedOn' | 'feedbackOn', other: 'handledOn' | 'recheckedOn'): Problem[] {
  const [value, bound] = [finding[name], finding[other]]
  return value && bound && value < bound ? [problem('error', name, 'NOT_BEFORE_FIELD', { label: labelOf(name), other: labelOf(other) })] : []
}

/** A step as it follows from a save: what was done, from which stage to which. */
export interface TakenStep { kind: FindingStepKind, from: FindingStage, to: FindingStage, day: string | null, person: string | null, due: string | null, note: string | null, photos: Attachment[] }

type Course = Pick<Finding, 'state' | 'recheck' | 'feedbackOn'>

/**
 * The steps that lead from one saved state of a finding to the next, whichever door they came through. A finding that was
 * handled before anyone wrote it down has its steps from the first save. Photos belong to the last step.
 */
export function stepsBetween(before: Finding | null, after: Finding): TakenStep[] {
  let course: Course = before ?? { state: 'pending', recheck: null, feedbackOn: null }
  const steps: TakenStep[] = []
  const take = (kind: FindingStepKind, next: Partial<Course>, told: Partial<TakenStep> = {}) => {
    const from = stageOf(course)
    course = { ...course, ...next }
    steps.push({ kind, from, to: stageOf(course), day: null, person: null, due: null, note: null, photos: [], ...told })
  }
  // What is passed in the same save was still to be checked after the step before.
  const recheckMeanwhile = after.recheck === 'passed' ? before?.recheck === 'passed' ? 'passed' : 'needed' : after.recheck
  const checked = { day: after.recheckedOn, person: after.recheckedBy?.label ?? null, note: after.recheckNote }

  if (after.state !== course.state) {
    const handled = { day: after.handledOn, person: after.handledBy?.label ?? null }
    if (after.state === 'handled') take('handle', { state: after.state, recheck: recheckMeanwhile }, { ...handled, note: after.handling, due: after.recheckDue })
    else if (after.state === 'handed-over') take('hand-over', { state: after.state, recheck: recheckMeanwhile, feedbackOn: null }, { ...handled, note: `${after.handedTo}：${after.handedReason}`, due: after.recheckDue })
    else if (after.recheckedOn !== before?.recheckedOn || after.recheckNote !== before?.recheckNote) take('fail', { state: after.state, recheck: after.recheck }, { ...checked, due: after.due })
    else take('reopen', { state: after.state, recheck: after.recheck }, { due: after.due })
  }
  else if (before && after.state === 'pending' && after.due !== before.due) take('extend', {}, { due: after.due, note: after.dueReason })
  if (after.state === 'handed-over' && after.feedbackOn && after.feedbackOn !== before?.feedbackOn) take('feedback', { feedbackOn: after.feedbackOn }, { day: after.feedbackOn, note: after.feedback })
  if (after.recheck === 'passed' && before?.recheck !== 'passed') take('pass', { recheck: 'passed' }, checked)
  if (stageOf(after) !== stageOf(course)) take('correct', after)

  const last = steps.at(-1)
  const had = new Set(before?.photosAfter.map(photo => photo.sha256))
  if (last) last.photos = after.photosAfter.filter(photo => !had.has(photo.sha256))
  return steps
}
