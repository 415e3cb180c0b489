import type { Brigade } from '#tests/support/brigade.ts'
import type { JobState } from '#contract/jobs.ts'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade, startBrigade } from '#tests/support/brigade.ts'
import { fillPatrols } from '#tests/support/many-patrols.ts'
import { refusalData } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeAll(async () => {
  brigade = await openBrigade()
  await fillPatrols(brigade, 12_000)
})
afterAll(() => brigade.close())

const exportsOf = (of: Brigade) => readdirSync(join(of.dataDir, 'exports'))
async function watch(of: Brigade, id: string, each: (state: JobState) => unknown = () => undefined): Promise<JobState[]> {
  const states: JobState[] = []
  for await (const state of await of.client.jobs.watch({ id })) {
    states.push(state)
    await each(state)
  }
  return states
}

describe('long work', () => {
  test('says how far it is, ends, and leaves one file', async () => {
    const before = exportsOf(brigade)
    const started = await brigade.client.jobs.export({ register: 'patrol-logs', format: 'csv', from: '2024-01-01' })
    expect(started).toMatchObject({ kind: 'export', title: '导出巡查日志', status: 'waiting', ms: null, file: null })
    const states = await watch(brigade, started.id)
    const last = states.at(-1)!
    const { total } = await brigade.client.registers.list({ register: 'patrol-logs', from: '2024-01-01', limit: 1 })
    expect(last).toMatchObject({ status: 'done', rows: total, failure: null })
    expect(states.some(({ status, done }) => status === 'running' && done > 0)).toBe(true)
    const progress = states.filter(({ status }) => status === 'running').map(({ done }) => done)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(exportsOf(brigade).filter(name => !before.includes(name))).toEqual([last.fileName])
    expect(readFileSync(last.file!).length).toBe(last.bytes)
  })

  test('leaves the core free to answer meanwhile', async () => {
    const { id } = await brigade.client.jobs.export({ register: 'patrol-logs', format: 'xlsx' })
    const began = performance.now()
    expect((await brigade.client.registers.list({ register: 'people' })).items.length).toBeGreaterThan(3)
    expect(performance.now() - began).toBeLessThan(1000)
    await brigade.client.jobs.cancel({ id })
    await watch(brigade, id)
  })

  test('can be cancelled, and then leaves no file, not even a temporary one', async () => {
    const before = exportsOf(brigade)
    const { id } = await brigade.client.jobs.export({ register: 'patrol-logs', format: 'xlsx' })
    const states = await watch(brigade, id, ({ status }) => status === 'running' && brigade.client.jobs.cancel({ id }))
    expect(states.at(-1)).toMatchObject({ status: 'cancelled', file: null, failure: expect.stringContaining('已取消') as string })
    expect(exportsOf(brigade)).toEqual(before)
  })

  test('that waits its turn can be cancelled as well', async () => {
    const before = exportsOf(brigade)
    const jobs = await Promise.all(Array.from({ length: 4 }, () => brigade.client.jobs.export({ register: 'patrol-logs', format: 'xlsx' })))
    for (const { id } of jobs) await brigade.client.jobs.cancel({ id })
    const ends = await Promise.all(jobs.map(({ id }) => watch(brigade, id)))
    expect(ends.map(states => states.at(-1)!.status)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled'])
    expect(exportsOf(brigade)).toEqual(before)
  })

  test('that is over can still be asked about, and watching it ends at once', async () => {
    const { id } = await brigade.client.jobs.export({ register: 'squads', format: 'csv' })
    await watch(brigade, id)
    expect(await watch(brigade, id)).toMatchObject([{ id, status: 'done', rows: 2 }])
    expect((await brigade.client.jobs.list()).find(job => job.id === id)).toMatchObject({ status: 'done' })
    await brigade.client.jobs.cancel({ id })
    expect((await watch(brigade, id)).at(-1)!.status).toBe('done')
  })

  test('that is over is read piece by piece, up to the end of its file', async () => {
    const { id } = await brigade.client.jobs.export({ register: 'squads', format: 'csv' })
    const file = readFileSync((await watch(brigade, id)).at(-1)!.file!)
    const read = async (from: number, to: number) => Buffer.from(await (await brigade.client.jobs.read({ id, from, to })).arrayBuffer())
    expect(await read(3, 9)).toEqual(file.subarray(3, 9))
    expect(Buffer.concat([await read(0, 10), await read(10, 1_000_000_000)])).toEqual(file)
    expect(await read(file.length, file.length + 10)).toHaveLength(0)
  })

  test('is not read before it is over, nor after its file was taken away', async () => {
    const running = await brigade.client.jobs.export({ register: 'patrol-logs', format: 'xlsx' })
    await refusalData(brigade.client.jobs.read({ id: running.id, from: 0, to: 10 }), 'RESULT_GONE')
    await brigade.client.jobs.cancel({ id: running.id })
    await watch(brigade, running.id)
    const { id } = await brigade.client.jobs.export({ register: 'squads', format: 'csv' })
    rmSync((await watch(brigade, id)).at(-1)!.file!)
    await refusalData(brigade.client.jobs.read({ id, from: 0, to: 10 }), 'RESULT_GONE')
  })

  test('nobody started is unknown', async () => {
    await refusalData(brigade.client.jobs.watch({ id: '00000000-0000-7000-8000-000000000000' }).then(async (states) => { for await (const _ of states) break }), 'JOB_UNKNOWN')
    await refusalData(brigade.client.jobs.read({ id: '00000000-0000-7000-8000-000000000000', from: 0, to: 10 }), 'JOB_UNKNOWN')
    await refusalData(brigade.client.jobs.cancel({ id: '00000000-0000-7000-8000-000000000000' }), 'JOB_UNKNOWN')
  })

  test('that fails says why in a sentence', async () => {
    const own = await startBrigade()
    rmSync(join(own.dataDir, 'exports'), { recursive: true })
    writeFileSync(join(own.dataDir, 'exports'), 'a file in the way')
    const { id } = await own.client.jobs.export({ register: 'squads', format: 'xlsx' })
    const last = (await watch(own, id)).at(-1)!
    expect(last).toMatchObject({ status: 'failed', file: null })
    expect(last.failure).toContain('没有写入')
    const print = await own.client.jobs.print({ register: 'squads', ids: ['00000000-0000-7000-8000-000000000000'] })
    expect((await watch(own, print.id)).at(-1)).toMatchObject({ status: 'failed', failure: expect.stringContaining('找不到这条记录') as string })
  })

  test('only the chosen records, columns and order are exported', async () => {
    const own = await startBrigade()
    const logs = await Promise.all(['2026-03-02', '2026-03-03', '2026-03-04'].map(day => own.addPatrol({ day })))
    const { id } = await own.client.jobs.export({ register: 'patrol-logs', format: 'csv', ids: [logs[0]!.id, logs[2]!.id], columns: ['number', 'day', 'constructor'], sort: 'day' })
    const last = (await watch(own, id)).at(-1)!
    expect(last).toMatchObject({ status: 'done', rows: 2 })
    const text = readFileSync(last.file!, 'utf8')
    expect(text).toContain('2026-03-02')
    expect(text).not.toContain('2026-03-03')
    expect(text.indexOf('2026-03-02')).toBeLessThan(text.indexOf('2026-03-04'))
  })
})

test('closing the core ends its work, and starts nothing that still waited', async () => {
  const own = await startBrigade()
  await fillPatrols(own, 12_000)
  const jobs = await Promise.all(Array.from({ length: 4 }, () => own.client.jobs.export({ register: 'patrol-logs', format: 'xlsx' })))
  const { jobs: tray } = own.core.services
  await own.close()
  const ends = await Promise.all(jobs.map(({ id }) => tray.ended(id)))
  expect(ends.map(({ file }) => file)).toEqual([null, null, null, null])
  expect(ends.slice(2).map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
  expect(existsSync(own.dataDir)).toBe(false)
})
