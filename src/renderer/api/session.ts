import type { AppInfo, Seat, Setup } from '#contract/brigade.ts'
import type { Permission } from '#contract/procedure.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useClient } from './client.ts'
import { useDictionaries } from './dictionaries.ts'
import { useEvents } from './events.ts'
import { useJobs } from './jobs.ts'
import { usePreferences } from './preferences.ts'
import { useViews } from './views.ts'

/** Which brigade this is, who sits here and what they may do. Everything else on the screen depends on it. */
export const useSession = defineStore('session', () => {
  const client = useClient()
  const info = shallowRef<AppInfo | null>(null)
  const seat = shallowRef<Seat>({ person: null, permissions: [], locked: false, hasPin: false, lock: { minutes: 0, takeOver: true } })
  /** The first-run wizard still has its last word, although the brigade exists by now. */
  const isWelcoming = shallowRef(false)
  const brigade = computed(() => info.value?.brigade ?? null)
  const person = computed(() => seat.value.person)
  const isLocked = computed(() => seat.value.locked)
  /** Whether this window has shown the person's pages: a window that starts behind the lock has nothing to hide yet. */
  const isOpen = shallowRef(false)
  const keepers = new Set<() => Promise<unknown>>()

  async function load() {
    const [about, who] = await Promise.all([client.brigade.info(), client.seat.get()])
    info.value = about
    await take(who)
  }

  /** What one person may see differs from the next, so a change of seat starts every list anew. */
  async function take(who: Seat) {
    const changed = who.person?.id !== seat.value.person?.id
    const unlocked = seat.value.locked && !who.locked
    seat.value = who
    if (changed) isOpen.value = false
    if (who.locked || (!changed && !unlocked && isOpen.value)) return
    try {
      await usePreferences().load().catch(() => undefined)
      if (!who.person) return
      useJobs().load().catch(() => undefined)
      await Promise.all([useDictionaries().load(), useViews().load()])
      useEvents().refetchEverything()
    } finally {
      isOpen.value = true
    }
  }

  async function setUp(input: Setup) {
    isWelcoming.value = true
    try {
      const who = await client.brigade.setUp(input)
      info.value = await client.brigade.info()
      await take(who)
    } catch (error) {
      isWelcoming.value = false
      throw error
    }
  }

  useEvents().onChange((entities) => {
    if (['*', 'people', 'brigade', 'settings', 'seat'].some(entity => entities.has(entity))) load().catch(() => undefined)
  })

  return {
    info,
    brigade,
    person,
    isWelcoming,
    load,
    setUp,
    can: (permission: Permission) => seat.value.permissions.includes(permission),
    isLocked,
    isOpen,
    hasPin: computed(() => seat.value.hasPin),
    lockSettings: computed(() => seat.value.lock),
    /** Locks this seat, once everything typed is kept: behind the lock nothing is taken in any more. */
    async lock() {
      await Promise.allSettled([...keepers].map(keep => keep()))
      await client.lock.now()
      await take(await client.seat.get())
    },
    async unlock(pin: string) {
      await client.lock.unlock({ pin })
      await take(await client.seat.get())
    },
    /** Registers what must be kept before the seat is locked. Answers how to stop. */
    beforeLock(keep: () => Promise<unknown>) {
      keepers.add(keep)
      return () => keepers.delete(keep)
    },
    choose: async (id: string, pin?: string) => take(await client.seat.choose({ id, pin })),
    leave: async () => take(await client.seat.leave()),
  }
})
