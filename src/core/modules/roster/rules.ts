import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { patrolPlans } from '#contract/registers/index.ts'
import type { PlanFacts } from './facts.ts'
import { problem } from '#contract/problems.ts'
import { minutesBetween } from '#contract/wall-time.ts'
import { certificates, clashes, lackingOfficers, startsOnItsDay } from '../patrol/index.ts'

type Plan = DraftOf<typeof patrolPlans>

/** Longest shift, in hours: what goes on longer changes hands, and is planned so. Our own bound, not the law's. */
export const longestShift = 24

/** Two certified officers, as for the patrol itself; and nobody is planned as an officer on a day without a certificate, while there is time to send someone else. */
export function planCertificates(plan: Plan, facts: PlanFacts): Problem[] {
  const tooFew = certificates(plan, facts)
  if (tooFew.length) return tooFew
  return lackingOfficers(plan.day, facts).map(officer => problem('error', 'officers', 'CERTIFICATE_LAPSES', { ...officer, day: plan.day }))
}

/** A shift starts on the day it counts by, and ends within a day. */
export function shiftTimes(shift: Pick<Plan, 'day' | 'starts' | 'ends'>): Problem[] {
  const isTooLong = minutesBetween(shift.starts, shift.ends) > longestShift * 60
  return [...startsOnItsDay(shift), ...(isTooLong ? [problem('error', 'ends', 'SHIFT_TOO_LONG', { hours: longestShift })] : [])]
}

export function planOverlap(plan: Plan, facts: PlanFacts): Problem[] {
  return clashes(plan, facts.others, { person: 'PLAN_OVERLAP_OFFICER', vehicle: 'PLAN_OVERLAP_VEHICLE' })
}

/** Plans of a period: how many there are, and how many of them a living patrol log names. */
export interface PlanCount { planned: number, carriedOut: number }

/** 巡查计划完成度 in percent, to one decimal: planned patrols carried out of those planned. Null where nothing was planned. */
export function planCompletion({ planned, carriedOut }: PlanCount): number | null {
  return planned === 0 ? null : Math.round(carriedOut / planned * 1000) / 10
}
