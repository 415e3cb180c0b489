import type { ElectronApplication } from 'playwright-core'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { _electron } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { temporaryDataFolder } from '#tests/support/electron-standin/desk.ts'
import { notRunWithout } from '#tests/support/electron-standin/needs.ts'

const root = resolve(import.meta.dirname, '../..')
const electron = installedElectron()
const folder = await temporaryDataFolder()
let program: ElectronApplication | undefined
let screen: ChildProcess | undefined

/** Read without asking the package itself, which would start a download. */
function installedElectron(): string | undefined {
  const pathFile = join(root, 'node_modules/electron/path.txt')
  const path = existsSync(pathFile) ? join(root, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8')) : undefined
  return path && existsSync(path) ? path : undefined
}

/** A screen to open the window on, where there is none. */
async function display(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.env.DISPLAY) return process.env.DISPLAY
  screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1366x768x24'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const number = await new Promise<string>((done, failed) => {
    screen!.once('error', failed)
    createInterface({ input: screen!.stdout! }).once('line', done)
  })
  return `:${number}`
}

beforeEach(context => notRunWithout(context, 'Electron', electron !== undefined))
beforeAll(async () => {
  if (!electron) return
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  program = await _electron.launch({
    executablePath: electron,
    args: [...(isRoot ? ['--no-sandbox'] : []), root, '--data', folder.dataDir],
    env: { ...process.env as Record<string, string>, DISPLAY: await display() ?? '', XDG_DATA_HOME: join(folder.dataDir, '..', 'home') },
  })
})
afterAll(async () => {
  await program?.close()
  screen?.kill()
  await folder.remove()
})

describe('the program in Electron itself', () => {
  it('opens its window from app://desk, with the bridge and without Node', async () => {
    const page = await program!.firstWindow()
    await page.waitForLoadState()
    expect(page.url()).toMatch(/^app:\/\/desk\//)
    expect(await page.evaluate(() => ({ bridge: typeof window.brigadeDesk, require: typeof (globalThis as { require?: unknown }).require })))
      .toEqual({ bridge: 'object', require: 'undefined' })
  })

  it('gives the page a port to a core that opened its database', async () => {
    const page = await program!.firstWindow()
    const ports = await page.evaluate(() => new Promise<number>((resolve) => {
      window.addEventListener('message', ({ data, ports }) => {
        if (data === 'brigade-desk:core-port') resolve(ports.length)
      })
      window.brigadeDesk!.connect()
    }))
    expect(ports).toBe(1)
    expect(existsSync(folder.dataDir)).toBe(true)
  })

  it('ends when its window closes', async () => {
    const ended = new Promise<number | null>(done => program!.process().once('exit', done))
    await program!.evaluate(({ app }) => app.quit())
    expect(await ended).toBe(0)
    program = undefined
  })
})
