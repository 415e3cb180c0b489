import type { Brigade } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookState, eventsDuring, openBrigade, startBrigade } from '#tests/support/brigade.ts'
import { problemsOf, refusalData, refusalOf } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())
const lineRows = (id: string) => brigade.core.services.db.raw.prepare('SELECT rowid, id, "from", "to" FROM patrol_log_stretches WHERE record_id = ? ORDER BY position').all(id) as Array<{ rowid: number, id: string, from: number }>

describe('two people, one record', () => {
  test('who saves second is told who was first, and keeps nothing', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-02' })
    const li = brigade.seatOf(brigade.ids.li)
    await li.registers.update({ register: 'patrol-logs', id: log.id, version: 1, values: { summary: '李四先改' } })
    const stale = await refusalOf(brigade.edit('patrol-logs', log, { summary: '张三后改' }))
    expect(stale.code).toBe('STALE_VERSION')
    expect(stale.data).toMatchObject({ current: 2, by: '李四' })
    expect(stale.message).toContain('李四')
    expect((await brigade.client.registers.get({ register: 'patrol-logs', id: log.id })).summary).toBe('李四先改')
  })

  test('removing what somebody just changed is refused as well', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-03' })
    await brigade.edit('patrol-logs', log, { summary: '补' })
    await refusalData(brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, version: 1, reason: '误录' }), 'STALE_VERSION')
  })

  test('a save that changes nothing leaves version and trail alone', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-04' })
    const before = bookState(brigade)
    const whole = await brigade.client.registers.get({ register: 'patrol-logs', id: log.id })
    const { id, version, number, title, createdAt, createdBy, updatedAt, updatedBy, deletedAt, deletedReason, warningReason, minutes, route, ...values } = whole as unknown as Record<string, never>
    expect([id, version, number, title, createdAt, createdBy, updatedAt, updatedBy, deletedAt, deletedReason, warningReason, minutes, route]).toHaveLength(13)
    expect((await brigade.edit('patrol-logs', log, values)).version).toBe(1)
    expect(bookState(brigade)).toEqual(before)
  })
})

describe('an edit changes what it names', () => {
  test('other fields stay', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-05', remarks: '原有', equipment: '执法记录仪' })
    const { version: _, updatedAt: __, ...rest } = log
    expect(await brigade.edit('patrol-logs', log, { remarks: null })).toMatchObject({ ...rest, remarks: null })
  })

  test('an unchanged line keeps its row, a changed one its id, a missing one goes, a new one comes', async () => {
    const on = (from: string, to: string) => ({ section: brigade.ids.g309, from, to, direction: 'both' })
    const log = await brigade.addPatrol({ day: '2026-01-06', stretches: [on('K10+000', 'K12+000'), on('K12+000', 'K14+000'), on('K14+000', 'K16+000')] })
    const [a, b, c] = lineRows(log.id)
    const [first, second] = log.stretches
    await brigade.edit('patrol-logs', log, { stretches: [{ ...second, to: 'K15+000' }, first, on('K20+000', 'K22+000')] })
    const after = lineRows(log.id)
    expect(after.map(({ rowid, id }) => [rowid, id]).slice(0, 2)).toEqual([[b!.rowid, b!.id], [a!.rowid, a!.id]])
    expect(after).toHaveLength(3)
    expect(after[2]!.id).not.toBe(c!.id)
  })

  test('a line that claims another record’s id, or the same id twice, becomes a line of its own', async () => {
    const one = await brigade.addPatrol({ day: '2026-01-07' })
    const two = await brigade.addPatrol({ day: '2026-01-08', stretches: [{ ...one.stretches[0], section: brigade.ids.g309 }] })
    expect(lineRows(one.id)).toHaveLength(1)
    expect(lineRows(two.id)).toHaveLength(1)
    const line = two.stretches[0]!
    await brigade.edit('patrol-logs', two, { stretches: [line, { ...line, from: 'K20+000' }] })
    expect(lineRows(two.id).map(({ from }) => from)).toEqual([12_000, 20_000])
  })

  test('a line added later gets its defaults like one entered at once', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-09' })
    const edited = await brigade.edit('patrol-logs', log, { stretches: [{ section: 'G309董志段', from: 'K12+000', to: 'K20+000' }] })
    expect(edited.stretches).toMatchObject([{ direction: 'both', section: { label: 'G309董志段' } }])
  })

  test('people who no longer took part are no longer found by it', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-10' })
    await brigade.edit('patrol-logs', log, { officers: [brigade.ids.zhang, brigade.ids.wang] })
    const of = async (officers: string) => (await brigade.client.registers.list({ register: 'patrol-logs', filters: { officers }, from: '2026-01-10', to: '2026-01-10' })).total
    expect([await of('李四'), await of('王五')]).toEqual([0, 1])
  })
})

describe('numbers have no gaps', () => {
  test('a refused save gives its number back; each year counts for itself by the record’s day', async () => {
    const own = await startBrigade()
    expect((await own.addPatrol({ day: '2026-01-02' })).number).toBe('XC2026-00001')
    await problemsOf(own.addPatrol({ day: '2026-01-03', officers: [own.ids.zhang] }))
    await problemsOf(own.addPatrol({ day: '2026-01-02' }))
    expect((await own.addPatrol({ day: '2026-01-03' })).number).toBe('XC2026-00002')
    expect((await own.addPatrol({ day: '2025-12-31', starts: '22:00', ends: '次日 01:00', mileage: 30 })).number).toBe('XC2025-00001')
    const third = await own.addPatrol({ day: '2026-01-04' })
    expect(third.number).toBe('XC2026-00003')
    await own.client.registers.remove({ register: 'patrol-logs', id: third.id, reason: '误录' })
    expect((await own.addPatrol({ day: '2026-01-04' })).number).toBe('XC2026-00004')
    await own.restart()
    expect((await own.addPatrol({ day: '2026-01-05' })).number).toBe('XC2026-00005')
    expect((await own.add('site-records', own.site(third.id, { patrol: 'XC2026-00002', day: '2026-01-03' }))).number).toBe('XJ2026-00001')
  })
})

describe('the recycle bin', () => {
  test('needs a reason, says it, and hides the record from lists, search and the desk', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-20', summary: '独一无二的巡查' })
    expect((await refusalOf(brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '  ' }))).code).toBe('BAD_REQUEST')
    const removed = await brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '重复录入' })
    expect(removed).toMatchObject({ deletedReason: '重复录入' })
    const period = { register: 'patrol-logs', from: '2026-01-20', to: '2026-01-20' }
    expect((await brigade.client.registers.list(period)).items).toEqual([])
    expect((await brigade.client.registers.list({ ...period, bin: true })).items).toMatchObject([{ id: log.id, deletedReason: '重复录入' }])
    expect((await brigade.client.search.find({ text: '独一无二' })).groups).toEqual([])
    await refusalData(brigade.edit('patrol-logs', removed as never, { summary: 'x' }), 'IS_REMOVED')
    await refusalData(brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '再删' }), 'IS_REMOVED')
    const recovered = await brigade.client.registers.recover({ register: 'patrol-logs', id: log.id })
    expect(recovered).toMatchObject({ deletedAt: null, deletedReason: null, number: log.number, version: 3 })
    expect((await brigade.client.search.find({ text: '独一无二' })).groups).toMatchObject([{ items: [{ id: log.id }] }])
    await refusalData(brigade.client.registers.recover({ register: 'patrol-logs', id: log.id }), 'NOT_REMOVED')
  })

  test('recovery asks the rules again: what was entered meanwhile stands', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-21' })
    await brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '误删' })
    const other = await brigade.addPatrol({ day: '2026-01-21' })
    expect(await problemsOf(brigade.client.registers.recover({ register: 'patrol-logs', id: log.id }))).toContain('officers PATROL_OVERLAP_OFFICER')
    await brigade.client.registers.remove({ register: 'patrol-logs', id: other.id, reason: '让位' })
    expect((await brigade.client.registers.recover({ register: 'patrol-logs', id: log.id })).deletedAt).toBeNull()
  })

  test('what others name cannot go, and says who names it', async () => {
    await brigade.addPatrol({ day: '2026-01-22' })
    for (const [register, id, title] of [['squads', brigade.ids.first, '一中队'], ['road-sections', brigade.ids.g309, 'G309董志段'], ['people', brigade.ids.li, '李四'], ['brigade-vehicles', brigade.ids.car, '甘M12345']] as const) {
      const data = await refusalData(brigade.client.registers.remove({ register, id, reason: '试' }), 'IN_USE')
      expect(data).toMatchObject({ register, title })
      expect(data.count).toBeGreaterThan(0)
    }
  })

  test('a patrol with site records stays; a site record comes back only after its patrol', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-23' })
    const site = await brigade.add('site-records', brigade.site(log.id, { day: '2026-01-23' }))
    await refusalData(brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '试' }), 'IN_USE')
    await brigade.client.registers.remove({ register: 'site-records', id: site.id, reason: '先删' })
    await brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '后删' })
    expect(await refusalData(brigade.client.registers.recover({ register: 'site-records', id: site.id }), 'PARENT_REMOVED')).toEqual({ title: log.number })
    expect(await problemsOf(brigade.add('site-records', brigade.site(log.id, { day: '2026-01-23' })))).toEqual(['patrol NOT_FOUND'])
    await brigade.client.registers.recover({ register: 'patrol-logs', id: log.id })
    expect((await brigade.client.registers.recover({ register: 'site-records', id: site.id })).deletedAt).toBeNull()
  })

  test('a record does not come back without what it names', async () => {
    const vehicle = await brigade.add('brigade-vehicles', { plate: '甘M55555' })
    const log = await brigade.addPatrol({ day: '2026-01-24', vehicle: vehicle.id })
    await brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '先删' })
    await brigade.client.registers.remove({ register: 'brigade-vehicles', id: vehicle.id, reason: '报废' })
    expect(await refusalData(brigade.client.registers.recover({ register: 'patrol-logs', id: log.id }), 'PARENT_REMOVED')).toEqual({ title: '甘M55555' })
    await brigade.client.registers.recover({ register: 'brigade-vehicles', id: vehicle.id })
    expect((await brigade.client.registers.recover({ register: 'patrol-logs', id: log.id })).deletedAt).toBeNull()
  })
})

describe('other screens hear of a save after it is done', () => {
  test('each kind of write is announced once, and the record is there by then', async () => {
    const seen: unknown[] = []
    const stop = brigade.core.services.events.subscribe('change', ({ id }) => seen.push(brigade.core.services.db.raw.prepare('SELECT version, deleted_at IS NULL AS living FROM squads WHERE id = ?').get(id), brigade.core.services.db.raw.inTransaction))
    const squad = await brigade.add('squads', { name: '机动中队' })
    const edited = await brigade.edit('squads', squad, { phone: '0934-8210000' })
    await brigade.client.registers.remove({ register: 'squads', id: edited.id, reason: '撤并' })
    await brigade.client.registers.recover({ register: 'squads', id: edited.id })
    stop()
    expect(seen).toEqual([{ version: 1, living: 1 }, false, { version: 2, living: 1 }, false, { version: 3, living: 0 }, false, { version: 4, living: 1 }, false])
  })

  test('a refused save announces nothing', async () => {
    expect(await eventsDuring(brigade, () => problemsOf(brigade.add('squads', { name: '一中队' })))).toEqual([])
  })
})

describe('what is not there', () => {
  const id = '00000000-0000-7000-8000-000000000000'
  test('is not found, changed, removed or recovered', async () => {
    for (const call of [
      brigade.client.registers.get({ register: 'squads', id }),
      brigade.client.registers.update({ register: 'squads', id, version: 1, values: { name: '甲' } }),
      brigade.client.registers.remove({ register: 'squads', id, reason: '试' }),
      brigade.client.registers.recover({ register: 'squads', id }),
    ]) await refusalData(call, 'NOT_FOUND')
  })

  test('a record of another register is not found here', async () => {
    await refusalData(brigade.client.registers.get({ register: 'people', id: brigade.ids.first }), 'NOT_FOUND')
  })
})
