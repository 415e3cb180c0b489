import type { Brigade } from '#tests/support/brigade.ts'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'
import { refusalOf } from '#tests/support/refusals.ts'

const auditCheck = async (brigade: Brigade) => (await brigade.verify()).checks.find(({ name }) => name === '审计链')!

describe('history is told in the words of the register', () => {
  test('who, when, what, before and after', async () => {
    const brigade = await startBrigade()
    const log = await brigade.addPatrol()
    brigade.clock.set('2026-03-10T11:30')
    const li = brigade.seatOf(brigade.ids.li)
    await li.registers.update({ register: 'patrol-logs', id: log.id, version: 1, values: { weather: 'rain', mileage: 25.5, officers: [brigade.ids.zhang, brigade.ids.wang], vehicle: brigade.ids.van, stretches: [{ section: brigade.ids.g309, from: 'K12+000', to: 'K25+000', direction: 'up' }] } })
    await li.registers.remove({ register: 'patrol-logs', id: log.id, reason: '重复录入' })
    await brigade.client.registers.recover({ register: 'patrol-logs', id: log.id })
    const history = await brigade.client.registers.history({ register: 'patrol-logs', id: log.id })
    expect(history.map(({ action, actor, at, reason }) => [action, actor, at, reason])).toEqual([
      ['recover', '张三', '2026-03-10 11:30', null],
      ['remove', '李四', '2026-03-10 11:30', '重复录入'],
      ['update', '李四', '2026-03-10 11:30', null],
      ['create', '张三', '2026-03-10 10:00', null],
    ])
    expect(history[2]!.changes.map(({ label, before, after }) => [label, before, after])).toEqual(expect.arrayContaining([
      ['天气', '晴', '雨'],
      ['巡查里程', '24.0', '25.5'],
      ['执法人员', '张三、李四', '张三、王五'],
      ['执法车辆', '甘M12345', '甘M67890'],
      ['巡查路段', 'G309董志段 K12+000 K24+000 双向', 'G309董志段 K12+000 K25+000 上行'],
    ]))
    expect(history[2]!.changes).toHaveLength(5)
  })

  test('the name in the trail is the name of that day', async () => {
    const brigade = await startBrigade()
    const squad = await brigade.seatOf(brigade.ids.li).registers.create({ register: 'squads', values: { name: '三中队' } })
    const li = await brigade.client.registers.get({ register: 'people', id: brigade.ids.li })
    await brigade.edit('people', li, { name: '李肆' })
    expect((await brigade.client.registers.history({ register: 'squads', id: squad.record.id }))[0]!.actor).toBe('李四')
  })
})

describe('the trail is chained', () => {
  test('whatever was written verifies, odd texts too', async () => {
    const brigade = await startBrigade()
    const log = await brigade.addPatrol({ summary: '䶮𬭎𠮷 👮‍♂️ "引号" \\ 反斜线\n第二行' })
    await brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '半个字\uD842与零\u0000' })
    await brigade.client.brigade.saveProfile({ name: '半个\uD842字大队', shortName: '半', authority: '', address: '', phone: '', division: '' })
    expect(await auditCheck(brigade)).toMatchObject({ ok: true })
    expect((await brigade.verify()).ok).toBe(true)
  })

  test('no statement can change or delete an entry', async () => {
    const brigade = await startBrigade()
    const { raw } = brigade.core.services.db
    expect(() => raw.exec(`UPDATE audit_log SET actor_name = '别人'`)).toThrow('the trail cannot be changed')
    expect(() => raw.exec('DELETE FROM audit_log')).toThrow('the trail cannot be deleted')
    expect(() => raw.exec(`INSERT OR REPLACE INTO audit_log SELECT * FROM audit_log WHERE seq = 1`)).toThrow()
    expect(await auditCheck(brigade)).toMatchObject({ ok: true })
  })

  const tampering: ReadonlyArray<[says: string, sql: string, brokenAt: number]> = [
    ['another name on an entry', `UPDATE audit_log SET actor_name = '别人' WHERE seq = 5`, 5],
    ['another value', `UPDATE audit_log SET after = json_set(after, '$.name', '甲') WHERE seq = 4`, 4],
    ['another reason', `UPDATE audit_log SET reason = '不明' WHERE seq = 6`, 6],
    ['an entry taken out', 'DELETE FROM audit_log WHERE seq = 3', 4],
    ['the first entry taken out', 'DELETE FROM audit_log WHERE seq = 1', 2],
    ['another time', `UPDATE audit_log SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2`, 2],
  ]
  test.each(tampering)('%s by another program is found', async (_, sql, brokenAt) => {
    const brigade = await startBrigade()
    await brigade.core.close()
    const other = new SqliteDatabase(join(brigade.dataDir, 'brigade.db'))
    other.exec(`DROP TRIGGER audit_log_is_final; DROP TRIGGER audit_log_is_kept; ${sql}`)
    other.close()
    expect(await auditCheck(brigade)).toEqual({ name: '审计链', ok: false, detail: `第 ${brokenAt} 条被改动` })
    expect((await brigade.verify()).ok).toBe(false)
  })

  test('an update that would rewrite history through a record leaves the database’s own guard standing', async () => {
    const brigade = await startBrigade()
    const refusal = await refusalOf(brigade.client.registers.get({ register: 'audit-log' as never, id: brigade.ids.li }))
    expect(refusal.code).toBe('BAD_REQUEST')
  })
})
