import type { Chance } from './chance.ts'
import type { SampleBrigade, SampleDetachment } from './samples.ts'
import { formatStake } from '#contract/identifiers/stake.ts'
import { addDays } from '#contract/wall-time.ts'

/** Somebody's years in one place; `to` is the last day of work, null where it is not over. */
export interface Member { name: string, squad: string, kind: '执法人员' | '协管人员', post: string, from: string, to: string | null, certificate: string | null, phone: string }
export interface Car { plate: string, model: string, kind: string, squad: string, from: string, to: string | null }

/** Who and what serves a squad on a day. */
export interface Strength { leader: string, clerk: string, officers: string[], auxiliaries: string[], vehicles: string[] }

const officersPerSquad = 22
const auxiliariesPerSquad = 6
const vehiclesPerSquad = 6
const sectionsPerRoute = 8

/** Years somebody stays, and a vehicle lasts. */
const tenure = [4, 22] as const
const vehicleLife = [6, 9] as const

/**
 * The people and vehicles of a detachment over the years: posts stay, those who fill them come and go. Each follows the
 * one before on the day after, so that a squad is always at strength.
 */
export class Detachment {
  readonly members: readonly Member[]
  readonly cars: readonly Car[]
  readonly sections: SampleBrigade['sections']
  readonly #squads: readonly string[]
  /** Every change of strength, latest first. */
  readonly #changes: string[]
  #strengths = new Map<string, Strength>()

  constructor(sample: SampleDetachment, chance: Chance, firstDay: string, asOf: string) {
    this.#squads = sample.squads.map(name => `${name}中队`)
    this.sections = drawSections(sample, chance, this.#squads)
    const names = nameless(sample, chance)
    let count = 1
    const members: Member[] = []
    const cars: Car[] = []
    for (const squad of this.#squads) {
      const posts = ['中队长', '内勤', '副中队长', ...Array.from({ length: officersPerSquad - 2 }, () => '执法员'), ...Array.from({ length: auxiliariesPerSquad }, () => '协管员')]
      for (const post of posts) {
        for (const span of successions(chance, firstDay, asOf, tenure)) {
          const kind = post === '协管员' ? '协管人员' : '执法人员'
          members.push({ name: names(), squad, kind, post, ...span, certificate: kind === '执法人员' ? `示例证-${String(++count).padStart(5, '0')}` : null, phone: `1390000${String(1000 + members.length)}` })
        }
      }
      for (let place = 0; place < vehiclesPerSquad; place++) {
        for (const span of successions(chance, firstDay, asOf, vehicleLife)) {
          const electric = span.from >= '2021' && chance.happens(40)
          const number = String(1000 + cars.length)
          cars.push({ plate: electric ? `甘MD0${number}` : `甘M0${number}`, model: electric ? sample.models.at(-1)! : chance.pick(sample.models.slice(0, -1)), kind: chance.happens(70) ? '执法车' : '路政巡查车', squad, ...span })
        }
      }
    }
    this.members = members
    this.cars = cars
    this.#changes = [...new Set([...members, ...cars].flatMap(({ from, to }) => [from, ...(to ? [addDays(to, 1)] : [])]))].sort().reverse()
    this.#advanceTo(firstDay)
  }

  /** Who serves on a day. Days are asked for in order. */
  strengthOf(squad: string, day: string): Strength {
    this.#advanceTo(day)
    return this.#strengths.get(squad)!
  }

  #advanceTo(day: string): void {
    if (!(this.#changes.at(-1)! <= day)) return
    while (this.#changes.length && this.#changes.at(-1)! <= day) this.#changes.pop()
    const serves = ({ from, to }: { from: string, to: string | null }) => from <= day && (to === null || to >= day)
    const members = this.members.filter(serves)
    const cars = this.cars.filter(serves)
    this.#strengths = new Map(this.#squads.map((squad) => {
      const own = members.filter(member => member.squad === squad)
      const of = (...posts: string[]) => own.filter(member => posts.includes(member.post)).map(member => member.name)
      return [squad, { leader: of('中队长')[0]!, clerk: of('内勤')[0]!, officers: of('副中队长', '执法员'), auxiliaries: of('协管员'), vehicles: cars.filter(car => car.squad === squad).map(car => car.plate) }]
    }))
  }
}

/** One after another in the same place. The first began some time before the first day; the last is still there. */
function successions(chance: Chance, firstDay: string, asOf: string, [least, most]: readonly [number, number]): Array<{ from: string, to: string | null }> {
  const spans: Array<{ from: string, to: string | null }> = []
  let from = firstDay
  let left = chance.whole(30, most * 365)
  while (true) {
    const to = addDays(from, left)
    // Who would leave within the last weeks stays, so that nobody is written off before the sample ends.
    if (to >= addDays(asOf, -90)) return [...spans, { from, to: null }]
    spans.push({ from, to })
    from = addDays(to, 1)
    left = chance.whole(least * 365, most * 365)
  }
}

/** Names nobody else has: a crew is told apart by names alone. */
function nameless({ surnames, givenNames, administrator }: SampleDetachment, chance: Chance): () => string {
  const taken = new Set([administrator.name])
  return () => {
    while (true) {
      const name = chance.pick(surnames) + chance.pick(givenNames)
      if (!taken.has(name)) {
        taken.add(name)
        return name
      }
    }
  }
}

const grades: Readonly<Record<string, string>> = { G: '国道', S: '省道', X: '县道', Y: '乡道', C: '村道' }

/** Each route is cut into sections from town to town, its stakes running on. */
function drawSections({ routes, towns }: SampleDetachment, chance: Chance, squads: readonly string[]): SampleBrigade['sections'] {
  return routes.flatMap((route, at) => {
    const along = chance.shuffled(towns).slice(0, sectionsPerRoute + 1)
    let stake = chance.whole(0, 120) * 1000
    return Array.from({ length: sectionsPerRoute }, (_, nth) => {
      const from = stake
      stake += 'GS'.includes(route[0]!) ? chance.whole(120, 300) * 100 : chance.whole(50, 130) * 100
      const township = `${along[nth + 1]!}镇`
      const unit = 'GS'.includes(route[0]!) ? `${along[0]!}公路段` : 'X' === route[0] ? '庆州市农村公路养护中心' : `${township}人民政府`
      return { name: `${route} ${along[nth]!}至${along[nth + 1]!}段`, route, grade: grades[route[0]!]!, from: formatStake(from), to: formatStake(stake), unit, township, squad: squads[(at + nth * 2) % squads.length]! }
    })
  })
}
