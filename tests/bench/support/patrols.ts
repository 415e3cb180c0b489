import type { Reference } from '#contract/registers/field.ts'
import type { Brigade, Section } from './brigade.ts'
import type { Draw } from './draw.ts'
import { formatStake } from '#contract/stake.ts'
import { addDays, minutesBetween } from '#contract/wall-time.ts'
import { drawFrom } from './draw.ts'
import { controlAreaOf, equipmentStates, facilitiesOf, pavementOf, summaryOf, vehicleStates } from './narrative.ts'

/** Patrols of a day: each squad sends four cars out in each of three shifts, so that nobody is in two places at once. */
export const patrolsPerDay = 12 * 4 * 3
export const firstDay = '2007-11-01'
const shifts = [{ from: 6 * 60, spread: 40 }, { from: 10 * 60 + 30, spread: 60 }, { from: 20 * 60 + 30, spread: 90 }]

export const dayOf = (n: number): string => addDays(firstDay, Math.floor(n / patrolsPerDay))

/** Values of the n-th patrol, in the order of the register's fields, as they are once read and looked up. It breaks no rule and needs no reason. */
export function patrolValues(brigade: Brigade, n: number): Record<string, unknown> & { day: string, ends: string, stretches: Array<{ section: Reference, from: string, to: string, direction: string }> } {
  const draw = drawFrom(n)
  const day = dayOf(n)
  const rest = n % patrolsPerDay
  const squad = brigade.squads[rest % 12]!
  const [shift, car] = [shifts[Math.floor(rest / 48)]!, Math.floor(rest / 12) % 4]
  const turn = Math.floor(n / patrolsPerDay) * 5
  const start = shift.from + draw.below(shift.spread)
  const starts = clock(day, start)
  const ends = clock(day, start + draw.between(100, 200))
  const crew = (people: Brigade['squads'][number]['officers'], at: number, count: number) => Array.from({ length: count }, (_, index) => people[(turn + at + index) % people.length]!)
  const officers = crew(squad.officers, car * 3, draw.chance(0.25) ? 3 : 2)
  const video = draw.chance(0.04)
  const stretches = stretchesOf(brigade.sections, draw)
  const metres = stretches.reduce((sum, stretch) => sum + stretch.metres, 0)
  return {
    day,
    starts,
    ends,
    minutes: minutesBetween(starts, ends),
    squad: { id: squad.id, label: squad.label },
    method: video ? 'video' : 'road',
    weather: weatherOf(day, draw),
    officers,
    auxiliaries: draw.chance(0.5) ? crew(squad.auxiliaries, car, 1) : [],
    vehicle: video ? null : squad.vehicles[(turn + car) % squad.vehicles.length]!,
    stretches: stretches.map(({ section, from, to, direction }) => ({ section, from, to, direction })),
    route: stretches.map(({ section, from, to }) => `${section.label} ${from}—${to}`).join('；'),
    mileage: Math.round(metres / 1000 * (1.1 + draw.below(10) / 10) * 10) / 10,
    summary: summaryOf(draw),
    pavement: draw.chance(0.6) ? pavementOf(draw) : null,
    facilities: draw.chance(0.5) ? facilitiesOf(draw) : null,
    controlArea: draw.chance(0.35) ? controlAreaOf(draw) : null,
    vehicleState: video ? null : draw.of(vehicleStates),
    equipment: draw.of(equipmentStates),
    handedOverBy: asReference(officers[0]!),
    takenOverBy: asReference(squad.officers[(turn + 14) % squad.officers.length]!),
    leader: asReference(squad.officers[0]!),
    remarks: draw.chance(0.12) ? '接群众来电一次，已回复' : null,
  }
}

/** The same patrol as a clerk's form sends it. */
export function patrolTyped(values: ReturnType<typeof patrolValues>): Record<string, unknown> {
  const { minutes: _minutes, route: _route, ...typed } = values
  return typed
}

const asReference = ({ id, name }: { id: string, name: string }): Reference => ({ id, label: name })
const clock = (day: string, minutes: number) => `${addDays(day, Math.floor(minutes / 1440))}T${String(Math.floor(minutes % 1440 / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function stretchesOf(sections: readonly Section[], draw: Draw) {
  return Array.from({ length: draw.chance(0.4) ? 2 : 1 }, () => {
    const { id, label, from, to } = draw.of(sections)
    const length = draw.between(12_000, Math.min(18_000, to - from))
    const start = from + draw.below(Math.floor((to - from - length) / 100) + 1) * 100
    return { section: { id, label }, from: formatStake(start), to: formatStake(start + length), direction: draw.of(['both', 'both', 'up', 'down']), metres: length }
  })
}

/** It snows in winter and rains in autumn; the index must not find them evenly spread. */
function weatherOf(day: string, draw: Draw): string {
  const month = Number(day.slice(5, 7))
  if ((month < 3 || month === 12) && draw.chance(0.2)) return 'snow'
  if (month > 6 && month < 11 && draw.chance(0.3)) return 'rain'
  return draw.of(['sunny', 'sunny', 'cloudy', 'windy', 'fog'])
}
