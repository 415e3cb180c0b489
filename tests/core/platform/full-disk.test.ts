import type { Brigade } from '#tests/support/brigade.ts'
import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { verifyFile } from '#core/platform/verify-file.ts'
import { openBrigade } from '#tests/support/brigade.ts'
import { mayMount, smallDisk } from '#tests/support/disks.ts'
import { notRunWithout } from '#tests/support/electron-standin/needs.ts'
import { largePhoto, photo } from '#tests/support/photos.ts'
import { refusalOf } from '#tests/support/refusals.ts'

let allowed = false
beforeAll(() => { allowed = mayMount() })
beforeEach(context => notRunWithout(context, 'an account that may mount', allowed))

/** A brigade whose folder lies on a disk of its own. */
async function onSmallDisk(size: string): Promise<{ brigade: Brigade, fill: () => void, free: () => void }> {
  const { path } = smallDisk(size)
  const brigade = await openBrigade({ dataDir: join(path, 'data') })
  onTestFinished(() => brigade.close())
  const filler = join(path, 'filler')
  const fill = () => {
    const { bavail, bsize } = statfsSync(path)
    try {
      appendFileSync(filler, Buffer.alloc(bavail * bsize))
      for (;;) appendFileSync(filler, Buffer.alloc(4096))
    }
    catch (error) {
      if ((error as { code: string }).code !== 'ENOSPC') throw error
    }
  }
  return { brigade, fill, free: () => rmSync(filler, { force: true }) }
}

const leftovers = (dataDir: string) => readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter(name => /\.(part|tmp)\b|\.~/.test(name))
async function ended(brigade: Brigade, id: string) {
  for await (const state of await brigade.client.jobs.watch({ id })) if (state.ms !== null) return state
  throw new Error('the job was still under way when its states ended')
}

// Each test starts several workers; on a busy machine they take a while.
describe('the disk is full', { timeout: 60_000 }, () => {
  test('a save is refused with a sentence, nothing half is kept, and the next one after clearing up goes through', async () => {
    const { brigade, fill, free } = await onSmallDisk('8m')
    const kept = await brigade.addPatrol({ day: '2026-01-01' })
    fill()
    const refusals: string[] = []
    let saved = 1
    // The log has some room left in pages it already owns; soon it needs a new one.
    for (let day = 2; day <= 28 && refusals.length < 3; day++) {
      const call = brigade.addPatrol({ day: `2026-01-${String(day).padStart(2, '0')}`, summary: '巡'.repeat(4000) })
      const outcome = await call.then(() => 'saved', () => refusalOf(call))
      if (outcome === 'saved') saved++
      else refusals.push((outcome as { code: string }).code)
    }
    expect(refusals).toEqual(['DISK_FULL', 'DISK_FULL', 'DISK_FULL'])
    expect((await brigade.client.registers.get({ register: 'patrol-logs', id: kept.id })).number).toBe('XC2026-00001')
    expect((await brigade.client.registers.list({ register: 'patrol-logs' })).total).toBe(saved)
    free()
    expect((await brigade.addPatrol({ day: '2026-02-01' })).number).toBe(`XC2026-${String(saved + 1).padStart(5, '0')}`)
    expect((await brigade.verify()).checks.filter(({ ok }) => !ok)).toEqual([])
  })

  test('work the core does for itself fails quietly, and the core goes on', async () => {
    const { brigade, fill, free } = await onSmallDisk('8m')
    for (let day = 1; day <= 9; day++) await brigade.addPatrol({ day: `2026-01-0${day}`, summary: '巡'.repeat(3000) })
    fill()
    // Longer than the quiet moment after which the log is written back into the file.
    await new Promise(resolve => setTimeout(resolve, 1000))
    expect((await brigade.client.registers.list({ register: 'patrol-logs' })).total).toBe(9)
    free()
    expect((await brigade.verify()).ok).toBe(true)
  })

  test('what was written before the disk filled up is there after a restart', async () => {
    const { brigade, fill, free } = await onSmallDisk('8m')
    const log = await brigade.addPatrol()
    fill()
    await brigade.core.close()
    free()
    await brigade.restart()
    expect((await brigade.client.registers.get({ register: 'patrol-logs', id: log.id })).number).toBe(log.number)
  })

  test('an export is refused with a sentence and leaves no file; the one made before stays whole', async () => {
    const { brigade, fill, free } = await onSmallDisk('8m')
    const good = await ended(brigade, (await brigade.client.jobs.export({ register: 'people', format: 'xlsx' })).id)
    const bytes = readFileSync(good.file!)
    fill()
    for (const format of ['xlsx', 'csv', 'pdf'] as const) {
      const state = await ended(brigade, (await brigade.client.jobs.export({ register: 'people', format })).id)
      expect(state, format).toMatchObject({ status: 'failed', file: null, failure: expect.stringContaining('磁盘已满') as string })
    }
    expect(readdirSync(join(brigade.dataDir, 'exports'))).toEqual([good.fileName])
    expect(readFileSync(good.file!).equals(bytes)).toBe(true)
    free()
    expect(await ended(brigade, (await brigade.client.jobs.export({ register: 'people', format: 'xlsx' })).id)).toMatchObject({ status: 'done' })
  })

  test('a backup is refused and is not in the list; the one made before stays good', async () => {
    const { brigade, fill, free } = await onSmallDisk('12m')
    const good = await brigade.client.backups.run()
    brigade.clock.nextDay()
    fill()
    const refusal = await refusalOf(brigade.client.backups.run())
    expect(refusal.code).toBe('DISK_FULL')
    expect(refusal.message).toContain('原有内容未受影响')
    expect((await brigade.client.backups.list()).items).toEqual([good])
    expect((await verifyFile(good.file)).ok).toBe(true)
    expect(leftovers(brigade.dataDir)).toEqual([])
    free()
    expect((await brigade.client.backups.run()).ok).toBe(true)
  })

  test('a photo is refused, leaves nothing, and can be added after clearing up', async () => {
    const { brigade, fill, free } = await onSmallDisk('8m')
    const file = await largePhoto(800, 600)
    fill()
    expect((await refusalOf(brigade.client.attachments.add({ file }))).code).toBe('DISK_FULL')
    expect(leftovers(brigade.dataDir)).toEqual([])
    expect((await brigade.verify()).checks).toContainEqual({ name: '附件', ok: true, detail: '0 个完好' })
    free()
    const { sha256 } = await brigade.client.attachments.add({ file })
    fill()
    expect((await refusalOf(brigade.client.attachments.preview({ sha256 }))).code).toBe('DISK_FULL')
    free()
    expect((await brigade.client.attachments.preview({ sha256 })).size).toBeGreaterThan(100)
  })

  test('a copy folder that is full is named, and the backup at home is good', async () => {
    const { brigade } = await onSmallDisk('16m')
    const stick = smallDisk('200k')
    await brigade.client.backups.configure({ keep: 5, copyTo: stick.path })
    const refusal = await refusalOf(brigade.client.backups.run())
    expect(refusal).toMatchObject({ code: 'DISK_FULL', data: { path: stick.path } })
    expect(readdirSync(stick.path).filter(name => name.endsWith('.db'))).toEqual([])
    expect((await brigade.client.backups.list()).items).toHaveLength(1)
  })
})

describe('a folder is read-only', { timeout: 60_000 }, () => {
  /** Makes one folder inside the data folder read-only, as a mistaken permission does. */
  function readOnly(folder: string): () => void {
    mkdirSync(folder, { recursive: true })
    execFileSync('mount', ['--bind', folder, folder])
    execFileSync('mount', ['-o', 'remount,bind,ro', folder])
    let mounted = true
    const release = () => {
      if (mounted) execFileSync('umount', ['-l', folder])
      mounted = false
    }
    onTestFinished(release)
    return release
  }

  test('exports, backups and photos are refused with a sentence, and go through once it is writable', async () => {
    const { brigade } = await onSmallDisk('16m')
    const releases = ['exports', 'backups', 'attachments'].map(name => readOnly(join(brigade.dataDir, name)))
    for (const format of ['xlsx', 'csv', 'pdf'] as const) {
      const state = await ended(brigade, (await brigade.client.jobs.export({ register: 'people', format })).id)
      expect(state, format).toMatchObject({ status: 'failed', failure: expect.stringContaining('没有写入') as string })
    }
    expect((await refusalOf(brigade.client.backups.run())).code).toBe('READ_ONLY')
    expect((await refusalOf(brigade.client.attachments.add({ file: await photo() }))).code).toBe('READ_ONLY')
    expect((await brigade.addPatrol()).number).toBe('XC2026-00001')
    for (const release of releases) release()
    expect(existsSync((await brigade.client.backups.run()).file)).toBe(true)
    expect((await brigade.client.attachments.add({ file: await photo() })).sha256).toHaveLength(64)
    expect(await ended(brigade, (await brigade.client.jobs.export({ register: 'people', format: 'csv' })).id)).toMatchObject({ status: 'done' })
  })
})
