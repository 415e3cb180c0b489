import type { Brigade } from '#tests/support/brigade.ts'
import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'
import { startCore, temporaryFolder } from '#tests/support/core.ts'

/** The trail in its own order. */
const trail = (brigade: Brigade) => brigade.core.services.db.prepare('SELECT seq, at, register, reason, actor_name AS actor FROM audit_log ORDER BY seq').all() as Array<{ seq: number, at: string, register: string, reason: string | null, actor: string }>
const noticed = (brigade: Brigade) => trail(brigade).filter(({ register }) => register === 'clock').map(({ reason, actor }) => `${actor}：${reason}`)
const clockOf = async (brigade: Brigade) => (await brigade.client.desk.get()).clock

describe.each([['two hours', '2026-03-10T08:00'], ['five days', '2026-03-05T10:00'], ['eleven years', '2015-03-10T10:00']])('the clock goes back %s', (_, back) => {
  test.each([['while the program runs', false], ['between two starts', true]])('%s: saves go on, numbers and the trail keep their order, the desk says so', async (_when, isRestarted) => {
    const brigade = await startBrigade()
    const enter = (name: string) => brigade.add<{ id: string }>('squads', { name })
    const first = await enter('三中队')
    brigade.clock.set(back)
    if (isRestarted) await brigade.restart()
    expect(await clockOf(brigade)).toEqual({ now: back, setBackFrom: '2026-03-10T10:00' })
    const [second, third] = [await enter('四中队'), await enter('五中队')]
    // Ids ascend, so that what was entered last comes last among equals.
    expect([first.id, second.id, third.id].toSorted()).toEqual([first.id, second.id, third.id])
    const entries = trail(brigade)
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1))
    expect(entries.slice(-3).map(({ register }) => register)).toEqual(['clock', 'squads', 'squads'])
    expect(noticed(brigade)).toEqual(['张三：本机时间被调早'])
    expect((await brigade.verify()).checks.filter(({ ok }) => !ok)).toEqual([])
  })
})

test('the numbers of a year go on where they were', async () => {
  const brigade = await startBrigade()
  await brigade.addPatrol({ day: '2026-03-02' })
  brigade.clock.set('2026-03-09T23:00')
  expect((await brigade.addPatrol({ day: '2026-03-03' })).number).toBe('XC2026-00002')
  brigade.clock.set('2027-01-05T09:00')
  brigade.clock.set('2026-03-10T10:00')
  expect((await brigade.addPatrol({ day: '2026-03-04' })).number).toBe('XC2026-00003')
})

test('a clock put right by a few seconds, or minutes, is no matter', async () => {
  const brigade = await startBrigade()
  brigade.clock.set('2026-03-10T09:51')
  await brigade.addPatrol()
  expect(await clockOf(brigade)).toBeNull()
  expect(noticed(brigade)).toEqual([])
})

test('the notice goes by itself when the time has come again, and a second set-back is noticed as well', async () => {
  const brigade = await startBrigade()
  brigade.clock.set('2026-03-08T10:00')
  await brigade.addPatrol({ day: '2026-03-07' })
  brigade.clock.set('2026-03-10T10:30')
  expect(await clockOf(brigade)).toBeNull()
  await brigade.addPatrol({ day: '2026-03-06' })
  brigade.clock.set('2026-03-10T09:00')
  await brigade.addPatrol({ day: '2026-03-05' })
  expect(await clockOf(brigade)).toEqual({ now: '2026-03-10T09:00', setBackFrom: '2026-03-10T10:30' })
  expect(noticed(brigade)).toHaveLength(2)
})

test('a clerk who finds the clock right now says so once, and is asked no more, not even after a restart', async () => {
  const brigade = await startBrigade({ at: '2099-01-01T10:00' })
  brigade.clock.set('2026-03-10T10:00')
  await brigade.addPatrol()
  await brigade.seatOf(brigade.ids.li).desk.acceptClock()
  expect(await clockOf(brigade)).toBeNull()
  await brigade.restart()
  expect(await clockOf(brigade)).toBeNull()
  expect(noticed(brigade)).toEqual(['张三：本机时间被调早', '李四：已核对，现在的时间无误'])
  await brigade.client.desk.acceptClock()
  expect(noticed(brigade)).toHaveLength(2)
})

test('a draft is kept whatever the clock says', async () => {
  const brigade = await startBrigade()
  await brigade.client.drafts.put({ register: 'patrol-logs', id: null, values: { summary: '先' } })
  brigade.clock.set('2020-01-01T10:00')
  await brigade.client.drafts.put({ register: 'patrol-logs', id: null, values: { summary: '后' } })
  expect((await brigade.client.drafts.get({ register: 'patrol-logs', id: null }))?.values).toEqual({ summary: '后' })
})

describe('backups', () => {
  test('are made on the day the clock says, and the one just made is never the one that goes', async () => {
    const brigade = await startBrigade({ at: '2026-03-08T09:00' })
    const copyTo = temporaryFolder()
    await brigade.client.backups.configure({ keep: 2, copyTo })
    const { backups } = brigade.core.services
    await backups.runIfDue()
    brigade.clock.nextDay()
    await backups.runIfDue()
    // Three weeks back, then day by day.
    brigade.clock.set('2026-02-16T09:00')
    await backups.runIfDue()
    expect(backups.list().map(({ name }) => name)).toEqual(['2026-02-16-0900.db', '2026-03-09-0900.db'])
    expect(readdirSync(copyTo).filter(name => name.endsWith('.db')).sort()).toEqual(['2026-02-16-0900.db', '2026-03-09-0900.db'])
    brigade.clock.nextDay()
    await backups.runIfDue()
    expect(backups.list().map(({ name }) => name)).toEqual(['2026-02-17-0900.db', '2026-02-16-0900.db'])
    expect((await brigade.client.desk.get()).backup).toMatchObject({ ok: true, stale: false, at: '2026-02-17 09:00' })
    for (const { file } of backups.list()) expect(existsSync(file)).toBe(true)
  })

  test('taken of a folder whose clock was set back can be verified and opened', async () => {
    const brigade = await startBrigade()
    brigade.clock.set('2024-06-01T08:00')
    await brigade.addPatrol({ day: '2024-05-31' })
    const { file } = await brigade.client.backups.run()
    const dataDir = temporaryFolder()
    copyFileSync(file, join(dataDir, 'brigade.db'))
    const other = startCore({ dataDir })
    expect((await other.client.registers.list({ register: 'patrol-logs' })).total).toBe(1)
  })
})
