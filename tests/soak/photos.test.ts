import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { query } from '#core/db/database.ts'
import { writeBackup } from '#core/platform/backup-file.ts'
import { attachmentPath } from '#core/platform/backup-contents.ts'
import { verifyFile } from '#core/platform/verify-file.ts'
import { openBrigade } from '#tests/support/brigade.ts'
import { resourcesDir } from '#tests/support/core.ts'
import { photo } from '#tests/support/photos.ts'

const count = 100_000
/** What a laptop of a brigade does with ease; time is in seconds, memory in megabytes. */
const limits = { verify: 120, backup: 30, copyFirst: 300, copyAgain: 10, list: 1, record: 30, start: 5, longestPause: 1, memory: 300 }

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number, pause: number, answer: T }> {
  const began = performance.now()
  let pause = 0
  let last = began
  // What a clerk who types meanwhile would feel.
  const pulse = setInterval(() => {
    pause = Math.max(pause, performance.now() - last)
    last = performance.now()
  }, 10)
  const answer = await work().finally(() => clearInterval(pulse))
  return { seconds: (performance.now() - began) / 1000, pause: pause / 1000, answer }
}

test('a folder with 100,000 photos is listed, verified, backed up and opened in bounded time and memory', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'brigade-desk-photos-'))
  const copyTo = mkdtempSync(join(tmpdir(), 'brigade-desk-copy-'))
  onTestFinished(() => { for (const folder of [dataDir, copyTo]) rmSync(folder, { recursive: true, force: true }) })
  const brigade = await openBrigade({ dataDir })
  const { db } = brigade.core.services
  try {
    const log = await brigade.addPatrol()
    const taken: Array<{ sha256: string, name: string, size: number }> = []
    for (let index = 0; index < 20; index++) taken.push(await brigade.client.attachments.add({ file: await photo(`${index}.jpg`, { width: 1600, height: 1200, red: index * 10 }) }))
    const site = await brigade.add<{ id: string }>('site-records', brigade.site(log.id, { photos: taken.slice(0, 9) }))
    db.transaction(() => {
      for (let index = 0; index < count; index++) {
        const bytes = Buffer.from(`photo ${index}`.padEnd(700, '.'))
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        mkdirSync(join(dataDir, 'attachments', sha256.slice(0, 2)), { recursive: true })
        writeFileSync(attachmentPath(dataDir, sha256), bytes)
        db.run(query.insertInto('attachments').values({ sha256, size: bytes.length, type: 'image/jpeg', created_at: '2026-03-10T02:00:00.000Z' }))
      }
    })
    const before = process.memoryUsage().rss / 2 ** 20
    const seen: Array<[name: keyof typeof limits, value: number]> = []
    const note = (name: keyof typeof limits, value: number) => {
      seen.push([name, value])
      console.log(`${name}: ${value.toFixed(2)} (at most ${limits[name]})`)
    }

    note('list', (await timed(() => brigade.client.registers.list({ register: 'site-records' }))).seconds)
    note('record', (await timed(async () => {
      await brigade.client.registers.get({ register: 'site-records', id: site.id })
      await Promise.all(taken.map(({ sha256 }) => brigade.client.attachments.preview({ sha256 })))
    })).seconds)

    let shown = 0
    const verified = await timed(() => verifyFile(join(dataDir, 'brigade.db'), dataDir, { onProgress: ({ done }) => { shown = done } }))
    expect(verified.answer.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(shown).toBe(count + 20)
    note('verify', verified.seconds)
    const stop = new AbortController()
    const cancelled = timed(() => verifyFile(join(dataDir, 'brigade.db'), dataDir, { onProgress: ({ done }) => { if (done === 500) stop.abort() }, signal: stop.signal }))
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' })

    note('backup', (await timed(() => brigade.client.backups.run())).seconds)
    await brigade.client.backups.configure({ keep: 5, copyTo })
    brigade.clock.nextDay()
    const first = await timed(() => brigade.client.backups.run())
    note('copyFirst', first.seconds)
    note('longestPause', first.pause)
    brigade.clock.nextDay()
    const added = await brigade.client.attachments.add({ file: await photo('新.jpg', { red: 250 }) })
    note('copyAgain', (await timed(() => brigade.client.backups.run())).seconds)
    expect(existsSync(attachmentPath(copyTo, added.sha256))).toBe(true)
    expect(readdirSync(join(copyTo, 'attachments')).flatMap(shelf => readdirSync(join(copyTo, 'attachments', shelf)))).toHaveLength(count + 21)

    const whole = join(copyTo, 'whole.db')
    await writeBackup({ file: whole, withAttachments: true }, { dataDir, resourcesDir, onProgress: () => undefined, signal: new AbortController().signal })
    expect((await verifyFile(whole)).checks).toContainEqual({ name: '附件', ok: true, detail: `${count + 21}/${count + 21} 个完好` })

    for (let index = 0; index < 1000; index++) appendFileSync(join(dataDir, 'exports', `.~${index.toString(16)}.tmp`), '')
    note('start', (await timed(() => brigade.restart())).seconds)
    expect(readdirSync(join(dataDir, 'exports'))).toEqual([])
    note('memory', process.memoryUsage().rss / 2 ** 20 - before)
    expect(seen.filter(([name, value]) => value > limits[name])).toEqual([])
  }
  finally {
    await brigade.close()
  }
})
