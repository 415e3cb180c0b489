import { Buffer } from 'node:buffer'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createCore } from '#core/app.ts'
import { TestClock } from '#tests/support/clock.ts'
import { configFor, temporaryFolder, usualNow } from '#tests/support/core.ts'
import { deskCommands, run } from './desk-commands.ts'

async function withPatrol() {
  const desk = await deskCommands()
  const [{ id }] = (await desk.add('patrol-logs', [desk.patrol(), desk.patrol({ day: '2026-03-05', squad: desk.ids.second, officers: [desk.ids.wang, desk.ids.ma], vehicle: desk.ids.van })])).json().accepted
  return { ...desk, id: id as string, out: temporaryFolder() }
}

/** A finding with a photo, entered as the screen does it. */
async function withPhoto() {
  const desk = await withPatrol()
  const core = createCore(configFor(desk.dataDir, new TestClock(usualNow)))
  const photo = await core.services.attachments.add({ name: '现场.png', bytes: await sharp({ create: { width: 80, height: 60, channels: 3, background: '#888' } }).png().toBuffer() }, core.services.now())
  await core.close()
  const [{ id }] = (await desk.add('findings', desk.finding(desk.id, { photos: [photo] }))).json().accepted
  return { ...desk, finding: id as string, photo }
}

describe('files of a register', { timeout: 60_000 }, () => {
  it('exports what the filters leave, and says how much', async () => {
    const desk = await withPatrol()
    const file = join(desk.out, '巡查.csv')
    const ran = await desk.run(['export', 'patrol-logs', '--format', 'csv', '--out', file, '--filter', '中队=二中队', '--columns', '编号,day,officers', '--json'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.json()).toEqual({ file, rows: 1, bytes: statSync(file).size, ms: expect.any(Number) })
    expect(readFileSync(file, 'utf8')).toContain('王五、马六')
    expect(readdirSync(desk.out)).toEqual(['巡查.csv'])
  })

  it('writes xlsx and pdf, and the sheet of one record', async () => {
    const desk = await withPatrol()
    for (const format of ['xlsx', 'pdf']) {
      const file = join(desk.out, `a.${format}`)
      expect((await desk.run(['export', 'patrol-logs', '--format', format, '--out', file, '--json'])).json()).toMatchObject({ file, rows: 2 })
      expect(readFileSync(file).subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
    }
    const sheet = join(desk.out, '日志.pdf')
    for (const [paper, pages] of [['a4', 1], ['a5', 2], ['80mm', 1]] as const) expect((await desk.run(['print', 'patrol-logs', 'XC2026-00001', '--out', sheet, '--paper', paper, '--json'])).json(), paper).toMatchObject({ file: sheet, pages })
  })

  it('refuses a filter before it begins a file, and a folder that is not there', async () => {
    const desk = await withPatrol()
    const file = join(desk.out, 'a.csv')
    expect((await desk.run(['export', 'patrol-logs', '--format', 'csv', '--out', file, '--filter', 'summary=x', '--json'])).json()).toMatchObject({ code: 'NOT_FILTERABLE' })
    expect((await desk.run(['print', 'patrol-logs', 'XC2026-00009', '--out', file, '--json'])).json()).toMatchObject({ code: 'NOT_FOUND' })
    expect(existsSync(file)).toBe(false)
    writeFileSync(join(desk.out, 'plain'), 'x')
    expect((await desk.run(['export', 'patrol-logs', '--format', 'csv', '--out', join(desk.out, 'plain', 'a.csv'), '--json']))).toMatchObject({ code: 1 })
  })

  it('never writes over the records, under whatever name they are called', async () => {
    const desk = await withPatrol()
    symlinkSync(desk.dataDir, join(desk.out, 'alias'))
    for (const file of [join(desk.dataDir, 'brigade.db'), join(desk.out, 'alias', 'brigade.db'), join(desk.dataDir, 'attachments', 'a'), join(desk.dataDir, 'exports')]) {
      for (const args of [['backup', '--out', file], ['export', 'squads', '--format', 'csv', '--out', file], ['print', 'patrol-logs', desk.id, '--out', file]])
        expect((await desk.run([...args, '--json'])).json()).toMatchObject({ code: 'OUT_IN_DATA' })
    }
    expect((await desk.run(['verify', '--json'])).json().ok).toBe(true)
  })
})

describe('backup, restore, verify', { timeout: 60_000 }, () => {
  it('backs up everything with its photos and restores it into an empty folder', async () => {
    const desk = await withPhoto()
    const file = join(desk.out, '备份.db')
    const made = await desk.run(['backup', '--out', file, '--json'])
    expect(made.code).toBe(0)
    expect(made.json()).toMatchObject({ ok: true, checks: expect.arrayContaining([{ name: '附件', ok: true, detail: '1/1 个完好' }]) })
    const restored = join(desk.out, 'restored')
    expect((await desk.run(['restore', file, '--json']))).toMatchObject({ code: 1, out: expect.stringContaining('FOLDER_NOT_EMPTY') })
    expect((await run(['restore', file, '--data', restored, '--json'])).json()).toMatchObject({ ok: true })
    const finding = (await run(['show', 'findings', desk.finding, '--data', restored, '--json'])).json()
    expect(finding.photos).toEqual([desk.photo])
    expect((await run(['verify', '--data', restored, '--json'])).json().checks).toEqual((await desk.run(['verify', '--json'])).json().checks)
    const ran = await run(['add', 'squads', '--input', '-', '--data', restored], { input: { name: '三中队' } })
    expect(ran.code).toBe(0)
  })

  it('replaces an older backup, never somebody\'s file', async () => {
    const desk = await withPatrol()
    const file = join(desk.out, '备份.db')
    await desk.run(['backup', '--out', file])
    await desk.add('squads', { name: '三中队' })
    expect((await desk.run(['backup', '--out', file])).code).toBe(0)
    const copy = new SqliteDatabase(file, { readonly: true })
    expect(copy.prepare('SELECT count(*) AS n FROM squads').get()).toEqual({ n: 3 })
    copy.close()
    const other = join(desk.out, '年度总结.docx')
    writeFileSync(other, '重要')
    expect((await desk.run(['backup', '--out', other, '--json'])).json()).toMatchObject({ code: 'OUT_NOT_A_BACKUP' })
    expect(readFileSync(other, 'utf8')).toBe('重要')
  })

  it('keeps a full backup possible in the data folder\'s own backups', async () => {
    const desk = await withPatrol()
    mkdirSync(join(desk.dataDir, 'backups'), { recursive: true })
    expect((await desk.run(['backup', '--out', join(desk.dataDir, 'backups', '手工.db')])).code).toBe(0)
  })

  it('finds a photo that was changed and a record that was changed behind the trail', async () => {
    const desk = await withPhoto()
    writeFileSync(join(desk.dataDir, 'attachments', desk.photo.sha256.slice(0, 2), desk.photo.sha256), 'other')
    const photo = await desk.run(['verify', '--json'])
    expect(photo.code).toBe(1)
    expect(photo.json()).toMatchObject({ ok: false, checks: expect.arrayContaining([expect.objectContaining({ name: '附件', ok: false })]) })
    const raw = new SqliteDatabase(join(desk.dataDir, 'brigade.db'))
    raw.exec('DROP TRIGGER audit_log_is_final; UPDATE audit_log SET actor_name = \'别人\' WHERE seq = 3')
    raw.close()
    expect((await desk.run(['verify'])).out).toMatch(/✗ 审计链：第 3 条被改动/)
  })

  it.each([['a file that is none', 'x'.repeat(5_000)], ['an empty file', '']])('refuses %s and leaves the folder empty', async (_, content) => {
    const out = temporaryFolder()
    writeFileSync(join(out, 'a.db'), content)
    const target = join(out, 'restored')
    expect(await run(['verify', join(out, 'a.db'), '--json'])).toMatchObject({ code: 1 })
    expect((await run(['restore', join(out, 'a.db'), '--data', target, '--json'])).json()).toMatchObject({ code: 'BACKUP_BAD' })
    expect(readdirSync(target)).toEqual([])
    expect(await run(['restore', join(out, 'missing.db'), '--data', target])).toMatchObject({ code: 1 })
  })

  it('refuses a backup cut short', async () => {
    const desk = await withPatrol()
    const file = join(desk.out, 'a.db')
    await desk.run(['backup', '--out', file])
    const bytes = readFileSync(file)
    writeFileSync(file, Buffer.from(bytes.subarray(0, Math.floor(bytes.length / 2))))
    expect(await desk.run(['verify', file])).toMatchObject({ code: 1 })
  })
})
