import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Desk, temporaryDataFolder } from '#tests/support/electron-standin/desk.ts'
import { needsChromium } from '#tests/support/electron-standin/needs.ts'

let folder: Awaited<ReturnType<typeof temporaryDataFolder>>

beforeEach(async (context) => {
  needsChromium(context)
  folder = await temporaryDataFolder()
})
afterEach(() => folder?.remove())

/** What lies in a folder, by name and content. */
async function contents(path: string): Promise<Record<string, string>> {
  const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter(file => file.isFile())
  const rows = await Promise.all(files.map(async (file) => {
    const name = join(file.parentPath, file.name)
    return [name, createHash('sha256').update(await readFile(name)).digest('hex')] as const
  }))
  return Object.fromEntries(rows)
}

describe('starting a second time', () => {
  it('brings the open window to the front and ends at once', async () => {
    const first = new Desk(folder.dataDir)
    await first.saw('show')
    const second = new Desk(folder.dataDir)
    expect(await second.exited).toBe(0)
    await first.saw('focus')
    expect(second.entries.map(({ what }) => what)).not.toContain('show')
    await first.close()
  })

  it('opens another data folder beside the first', async () => {
    const first = new Desk(folder.dataDir)
    const other = new Desk(`${folder.dataDir}-other`)
    await Promise.all([first.saw('show'), other.saw('show')])
    await Promise.all([first.close(), other.close()])
  })
})

/** Starts on a folder that cannot be opened, and answers what the person is told. */
async function refusal(home?: string): Promise<string> {
  const desk = new Desk(folder.dataDir, { home })
  expect(await desk.exited).not.toBe(0)
  const { detail } = desk.entries.find(({ what }) => what === 'error-box') as { detail: { content: string } }
  expect(detail.content).not.toContain('Error')
  return detail.content
}

describe('a data folder that cannot be opened', () => {
  it('is left to the program that holds it, which is named and goes on working', async () => {
    const holder = new Desk(folder.dataDir)
    await holder.saw('show')
    await holder.ready()
    const claim = await readFile(join(folder.dataDir, 'holder.json'), 'utf8')
    // The holder itself goes on working meanwhile, and backs up a little after its start.
    const names = async () => Object.keys(await contents(folder.dataDir)).filter(name => !name.includes('backups'))
    const before = await names()

    // A different home, so that this is not the same program's second start.
    expect(await refusal(`${folder.dataDir}-home`)).toContain(`进程 ${await holder.command('corePid')}`)
    expect(await readFile(join(folder.dataDir, 'holder.json'), 'utf8')).toBe(claim)
    expect(await names()).toEqual(before)
    await holder.ready()
    await holder.close()
  })

  it('keeps a damaged database as it is', async () => {
    await mkdir(folder.dataDir, { recursive: true })
    const file = join(folder.dataDir, 'brigade.db')
    await writeFile(file, 'this was a database once, before the disk failed'.repeat(100))
    const before = await readFile(file, 'utf8')
    expect(await refusal()).toContain('已损坏')
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('keeps a database of a newer program as it is', async () => {
    const first = new Desk(folder.dataDir)
    await first.saw('show')
    await first.ready()
    await first.close()
    const file = join(folder.dataDir, 'brigade.db')
    const database = new SqliteDatabase(file)
    database.pragma('user_version = 9999')
    database.close()
    const before = await contents(folder.dataDir)
    expect(await refusal()).toContain('更新版本')
    expect((await contents(folder.dataDir))[file]).toBe(before[file])
  })
})
