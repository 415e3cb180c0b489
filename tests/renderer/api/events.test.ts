import type { ChangeEvent } from '#contract/desk.ts'
import type { AppClient } from '#contract/index.ts'
import { PiniaColada, useQueryCache } from '@pinia/colada'
import { ORPCError } from '@orpc/client'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import { clientKey } from '#renderer/api/client.ts'
import { useEvents } from '#renderer/api/events.ts'

type Watch = () => AsyncGenerator<ChangeEvent>
const streamOf = (changes: ChangeEvent[], end: () => Promise<void>): Watch => async function* () {
  yield* changes
  await end()
}
const silent = streamOf([], () => new Promise(() => undefined))
const broken = (error: Error) => streamOf([], () => Promise.reject(error))

function eventsOver(...watches: Watch[]) {
  const watch = vi.fn(async () => (watches.shift() ?? silent)())
  const app = createApp({})
  const pinia = createPinia()
  app.use(pinia).use(PiniaColada)
  app.provide(clientKey, { events: { watch } } as unknown as AppClient)
  setActivePinia(pinia)
  const events = useEvents()
  const heard: string[][] = []
  events.onChange(entities => heard.push([...entities]))
  const asked = vi.spyOn(useQueryCache(pinia), 'invalidateQueries')
  return { events, heard, watch, keys: () => asked.mock.calls.map(([filter]) => JSON.stringify(filter?.key ?? '*')) }
}

vi.useFakeTimers()
afterEach(() => { vi.clearAllTimers() })

it('fetches again what an import wrote, once for all of its records', async () => {
  const { events, heard, keys } = eventsOver(streamOf(
    Array.from({ length: 300 }, (_, record) => ({ entity: 'patrol-logs', id: String(record) })),
    () => new Promise(() => undefined),
  ))
  events.start()
  await vi.advanceTimersByTimeAsync(500)
  expect(heard).toEqual([['patrol-logs']])
  expect(keys().filter(key => key === '["registers","patrol-logs"]')).toHaveLength(1)
  expect(keys()).toContain('["desk"]')
  events.stop()
})

it('says that the core is gone, comes back with growing patience, and then fetches everything', async () => {
  const gone = broken(new TypeError('Failed to fetch'))
  const { events, heard, watch } = eventsOver(gone, gone, silent)
  events.start()
  await vi.advanceTimersByTimeAsync(0)
  expect(events.state).toBe('lost')
  await vi.advanceTimersByTimeAsync(500)
  expect(watch).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(900)
  expect(watch).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(200)
  expect(events.state).toBe('connected')
  expect(heard.at(-1)).toEqual(['*'])
  events.stop()
})

it('does not knock again once the session has ended', async () => {
  const { events, watch } = eventsOver(broken(new ORPCError('UNAUTHORIZED', { status: 401 })))
  events.start()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(events.state).toBe('signed-out')
  expect(watch).toHaveBeenCalledTimes(1)
})
