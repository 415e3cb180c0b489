import type { AppClient } from '#contract/index.ts'
import type { JobState } from '#contract/jobs.ts'
import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { beforeEach, expect, it, vi } from 'vitest'
import { clientKey } from '#renderer/api/client.ts'
import { useJobs } from '#renderer/api/jobs.ts'

const begun: JobState = { id: '0190a1b2-0000-7000-8000-000000000001', kind: 'export', title: '巡查日志 导出', status: 'waiting', done: 0, total: 0, file: null, fileName: null, rows: null, pages: null, bytes: null, missing: [], unreadable: [], failure: null, startedAt: '2026-11-21T08:00:00.000Z', ms: null }
const done: JobState = { ...begun, status: 'done', done: 3, total: 3, file: '/d/x.xlsx', fileName: 'x.xlsx', rows: 3 }

type Watch = () => AsyncGenerator<JobState>
function jobsOver(...watches: Watch[]) {
  const watch = vi.fn(async () => (watches.shift() ?? (async function* () {}))())
  const cancel = vi.fn(async () => ({ ...begun, status: 'cancelled' as const }))
  const app = createApp({})
  const pinia = createPinia()
  app.use(pinia)
  app.provide(clientKey, { jobs: { watch, cancel, list: async () => [begun] } } as unknown as AppClient)
  setActivePinia(pinia)
  return { jobs: useJobs(), watch, cancel }
}

beforeEach(() => { vi.useRealTimers() })

it('follows a job to its end and tells whoever asked', async () => {
  const { jobs } = jobsOver(async function* () {
    yield { ...begun, status: 'running', done: 1, total: 3 }
    yield done
  })
  const after = vi.fn()
  const following = jobs.track(begun, after)
  expect(jobs.running).toHaveLength(1)
  await following
  expect(after).toHaveBeenCalledExactlyOnceWith(done)
  expect(jobs.jobs).toEqual([done])
  expect(jobs.running).toEqual([])
})

it('goes on following after the core was restarted under it', async () => {
  vi.useFakeTimers()
  const { jobs, watch } = jobsOver(
    // eslint-disable-next-line require-yield -- the stream breaks before its first state
    async function* () { throw new Error('[AsyncIdQueue] closed') },
    async function* () { yield done },
  )
  const following = jobs.track(begun)
  await vi.runAllTimersAsync()
  expect(await following).toEqual(done)
  expect(watch).toHaveBeenCalledTimes(2)
})

it('shows a job that cannot be followed as failed, with the reason', async () => {
  // eslint-disable-next-line require-yield -- the stream breaks before its first state
  const { jobs } = jobsOver(async function* () { throw new Error('boom') })
  const last = await jobs.track(begun)
  expect(last.status).toBe('failed')
  expect(last.failure).toContain('程序出现意外错误')
})

it('follows the same job only once, however many screens ask', async () => {
  const { jobs, watch } = jobsOver(async function* () { yield done })
  await Promise.all([jobs.track(begun), jobs.track(begun)])
  expect(watch).toHaveBeenCalledTimes(1)
})

it('picks up jobs begun before this window opened', async () => {
  const { jobs } = jobsOver(async function* () { yield done })
  await jobs.load()
  await vi.waitFor(() => expect(jobs.jobs).toEqual([done]))
})
