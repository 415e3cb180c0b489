import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { findings, patrolLogs, siteRecords } from '#contract/registers/index.ts'
import type { PatrolFacts, PlaceFacts } from './facts.ts'
import { problem } from '#contract/problems.ts'
import { formatStake, stakeMetres } from '#contract/identifiers/stake.ts'
import { minutesBetween } from '#contract/wall-time.ts'

type Patrol = DraftOf<typeof patrolLogs>
type SiteRecord = DraftOf<typeof siteRecords>
type Finding = DraftOf<typeof findings>

/** Metres covered by the stretches of a patrol, each driven once. */
export const stretchMetres = (patrol: Pick<Patrol, 'stretches'>): number =>
  patrol.stretches.reduce((sum, { from, to }) => sum + Math.abs(stakeMetres(to) - stakeMetres(from)), 0)

/** 巡查路线 as it is written out, from the stretches. */
export const routeText = (patrol: Pick<Patrol, 'stretches'>): string =>
  patrol.stretches.map(({ section, from, to }) => `${section.label} ${from}—${to}`).join('；')

export const spoken = (time: string) => time.replace('T', ' ')

/**
 * 行政处罚法第四十二条第一款: at least two officers who hold a certificate. Auxiliaries hold none; an expired
 * certificate, or one not yet valid on the day of the patrol, does not count.
 */
export function certificates(patrol: Pick<Patrol, 'day'>, facts: CertificateFacts): Problem[] {
  const invalid = lackingOfficers(patrol.day, facts)
  const valid = facts.officers.length - invalid.length
  const min = facts.thresholds.officersMin
  if (valid >= min) return []
  return [problem('error', 'officers', 'CERTIFIED_TOO_FEW', { min, valid, invalid: invalid.map(({ name, lacking }) => `${name}${lacking}`).join('，') })]
}

export type CertificateFacts = Pick<PatrolFacts, 'officers' | 'alreadyNamed'> & { thresholds: Pick<PatrolFacts['thresholds'], 'officersMin'> }

/** Officers without a certificate valid on the day, each with what is lacking. */
export function lackingOfficers(day: string, facts: Pick<CertificateFacts, 'officers' | 'alreadyNamed'>): Array<{ name: string, lacking: string }> {
  return facts.officers
    .map(officer => ({ name: officer.name, lacking: facts.alreadyNamed.has(officer.id) ? '' : lacking(officer, day) }))
    .filter(officer => officer.lacking)
}

function lacking(officer: PatrolFacts['officers'][number], day: string): string {
  if (officer.kind !== 'officer') return '是协管人员，没有执法证'
  if (!officer.certificate) return '未登记执法证'
  if (!officer.certifiedTo || officer.certifiedTo < day) return officer.certifiedTo ? `执法证已于 ${officer.certifiedTo} 到期` : '未登记执法证有效期'
  return officer.certifiedFrom && officer.certifiedFrom > day ? `执法证自 ${officer.certifiedFrom} 起有效` : ''
}

/** An officer of the patrol is not its auxiliary as well: counted twice, attendances would be wrong. */
export function peopleOnce(patrol: Pick<Patrol, 'officers' | 'auxiliaries'>): Problem[] {
  return patrol.auxiliaries.filter(person => patrol.officers.some(officer => officer.id === person.id))
    .map(person => problem('error', 'auxiliaries', 'SAME_PERSON', { name: person.name }))
}

/** A patrol counts by the day it starts, so its start must lie on that day. */
export function startsOnItsDay(patrol: Pick<Patrol, 'day' | 'starts'>): Problem[] {
  return patrol.starts.startsWith(patrol.day) ? [] : [problem('error', 'starts', 'DAY_DIFFERS', { label: '开始时间', day: patrol.day })]
}

export function stakes(patrol: Pick<Patrol, 'stretches'>, facts: Pick<PatrolFacts, 'sections'>): Problem[] {
  return patrol.stretches.flatMap(({ section, from, to }, index) => stakeProblems(`stretches.${index}.`, { from, to }, facts.sections.get(section.id)))
}

/** Order of two stakes, and whether they lie on the section. */
export function stakeProblems(path: string, given: { from: string, to: string | null, fromField?: string }, section: { name: string, from: number, to: number } | undefined): Problem[] {
  const [from, to] = [stakeMetres(given.from), given.to === null ? null : stakeMetres(given.to)]
  if (to !== null && from > to) return [problem('error', `${path}to`, 'STAKE_REVERSED', { from: given.from, to: given.to! })]
  if (!section) return []
  const outside = (field: string) => problem('error', path + field, 'STAKE_OUTSIDE', { section: section.name, from: formatStake(section.from), to: formatStake(section.to) })
  return [
    ...(from < section.from || from > section.to ? [outside(given.fromField ?? 'from')] : []),
    ...(to !== null && to > section.to ? [outside('to')] : []),
  ]
}

/** Nobody and no vehicle is in two places at once. Touching times (one ends as the other starts) do not overlap. */
export function overlap(patrol: Patrol, facts: PatrolFacts): Problem[] {
  return clashes(patrol, facts.others, { person: 'PATROL_OVERLAP_OFFICER', vehicle: 'PATROL_OVERLAP_VEHICLE' })
}

/** Who and which vehicle of an outing is out with one of the others at the same time. */
export function clashes(outing: Outing, others: ReadonlyArray<Pick<PatrolFacts['others'][number], 'number' | 'starts' | 'ends' | 'vehicle' | 'people'>>, codes: { person: 'PATROL_OVERLAP_OFFICER' | 'PLAN_OVERLAP_OFFICER', vehicle: 'PATROL_OVERLAP_VEHICLE' | 'PLAN_OVERLAP_VEHICLE' }): Problem[] {
  const concurrent = others.filter(other => other.starts < outing.ends && other.ends > outing.starts)
  const people = [...outing.officers.map(person => ({ ...person, field: 'officers' })), ...outing.auxiliaries.map(person => ({ ...person, field: 'auxiliaries' }))]
  return concurrent.flatMap((other) => {
    const when = { number: other.number, from: spoken(other.starts), to: spoken(other.ends) }
    return [
      ...people.filter(person => other.people.includes(person.id)).map(person => problem('error', person.field, codes.person, { name: person.name, ...when })),
      ...(outing.vehicle && other.vehicle === outing.vehicle.id ? [problem('error', 'vehicle', codes.vehicle, { plate: outing.vehicle.label, ...when })] : []),
    ]
  })
}

/** A patrol driven or planned: who is out, in what, from when to when. */
export type Outing = Pick<Patrol, 'starts' | 'ends' | 'officers' | 'auxiliaries' | 'vehicle'>

/** A log carries out a plan of its own day; one of another squad, or one already carried out, is worth a second look. */
export function carriesOut(patrol: Patrol, { plan }: PatrolFacts): Problem[] {
  if (!plan) return []
  if (plan.day !== patrol.day) return [problem('error', 'plan', 'PLAN_OTHER_DAY', { number: plan.number, day: plan.day })]
  return [
    ...(plan.squad.id === patrol.squad.id ? [] : [problem('warning', 'plan', 'PLAN_OTHER_SQUAD', { number: plan.number, squad: plan.squad.name })]),
    ...(plan.carriedOutBy ? [problem('warning', 'plan', 'PLAN_CARRIED_OUT', { number: plan.number, by: plan.carriedOutBy })] : []),
  ]
}

const averageSpeed = (patrol: Patrol): number => patrol.mileage * 60 / minutesBetween(patrol.starts, patrol.ends)

/** The speed shown is rounded away from the limit: “80, more than 80” would help nobody. */
export function speed(patrol: Patrol, facts: PatrolFacts): Problem[] {
  const kmh = averageSpeed(patrol)
  return kmh > facts.thresholds.speedLimit ? [problem('warning', 'mileage', 'PATROL_TOO_FAST', { speed: Math.ceil(kmh * 10) / 10, limit: facts.thresholds.speedLimit })] : []
}

/** Mileage that contradicts the stakes, or that is too little for the time spent. */
export function mileage(patrol: Patrol, facts: PatrolFacts): Problem[] {
  const { mileageShortfall, mileageExcess, mileageSlack, speedFloor } = facts.thresholds
  const km = stretchMetres(patrol) / 1000
  const figures = { mileage: patrol.mileage, stakes: Math.round(km * 10) / 10 }
  if (patrol.mileage < km * (1 - mileageShortfall)) return [problem('warning', 'mileage', 'MILEAGE_BELOW_STAKES', figures)]
  if (patrol.mileage > Math.max(km * mileageExcess, km + mileageSlack)) return [problem('warning', 'mileage', 'MILEAGE_ABOVE_STAKES', figures)]
  const kmh = averageSpeed(patrol)
  return patrol.method === 'road' && kmh < speedFloor ? [problem('warning', 'mileage', 'PATROL_TOO_SLOW', { speed: Math.floor(kmh * 10) / 10, limit: speedFloor })] : []
}

/** The same patrol entered twice: near in time, on the same route, by the same people or vehicle. Same day and route alone are everyday work. */
export function duplicate(patrol: Patrol, facts: PatrolFacts): Problem[] {
  const people = patrol.officers.map(person => person.id).sort().join()
  const like = facts.others.find(other => Math.abs(minutesBetween(other.starts, patrol.starts)) < facts.thresholds.duplicateMinutes
    && other.route === facts.route
    && ([...other.officers].sort().join() === people || (patrol.vehicle !== null && other.vehicle === patrol.vehicle.id)))
  return like ? [problem('warning', 'starts', 'PATROL_DUPLICATE', { number: like.number, from: spoken(like.starts), to: spoken(like.ends) })] : []
}

export function siteStakes(site: SiteRecord, facts: PlaceFacts): Problem[] {
  return stakeProblems('', { from: site.from, to: site.to }, facts.section)
}

/** What was looked at during a patrol happened during it, and counts on its own day or on the patrol's. */
export function siteInPatrol(site: SiteRecord, facts: PlaceFacts): Problem[] {
  return inPatrol(site.day, { field: 'starts', label: '开始时间', at: site.starts }, facts)
}

export function findingInPatrol(finding: Finding, facts: PlaceFacts): Problem[] {
  return inPatrol(finding.day, { field: 'foundAt', label: '发现时间', at: finding.foundAt }, facts)
}

function inPatrol(day: string, { field, label, at }: { field: string, label: string, at: string }, { patrol }: PlaceFacts): Problem[] {
  if (!patrol) return []
  if (at < patrol.starts || at > patrol.ends) return [problem('error', field, 'OUTSIDE_PARENT_TIME', { label, from: spoken(patrol.starts), to: spoken(patrol.ends) })]
  const [own, patrolDay] = [at.slice(0, 10), patrol.starts.slice(0, 10)]
  return day === own || day === patrolDay ? [] : [problem('error', 'day', 'NOT_ON_DAY', { label: '日期', day: own, patrolDay })]
}

export function findingStakes(finding: Finding, facts: PlaceFacts): Problem[] {
  return stakeProblems('', { from: finding.stake, to: null, fromField: 'stake' }, facts.section)
}
