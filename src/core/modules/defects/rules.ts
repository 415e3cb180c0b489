import type { DefectState, DefectStepKind } from '#contract/defect-acts.ts'
import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { Attachment } from '#contract/registers/field.ts'
import type { defects } from '#contract/registers/index.ts'
import type { Standing } from '../../registers/rulebook.ts'
import { problem } from '#contract/problems.ts'
import { defects as definition } from '#contract/registers/index.ts'
import { isBlank } from '#contract/registers/read.ts'

export type Defect = DraftOf<typeof defects>
type FieldName = keyof typeof definition.fields

/** Who owns the machine by the archive today; undefined where the defect names no machine. */
export interface DefectFacts { ownerNow: string | undefined }

const labelOf = (name: FieldName) => definition.fields[name].label

const stateNeeds: Readonly<Record<DefectState, { word: string, fields: readonly FieldName[] }>> = {
  found: { word: '待责令改正', fields: [] },
  ordered: { word: '整改中', fields: ['orderedOn', 'due'] },
  escalated: { word: '已升级', fields: ['orderedOn', 'escalatedOn', 'escalatedReason'] },
  closed: { word: '整改合格', fields: ['orderedOn', 'recheckedOn', 'recheckedBy'] },
  cancelled: { word: '已撤销', fields: ['cancelledOn', 'cancelReason'] },
}

/** A state says what it rests on. */
export function state(defect: Defect): Problem[] {
  const { word, fields } = stateNeeds[defect.state as DefectState]
  return fields.filter(name => isBlank(defect[name])).map(name => problem('error', name, 'STATE_NEEDS', { state: word, label: labelOf(name) }))
}

/** A deadline that moves away says why, unless a failed re-inspection set it anew. */
export function due(defect: Defect, _: unknown, { before }: Pick<Standing, 'before'>): Problem[] {
  if (!before || defect.state !== 'ordered' || before.state !== 'ordered' || !defect.due || !before.due || defect.due <= String(before.due)) return []
  const isNewRound = defect.recheckedOn !== null && defect.recheckedOn !== before.recheckedOn
  return isNewRound || !isBlank(defect.dueReason) ? [] : [problem('error', 'dueReason', 'DUE_MOVED', { label: labelOf('due'), from: String(before.due), to: defect.due })]
}

/** What was not ordered cannot be checked again, and nothing before it was ordered; a new deadline lies after the check that set it. */
export function recheck(defect: Defect): Problem[] {
  const notBefore = (name: FieldName, value: string | null, other: FieldName, bound: string | null) =>
    value && bound && value < bound ? [problem('error', name, 'NOT_BEFORE_FIELD', { label: labelOf(name), other: labelOf(other) })] : []
  return [
    ...defect.state === 'found' && defect.recheckedOn ? [problem('error', 'recheckedOn', 'DEFECT_NOT_ORDERED')] : [],
    ...notBefore('recheckedOn', defect.recheckedOn, 'orderedOn', defect.orderedOn),
    ...notBefore('escalatedOn', defect.escalatedOn, 'orderedOn', defect.orderedOn),
    ...notBefore('due', defect.due, 'orderedOn', defect.orderedOn),
    ...defect.state === 'ordered' ? notBefore('due', defect.due, 'recheckedOn', defect.recheckedOn) : [],
  ]
}

/** A machine sold while its defect is open: somebody has to say who puts it right now. */
export function ownerKnown(defect: Defect, { ownerNow }: DefectFacts): Problem[] {
  const responsible = defect.responsible ?? defect.owner
  if (!ownerNow || ownerNow === responsible || defect.state === 'closed' || defect.state === 'cancelled') return []
  return [problem('warning', 'responsible', 'DEFECT_OWNER', { owner: ownerNow, responsible })]
}

/** The day a defect came to its end. */
export function closedOn({ state, recheckedOn, cancelledOn }: Defect): string | null {
  return state === 'closed' ? recheckedOn : state === 'cancelled' ? cancelledOn : null
}

export interface TakenStep { kind: DefectStepKind, from: DefectState, to: DefectState, day: string | null, person: string | null, due: string | null, note: string | null, photos: Attachment[] }

/** The steps that lead from one saved state of a defect to the next, whichever door they came through. Photos belong to the last step. */
export function stepsBetween(before: Defect | null, after: Defect): TakenStep[] {
  const [from, to] = [(before?.state ?? 'found') as DefectState, after.state as DefectState]
  const steps: TakenStep[] = []
  const take = (kind: DefectStepKind, told: Partial<TakenStep>) => steps.push({ kind, from, to: from, day: null, person: null, due: null, note: null, photos: [], ...told })
  const isNew = (name: keyof Defect) => !isBlank(after[name]) && JSON.stringify(after[name]) !== JSON.stringify(before?.[name] ?? null)
  const checked = { day: after.recheckedOn, person: after.recheckedBy?.label ?? null, note: after.recheckNote }

  if (isNew('responsible')) take('change-owner', { day: after.changedOn, note: [`现由${after.responsible}负责整改`, after.changeNote].filter(Boolean).join('：') })
  const isFailed = to === 'ordered' && from !== 'found' && (isNew('recheckedOn') || isNew('recheckNote'))
  if (isFailed) take('fail', { to, ...checked, due: after.due })
  else if (from === to && to === 'ordered' && before && after.due !== before.due) take('extend', { due: after.due, note: after.dueReason })
  if (from !== to && !isFailed) {
    const told: Record<DefectState, [DefectStepKind, Partial<TakenStep>]> = {
      found: ['correct', {}],
      ordered: ['order', { day: after.orderedOn, due: after.due, note: after.notice?.label ?? after.noticeNumber }],
      escalated: ['escalate', { day: after.escalatedOn, note: after.escalatedReason }],
      closed: ['pass', checked],
      cancelled: ['cancel', { day: after.cancelledOn, note: after.cancelReason }],
    }
    const [kind, more] = told[to]
    take(from === 'found' || (to !== 'ordered' && to !== 'found') ? kind : 'correct', { to, ...more })
  }
  const last = steps.at(-1)
  const had = new Set(before?.photosAfter.map(photo => photo.sha256))
  if (last) last.photos = after.photosAfter.filter(photo => !had.has(photo.sha256))
  return steps
}
