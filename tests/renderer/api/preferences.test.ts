import type { AppClient } from '#contract/index.ts'
import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clientKey } from '#renderer/api/client.ts'
import { usePreferences } from '#renderer/api/preferences.ts'

function preferencesOver(all: () => Promise<Record<string, unknown>>) {
  const put = vi.fn(async () => undefined)
  const app = createApp({})
  const pinia = createPinia()
  app.use(pinia)
  app.provide(clientKey, { preferences: { all, put } } as unknown as AppClient)
  setActivePinia(pinia)
  return { preferences: usePreferences(), put }
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

it('keeps what was chosen while an older answer was on its way, however long it took', async () => {
  const answer = Promise.withResolvers<Record<string, unknown>>()
  const { preferences, put } = preferencesOver(() => answer.promise)
  const loading = preferences.load()
  preferences.set('zoom', 110)
  await vi.advanceTimersByTimeAsync(5000)
  expect(put).toHaveBeenCalledExactlyOnceWith({ key: 'zoom', value: 110 })
  answer.resolve({ 'zoom': 100, 'theme': 'dark' })
  await loading
  expect(preferences.values).toEqual({ zoom: 110, theme: 'dark' })
})

it('keeps what was chosen before an answer was asked for, when it reached the core after it', async () => {
  const answer = Promise.withResolvers<Record<string, unknown>>()
  const { preferences } = preferencesOver(() => answer.promise)
  preferences.set('zoom', 100)
  const loading = preferences.load()
  await vi.advanceTimersByTimeAsync(5000)
  answer.resolve({ zoom: 110 })
  await loading
  expect(preferences.values).toEqual({ zoom: 100 })
})

it('takes what another window chose afterwards', async () => {
  const { preferences } = preferencesOver(async () => ({ zoom: 125 }))
  preferences.set('zoom', 110)
  await vi.advanceTimersByTimeAsync(5000)
  await preferences.load()
  expect(preferences.values).toEqual({ zoom: 125 })
})
