import type { Problem } from '#contract/problems.ts'
import type { ComplaintStage } from '#contract/complaint-acts.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { complaints } from '#contract/registers/index.ts'
import type { Standing } from '../../registers/rulebook.ts'
import { complaints as definition } from '#contract/registers/index.ts'
import { problem } from '#contract/problems.ts'
import { isBlank } from '#contract/registers/read.ts'

export type Complaint = DraftOf<typeof complaints>
type FieldName = keyof typeof definition.fields

/** Where a complaint stands: nobody has it, somebody has, it was answered, it is over. */
export function stageOf({ handler, repliedOn, calledBackOn, closedReason }: Pick<Complaint, 'handler' | 'repliedOn' | 'calledBackOn' | 'closedReason'>): ComplaintStage {
  if (repliedOn) return calledBackOn || closedReason ? 'closed' : 'replied'
  return handler ? 'handling' : 'received'
}

/** The day it was over: when it was called back, or answered where nobody could be called back. */
export const closedOn = (complaint: Complaint): string | null => stageOf(complaint) === 'closed' ? complaint.calledBackOn ?? complaint.repliedOn : null

/** Who stays unnamed leaves no name; who gives one can be answered. */
export function identity({ identity: by, complainant, phone, address }: Complaint): Problem[] {
  if (by === 'anonymous') {
    return ([['complainant', complainant], ['address', address]] as const).flatMap(([name, value]) => isBlank(value) ? [] : [problem('error', name, 'ANONYMOUS_NAMED', { label: definition.fields[name].label })])
  }
  return [
    ...isBlank(complainant) ? [problem('error', 'complainant', 'NAMED_WITHOUT_NAME')] : [],
    ...isBlank(phone) && isBlank(address) ? [problem('warning', 'phone', 'NAMED_UNREACHABLE')] : [],
  ]
}

/** The name of who asked for secrecy stands in none of the texts that others read. */
export function secrecy(complaint: Complaint): Problem[] {
  const { identity: by, complainant, phone } = complaint
  if (by !== 'protected') return []
  const open: readonly FieldName[] = ['summary', 'content', 'investigation', 'reply', 'target', 'place']
  return open.flatMap((name) => {
    const text = complaint[name]
    const isTold = typeof text === 'string' && [complainant, phone].some(secret => secret && secret.length > 1 && text.includes(secret))
    return isTold ? [problem('error', name, 'SECRET_TOLD', { label: definition.fields[name].label })] : []
  })
}

/** A report without an object can hardly be looked into. */
export function target({ kind, operator, target: named, place, section }: Complaint): Problem[] {
  return kind === 'report' && [operator, named, place, section].every(isBlank) ? [problem('warning', 'target', 'REPORT_WITHOUT_TARGET')] : []
}

/** Each step rests on the one before: who has it and until when, what was found and answered, who was asked whether that will do. */
export function order(complaint: Complaint, _: unknown, { before }: Pick<Standing, 'before'>): Problem[] {
  const needs = (state: string, names: readonly FieldName[]) => names.filter(name => isBlank(complaint[name])).map(name => problem('error', name, 'STATE_NEEDS', { state, label: definition.fields[name].label }))
  const handled = complaint.handler ? needs('办理中', ['assignedOn', 'replyDue']) : []
  const replied = complaint.repliedOn ? needs('已答复', ['replyWay', 'repliedBy', 'reply', 'outcome']) : []
  const handedOver = complaint.outcome === 'elsewhere' ? needs('已移交', ['handedTo']) : []
  const calledBack = complaint.calledBackOn ? needs('已回访', ['repliedOn', 'calledBackBy', 'satisfaction']) : []
  const moved = before?.replyDue && complaint.replyDue && complaint.replyDue > String(before.replyDue) && before.handler && !before.repliedOn && isBlank(complaint.dueReason)
    ? [problem('error', 'dueReason', 'DUE_MOVED', { label: definition.fields.replyDue.label, from: String(before.replyDue), to: complaint.replyDue })]
    : []
  return [...handled, ...replied, ...handedOver, ...calledBack, ...moved]
}
