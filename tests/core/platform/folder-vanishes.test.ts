import type { Brigade } from '#tests/support/brigade.ts'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createCore } from '#core/app.ts'
import { eventsDuring, openBrigade, startBrigade } from '#tests/support/brigade.ts'
import { TestClock } from '#tests/support/clock.ts'
import { configFor, openCore, temporaryFolder } from '#tests/support/core.ts'
import { mayMount, smallDisk } from '#tests/support/disks.ts'
import { notRunWithout } from '#tests/support/electron-standin/needs.ts'
import { photo } from '#tests/support/photos.ts'
import { refusalOf, refusedFolder } from '#tests/support/refusals.ts'

/** A brigade on a stick that can be pulled (`away`) and put back. */
async function onStick(): Promise<{ brigade: Brigade, dataDir: string, pull: () => void, putBack: () => void }> {
  const dataDir = join(temporaryFolder(), 'stick')
  const brigade = await openBrigade({ dataDir })
  onTestFinished(() => brigade.close())
  return { brigade, dataDir, pull: () => renameSync(dataDir, `${dataDir}-pulled`), putBack: () => renameSync(`${dataDir}-pulled`, dataDir) }
}
const clock = new TestClock('2026-03-10T10:00')

describe('the stick with the data is pulled while the program runs', () => {
  test('every kind of write is refused with a sentence that says what to do, and nothing is made in the empty place', async () => {
    const { brigade, dataDir, pull } = await onStick()
    const log = await brigade.addPatrol()
    const { client } = brigade
    const file = await photo()
    pull()
    const calls = [
      brigade.addPatrol({ day: '2026-03-08' }), brigade.edit('patrol-logs', log, { summary: '改' }),
      client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '误录' }), client.drafts.put({ register: 'patrol-logs', id: null, values: { summary: '半' } }),
      client.attachments.add({ file }), client.jobs.export({ register: 'people', format: 'csv' }), client.backups.run(), client.backups.configure({ keep: 5, copyTo: '' }),
    ]
    for (const refusal of await Promise.all(calls.map(refusalOf))) {
      expect(refusal.code).toBe('FOLDER_GONE')
      expect(refusal.message).toContain('插回原来的 U 盘')
    }
    expect(existsSync(dataDir)).toBe(false)
  })

  test('put back with the same data, the program goes on: nothing is lost, no number is skipped', async () => {
    const { brigade, pull, putBack } = await onStick()
    const log = await brigade.addPatrol({ day: '2026-03-02' })
    pull()
    expect((await refusalOf(brigade.addPatrol({ day: '2026-03-03' }))).code).toBe('FOLDER_GONE')
    putBack()
    expect((await brigade.client.registers.get({ register: 'patrol-logs', id: log.id })).number).toBe('XC2026-00001')
    expect((await brigade.addPatrol({ day: '2026-03-03' })).number).toBe('XC2026-00002')
    expect((await brigade.verify()).checks.filter(({ ok }) => !ok)).toEqual([])
  })

  test('another stick in its place, empty or with a copy, gets nothing written', async () => {
    const { brigade, dataDir, pull } = await onStick()
    pull()
    mkdirSync(dataDir)
    expect((await refusalOf(brigade.addPatrol())).code).toBe('FOLDER_GONE')
    expect(readdirSync(dataDir)).toEqual([])
    cpSync(`${dataDir}-pulled`, dataDir, { recursive: true })
    const refusal = await refusalOf(brigade.addPatrol())
    expect(refusal.code).toBe('FOLDER_CHANGED')
    expect(refusal.message).toContain('重新打开本程序')
  })

  test('open screens are told when it goes and when it comes back', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const { brigade, pull, putBack } = await onStick()
    expect(await eventsDuring(brigade, async () => void vi.advanceTimersByTime(4000))).toEqual([])
    pull()
    expect(await eventsDuring(brigade, async () => void vi.advanceTimersByTime(4000))).toEqual(['folder-gone gone', 'folder-gone gone'])
    putBack()
    expect(await eventsDuring(brigade, async () => void vi.advanceTimersByTime(6000))).toEqual(['folder-there there'])
  })

  test('a disk that lets go without a word is noticed as well', async (context) => {
    notRunWithout(context, 'an account that may mount', mayMount())
    const { path } = smallDisk('16m')
    const brigade = await openBrigade({ dataDir: join(path, 'data') })
    onTestFinished(() => brigade.close())
    const log = await brigade.addPatrol()
    execFileSync('umount', ['-l', path])
    onTestFinished(() => { execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path]) })
    expect((await refusalOf(brigade.addPatrol({ day: '2026-03-08' }))).code).toBe('FOLDER_GONE')
    // What is still in memory may be read; what is not is refused with the same sentence, never with a defect.
    expect((await brigade.client.registers.get({ register: 'patrol-logs', id: log.id })).number).toBe('XC2026-00001')
    expect(readdirSync(path)).toEqual([])
  })
})

test('trouble with the disk under a read is a sentence too', async () => {
  const brigade = await startBrigade()
  const { db } = brigade.core.services
  const broken = vi.spyOn(db, 'prepare').mockImplementation(() => { throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_READ' }) })
  const refusal = await refusalOf(brigade.client.registers.list({ register: 'patrol-logs' }))
  broken.mockRestore()
  expect(refusal.code).toBe('DISK_FAILED')
  expect(refusal.message).toContain('请检查连接')
})

describe('no fresh database takes the place of one that is missing', () => {
  test('when the core starts again after a crash and the stick is gone', async () => {
    const { brigade, dataDir, pull } = await onStick()
    await brigade.close()
    pull()
    expect(refusedFolder(() => createCore({ ...configFor(dataDir, clock), mustExist: true })).message).toContain('插回原来的 U 盘')
    expect(existsSync(dataDir)).toBe(false)
    mkdirSync(dataDir)
    expect(refusedFolder(() => createCore({ ...configFor(dataDir, clock), mustExist: true })).kind).toBe('lost')
    expect(readdirSync(dataDir)).toEqual([])
  })

  test('when backups or photos lie there and the database does not', async () => {
    const dataDir = temporaryFolder()
    const brigade = await openBrigade({ dataDir })
    await brigade.client.backups.run()
    await brigade.close()
    rmSync(join(dataDir, 'brigade.db'))
    const refused = refusedFolder(() => createCore(configFor(dataDir, clock)))
    expect(refused.kind).toBe('lost')
    expect(refused.message).toContain('用备份恢复')
    expect(existsSync(join(dataDir, 'brigade.db'))).toBe(false)
  })

  test('an empty folder that nobody used before is begun as ever', async () => {
    const core = openCore({ dataDir: temporaryFolder() })
    expect((await core.client.brigade.info()).brigade).toBeNull()
    await core.close()
  })
})
