import type { Chance } from './chance.ts'
import type { PlannedPatrol } from './plan.ts'
import type { Samples } from './samples.ts'
import { addDays, dayNumber } from '#contract/wall-time.ts'
import { chanceOf } from './chance.ts'
import { Detachment } from './detachment.ts'
import { planPatrol } from './plan.ts'
import { longestOut, Rota, squadsMost } from './rota.ts'
import { weatherOf } from './weather.ts'

/** How much, over how many days, up to which. */
export interface YearsOptions { patrols: number, days: number, seed: number, asOf: string }

/** In a hundred, or a thousand where it says so. */
const share = { video: 5, stops: 11, unusualPerThousand: 8, removalPerThousand: 3 } as const

/** The years of a detachment, day by day. Pure: the same options give the same plan. */
export class PlannedYears {
  readonly detachment: Detachment
  readonly squads: readonly string[]
  readonly firstDay: string
  readonly #samples: Samples
  readonly #options: YearsOptions
  readonly #chance: Chance
  readonly #rota: Rota
  readonly #weather: string[]
  #index = 0

  constructor(samples: Samples, options: YearsOptions) {
    this.#samples = samples
    this.#options = options
    this.#chance = chanceOf(options.seed)
    // The last night is written up on the morning of the last day.
    this.firstDay = addDays(options.asOf, -options.days)
    this.squads = samples.detachment.squads.map(name => `${name}中队`)
    this.detachment = new Detachment(samples.detachment, chanceOf(options.seed + 2), this.firstDay, options.asOf)
    this.#rota = new Rota(this.detachment)
    this.#weather = weatherOf(chanceOf(options.seed + 1), this.firstDay, options.days)
  }

  /** All days with their patrols, which add up to what was asked for. */
  * days(): Generator<{ day: string, patrols: PlannedPatrol[] }> {
    const { patrols, days } = this.#options
    const loads = Array.from({ length: days }, (_, offset) => loadOf(addDays(this.firstDay, offset)))
    const whole = loads.reduce((sum, load) => sum + load, 0)
    let before = 0
    for (const [offset, load] of loads.entries()) {
      const count = Math.floor((before + load) / whole * patrols + 1e-6) - Math.floor(before / whole * patrols + 1e-6)
      before += load
      const day = addDays(this.firstDay, offset)
      yield { day, patrols: this.planDay(day, count, this.#weather[offset]!) }
    }
  }

  /** Patrols of one day. Days are asked for in order. */
  planDay(day: string, count: number, weather: string): PlannedPatrol[] {
    if (count > this.squads.length * squadsMost) throw new Error(`${count} patrols a day are more than the detachment can send out`)
    const turn = dayNumber(day)
    return Array.from({ length: count }, (_, nth) => this.#planNext(day, this.squads[(nth + turn) % this.squads.length]!, weather))
  }

  #planNext(day: string, squad: string, weather: string): PlannedPatrol {
    const chance = this.#chance
    const shift = this.#rota.shiftOf(squad, day)
    const method = shift === 'night' ? 'night' : chance.happens(share.video) ? 'video' : 'day'
    const unusual = method === 'day' && chance.happens(share.unusualPerThousand / 10) ? chance.pick(['above', 'slow'] as const) : undefined
    const removal = chance.happens(share.removalPerThousand / 10)
    const stops = method !== 'video' && !removal && chance.happens(share.stops)
    const patrol = planPatrol(this.#samples, this.detachment.sections, chance, this.#rota, { index: this.#index++, day, weather, squad, method, unusual, removal, stops, longest: longestOut[shift], brief: true })
    // Without rosters there is no plan to look for.
    return { ...patrol, values: { ...patrol.values, plan: null } }
  }
}

/** How busy a day is: less at weekends and in deep winter, more around the holidays when traffic is heavy. */
function loadOf(day: string): number {
  const weekday = (dayNumber(day) + 4) % 7
  const date = day.slice(5)
  const holidays = date >= '10-01' && date <= '10-07' ? 1.15 : date >= '05-01' && date <= '05-05' ? 1.1 : 1
  return (weekday === 0 || weekday === 6 ? 0.7 : 1.1) * ('01-10' <= date && date <= '02-20' ? 0.88 : 1) * holidays
}
