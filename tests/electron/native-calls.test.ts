import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { desktopRefusals } from '#contract/desktop.ts'
import { findChromium } from '#tests/support/electron-standin/chromium.ts'
import { Desk, temporaryDataFolder } from '#tests/support/electron-standin/desk.ts'
import { needsChromium } from '#tests/support/electron-standin/needs.ts'

const folder = await temporaryDataFolder()
const exported = join(folder.dataDir, 'exports', '巡查日志.pdf')
const secret = join(folder.outside, 'secret.pdf')
let desk: Desk

beforeEach(needsChromium)
beforeAll(async () => {
  if (!findChromium()) return
  desk = new Desk(folder.dataDir)
  await desk.saw('show')
  // Only now: a core refuses to begin a new database beside photos that are there already.
  for (const path of [join(folder.dataDir, 'exports'), join(folder.dataDir, 'attachments'), folder.outside]) await mkdir(path, { recursive: true })
  await writeFile(exported, '%PDF-1.7')
  await writeFile(secret, '%PDF-1.7 secret')
  await writeFile(join(folder.dataDir, 'exports', 'setup.exe'), 'MZ')
  await writeFile(join(folder.dataDir, 'attachments', 'photo.jpg'), 'jpg')
  await symlink(secret, join(folder.dataDir, 'exports', 'link.pdf'))
})
afterAll(async () => {
  await desk?.close()
  await folder.remove()
})

/** What the page is told when it names this path. */
const refusalOf = (call: 'openFile' | 'showInFolder' | 'printFile', path: string) =>
  desk.evaluate(([name, file]) => window.brigadeDesk![name as 'openFile'](file!).then(() => 'allowed', (error: Error) => error.message), [call, path])

const done = (what: string) => desk.entries.filter(entry => entry.what === what)

describe('a native call', () => {
  it('opens a result and shows where it lies', async () => {
    expect(await refusalOf('openFile', exported)).toBe('allowed')
    expect(await refusalOf('showInFolder', join(folder.dataDir, 'attachments', 'photo.jpg'))).toBe('allowed')
    expect(done('open-path')).toMatchObject([{ detail: exported }])
    expect(done('show-item')).toHaveLength(1)
  })

  it.each([
    ['a file elsewhere', secret],
    ['a way out through ..', `${folder.dataDir}/exports/../../outside/secret.pdf`],
    ['a link that leads out', join(folder.dataDir, 'exports', 'link.pdf')],
    ['the database itself', join(folder.dataDir, 'brigade.db')],
    ['a folder with a similar name', `${join(folder.dataDir, 'exports')}-old/a.pdf`],
    ['a file that is not there, elsewhere', '/nowhere/at/all.pdf'],
  ])('is refused for %s', async (_what, path) => {
    for (const call of ['openFile', 'showInFolder', 'printFile'] as const)
      expect(await refusalOf(call, path)).toBe(desktopRefusals.OUTSIDE_DATA_FOLDER)
    expect(done('open-path').map(({ detail }) => detail)).not.toContain(path)
  })

  it('says so when a result is gone', async () => {
    expect(await refusalOf('openFile', join(folder.dataDir, 'exports', 'gone.pdf'))).toBe(desktopRefusals.FILE_MISSING)
  })

  it('never starts a program that came as an attachment', async () => {
    expect(await refusalOf('openFile', join(folder.dataDir, 'exports', 'setup.exe'))).toBe(desktopRefusals.NOT_A_DOCUMENT)
  })

  it.each([['relative.pdf'], [''], [42], [null], [{ path: exported }]])('is refused for the path %j', async (path) => {
    expect(await refusalOf('openFile', path as string)).toBe(desktopRefusals.BAD_REQUEST)
  })

  it.each(['http://elsewhere.test/', 'app://elsewhere/', 'about:blank'])('is refused to a page of %s', async (url) => {
    expect(await desk.command('invokeFrom', url, 'native:open-file', [exported])).toEqual({ ok: false, message: desktopRefusals.UNKNOWN_SENDER })
  })

  it('is refused to a frame inside the page, though it shows the program itself', async () => {
    expect(await desk.command('invokeFrom', 'app://desk/', 'native:open-file', [exported])).toEqual({ ok: false, message: desktopRefusals.UNKNOWN_SENDER })
  })
})

describe('saving a copy', () => {
  it('writes where the person chose, under a name every system accepts, and may open it afterwards', async () => {
    const target = join(folder.outside, '副本.pdf')
    await desk.command('queueDialogAnswer', target)
    expect(await desk.evaluate(path => window.brigadeDesk!.saveCopy(path, '巡查:日志/2026?.pdf'), exported)).toBe(target)
    expect(await readFile(target, 'utf8')).toBe('%PDF-1.7')
    const { detail } = done('save-dialog')[0] as { detail: { defaultPath: string } }
    expect(detail.defaultPath).toMatch(/巡查_日志_2026_\.pdf$/)
    expect(await refusalOf('openFile', target)).toBe('allowed')
  })

  it('answers null when the person thought better of it', async () => {
    expect(await desk.evaluate(path => window.brigadeDesk!.saveCopy(path, 'a.pdf'), exported)).toBeNull()
  })

  it('says what to do when the place cannot be written', async () => {
    await desk.command('queueDialogAnswer', join(folder.outside, 'no', 'such', 'folder.pdf'))
    const message = await desk.evaluate(path => window.brigadeDesk!.saveCopy(path, 'a.pdf').catch((error: Error) => error.message), exported)
    expect(message).toBe(desktopRefusals.COPY_FAILED)
  })
})

describe('choosing a folder', () => {
  it('opens what lies in it from then on', async () => {
    const chosen = join(folder.outside, 'chosen')
    await mkdir(chosen, { recursive: true })
    await writeFile(join(chosen, 'list.xlsx'), 'PK')
    expect(await refusalOf('openFile', join(chosen, 'list.xlsx'))).toBe(desktopRefusals.OUTSIDE_DATA_FOLDER)
    await desk.command('queueDialogAnswer', chosen)
    expect(await desk.evaluate(() => window.brigadeDesk!.chooseFolder())).toBe(chosen)
    expect(await refusalOf('openFile', join(chosen, 'list.xlsx'))).toBe('allowed')
  })
})

describe('printing', () => {
  it('lists printers by the name a person knows', async () => {
    expect(await desk.evaluate(() => window.brigadeDesk!.printers())).toEqual([{ name: 'office', label: '办公室打印机', isDefault: true }])
  })

  it('refuses what is no PDF, a printer that is not there, and an absurd number of copies', async () => {
    const print = (path: string, options: object) =>
      desk.evaluate(([file, wanted]) => window.brigadeDesk!.printFile(file as string, wanted as object).then(() => 'printed', (error: Error) => error.message), [path, options])
    expect(await print(join(folder.dataDir, 'attachments', 'photo.jpg'), {})).toBe(desktopRefusals.NOT_A_PDF)
    expect(await print(exported, { printer: 'gone' })).toBe(desktopRefusals.PRINTER_MISSING)
    expect(await print(exported, { copies: 1000 })).toBe(desktopRefusals.BAD_REQUEST)
    expect(done('print')).toEqual([])
  })

  it('sends a PDF to the chosen printer and closes the window nobody saw', async () => {
    await desk.evaluate(path => window.brigadeDesk!.printFile(path, { printer: 'office', copies: 2 }), exported)
    expect(done('print')).toMatchObject([{ detail: { options: { silent: true, deviceName: 'office', copies: 2 } } }])
    expect(await desk.command('windowCount')).toBe(1)
  })
})
