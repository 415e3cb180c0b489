import type { RosterWeek } from '#contract/roster.ts'
import type { RosterCode } from './use-roster.ts'

/** One entry of a cell: a planned patrol or a duty shift, in the words the week shows. */
export interface RosterEntry {
  id: string
  day: string
  number: string | null
  names: string
  /** Dictionary code of the patrol's shift; null for duty, whose kind is its row. */
  shift: string | null
  starts: string
  ends: string
  /** Vehicle of a patrol, telephone of a duty. */
  more: string
  route: string
  /** Whether a planned patrol was carried out; null for duty. */
  isCarriedOut: boolean | null
}

/** A row of the week: one kind of duty, or the patrols of one squad. `preset` is what a new entry in it begins with. */
export interface RosterRow {
  key: string
  label: string
  register: RosterCode
  preset: Readonly<Record<string, unknown>>
  entries: RosterEntry[]
}

/** Duty first, then the squads. A kind of duty no longer in use shows while the week still has it. */
export function rosterRows(week: RosterWeek, kinds: ReadonlyArray<{ code: string, label: string, active: boolean }>): RosterRow[] {
  const duty = kinds.filter(kind => kind.active || week.shifts.some(shift => shift.kind === kind.code)).map((kind): RosterRow => ({
    key: `duty ${kind.code}`,
    label: kind.label,
    register: 'duty-shifts',
    preset: { kind: kind.code },
    entries: week.shifts.filter(shift => shift.kind === kind.code).map(shift => ({ ...shift, number: null, shift: null, more: shift.phone, route: '', isCarriedOut: null })),
  }))
  const squads = week.squads.map((squad): RosterRow => ({
    key: `squad ${squad.id}`,
    label: squad.name,
    register: 'patrol-plans',
    preset: { squad: { id: squad.id, label: squad.name } },
    entries: week.plans.filter(plan => plan.squad === squad.id).map(plan => ({
      ...plan, names: [...plan.officers, ...plan.auxiliaries].join('、'), more: plan.vehicle ?? '', isCarriedOut: plan.carriedOutBy !== null,
    })),
  }))
  return [...duty, ...squads]
}
