import type { Context } from '../../context.ts'
import type { Books } from './books.ts'
import type { Detachment, Member } from './detachment.ts'
import type { ReplayEvent } from './replay.ts'
import type { SampleBrigade, SampleDetachment } from './samples.ts'
import { brigadeVehicles, dictionaryEntries, people, roadSections, squads } from '#contract/registers/index.ts'
import { addDays } from '#contract/wall-time.ts'
import { listRecords } from '../../registers/list.ts'
import { mustFindRecord } from '../../registers/saving.ts'
import { actorOf, setUpBrigade } from '../brigade/index.ts'
import { clerksBooks } from './books.ts'
import { certifiedTo } from './crews.ts'

/** Certificates and numbers anyone sees are made up. */
const certificateOf = (position: number) => `示例证-${String(position).padStart(4, '0')}`
const phoneOf = (position: number) => `1390000${String(1000 + position)}`
const organ = '示例发证机关'
/** Before the oldest patrol of the sample. */
const certifiedSince = (asOf: string, position: number) => addDays(asOf, -2_200 - position * 31)

/** Set up as on first run: the brigade, its squads, its head. Answers the context of the head, in whose name the rest is entered. */
export function setUpSample(visitor: Context, { profile, squads: units, administrator }: Pick<SampleBrigade, 'profile' | 'squads'> & { administrator: { name: string, post: string, squad: string } }, certified: { from: string, to: string }): Context {
  setUpBrigade(visitor, {
    profile,
    squads: units.map(squad => squad.name),
    person: { name: administrator.name, kind: 'officer', post: administrator.post, certificate: certificateOf(1), certifiedFrom: certified.from, certifiedTo: certified.to },
  })
  const ctx: Context = { ...visitor, actor: actorOf(visitor, visitor.seat) }
  for (const squad of listRecords(ctx.db, { register: squads.code, filters: {}, bin: false, limit: 50 }).items)
    clerksBooks.update(ctx, squads, mustFindRecord(ctx, squads, squad.id), { phone: units.find(one => one.name === squad.title)!.phone })
  const [first] = listRecords(ctx.db, { register: people.code, filters: {}, bin: false, limit: 1 }).items
  clerksBooks.update(ctx, people, mustFindRecord(ctx, people, first!.id), { squad: administrator.squad, phone: phoneOf(1), certificateOrgan: organ })
  return ctx
}

export function setUpBrigadeSample(visitor: Context, brigade: SampleBrigade, asOf: string): Context {
  return setUpSample(visitor, brigade, { from: certifiedSince(asOf, 0), to: certifiedTo({}, asOf, 0) })
}

/** The people, vehicles and roads of a brigade. */
export function staffBrigade(ctx: Context, books: Books, brigade: SampleBrigade, asOf: string): void {
  brigade.officers.forEach((officer, position) => books.create(ctx, people, {
    name: officer.name, kind: '执法人员', squad: officer.squad, post: officer.post, certificate: certificateOf(position + 2), certificateOrgan: organ,
    certifiedFrom: certifiedSince(asOf, position + 1), certifiedTo: certifiedTo(officer, asOf, position + 1), phone: phoneOf(position + 2),
    remarks: officer.certificate === 'expired' ? '执法证已到期，正在办理换证' : null,
  }))
  brigade.auxiliaries.forEach((one, position) => books.create(ctx, people, { name: one.name, kind: '协管人员', squad: one.squad, post: '协管员', phone: phoneOf(100 + position) }))
  brigade.vehicles.forEach(({ retired, ...vehicle }, position) => books.create(ctx, brigadeVehicles, {
    ...vehicle, inspectedTo: addDays(asOf, 40 + position * 47), insuredTo: addDays(asOf, 25 + position * 39), status: retired ? '停用' : '在用', remarks: retired ? '待报废' : null,
  }))
  for (const section of brigade.sections) books.create(ctx, roadSections, section)
  ownTownships(ctx, books, brigade)
}

/** The townships of the invented area in place of the shipped ones. */
function ownTownships(ctx: Context, books: Books, { sections }: SampleBrigade): void {
  for (const { id } of listRecords(ctx.db, { register: dictionaryEntries.code, filters: { dictionary: 'township' }, bin: false, limit: 200 }).items)
    books.update(ctx, dictionaryEntries, mustFindRecord(ctx, dictionaryEntries, id), { status: '停用' })
  for (const label of new Set(sections.map(({ township }) => township))) books.create(ctx, dictionaryEntries, { dictionary: 'township', label, code: label })
}

/** Set up as a detachment of the city, a month before its first patrol. */
export function setUpDetachment(visitor: Context, { profile, squads: names, administrator }: SampleDetachment, firstDay: string, asOf: string): Context {
  const units = names.map((name, position) => ({ name: `${name}中队`, phone: `139000000${String(position + 1).padStart(2, '0')}` }))
  return setUpSample(visitor, { profile, squads: units, administrator: { ...administrator, squad: units[0]!.name } }, { from: addDays(firstDay, -400), to: addDays(asOf, 800) })
}

/** The roads of a detachment, and whoever and whatever is there on its first day. Answers who comes and goes later. */
export function staffDetachment(ctx: Context, books: Books, detachment: Detachment, firstDay: string, asOf: string): ReplayEvent[] {
  for (const section of detachment.sections) books.create(ctx, roadSections, section)
  const moves = movesOf(ctx, books, detachment, asOf)
  const isThere = ({ at }: ReplayEvent) => at.slice(0, 10) <= firstDay
  for (const move of moves.filter(isThere)) move.run()
  return moves.filter(move => !isThere(move))
}

/** Who joins and who leaves, what is bought and what is written off, by the day it is entered. */
function movesOf(ctx: Context, books: Books, { members, cars }: Detachment, asOf: string): ReplayEvent[] {
  const joining = members.flatMap((member, position): ReplayEvent[] => {
    let person: ReturnType<Books['create']>
    return [
      { at: `${member.from}T07:40`, run: () => { person = books.create(ctx, people, personOf(member, position, asOf)) } },
      // Written off once what they found is settled.
      ...member.to ? [{ at: `${addDays(member.to, 60)}T09:10`, run: () => void books.update(ctx, people, person, { status: '停用', remarks: `${member.to} 离岗` }) }] : [],
    ]
  })
  const buying = cars.flatMap(({ from, to, ...car }, position): ReplayEvent[] => {
    let vehicle: ReturnType<Books['create']>
    const valid = to ?? asOf
    return [
      { at: `${from}T07:50`, run: () => { vehicle = books.create(ctx, brigadeVehicles, { ...car, inspectedTo: addDays(valid, 30 + position % 11 * 30), insuredTo: addDays(valid, 15 + position % 12 * 30) }) } },
      ...to ? [{ at: `${addDays(to, 7)}T09:20`, run: () => void books.update(ctx, brigadeVehicles, vehicle, { status: '停用', remarks: `${to} 报废更新` }) }] : [],
    ]
  })
  return [...joining, ...buying]
}

/** A certificate covers the years its holder serves; the nearest to run out does so within weeks of the sample's day. */
function personOf({ name, squad, kind, post, from, to, certificate, phone }: Member, position: number, asOf: string): Record<string, unknown> {
  return {
    name, kind, squad, post, phone,
    ...certificate ? { certificate, certificateOrgan: organ, certifiedFrom: addDays(from, -20 - position % 400), certifiedTo: addDays(to ?? asOf, 25 + position * 7 % 1400) } : {},
  }
}
