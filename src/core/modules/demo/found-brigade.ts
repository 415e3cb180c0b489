import type { Context } from '../../context.ts'
import type { SampleBrigade } from './samples.ts'
import { brigadeVehicles, people, roadSections, squads } from '#contract/registers/index.ts'
import { addDays } from '#contract/wall-time.ts'
import { listRecords } from '../../registers/list.ts'
import { ownerOf } from '../../registers/owner.ts'
import { actorOf, setUpBrigade } from '../brigade/index.ts'
import { certifiedTo } from './crews.ts'

/** Certificates and numbers anyone sees are made up. */
const certificateOf = (position: number) => `示例证-${String(position).padStart(4, '0')}`
const phoneOf = (position: number) => `1390000${String(1000 + position)}`
/** Before the oldest patrol of the largest sample. */
const certifiedSince = (asOf: string, position: number) => addDays(asOf, -2_200 - position * 31)

/** The brigade itself: set up as on first run, then its people, vehicles and roads. */
export function foundBrigade(visitor: Context, brigade: SampleBrigade, asOf: string): void {
  const { administrator, profile } = brigade
  setUpBrigade(visitor, {
    profile: { ...profile, division: '' },
    squads: brigade.squads.map(squad => squad.name),
    person: { name: administrator.name, kind: 'officer', post: administrator.post, certificate: certificateOf(1), certifiedFrom: certifiedSince(asOf, 0), certifiedTo: certifiedTo({}, asOf, 0) },
  })
  // Set up, the seat is the administrator's, in whose name the rest is entered.
  const ctx: Context = { ...visitor, actor: actorOf(visitor, visitor.seat) }
  for (const squad of listRecords(ctx.db, { register: squads.code, filters: {}, bin: false, limit: 50 }).items)
    ownerOf(ctx, squads).update(ctx, squads, { id: squad.id, version: squad.version, values: { phone: brigade.squads.find(one => one.name === squad.title)!.phone } })
  const [first] = listRecords(ctx.db, { register: people.code, filters: {}, bin: false, limit: 1 }).items
  ownerOf(ctx, people).update(ctx, people, { id: first!.id, version: first!.version, values: { squad: administrator.squad, phone: phoneOf(1), certificateOrgan: '示例发证机关' } })

  const createPerson = (values: Record<string, unknown>) => ownerOf(ctx, people).create(ctx, people, values)
  brigade.officers.forEach((officer, position) => createPerson({
    name: officer.name, kind: 'officer', squad: officer.squad, post: officer.post, certificate: certificateOf(position + 2), certificateOrgan: '示例发证机关',
    certifiedFrom: certifiedSince(asOf, position + 1), certifiedTo: certifiedTo(officer, asOf, position + 1), phone: phoneOf(position + 2),
    remarks: officer.certificate === 'expired' ? '执法证已到期，正在办理换证' : null,
  }))
  brigade.auxiliaries.forEach((one, position) => createPerson({ name: one.name, kind: 'auxiliary', squad: one.squad, post: '协管员', phone: phoneOf(100 + position) }))
  brigade.vehicles.forEach(({ retired, ...vehicle }, position) => ownerOf(ctx, brigadeVehicles).create(ctx, brigadeVehicles, {
    ...vehicle, inspectedTo: addDays(asOf, 40 + position * 47), insuredTo: addDays(asOf, 25 + position * 39), status: retired ? '停用' : '在用', remarks: retired ? '待报废' : null,
  }))
  for (const section of brigade.sections) ownerOf(ctx, roadSections).create(ctx, roadSections, section)
}
