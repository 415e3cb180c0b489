import type { Chance } from './chance.ts'
import type { PlannedSite } from './plan-sites.ts'
import type { Crew, Demand } from './crews.ts'
import type { SampleBrigade, Samples } from './samples.ts'
import type { Stretch } from './plan-routes.ts'
import { addDays } from '#contract/wall-time.ts'
import { chanceOf, fillPhrase } from './chance.ts'
import { Crews } from './crews.ts'
import { drawRoute } from './plan-routes.ts'
import { drawSites } from './plan-sites.ts'
import { addMinutes } from './times.ts'
import { weatherOf } from './weather.ts'

/** How much there is, and over how many days. `large` is entered as a batch. */
export const demoScales = { small: { patrols: 60, days: 75 }, office: { patrols: 2_000, days: 365 }, large: { patrols: 1_000_000, days: 20 * 365 } } as const
export type DemoScale = keyof typeof demoScales

/** A patrol as it will be entered: by names, as a clerk types it. */
export interface PlannedPatrol {
  /** When it is entered. */
  enteredAt: string
  enteredBy: string
  values: Readonly<Record<string, unknown>>
  warningReason?: string
  sites: PlannedSite[]
  removed?: { at: string, reason: string }
}

export type Method = 'day' | 'night' | 'video'

/** Who drives out, in what and when, and who leads and writes up at home. */
export interface Crewing {
  assign: (chance: Chance, demand: Demand) => Crew
  leaderOf: (squad: string) => string
  clerkOf: (squad: string) => string
}

/** What a patrol is to show. */
export interface Occasion {
  index: number
  day: string
  weather: string
  squad: string
  method: Method
  /** Something the rules ask about, for which there is a reason. */
  unusual?: 'above' | 'slow'
  /** Entered by mistake and removed. */
  removal: boolean
  /** Whether anything is looked at on the way. */
  stops: boolean
  /** Minutes within which the crew is back. */
  longest?: number
  /** Few roads, and of the parts of the log only those with something to tell. */
  brief?: boolean
}

/** Everything that happens to the invented brigade, in the order of days. Pure: the same seed, scale and day give the same plan. */
export function planPatrols(samples: Samples, options: { scale: 'small' | 'office', seed: number, asOf: string }): PlannedPatrol[] {
  const { patrols, days } = demoScales[options.scale]
  const { squads } = samples.brigade
  const chance = chanceOf(options.seed)
  const crews = new Crews(samples.brigade, options.asOf)
  const firstDay = addDays(options.asOf, 1 - days)
  const weather = weatherOf(chanceOf(options.seed + 1), firstDay, days)
  return Array.from({ length: patrols }, (_, index) => {
    const offset = Math.floor((index + 0.5) / patrols * days)
    // Spread by count rather than by chance, so that even a small sample shows every kind.
    const method = index % 9 === 4 ? 'night' : index % 19 === 7 ? 'video' : 'day'
    const unusual = method === 'day' ? ({ 11: 'above', 23: 'slow' } as const)[index % 37] : undefined
    const removal = index % 41 === 17
    const occasion = { index, day: addDays(firstDay, offset), weather: weather[offset]!, squad: squads[index % squads.length]!.name, method, unusual, removal, stops: method !== 'video' && !removal } as const
    return planPatrol(samples, samples.brigade.sections, chance, crews, occasion)
  })
}

/** One patrol as it goes and as it is written up. */
export function planPatrol(samples: Samples, sections: SampleBrigade['sections'], chance: Chance, crews: Crewing, at: Occasion): PlannedPatrol {
  const { phrases } = samples
  const { method, unusual, removal, squad } = at
  const route = drawRoute(chance, sections, squad, { short: unusual !== undefined, brief: at.brief })
  const planned = durationOf(chance, route.km, method, unusual)
  const minutes = Math.min(planned.minutes, at.longest ?? Infinity)
  const crew = crews.assign(chance, { day: at.day, squad, minutes, night: method === 'night', withVehicle: method !== 'video' })
  const ends = addMinutes(crew.starts, minutes)
  const sites = at.stops ? drawSites(samples, chance, { starts: crew.starts, ends, stretches: route.stretches, officers: crew.officers, index: at.index }) : []
  const enteredAt = entryTime(chance, ends)
  return {
    enteredAt,
    enteredBy: chance.happens(60) ? crews.clerkOf(squad) : crew.officers[0]!,
    warningReason: unusual && chance.pick(phrases.warnings[unusual]),
    values: {
      day: at.day,
      starts: crew.starts,
      ends,
      squad,
      method: method === 'video' ? '网巡' : '路巡',
      weather: at.weather,
      officers: crew.officers,
      auxiliaries: crew.auxiliaries,
      vehicle: crew.vehicle,
      stretches: route.stretches.map(({ section, from, to, direction }) => ({ section: section.name, from, to, direction })),
      mileage: planned.mileage,
      ...narrative(samples, chance, { method, weather: at.weather, stretches: route.stretches, sites, brief: at.brief }),
      ...(method === 'video' || (at.brief && chance.happens(50)) ? {} : { vehicleState: chance.pick(phrases.vehicleState), equipment: chance.pick(phrases.equipment) }),
      ...(chance.happens(at.brief ? 30 : 50) ? { handedOverBy: crew.officers[0], takenOverBy: crews.leaderOf(squad), leader: crews.leaderOf(squad) } : {}),
    },
    sites,
    ...(removal ? { removed: { at: addMinutes(enteredAt, chance.whole(30, 2_880)), reason: chance.pick(phrases.removals.patrol) } } : {}),
  }
}

/** Mileage and minutes that agree with the stakes: out and back with some way to get there, unless something unusual is to be shown. */
function durationOf(chance: Chance, km: number, method: Method, unusual: 'above' | 'slow' | undefined): { mileage: number, minutes: number } {
  const round = (value: number) => Math.round(value * 10) / 10
  if (unusual === 'slow') return { mileage: round(km + 1 + chance.share()), minutes: chance.whole(150, 190) + Math.round(km * 30) }
  if (method === 'video') return { mileage: round(km), minutes: chance.whole(50, 110) }
  const mileage = round(unusual === 'above' ? Math.max(km * 4, km + 20) + chance.whole(3, 9) + chance.share() : Math.min(km * 2 + chance.whole(2, 12), km + 19) + chance.share() * 0.9)
  const speed = method === 'night' ? chance.whole(14, 20) : chance.whole(20, 34)
  return { mileage, minutes: Math.round(mileage / speed * 12) * 5 + chance.whole(4, 9) * 5 }
}

/** A day patrol is entered soon after it ends, a night patrol the next morning. */
function entryTime(chance: Chance, ends: string): string {
  const soon = addMinutes(ends, chance.whole(15, 90))
  const hour = Number(soon.slice(11, 13))
  if (hour >= 7 && hour < 21) return soon
  const morning = hour < 7 ? soon.slice(0, 10) : addDays(soon.slice(0, 10), 1)
  return addMinutes(`${morning}T08:00`, chance.whole(5, 80))
}

/** Which part of the log tells of which finding. */
const partOf: Readonly<Record<'pavement' | 'facilities' | 'controlArea', readonly string[]>> = {
  pavement: ['路面病害', '抛洒遗撒', '路面障碍'],
  facilities: ['附属设施损坏', '路产损坏', '管线设施'],
  controlArea: ['建筑控制区', '擅自开设道口', '占道堆物', '摆摊设点', '非公路标志', '其他'],
}

/** What the log says, from what the patrol met: nothing is told that its records do not show. */
function narrative({ phrases }: Samples, chance: Chance, { method, weather, stretches, sites, brief }: { method: Method, weather: string, stretches: readonly Stretch[], sites: readonly PlannedSite[], brief?: boolean }): Record<string, string | null> {
  const findings = sites.flatMap(site => site.findings.filter(finding => !finding.removed))
  const route = stretches.map(({ section }) => section.name).join('、')
  const openings = { day: phrases.opening, night: phrases.nightOpening, video: phrases.videoOpening }[method]
  const opening = fillPhrase(chance, chance.pick(openings), { route })
  const kinds = [...new Set(findings.map(finding => finding.kind))]
  const atOnce = findings.filter(finding => finding.atOnce).length
  const found = kinds.map(kind => `${kind} ${findings.filter(finding => finding.kind === kind).length} 处`).join('、')
  const outcome = findings.length ? `发现${found}；${[atOnce ? `现场处置 ${atOnce} 处` : '', findings.length - atOnce ? `登记跟踪 ${findings.length - atOnce} 处` : ''].filter(Boolean).join('，')}。` : fillPhrase(chance, chance.pick(phrases.calm))
  const wording = (part: keyof typeof partOf) => findings.filter(finding => partOf[part].includes(finding.kind)).map(finding => `${finding.stake} ${finding.description}`).join('；')
  const told = (part: keyof typeof partOf, rest: string, otherwise: readonly string[]) => wording(part) ? `${wording(part)}${rest}` : brief && chance.happens(55) ? null : fillPhrase(chance, chance.pick(otherwise))
  return {
    summary: `${opening}。${method === 'video' ? '' : `${phrases.weather[weather] ?? ''}。`}${outcome}`,
    ...(method === 'video' ? {} : {
      pavement: told('pavement', '；其余路面完好。', phrases.pavement[weather] ?? phrases.pavement.晴!),
      facilities: told('facilities', '；其余设施完好。', phrases.facilities),
      controlArea: told('controlArea', '。', phrases.controlArea),
    }),
  }
}
