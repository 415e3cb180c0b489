import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createCore, createReader } from '#core/app.ts'
import { openBrigade, startBrigade } from '#tests/support/brigade.ts'
import { TestClock } from '#tests/support/clock.ts'
import { startChild } from '#tests/support/children.ts'
import { clientOf, configFor, openCore, resourcesDir, temporaryFolder, workerEntry } from '#tests/support/core.ts'
import { mayMount } from '#tests/support/disks.ts'
import { notRunWithout } from '#tests/support/electron-standin/needs.ts'
import { refusalOf, refusedFolder } from '#tests/support/refusals.ts'

const clock = new TestClock('2026-03-10T10:00')

describe('one program at a time owns a folder', () => {
  test('a second one is told who holds it, and leaves everything as it was', async () => {
    const brigade = await startBrigade({ program: '执法台（桌面）' })
    const before = readFileSync(join(brigade.dataDir, 'holder.json'), 'utf8')
    const refused = refusedFolder(() => createCore(configFor(brigade.dataDir, clock, { program: '命令行' })))
    expect(refused.kind).toBe('held')
    expect(refused.message).toContain('执法台（桌面）')
    expect(refused.message).toContain(`进程 ${process.pid}`)
    expect(refused.message).toContain(brigade.dataDir)
    expect(readFileSync(join(brigade.dataDir, 'holder.json'), 'utf8')).toBe(before)
    expect((await brigade.addPatrol()).number).toBe('XC2026-00001')
  })

  test('also across processes, in both directions', async () => {
    const dataDir = temporaryFolder()
    const child = startChild('hold-folder', [dataDir, resourcesDir, workerEntry])
    onTestFinished(() => child.kill())
    await child.line('holding')
    expect(refusedFolder(() => createCore(configFor(dataDir, clock))).message).toMatch(new RegExp(`另一个窗口.*进程 ${child.process.pid}`))
    await child.kill()
    // The holder died without a word; its claim died with it.
    const core = createCore(configFor(dataDir, clock))
    const other = startChild('hold-folder', [dataDir, resourcesDir, workerEntry])
    expect(await other.line('refused')).toContain(`进程 ${process.pid}`)
    expect(await other.ended).toBe(0)
    await core.close()
  })

  test('closing gives it back', async () => {
    const dataDir = temporaryFolder()
    await openCore({ dataDir }).close()
    await openCore({ dataDir }).close()
  })

  test('a start that fails gives it back', async () => {
    const dataDir = temporaryFolder()
    writeFileSync(join(dataDir, 'brigade.db'), 'not a database'.repeat(100))
    expect(refusedFolder(() => createCore(configFor(dataDir, clock))).kind).toBe('damaged')
    expect(refusedFolder(() => createCore(configFor(dataDir, clock))).kind).toBe('damaged')
  })
})

test('a start without the shipped data fails, and the next one with it succeeds', async () => {
  const dataDir = temporaryFolder()
  expect(() => createCore({ ...configFor(dataDir, clock), resourcesDir: temporaryFolder() })).toThrow('clock.json')
  await createCore(configFor(dataDir, clock)).close()
})

describe('reading beside the holder', () => {
  test('sees what is saved as it is saved, and writes nothing', async () => {
    const brigade = await startBrigade()
    const reader = createReader(configFor(brigade.dataDir, clock))
    onTestFinished(() => reader.close())
    const client = clientOf(reader, { personId: brigade.ids.zhang })
    expect((await client.registers.list({ register: 'patrol-logs' })).total).toBe(0)
    const log = await brigade.addPatrol()
    expect((await client.registers.get({ register: 'patrol-logs', id: log.id })).number).toBe(log.number)
    expect((await refusalOf(client.registers.create({ register: 'squads', values: { name: '三中队' } }))).code).toBe('READ_ONLY')
    expect((await brigade.addPatrol({ day: '2026-03-08' })).number).toBe('XC2026-00002')
  })

  test('does not make a folder where there is none', () => {
    const dataDir = join(temporaryFolder(), 'nothing')
    expect(() => createReader(configFor(dataDir, clock))).toThrow()
    expect(existsSync(dataDir)).toBe(false)
  })
})

describe('a folder that cannot be written is refused with a sentence', () => {
  test('a file stands in its place', () => {
    const file = join(temporaryFolder(), 'data')
    writeFileSync(file, 'x')
    const refused = refusedFolder(() => createCore(configFor(file, clock)))
    expect(refused.kind).toBe('unwritable')
    expect(refused.message).toContain(file)
  })

  test('its disk is read-only', async (context) => {
    const dataDir = temporaryFolder()
    const brigade = await openBrigade({ dataDir })
    await brigade.close()
    const mounted = join(temporaryFolder(), 'mounted')
    mkdirSync(mounted)
    notRunWithout(context, 'an account that may mount', mayMount())
    execFileSync('mount', ['--bind', dataDir, mounted])
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', mounted])
      const refused = refusedFolder(() => createCore(configFor(mounted, clock)))
      expect(refused.kind).toBe('unwritable')
      expect(refused.message).toContain('写入')
    }
    finally {
      execFileSync('umount', [mounted])
    }
    const again = openCore({ dataDir })
    expect((await again.verify()).ok).toBe(true)
    await again.close()
  })
})
