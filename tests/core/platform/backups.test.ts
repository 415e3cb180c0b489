import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { restoreBackup, writeBackup } from '#core/platform/backup-file.ts'
import { verifyFile } from '#core/platform/verify-file.ts'
import { startBrigade } from '#tests/support/brigade.ts'
import { openCore, temporaryFolder } from '#tests/support/core.ts'
import { photo } from '#tests/support/photos.ts'
import { refusalData } from '#tests/support/refusals.ts'

const backupsIn = (dataDir: string) => readdirSync(join(dataDir, 'backups')).sort()

describe('the daily backup', () => {
  test('is due once a day of use, by Beijing’s day', async () => {
    const brigade = await startBrigade({ at: '2026-03-10T07:30' })
    const { backups } = brigade.core.services
    await backups.runIfDue()
    expect(backupsIn(brigade.dataDir)).toEqual(['2026-03-10-0730.db'])
    brigade.clock.set('2026-03-10T23:59')
    await backups.runIfDue()
    expect(backupsIn(brigade.dataDir)).toHaveLength(1)
    brigade.clock.set('2026-03-11T00:00')
    await backups.runIfDue()
    expect(backupsIn(brigade.dataDir)).toEqual(['2026-03-10-0730.db', '2026-03-11-0000.db'])
    expect((await brigade.client.desk.get()).backup).toMatchObject({ ok: true, stale: false, at: '2026-03-11 00:00', file: '2026-03-11-0000.db' })
    brigade.clock.set('2026-03-13T09:00')
    expect((await brigade.client.desk.get()).backup.stale).toBe(true)
  })

  test('is made again the same day when the file was deleted by hand', async () => {
    const brigade = await startBrigade()
    await brigade.core.services.backups.runIfDue()
    rmSync(join(brigade.dataDir, 'backups', backupsIn(brigade.dataDir)[0]!))
    await brigade.core.services.backups.runIfDue()
    expect(backupsIn(brigade.dataDir)).toHaveLength(1)
  })

  test('holds everything, and says how much', async () => {
    const brigade = await startBrigade()
    await brigade.addPatrol()
    const made = await brigade.client.backups.run()
    const report = await verifyFile(made.file)
    expect(report.ok).toBe(true)
    expect(report.checks).toContainEqual({ name: '记录', ok: true, detail: `${made.records} 条` })
    expect((await brigade.client.backups.list()).items).toEqual([made])
  })

  test('asked for twice at once is made once', async () => {
    const brigade = await startBrigade()
    const [one, two] = await Promise.all([brigade.client.backups.run(), brigade.client.backups.run()])
    expect(one).toEqual(two)
    expect(backupsIn(brigade.dataDir)).toHaveLength(1)
  })

  test('keeps as many as it was told, the newest ones', async () => {
    const brigade = await startBrigade()
    await brigade.client.backups.configure({ keep: 3, copyTo: '' })
    for (let day = 1; day <= 5; day++) {
      await brigade.client.backups.run()
      brigade.clock.nextDay()
    }
    expect(backupsIn(brigade.dataDir)).toEqual(['2026-03-12-0900.db', '2026-03-13-0900.db', '2026-03-14-0900.db'])
    expect((await brigade.client.backups.list()).items.map(({ name }) => name)).toEqual(['2026-03-14-0900.db', '2026-03-13-0900.db', '2026-03-12-0900.db'])
  })

  test('while clerks go on saving is consistent', async () => {
    const brigade = await startBrigade()
    const running = brigade.client.backups.run()
    for (const day of ['2026-01-02', '2026-01-03', '2026-01-04']) await brigade.addPatrol({ day })
    expect((await verifyFile((await running).file)).ok).toBe(true)
  })

  test('of a damaged database is not called good', async () => {
    const brigade = await startBrigade()
    await brigade.client.backups.run()
    brigade.clock.nextDay()
    await brigade.core.close()
    const file = join(brigade.dataDir, 'brigade.db')
    const bytes = readFileSync(file)
    // Wreck the middle of the file, where records lie: the header stays honest and the folder opens.
    bytes.fill(0xA5, Math.floor(bytes.length / 2 / 4096) * 4096, Math.floor(bytes.length / 2 / 4096) * 4096 + 3 * 4096)
    writeFileSync(file, bytes)
    const worker = { dataDir: brigade.dataDir, resourcesDir: '', onProgress: () => undefined, signal: new AbortController().signal }
    const target = join(brigade.dataDir, 'backups', '2026-03-11-0900.db')
    await expect(writeBackup({ file: target, withAttachments: false }, worker)).rejects.toMatchObject({ code: 'BACKUP_BAD' })
    expect(backupsIn(brigade.dataDir)).toEqual(['2026-03-10-1000.db'])
    expect((await verifyFile(file)).ok).toBe(false)
  })
})

describe('the copy folder', () => {
  test('gets the database and each photo once', async () => {
    const brigade = await startBrigade()
    const copyTo = temporaryFolder()
    await brigade.client.backups.configure({ keep: 2, copyTo })
    const { sha256 } = await brigade.client.attachments.add({ file: await photo() })
    for (let day = 1; day <= 3; day++) {
      await brigade.client.backups.run()
      brigade.clock.nextDay()
    }
    expect(readdirSync(copyTo).sort()).toEqual(['2026-03-11-0900.db', '2026-03-12-0900.db', 'attachments'])
    expect(readFileSync(join(copyTo, 'attachments', sha256.slice(0, 2), sha256))).toEqual(readFileSync(join(brigade.dataDir, 'attachments', sha256.slice(0, 2), sha256)))
  })

  test('that does not exist is refused when it is chosen, and named when it is pulled out', async () => {
    const brigade = await startBrigade()
    const copyTo = join(temporaryFolder(), 'usb')
    expect(await refusalData(brigade.client.backups.configure({ keep: 5, copyTo }), 'FOLDER_MISSING')).toEqual({ path: copyTo })
    mkdirSync(copyTo)
    await brigade.client.backups.configure({ keep: 5, copyTo })
    rmSync(copyTo, { recursive: true })
    expect(await refusalData(brigade.client.backups.run(), 'FOLDER_MISSING')).toEqual({ path: copyTo })
    // The backup at home is good all the same.
    expect((await brigade.client.backups.list()).items).toHaveLength(1)
  })
})

describe('restoring', () => {
  test('goes into an empty folder only', async () => {
    const brigade = await startBrigade()
    const { file } = await brigade.client.backups.run()
    const target = temporaryFolder()
    writeFileSync(join(target, '重要.txt'), '不要动')
    await expect(restoreBackup(file, target)).rejects.toMatchObject({ code: 'FOLDER_NOT_EMPTY', data: { path: target } })
    expect(readdirSync(target)).toEqual(['重要.txt'])
  })

  test('from a full backup brings records and photos, and the brigade goes on', async () => {
    const brigade = await startBrigade()
    const added = await brigade.client.attachments.add({ file: await photo() })
    const log = await brigade.addPatrol()
    await brigade.add('site-records', brigade.site(log.id, { photos: [added] }))
    const file = join(temporaryFolder(), '全部.db')
    const tools = { dataDir: brigade.dataDir, resourcesDir: '', onProgress: () => undefined, signal: new AbortController().signal }
    const { records } = await writeBackup({ file, withAttachments: true }, tools)
    const target = join(temporaryFolder(), '新的')
    expect(await restoreBackup(file, target)).toEqual({ records, attachments: 1 })
    const restored = openCore({ dataDir: target })
    expect((await restored.verify()).checks.filter(({ ok }) => !ok)).toEqual([])
    expect((await restored.client.attachments.original(added)).size).toBe(added.size)
    expect(await restored.client.registers.get({ register: 'patrol-logs', id: log.id })).toEqual(await brigade.client.registers.get({ register: 'patrol-logs', id: log.id }))
    expect((await restored.client.registers.create({ register: 'patrol-logs', values: brigade.patrol({ day: '2026-03-08' }) as never })).record.number).toBe('XC2026-00002')
    await restored.close()
  })

  test('from the copy folder brings the photos that lie beside it', async () => {
    const brigade = await startBrigade()
    const copyTo = temporaryFolder()
    await brigade.client.backups.configure({ keep: 2, copyTo })
    await brigade.client.attachments.add({ file: await photo() })
    const { name, file } = await brigade.client.backups.run()
    for (const source of [join(copyTo, name), file]) {
      const target = join(temporaryFolder(), 'restored')
      expect(await restoreBackup(source, target)).toMatchObject({ attachments: 1 })
      expect((await verifyFile(join(target, 'brigade.db'), target)).ok).toBe(true)
    }
  })

  test.each([
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 30_000))],
    ['with wrecked pages', (file: string) => { const bytes = readFileSync(file); bytes.fill(0xA5, 60_000, 80_000); writeFileSync(file, bytes) }],
    ['not a database', (file: string) => writeFileSync(file, '不是备份')],
    ['gone', (file: string) => rmSync(file)],
  ])('from a backup that is %s is refused and leaves nothing', async (_, spoil) => {
    const brigade = await startBrigade()
    const { file } = await brigade.client.backups.run()
    spoil(file)
    const target = join(temporaryFolder(), 'restored')
    await expect(restoreBackup(file, target)).rejects.toMatchObject({ code: 'BACKUP_BAD' })
    expect(existsSync(target) ? readdirSync(target) : []).toEqual([])
  })
})
