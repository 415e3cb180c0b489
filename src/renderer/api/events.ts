import type { ChangeEvent } from '#contract/desk.ts'
import type { AppClient } from '#contract/index.ts'
import { useQueryCache } from '@pinia/colada'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useClient } from './client.ts'
import { isSignedOut } from './failures.ts'

type Listener = (entities: ReadonlySet<string>) => void

const firstWait = 500
const longestWait = 15_000
/** A stream that opens and breaks at once is no reason for hope. */
const steadyAfter = 5000
/** An import commits hundreds of records in one go; screens refetch once for all of them. */
const gatherFor = 120

/**
 * Keeps every open screen true: what another window, colleague or job has written is fetched again
 * here. The open stream is also how the program knows whether the core is there.
 */
export const useEvents = defineStore('events', () => {
  const client: AppClient = useClient()
  const cache = useQueryCache()
  const state = shallowRef<'connecting' | 'connected' | 'lost' | 'signed-out'>('connecting')
  const listeners = new Set<Listener>()
  const changed = new Set<string>()
  let gathering: ReturnType<typeof setTimeout> | undefined
  let stopped = new AbortController()
  let wake: (() => void) | undefined

  /** A refetch that fails says so on the screen that asked; here it would only be an unheard rejection. */
  function invalidate(key?: string[]) {
    cache.invalidateQueries(key && { key }).catch(() => undefined)
  }

  function announce(event: ChangeEvent) {
    changed.add(event.entity)
    gathering ??= setTimeout(flush, gatherFor)
  }

  function flush() {
    gathering = undefined
    const entities: ReadonlySet<string> = new Set(changed)
    changed.clear()
    for (const entity of entities) {
      invalidate(['registers', entity])
      invalidate([entity])
    }
    // These look across registers, so any change may show in them.
    invalidate(['desk'])
    invalidate(['reports'])
    invalidate(['search'])
    invalidate(['narrative'])
    invalidate(['roster'])
    invalidate(['supervision'])
    listeners.forEach(listener => listener(entities))
  }

  /** Everything may have changed while nobody was listening. */
  function refetchEverything() {
    invalidate()
    listeners.forEach(listener => listener(new Set(['*'])))
  }

  async function follow() {
    let wait = firstWait
    let wasLost = false
    while (!stopped.signal.aborted) {
      let openedAt = Number.POSITIVE_INFINITY
      try {
        const stream = await client.events.watch(undefined, { signal: stopped.signal })
        openedAt = Date.now()
        state.value = 'connected'
        if (wasLost) refetchEverything()
        for await (const event of stream) announce(event)
      } catch (error) {
        if (isSignedOut(error)) {
          state.value = 'signed-out'
          return
        }
      }
      if (stopped.signal.aborted) return
      state.value = 'lost'
      wasLost = true
      if (Date.now() - openedAt > steadyAfter) wait = firstWait
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, wait)
      })
      wait = Math.min(wait * 2, longestWait)
    }
  }

  return {
    state,
    /** Calls back with the kinds of record that changed; `*` after a reconnection. Answers how to stop. */
    onChange(listener: Listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      stopped = new AbortController()
      void follow()
    },
    stop: () => stopped.abort(),
    /** Does not wait for the next attempt. */
    retryNow: () => wake?.(),
    refetchEverything,
    /** Fetches what this window itself has just changed, where the core announces nothing. */
    refetch(keys: readonly string[]) {
      for (const key of keys) invalidate([key])
    },
  }
})
