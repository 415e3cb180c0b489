import type { Chance } from './chance.ts'
import type { SampleBrigade } from './samples.ts'
import { addDays } from '#contract/wall-time.ts'
import { addMinutes } from './times.ts'

/** Who drives out, in what, and when. */
export interface Crew { starts: string, officers: string[], auxiliaries: string[], vehicle: string | null }
export interface Demand { day: string, squad: string, minutes: number, night: boolean, withVehicle: boolean }

/** Minutes between two patrols of a person, and after a night out. */
const pause = 20
const rest = 480

/** Starts tried in turn, in minutes after midnight. */
const dayStarts = [510, 540, 870, 900, 600, 960, 1080, 420]
const nightStarts = [1230, 1260, 1290, 1200]

/** How long before the sample's day the certificate of each kind runs out; none for an ordinary one. */
const certificateDays = { expiring: 37, expired: -24 } as const

/** Hands out people and vehicles so that nobody is in two places at once and nobody patrols on an expired certificate. */
export class Crews {
  readonly #brigade: SampleBrigade
  readonly #asOf: string
  /** When each person and vehicle is out, latest last. */
  readonly #out = new Map<string, Array<{ from: string, until: string }>>()

  constructor(brigade: SampleBrigade, asOf: string) {
    this.#brigade = brigade
    this.#asOf = asOf
  }

  /** One writes up for all squads. */
  clerkOf(_squad: string): string {
    return this.#brigade.officers.find(officer => officer.clerk)!.name
  }

  leaderOf(squad: string): string {
    return this.#brigade.officers.find(officer => officer.leader && officer.squad === squad)!.name
  }

  /** A crew for a patrol: from its squad where it can, with help from others where the squad is out already. */
  assign(chance: Chance, demand: Demand): Crew {
    const jitter = chance.whole(0, 5) * 5
    const wanted = chance.happens(30) ? 3 : 2
    const order = demand.night ? nightStarts : [...chance.shuffled(dayStarts.slice(0, 4)), ...dayStarts.slice(4)]
    for (const minutes of order) {
      const starts = addMinutes(`${demand.day}T00:00`, minutes + jitter)
      const ends = addMinutes(starts, demand.minutes)
      const free = (name: string) => (this.#out.get(name) ?? []).every(out => out.until <= starts || out.from >= ends)
      const patrolling = this.#brigade.officers.filter(officer => !officer.clerk && free(officer.name) && this.#isCertified(officer, demand.day))
      const own = patrolling.filter(officer => officer.squad === demand.squad)
      const officers = [...chance.shuffled(own), ...chance.shuffled(patrolling.filter(officer => officer.squad !== demand.squad))].slice(0, own.length > wanted ? wanted : 2)
      const vehicles = this.#brigade.vehicles.filter(vehicle => !vehicle.retired && free(vehicle.plate))
      const vehicle = [...chance.shuffled(vehicles.filter(one => one.squad === demand.squad)), ...chance.shuffled(vehicles.filter(one => one.squad !== demand.squad))][0]
      if (officers.length < 2 || (demand.withVehicle && !vehicle)) continue
      const auxiliaries = this.#brigade.auxiliaries.filter(one => one.squad === demand.squad && free(one.name) && chance.happens(40))
      const crew: Crew = { starts, officers: officers.map(one => one.name), auxiliaries: auxiliaries.map(one => one.name), vehicle: demand.withVehicle ? vehicle!.plate : null }
      const until = addMinutes(ends, demand.night ? rest : pause)
      for (const name of [...crew.officers, ...crew.auxiliaries]) this.#occupy(name, starts, until)
      if (crew.vehicle) this.#occupy(crew.vehicle, starts, addMinutes(ends, pause))
      return crew
    }
    throw new Error(`the sample brigade has nobody left on ${demand.day}`)
  }

  #isCertified(officer: SampleBrigade['officers'][number], day: string): boolean {
    return !officer.certificate || day <= addDays(this.#asOf, certificateDays[officer.certificate])
  }

  #occupy(name: string, from: string, until: string): void {
    // A few days back is all that can still collide.
    this.#out.set(name, [...(this.#out.get(name) ?? []).slice(-8), { from, until }])
  }
}

/** Last day of an officer's certificate. Ordinary ones have years left. */
export function certifiedTo(officer: { certificate?: keyof typeof certificateDays }, asOf: string, position: number): string {
  return addDays(asOf, officer.certificate ? certificateDays[officer.certificate] : 400 + position * 53)
}
