import type { VisitStage } from '#contract/visit-acts.ts'
import type { AppliedCap } from '#contract/visits.ts'
import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { talks, visitCaps } from '#contract/registers/index.ts'
import type { PatrolFacts } from '../patrol/index.ts'
import type { MatterFacts } from './repo.ts'
import { problem } from '#contract/problems.ts'
import { enterpriseVisits } from '#contract/registers/index.ts'
import { isBlank } from '#contract/registers/read.ts'
import { capsExceeded } from '#contract/visits.ts'
import { addMinutes, minutesBetween } from '#contract/wall-time.ts'

export type Visit = DraftOf<typeof enterpriseVisits>
type Cap = DraftOf<typeof visitCaps>
type Talk = DraftOf<typeof talks>

/** What the rules of one visit need to know of the rest of the books. */
export interface VisitFacts extends Pick<PatrolFacts, 'officers' | 'alreadyNamed' | 'thresholds'> {
  matters: ReadonlyMap<string, MatterFacts>
  /** Matters the saved record already names: they were on the list when it was entered. */
  namedMatters: ReadonlySet<string>
  caps: readonly AppliedCap[]
  emergencyApprovalHours: number
  labelOf: LabelOf
}

const labels = (name: keyof typeof enterpriseVisits.fields) => enterpriseVisits.fields[name].label
const order = (visit: Visit, name: 'noticedAt' | 'starts', other: 'approvedAt' | 'noticedAt'): Problem[] =>
  visit[name] && visit[other] && visit[name] < visit[other] ? [problem('error', name, 'VISIT_ORDER', { label: labels(name), other: labels(other) })] : []

/** 国办发〔2024〕54号: only what is published is inspected, from the day it is published. */
export function publishedMatters({ matters, day }: Visit, facts: VisitFacts): Problem[] {
  return matters.flatMap(({ matter }, index): Problem[] => {
    const path = `matters.${index}.matter`
    if (matters.findIndex(other => other.matter.id === matter.id) < index) return [problem('error', path, 'REPEATED', { label: '检查事项', text: matter.label })]
    const found = facts.matters.get(matter.id)
    if (!found) return []
    if (found.publishedOn > day) return [problem('error', path, 'MATTER_UNPUBLISHED', { matter: found.name, day: found.publishedOn })]
    return found.status === 'active' || facts.namedMatters.has(matter.id) ? [] : [problem('error', path, 'MATTER_RETIRED', { matter: found.name })]
  })
}

/** Anything but a routine visit has something it is about. */
export function reasonGiven({ basis, reason, emergency }: Visit, { labelOf }: VisitFacts): Problem[] {
  if (reason) return []
  if (emergency) return [problem('error', 'reason', 'VISIT_EMERGENCY_REASON')]
  return basis === 'routine' ? [] : [problem('error', 'reason', 'VISIT_REASON', { basis: labelOf('visit-basis', basis) })]
}

/** Approved, then announced, then carried out. In an emergency it is approved afterwards. */
export function inOrder(visit: Visit): Problem[] {
  const { day, starts, ends, approvedAt, noticedAt, emergency, cancelledReason } = visit
  if (cancelledReason && starts) return [problem('error', 'cancelledReason', 'VISIT_CANCELLED')]
  return [
    ...ends && !starts ? [problem('error', 'starts', 'REQUIRED', { label: labels('starts') })] : [],
    ...starts && !starts.startsWith(day) ? [problem('error', 'starts', 'DAY_DIFFERS', { label: labels('starts'), day })] : [],
    ...starts && !emergency && !approvedAt ? [problem('error', 'approvedAt', 'VISIT_UNAPPROVED')] : [],
    ...starts && !emergency && !noticedAt ? [problem('error', 'noticedAt', 'VISIT_UNNOTICED')] : [],
    ...emergency ? [] : [...order(visit, 'noticedAt', 'approvedAt'), ...order(visit, 'starts', 'approvedAt')],
    ...order(visit, 'starts', 'noticedAt'),
  ]
}

/** Until when an inspection begun in an emergency is to be approved: hours from entering. */
export const approvalUntil = (starts: string, hours: number): string => addMinutes(starts, hours * 60)

/** Who approved on paper, and when: both or neither. After an emergency within the set time, which is not confirmed and therefore only a remark. */
export function approval(visit: Visit, { emergencyApprovalHours: limit }: VisitFacts): Problem[] {
  const { approvedBy, approvedAt, noticeWay, noticedAt, emergency, starts } = visit
  const both = (one: 'approvedBy' | 'noticeWay', other: 'approvedAt' | 'noticedAt') => [
    ...visit[other] && !visit[one] ? [problem('error', one, 'REQUIRED', { label: labels(one) })] : [],
    ...visit[one] && !visit[other] ? [problem('error', other, 'REQUIRED', { label: labels(other) })] : [],
  ]
  const missing = [...approvedBy || approvedAt ? both('approvedBy', 'approvedAt') : [], ...noticeWay || noticedAt ? both('noticeWay', 'noticedAt') : []]
  if (missing.length || !emergency || !starts || !approvedAt) return missing
  if (approvedAt <= approvalUntil(starts, limit)) return []
  return [problem('warning', 'approvedAt', 'VISIT_APPROVAL_LATE', { hours: Math.ceil(minutesBetween(starts, approvedAt) / 6) / 10, limit })]
}

/** A result rests on what was seen, and an answer on a result. */
export function recorded(visit: Visit): Problem[] {
  const { result, answeredOn, day } = visit
  const needs = (label: string, ...names: Array<'starts' | 'ends' | 'record' | 'result' | 'answerWay'>) => names.filter(name => isBlank(visit[name])).map(name => problem('error', name, 'STATE_NEEDS', { state: label, label: labels(name) }))
  return [
    ...result ? needs('有检查结果', 'starts', 'ends', 'record') : [],
    ...answeredOn ? needs('已告知结果', 'result', 'answerWay') : [],
    ...answeredOn && answeredOn < day ? [problem('error', 'answeredOn', 'NOT_BEFORE_FIELD', { label: labels('answeredOn'), other: labels('day') })] : [],
  ]
}

/** Over a published cap only with the kind of reason and who allowed it. Where no cap is known, none is made up. */
export function withinCap(visit: Visit, { caps }: VisitFacts): Problem[] {
  if (visit.cancelledReason) return []
  const [over] = capsExceeded(caps)
  if (!over) return []
  const said = { scope: over.name, year: Number(visit.day.slice(0, 4)), cap: over.cap, nth: over.used + 1, by: `${over.publishedBy} ${over.publishedOn} 公布` }
  return (['overCapReason', 'overCapAllowedBy'] as const).filter(name => isBlank(visit[name])).map(name => problem('error', name, 'VISIT_OVER_CAP', { label: labels(name), ...said }))
}

/** Whether a visit counts against the same caps as it did, with the same reason. */
export function countsAsBefore(visit: Visit, before: Visit): boolean {
  const had = new Set(before.matters.map(({ matter }) => matter.id))
  return !before.cancelledReason && before.operator.id === visit.operator.id && before.day.slice(0, 4) === visit.day.slice(0, 4)
    && visit.matters.every(({ matter }) => had.has(matter.id)) && before.overCapReason === visit.overCapReason && before.overCapAllowedBy === visit.overCapAllowedBy
}

/** Where a visit stands. What was begun in an emergency waits for its approval all the same. */
export function visitStage({ cancelledReason, approvedAt, noticedAt, starts, answeredOn }: Visit): VisitStage {
  if (cancelledReason) return 'cancelled'
  if (!approvedAt) return starts ? 'unapproved' : 'planned'
  if (answeredOn) return 'closed'
  if (starts) return 'visited'
  return noticedAt ? 'noticed' : 'approved'
}

export const visitSummary = ({ operator, matters }: Visit): string => `${operator.label}：${matters.map(({ matter }) => matter.label).join('、')}`.slice(0, 400)

/** For one enterprise or for a kind, never for both or neither. */
export function capScope({ operator, business }: Cap): Problem[] {
  return Boolean(operator) === Boolean(business) ? [problem('error', operator ? 'business' : 'operator', 'CAP_SCOPE')] : []
}

export function capOnce(_: Cap, { same }: { same: { cap: number } | undefined }): Problem[] {
  return same ? [problem('error', 'cap', 'CAP_SAME', same)] : []
}

export function talkDone({ doneOn, outcome }: Talk): Problem[] {
  return doneOn && !outcome ? [problem('error', 'outcome', 'TALK_DONE')] : []
}

export const talkState = ({ due, doneOn }: Talk): string => due && !doneOn ? 'open' : 'done'
