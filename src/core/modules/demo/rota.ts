import type { Chance } from './chance.ts'
import type { Crew, Demand } from './crews.ts'
import type { Detachment, Strength } from './detachment.ts'
import type { Crewing } from './plan.ts'
import { addDays, dayNumber } from '#contract/wall-time.ts'
import { addMinutes } from './times.ts'

/** A squad's people and vehicles as they are dealt out on a day, each shift from the top. */
interface Deal { morning: string[], afternoon: string[], night: string[], vehicles: string[], dealt: Record<Shift, number> }
type Shift = 'morning' | 'afternoon' | 'night'

/** First and last minute after midnight at which a crew starts. Within `longest` it is back before the next shift begins. */
const starts: Readonly<Record<Shift, readonly [number, number]>> = { morning: [390, 485], afternoon: [840, 920], night: [1260, 1330] }
/** Minutes a crew is out at most. */
export const longestOut: Readonly<Record<Shift, number>> = { morning: 330, afternoon: 330, night: 470 }
const crewsPerShift: Readonly<Record<Shift, number>> = { morning: 5, afternoon: 5, night: 2 }
const largestCrew = 3
/** The order in which the shifts of a squad fill up, from another place each day. */
const fillUp: readonly Shift[] = ['morning', 'afternoon', 'morning', 'afternoon', 'night', 'morning', 'afternoon', 'morning', 'afternoon', 'night', 'morning', 'afternoon']
/** Patrols a squad can send out on a day. */
export const squadsMost = fillUp.length

/**
 * Crews of a large detachment: who has the night stays home by day, and changes by the week; the others are dealt anew for
 * each shift. Shifts do not touch, so nobody and no vehicle can be in two places.
 */
export class Rota implements Crewing {
  readonly #detachment: Detachment
  #day = ''
  #deals = new Map<string, Deal>()

  constructor(detachment: Detachment) {
    this.#detachment = detachment
  }

  /** The shift of a squad's next patrol on this day. */
  shiftOf(squad: string, day: string): Shift {
    if (day !== this.#day) {
      this.#day = day
      this.#deals = new Map()
    }
    const dealt = this.#deals.get(squad)?.dealt
    const sent = dealt ? dealt.morning + dealt.afternoon + dealt.night : 0
    return fillUp[(sent + dayNumber(day)) % fillUp.length]!
  }

  assign(chance: Chance, { day, squad, minutes, withVehicle }: Demand): Crew {
    const shift = this.shiftOf(squad, day)
    if (minutes > longestOut[shift]) throw new Error(`${squad} cannot send out another patrol of ${minutes} minutes on ${day}`)
    const strength = this.#detachment.strengthOf(squad, day)
    if (!this.#deals.has(squad)) this.#deals.set(squad, deal(chance, strength, day))
    const dealt = this.#deals.get(squad)!
    const nth = dealt.dealt[shift]++
    const first = nth * largestCrew
    const [from, until] = starts[shift]
    return {
      starts: addMinutes(`${day}T00:00`, chance.whole(from, until)),
      officers: dealt[shift].slice(first, first + (chance.happens(30) ? largestCrew : 2)),
      auxiliaries: chance.happens(40) ? strength.auxiliaries.slice(nth, nth + 1) : [],
      vehicle: withVehicle ? dealt.vehicles[nth]! : null,
    }
  }

  leaderOf(squad: string): string {
    return this.#detachment.strengthOf(squad, this.#day).leader
  }

  clerkOf(squad: string): string {
    return this.#detachment.strengthOf(squad, this.#day).clerk
  }
}

function deal(chance: Chance, { officers, vehicles }: Strength, day: string): Deal {
  const size = crewsPerShift.night * largestCrew
  const week = Math.floor(dayNumber(addDays(day, 3)) / 7)
  const turned = [...officers, ...officers].slice(week * size % officers.length)
  const byDay = turned.slice(size, officers.length)
  return { morning: chance.shuffled(byDay), afternoon: chance.shuffled(byDay), night: chance.shuffled(turned.slice(0, size)), vehicles: chance.shuffled(vehicles), dealt: { morning: 0, afternoon: 0, night: 0 } }
}
