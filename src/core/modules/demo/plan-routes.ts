import type { Chance } from './chance.ts'
import type { SampleBrigade } from './samples.ts'
import { formatStake, stakeMetres } from '#contract/identifiers/stake.ts'

type Section = SampleBrigade['sections'][number]
/** Part of a section that is driven. */
export interface Stretch { section: Section, from: string, to: string, direction: string }

/** Shortest stretch worth a line of its own, in metres. */
const shortest = 2_000

/** How many roads a brief patrol takes, and how often. */
const briefly = [[1, 60], [2, 34], [3, 6]] as const

/** One to three stretches on the sections of a squad, each within its section, stakes on whole hundreds. */
export function drawRoute(chance: Chance, sections: readonly Section[], squad: string, { short, brief }: { short: boolean, brief?: boolean }): { stretches: Stretch[], km: number } {
  const own = sections.filter(section => section.squad === squad)
  const driven = chance.shuffled(own).slice(0, short ? 1 : brief ? chance.weighed(briefly) : chance.whole(1, Math.min(3, own.length)))
  const stretches = driven.map(section => drawStretch(chance, section, short))
  return { stretches, km: stretches.reduce((sum, { from, to }) => sum + stakeMetres(to) - stakeMetres(from), 0) / 1000 }
}

function drawStretch(chance: Chance, section: Section, short: boolean): Stretch {
  const [first, last] = [stakeMetres(section.from), stakeMetres(section.to)]
  const whole = !short && chance.happens(45)
  const length = short ? shortest : chance.whole(Math.min(shortest, last - first), last - first)
  const from = whole ? first : first + Math.floor(chance.share() * (last - first - length) / 100) * 100
  const to = whole ? last : Math.min(last, from + Math.max(shortest, Math.floor(length / 100) * 100))
  return { section, from: formatStake(from), to: formatStake(to), direction: chance.weighed([['双向', 6], ['上行', 2], ['下行', 2]]) }
}
