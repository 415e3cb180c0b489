import type { Context } from '../../context.ts'
import type { Chance } from './chance.ts'
import type { PlannedPatrol } from './plan.ts'
import type { SampleBrigade, SampleDuty, Samples } from './samples.ts'
import { formatStake, stakeMetres } from '#contract/identifiers/stake.ts'
import { addDays, weekOf } from '#contract/wall-time.ts'
import { chanceOf, fillPhrase } from './chance.ts'
import { addMinutes } from './times.ts'

type Values = Readonly<Record<string, unknown>>
/** Something entered in the office. `values` may name what was entered before, by its key. */
export interface PlannedEntry {
  at: string
  register: string
  key: string
  values: (idOf: (key: string) => string) => Values
  /** A change of what was entered before rather than something new. */
  isEdit?: boolean
}

/** Something done in the office that no form is filled in for. */
export interface PlannedDeed { at: string, does: (ctx: Context, idOf: (key: string) => string) => void }

/** Of a hundred patrols driven, so many had been planned; the others were called for on the day. */
const plannedShare = 95
/** Days of the duty desk told in full, and days planned ahead. */
const told = 14
const ahead = 9

interface Planned { day: string, squad: string, starts: string, ends: string, officers: string[], vehicle: string | null, stretches: unknown }

/** The rosters, duty desk and road conditions of the invented brigade, after its patrols. Pure, as the patrols are. */
export function planRoster(samples: Samples, patrols: readonly PlannedPatrol[], { seed, asOf }: { seed: number, asOf: string }): PlannedEntry[] {
  const chance = chanceOf(seed + 2)
  const driven = patrols.filter(patrol => patrol.values.vehicle && !patrol.removed).map(asPlanned)
  const plans = [...driven.filter(() => chance.happens(plannedShare)), ...neverDriven(samples.brigade, chance, patrols, asOf)].sort((a, b) => a.starts < b.starts ? -1 : 1)
  const shifts = planShifts(samples.brigade, plans, asOf)
  return [
    ...plans.map((plan, index): PlannedEntry => ({ at: addMinutes(rosterTime(plan.day), index % 50), register: 'patrol-plans', key: `plan ${index}`, values: () => ({ ...plan, shift: shiftAt(plan.starts) }) })),
    ...shifts.map((shift, index): PlannedEntry => ({ at: addMinutes(rosterTime(shift.day), 55 + index % 4), register: 'duty-shifts', key: `shift ${index}`, values: () => shift })),
    ...planDesk(samples, chance, shifts, asOf),
    ...planConditions(samples, asOf),
  ]
}

/** A week is planned on the Friday before it. */
const rosterTime = (day: string) => `${addDays(weekOf(day).from, -3)}T16:00`

function shiftAt(starts: string): string {
  const hour = Number(starts.slice(11, 13))
  return hour < 12 ? '早班' : hour < 18 ? '中班' : '夜班'
}

const asPlanned = ({ values }: PlannedPatrol): Planned => ({
  day: values.day as string, squad: values.squad as string, starts: values.starts as string, ends: values.ends as string,
  officers: values.officers as string[], vehicle: values.vehicle as string, stretches: values.stretches,
})

/** Plans nobody drove: a few of the past, and those of the days ahead. Made only for a squad that has no patrol that day, of people and a vehicle nobody borrowed. */
function neverDriven(brigade: SampleBrigade, chance: Chance, patrols: readonly PlannedPatrol[], asOf: string): Planned[] {
  const busy = new Map<string, Set<string>>()
  for (const { values } of patrols) {
    for (const day of new Set([values.day as string, (values.ends as string).slice(0, 10)])) {
      const names = busy.get(day) ?? new Set()
      for (const name of [...values.officers as string[], ...values.auxiliaries as string[], values.vehicle as string, values.squad as string]) names.add(name)
      busy.set(day, names)
    }
  }
  const missed = patrols.filter((_, index) => index % 12 === 6).map(({ values }) => values.day as string)
  const coming = Array.from({ length: ahead }, (_, index) => addDays(asOf, index))
  return [...new Set([...missed, ...coming])].flatMap(day => brigade.squads.flatMap(({ name: squad }): Planned[] => {
    const isFree = (name: string) => !busy.get(day)?.has(name)
    const officers = brigade.officers.filter(officer => officer.squad === squad && !officer.clerk && !officer.certificate && isFree(officer.name)).map(officer => officer.name)
    const vehicle = brigade.vehicles.find(one => one.squad === squad && !one.retired && isFree(one.plate))
    const section = chance.pick(brigade.sections.filter(one => one.squad === squad))
    if (!isFree(squad) || officers.length < 2 || !vehicle || !chance.happens(day < asOf ? 40 : 75)) return []
    const starts = `${day}T${chance.pick(['08:30', '09:00', '14:30'])}`
    return [{ day, squad, starts, ends: addMinutes(starts, 180), officers: chance.shuffled(officers).slice(0, 2), vehicle: vehicle.plate, stretches: [{ section: section.name, from: section.from, to: section.to, direction: '双向' }] }]
  }))
}

/** A leader and somebody at the desk for every day told or ahead. Who is planned to patrol does not lead meanwhile. */
function planShifts(brigade: SampleBrigade, plans: readonly Planned[], asOf: string): Array<{ day: string, kind: string, people: string[], starts: string, ends: string }> {
  const leaders = [brigade.administrator.name, ...brigade.officers.filter(officer => officer.leader).map(officer => officer.name)]
  const desk = [...brigade.officers.filter(officer => officer.clerk), ...brigade.auxiliaries].map(one => one.name)
  return Array.from({ length: told + ahead }, (_, index) => index).flatMap((index) => {
    const day = addDays(asOf, index - told + 1)
    const [starts, ends] = [`${day}T08:00`, `${addDays(day, 1)}T08:00`]
    const out = plans.filter(plan => plan.starts < ends && plan.ends > starts).flatMap(plan => plan.officers)
    const leader = leaders.map((_, at) => leaders[(index + at) % leaders.length]!).find(name => !out.includes(name))!
    return [{ day, kind: '带班领导', people: [leader], starts, ends }, { day, kind: '值班员', people: [desk[index % desk.length]!], phone: brigade.profile.phone, starts, ends }]
  })
}

/** Each day of the desk: its log in the morning, reports and instructions as they come, the hand-over the next morning. */
function planDesk({ brigade, duty }: Samples, chance: Chance, shifts: ReturnType<typeof planShifts>, asOf: string): PlannedEntry[] {
  const days = [...new Set(shifts.map(shift => shift.day))].filter(day => day <= asOf)
  return days.flatMap((day, index): PlannedEntry[] => {
    const on = (kind: string, which: string) => shifts.find(shift => shift.day === which && shift.kind === kind)?.people[0]
    const key = `duty ${day}`
    const morning = addDays(day, 1)
    const log: PlannedEntry = { at: `${day}T08:20`, register: 'duty-logs', key, values: () => ({ day, shift: '全天', starts: `${day}T08:00`, ends: `${morning}T08:00`, leader: on('带班领导', day), people: [on('值班员', day)], summary: chance.pick(duty.quiet) }) }
    const reports = Array.from({ length: index % 3 === 1 ? 0 : 1 + index % 2 }, (_, nth) => planReport(brigade, duty, chance, { duty: key, day, at: `${day}T${['10', '15'][nth]}:${10 + chance.whole(0, 40)}`, index: index + nth, isOpen: day === asOf }))
    const handOver: PlannedEntry = { at: `${morning}T08:10`, register: 'duty-logs', key, isEdit: true, values: () => ({ handedOverBy: on('值班员', day), takenOverBy: on('值班员', morning), handedOverAt: `${morning}T08:05`, outstanding: fillPhrase(chance, duty.outstanding[index % duty.outstanding.length]!, { section: brigade.sections[index % brigade.sections.length]!.name }) }) }
    return [log, ...reports.flat(), handOver]
  })
}

function planReport(brigade: SampleBrigade, duty: SampleDuty, chance: Chance, { duty: key, day, at, index, isOpen }: { duty: string, day: string, at: string, index: number, isOpen: boolean }): PlannedEntry[] {
  const sample = duty.reports[index % duty.reports.length]!
  const section = chance.pick(brigade.sections)
  const say = (phrase: string) => fillPhrase(chance, phrase, { section: section.name })
  const report = `report ${at}`
  const values = { day, receivedAt: at, channel: sample.channel, caller: sample.caller || null, section: section.name, content: say(sample.content) }
  const done = isOpen ? {} : { handling: say(sample.handling), state: '已办结' }
  const recorded: PlannedEntry = { at: addMinutes(at, 5), register: 'duty-reports', key: report, values: idOf => ({ ...values, duty: idOf(key) }) }
  const settled: PlannedEntry[] = isOpen ? [] : [{ at: addMinutes(at, 120), register: 'duty-reports', key: report, isEdit: true, values: () => done }]
  if (!sample.order) return [recorded, ...settled]
  const order = `order ${at}`
  const given: PlannedEntry = { at: addMinutes(at, 10), register: 'duty-orders', key: order, values: idOf => ({ day, duty: idOf(key), report: idOf(report), givenAt: addMinutes(at, 8), giver: '大队值班室', recipient: section.squad, content: say(sample.order) }) }
  const answered: PlannedEntry[] = isOpen ? [] : [{ at: addMinutes(at, 110), register: 'duty-orders', key: order, isEdit: true, values: () => ({ feedback: say(sample.feedback), feedbackAt: addMinutes(at, 100), state: '已办结' }) }]
  return [recorded, given, ...answered, ...settled]
}

/** Works, ice, a landslide: some still there, some over, one announced. */
function planConditions({ brigade, duty }: Samples, asOf: string): PlannedEntry[] {
  return duty.conditions.flatMap((sample, index): PlannedEntry[] => {
    const section = brigade.sections[(index * 3 + 1) % brigade.sections.length]!
    const [first, last] = [stakeMetres(section.from), stakeMetres(section.to)]
    const from = Math.min(first + sample.from, last - sample.length)
    const day = addDays(asOf, sample.days)
    const since = `${day}T0${6 + index % 3}:30`
    const entered = sample.days > 0 ? `${addDays(asOf, -1)}T15:00` : addMinutes(since, 40)
    const key = `condition ${index}`
    const condition: PlannedEntry = { at: entered, register: 'road-conditions', key, values: () => ({
      day, since, expectedUntil: `${addDays(day, sample.until - Math.min(0, sample.days))}T18:00`, section: section.name, from: formatStake(from), to: formatStake(from + sample.length),
      direction: '双向', kind: sample.kind, passage: sample.passage, description: sample.description, detour: sample.detour || null, source: sample.source,
    }) }
    if (sample.ended === undefined) return [condition]
    const endedAt = addMinutes(since, sample.ended * 60)
    return [condition, { at: addMinutes(endedAt, 20), register: 'road-conditions', key, isEdit: true, values: () => ({ state: '已恢复', endedAt }) }]
  })
}
