import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

describe('a data folder that another program holds', () => {
  it('is left alone: a sentence says who holds it, and the program ends with a code', async () => {
    const holder = new Desk(folder.dataDir)
    await holder.saw('show')
    await holder.ready()
    const before = await contents(folder.dataDir)

    // A different home, so that this is not the same program's second start.
    const late = new Desk(folder.dataDir, { home: `${folder.dataDir}-home` })
    expect(await late.exited).not.toBe(0)
    const { detail } = late.entries.find(({ what }) => what === 'error-box') as { detail: { content: string } }
    expect(detail.content).toMatch(/\p{Script=Han}/u)
    expect(detail.content).not.toContain('Error')
    expect(await contents(folder.dataDir)).toEqual(before)
    await holder.close()
  })
})
