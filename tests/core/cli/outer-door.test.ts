import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCore } from '#core/app.ts'
import { addDays, beijingTime } from '#contract/wall-time.ts'
import { configFor, newFolder } from '#tests/support/core.ts'
import { run, start } from './desk-commands.ts'

// The commands as a script meets them: a process, two streams, an exit code.
const folder = newFolder()
const dataDir = join(folder, 'data')
const at = (name: string) => join(folder, name)
const here = (...args: string[]) => start([...args, '--data', dataDir])
const json = async (...args: string[]) => (await here(...args, '--json')).json()

beforeAll(async () => {
  const filled = await here('demo', '--seed', '3')
  expect(filled.code, filled.err).toBe(0)
  // Silent where it is quick; on a slow machine it says how far it is, and nothing else.
  expect(filled.err.replaceAll(/^生成示例数据 \d+\/\d+（\d+%）(?:，约剩 \d+ 秒)?\n/gm, '')).toBe('')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('each command as a process', { timeout: 60_000 }, () => {
  it('demo refuses a folder that holds records', async () => {
    const again = await here('demo', '--json')
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('已有') })
    expect(again.json()).toMatchObject({ code: 'HAS_RECORDS' })
  })

  it('registers, list, show and search answer one document each', async () => {
    expect(await json('registers')).toContainEqual({ code: 'road-sections', label: '路段', count: 12 })
    const [patrol] = (await json('list', 'patrol-logs', '--limit', '1')).items
    expect(await json('show', 'patrol-logs', patrol.number)).toMatchObject({ id: patrol.id, stretches: expect.any(Array), history: expect.any(Array) })
    expect((await json('search', patrol.number)).groups[0].items).toContainEqual(expect.objectContaining({ id: patrol.id }))
  })

  it('add, edit, remove and recover write through the same rules', async () => {
    const added = await start(['add', 'squads', '--input', '-', '--json', '--data', dataDir], [{ name: '试用中队' }, {}])
    expect(added.code).toBe(1)
    expect(added.json()).toMatchObject({ accepted: [{ index: 0 }], refused: [{ index: 1, field: 'name', code: 'REQUIRED' }] })
    const { id } = added.json().accepted[0]
    expect((await start(['edit', 'squads', id, '--input', '-', '--version', '1', '--json', '--data', dataDir], { phone: '13900009999' })).json()).toMatchObject({ version: 2 })
    expect(await json('remove', 'squads', id, '--reason', '试用完毕')).toMatchObject({ deletedReason: '试用完毕' })
    expect(await json('recover', 'squads', id)).toMatchObject({ deletedAt: null })
  })

  it('export, print, backup, restore and verify make whole files', async () => {
    const [patrol] = (await json('list', 'patrol-logs', '--limit', '1')).items
    expect(await json('export', 'findings', '--format', 'xlsx', '--out', at('问题.xlsx'))).toMatchObject({ file: at('问题.xlsx'), rows: expect.any(Number) })
    expect(await json('print', 'patrol-logs', patrol.id, '--out', at('日志.pdf'))).toMatchObject({ pages: expect.any(Number) })
    expect(await json('backup', '--out', at('a.db'))).toMatchObject({ ok: true })
    expect((await start(['restore', at('a.db'), '--data', at('restored'), '--json'])).json()).toMatchObject({ ok: true })
    expect((await start(['verify', '--data', at('restored'), '--json'])).json()).toMatchObject({ ok: true })
    expect((await start(['verify', at('a.db')]))).toMatchObject({ code: 0 })
  })

  it('ends with 2 for wrong usage, and 1 for what is not there', async () => {
    expect(await start(['lists'])).toMatchObject({ code: 2, out: '' })
    expect(await start(['list', 'squads', '--data', at('missing')])).toMatchObject({ code: 1, out: '' })
    expect(existsSync(at('missing'))).toBe(false)
  })
})

describe('beside a program that holds the folder', { timeout: 60_000 }, () => {
  it('reads, exports, prints and backs up, and refuses to write by the holder\'s name', async () => {
    const holder = createCore(configFor(dataDir, { now: () => new Date() } as never, { program: '执法台（内勤的窗口）' }))
    try {
      const [patrol] = (await json('list', 'patrol-logs', '--limit', '1')).items
      for (const args of [['registers'], ['show', 'patrol-logs', patrol.id], ['search', '白杨'], ['export', 'squads', '--format', 'csv', '--out', at('b.csv')], ['print', 'patrol-logs', patrol.id, '--out', at('b.pdf')], ['backup', '--out', at('b.db')], ['verify']])
        expect(await run([...args, '--json', '--data', dataDir]), args[0]).toMatchObject({ code: 0 })
      for (const args of [['remove', 'patrol-logs', patrol.id, '--reason', '试'], ['recover', 'patrol-logs', patrol.id], ['serve'], ['demo']]) {
        const ran = await run([...args, '--data', dataDir])
        expect(ran, args[0]).toMatchObject({ code: 1, out: '' })
        expect(ran.err).toContain('执法台（内勤的窗口）')
      }
      expect(await start(['add', 'squads', '--input', '-', '--data', dataDir], { name: '不该写入' })).toMatchObject({ code: 1, err: expect.stringContaining(String(process.pid)) })
      expect((await json('show', 'patrol-logs', patrol.id)).deletedAt).toBeNull()
    }
    finally {
      await holder.close()
    }
  })
})

describe('serving a browser', { timeout: 60_000 }, () => {
  it('says its address and a link that signs in once, and lets the folder go when told to stop', async () => {
    const child = serve('--port', '0')
    const { url, signIn } = JSON.parse(await firstLine(child))
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${url}/`)).status).toBe(401)
    const signed = await fetch(signIn, { redirect: 'manual' })
    expect(signed).toMatchObject({ status: 302 })
    expect((await fetch(signIn, { redirect: 'manual' })).status).toBe(401)
    child.kill('SIGTERM')
    expect(await ended(child)).toBe(0)
    expect(await start(['add', 'squads', '--input', '-', '--data', dataDir], { name: `收工后 ${beijingTime(new Date())}` })).toMatchObject({ code: 0 })
  })

  it('refuses an address others could reach, and a port somebody has', async () => {
    expect(await here('serve', '--host', '0.0.0.0')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('0.0.0.0') })
    const child = serve()
    const { url } = JSON.parse(await firstLine(child))
    const other = await start(['serve', '--port', new URL(url).port, '--data', at('restored')])
    expect(other).toMatchObject({ code: 1, out: '', err: expect.stringContaining('端口') })
    child.kill('SIGINT')
    expect(await ended(child)).toBe(0)
  })

  function serve(...args: string[]): ChildProcess {
    return spawn(process.execPath, [fileURLToPath(new URL('../../../src/hosts/cli.ts', import.meta.url)), 'serve', '--data', dataDir, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  }
  const firstLine = (child: ChildProcess) => new Promise<string>(resolve => createInterface({ input: child.stdout! }).once('line', resolve))
  const ended = (child: ChildProcess) => new Promise<number | null>(resolve => child.on('exit', resolve))
})

it('adds hundreds of records in one go, each kept as it is accepted', { timeout: 120_000 }, async () => {
  const day = addDays(beijingTime(new Date()).slice(0, 10), -1)
  const records = Array.from({ length: 600 }, (_, index) => ({ dictionary: '天气', label: `天气 ${day} ${index}` }))
  const ran = await start(['add', 'dictionary-entries', '--input', '-', '--json', '--data', dataDir], records)
  expect(ran.code).toBe(0)
  expect(ran.json().accepted).toHaveLength(600)
  expect((await json('registers')).find((one: { code: string }) => one.code === 'dictionary-entries').count).toBeGreaterThan(600)
})
