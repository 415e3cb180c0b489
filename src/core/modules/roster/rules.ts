import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { NamedOfficer } from '#contract/registers/field.ts'
import type { dutyShifts, patrolPlans } from '#contract/registers/index.ts'
import type { OtherShift, PlanFacts, ShiftFacts } from './facts.ts'
import { problem } from '#contract/problems.ts'
import { minutesBetween } from '#contract/wall-time.ts'
import { certificates, clashes, lackingOfficers, spoken, startsOnItsDay } from '../patrol/index.ts'

type Plan = DraftOf<typeof patrolPlans>
type Shift = DraftOf<typeof dutyShifts>

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

/** Who patrols is not at the desk: possible where the desk is left to others, so it is asked and not refused. */
export function planOnDuty(plan: Plan, { shifts }: PlanFacts): Problem[] {
  return (['officers', 'auxiliaries'] as const).flatMap(field => shared(plan[field], shifts)
    .map(({ name, other }) => problem('warning', field, 'PLAN_ON_DUTY', { name, ...saying(other) })))
}

/** The same duty twice is a slip; two kinds of duty at once may be meant. */
export function onDutyOnce(shift: Shift, { shifts }: ShiftFacts): Problem[] {
  return shared(shift.people, shifts).map(({ name, other }) => other.kind === shift.kind
    ? problem('error', 'people', 'DUTY_REPEATED', { name, ...saying(other) })
    : problem('warning', 'people', 'DUTY_TWICE', { name, ...saying(other) }))
}

export function onDutyWhilePlanned(shift: Shift, { plans }: ShiftFacts): Problem[] {
  return shared(shift.people, plans).map(({ name, other }) =>
    problem('warning', 'people', 'DUTY_PATROLLING', { name, number: other.number, from: spoken(other.starts), to: spoken(other.ends) }))
}

/** Each person together with each of the others that names them. */
function shared<O extends { people: readonly string[] }>(people: readonly NamedOfficer[], others: readonly O[]): Array<{ name: string, other: O }> {
  return others.flatMap(other => people.filter(person => other.people.includes(person.id)).map(({ name }) => ({ name, other })))
}

const saying = (shift: OtherShift) => ({ kind: shift.kindLabel, from: spoken(shift.starts), to: spoken(shift.ends) })

/** Plans of a period: how many there are, and how many of them a living patrol log names. */
export interface PlanCount { planned: number, carriedOut: number }

/** 巡查计划完成度 in percent, to one decimal: planned patrols carried out of those planned. Null where nothing was planned. */
export function planCompletion({ planned, carriedOut }: PlanCount): number | null {
  return planned === 0 ? null : Math.round(carriedOut / planned * 1000) / 10
}
