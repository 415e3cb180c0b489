import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { dutyLogs, dutyOrders, dutyReports, roadConditions } from '#contract/registers/index.ts'
import { problem } from '#contract/problems.ts'
import { spoken, stakeProblems } from '../patrol/index.ts'

type DutyLog = DraftOf<typeof dutyLogs>
type Report = DraftOf<typeof dutyReports>
type Order = DraftOf<typeof dutyOrders>
type RoadCondition = DraftOf<typeof roadConditions>

/** How many reports and instructions of the shift are still open. */
export interface DutyLogFacts { openMatters: number }
/** The shift a report or instruction belongs to, and the section it names. */
export interface MatterFacts { duty: { day: string, starts: string, ends: string } | undefined, section: { name: string, from: number, to: number } | undefined }

export function differentHands(log: DutyLog): Problem[] {
  return log.handedOverBy && log.handedOverBy.id === log.takenOverBy?.id ? [problem('error', 'takenOverBy', 'SAME_HANDS')] : []
}

/** What is not finished at the hand-over is named in it, or nobody goes on with it. */
export function openMattersNamed(log: DutyLog, { openMatters }: DutyLogFacts): Problem[] {
  return log.takenOverBy && openMatters > 0 && !log.outstanding ? [problem('warning', 'outstanding', 'HANDED_OVER_OPEN', { count: openMatters })] : []
}

export function reportInDuty(report: Report, facts: MatterFacts): Problem[] {
  return inDuty(report.day, { field: 'receivedAt', label: '接报时间', at: report.receivedAt }, facts)
}

export function orderInDuty(order: Order, facts: MatterFacts): Problem[] {
  return inDuty(order.day, { field: 'givenAt', label: '下达时间', at: order.givenAt }, facts)
}

/** A matter counts on its own day or on that of its shift. One before or after the shift may be true: hand-overs run late. */
function inDuty(day: string, { field, label, at }: { field: string, label: string, at: string }, { duty }: MatterFacts): Problem[] {
  if (!duty) return []
  const own = at.slice(0, 10)
  if (day !== own && day !== duty.day) return [problem('error', 'day', 'NOT_ON_DUTY_DAY', { day: own, dutyDay: duty.day })]
  return at < duty.starts || at > duty.ends ? [problem('warning', field, 'OUTSIDE_DUTY_TIME', { label, from: spoken(duty.starts), to: spoken(duty.ends) })] : []
}

export function reportStake(report: Report, { section }: MatterFacts): Problem[] {
  return report.stake === null ? [] : stakeProblems('', { from: report.stake, to: null, fromField: 'stake' }, section)
}

/** A matter is finished only with what came of it. */
export function reportDone(report: Report): Problem[] {
  return report.state === 'done' && !report.handling ? [problem('error', 'handling', 'STATE_NEEDS', { state: '已办结', label: '处理情况' })] : []
}

export function orderDone(order: Order): Problem[] {
  return order.state === 'done' && !order.feedback ? [problem('error', 'feedback', 'STATE_NEEDS', { state: '已办结', label: '反馈情况' })] : []
}

/** A condition counts by the day it begins. */
export function beginsOnItsDay(condition: RoadCondition): Problem[] {
  return condition.since.startsWith(condition.day) ? [] : [problem('error', 'since', 'DAY_DIFFERS', { label: '开始时间', day: condition.day })]
}

export function conditionStakes(condition: RoadCondition, { section }: Pick<MatterFacts, 'section'>): Problem[] {
  return stakeProblems('', condition, section)
}

/** Ended is what has a time at which it ended, and nothing else has. */
export function conditionEnded(condition: RoadCondition): Problem[] {
  if (condition.state === 'ended' && !condition.endedAt) return [problem('error', 'endedAt', 'STATE_NEEDS', { state: '已恢复', label: '实际恢复时间' })]
  return condition.state === 'open' && condition.endedAt ? [problem('error', 'state', 'ENDED_NOT_STATED')] : []
}
