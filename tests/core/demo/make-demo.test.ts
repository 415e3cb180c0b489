import type { DemoOptions } from '#core/modules/demo/fill.ts'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCore } from '#core/app.ts'
import { makeDemo } from '#core/modules/demo/index.ts'
import { TestClock } from '#tests/support/clock.ts'
import { configFor, temporaryFolder } from '#tests/support/core.ts'
import { hashOfDump } from '#tests/support/dump.ts'
import { run } from '../cli/desk-commands.ts'

const asOf = '2026-02-20'
const few = { scale: 'large', seed: 1, asOf, large: { patrols: 120, days: 200 } } as const
const configOf = (folder: string, at = `${asOf}T20:00`) => configFor(folder, new TestClock(at))

async function made(options: DemoOptions, at?: string): Promise<string> {
  const folder = temporaryFolder()
  await makeDemo(configOf(folder, at), options)
  const core = createCore(configOf(folder, at))
  const hash = hashOfDump(core.services.db)
  await core.close()
  return hash
}

describe('making a sample', { timeout: 120_000 }, () => {
  it.each([few, { scale: 'small', seed: 1, asOf }] as const)('gives the same records, ids and times for the same seed and day, whenever it is made ($scale)', async (options) => {
    const first = await made(options)
    expect(await made(options, '2026-05-05T11:00')).toBe(first)
    expect(await made({ ...options, seed: 2 })).not.toBe(first)
    expect(await made({ ...options, asOf: '2026-02-19' })).not.toBe(first)
  })

  it('leaves the folder empty when it is cancelled, and can be made there afterwards', async () => {
    const folder = temporaryFolder()
    const cancel = new AbortController()
    await expect(makeDemo(configOf(folder), { ...few, signal: cancel.signal, onProgress: ({ done }) => done > 50 && cancel.abort() })).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(existsSync(join(folder, 'demo.partial'))).toBe(false)
    const core = createCore(configOf(folder))
    expect(core.services.db.raw.prepare('SELECT (SELECT count(*) FROM patrol_logs) + (SELECT count(*) FROM people)').pluck().get()).toBe(0)
    await core.close()
    await makeDemo(configOf(folder), few)
    expect(readdirSync(folder)).toContain('brigade.db')
  })

  it('stops on the command line when it is asked to, says so, and leaves nothing', async () => {
    const folder = temporaryFolder()
    // The terminal of these tests asks every command to stop at once.
    const stopped = await run(['demo', '--scale', 'office', '--data', folder, '--json'], { at: `${asOf}T20:00` })
    expect(stopped).toMatchObject({ code: 1, err: expect.stringContaining('已取消') })
    expect(stopped.json()).toMatchObject({ code: 'CANCELLED' })
    expect(existsSync(join(folder, 'demo.partial'))).toBe(false)
    expect((await run(['registers', '--data', folder, '--json'])).json()).toContainEqual({ code: 'patrol-logs', label: '巡查日志', count: 0 })
  })

  it('refuses a folder with records and touches none of them', async () => {
    const folder = temporaryFolder()
    await makeDemo(configOf(folder), few)
    await expect(makeDemo(configOf(folder), { ...few, seed: 8 })).rejects.toMatchObject({ code: 'HAS_RECORDS' })
    const core = createCore(configOf(folder))
    expect(core.services.db.raw.prepare('SELECT count(*) FROM patrol_logs').pluck().get()).toBe(120)
    await core.close()
  })

  it('refuses before it begins where the disk has not the room', async () => {
    const folder = temporaryFolder()
    await expect(makeDemo(configOf(folder), { ...few, large: { patrols: 1e12, days: 1e9 } })).rejects.toMatchObject({ code: 'DISK_TOO_SMALL' })
    expect(existsSync(join(folder, 'demo.partial'))).toBe(false)
  })

  it('refuses while another program holds the folder', async () => {
    const folder = temporaryFolder()
    const core = createCore(configOf(folder))
    await expect(makeDemo(configOf(folder), few)).rejects.toMatchObject({ kind: 'held' })
    await core.close()
  })
})
