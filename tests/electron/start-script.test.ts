import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
let folder: string
let started: ChildProcess | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brigade-desk-start-'))
})
afterEach(async () => {
  if (started?.exitCode === null) {
    started.kill('SIGTERM')
    await new Promise(resolve => started?.once('exit', resolve))
  }
  await rm(folder, { recursive: true, force: true })
})

/** Starts `npm start` where there is neither a desktop nor Electron. */
function start(...args: string[]) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const child = started = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    cwd: folder,
    env: { ...env, BRIGADE_DESK_NO_ELECTRON: '1', XDG_DATA_HOME: join(folder, 'home'), APPDATA: join(folder, 'home') },
  })
  const shown = { out: '', err: '' }
  child.stdout.on('data', chunk => shown.out += String(chunk))
  child.stderr.on('data', chunk => shown.err += String(chunk))
  const exited = new Promise<number | null>(done => child.once('exit', done))
  const link = () => vi.waitUntil(() => /http:\/\/127\.0\.0\.1:\d+\S*/.exec(shown.out)?.[0], { timeout: 60_000 })
  return { child, shown, exited, link }
}

const answers = (url: string) => fetch(url).then(() => true, () => false)

describe.skipIf(process.platform === 'win32')('npm start without a desktop', () => {
  it('says so in one line, serves the program on this computer only, and prints the sign-in link', async () => {
    const desk = start('--data', join(folder, 'data'))
    const link = await desk.link()
    expect(desk.shown.err).toContain(`数据文件夹：${join(folder, 'data')}`)
    expect(desk.shown.err.split('\n').filter(line => line.includes('浏览器'))).toHaveLength(1)

    const signedIn = await fetch(link, { redirect: 'manual' })
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
    const page = await fetch(new URL('/', link), { headers: { cookie } })
    expect(await page.text()).toContain('<div id="app">')
    expect((await fetch(new URL('/', link))).ok, 'without the link').toBe(false)
    expect((await fetch(link, { redirect: 'manual' })).headers.get('set-cookie'), 'the link a second time').toBeNull()
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s, and leaves nothing running', async (signal) => {
    const desk = start('--data', join(folder, 'data'))
    const link = await desk.link()
    desk.child.kill(signal)
    expect(await desk.exited).toBe(0)
    expect(await answers(link)).toBe(false)
  })

  it('fills the demo once, apart from real records', async () => {
    const first = start('--demo')
    await first.link()
    expect(first.shown.err).toContain('正在生成示例数据')
    expect(existsSync(join(folder, 'home/brigade-desk/demo'))).toBe(true)
    expect(existsSync(join(folder, 'home/brigade-desk/data'))).toBe(false)
    first.child.kill('SIGINT')
    await first.exited

    const second = start('--demo')
    await second.link()
    expect(second.shown.err).not.toContain('正在生成示例数据')
  })

  it('explains its options instead of guessing at an unknown one', async () => {
    const desk = start('--dtaa', folder)
    expect(await desk.exited).toBe(2)
    expect(desk.shown.err).toContain('--data DIR')
  })
})
