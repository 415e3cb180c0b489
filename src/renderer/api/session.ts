import type { AppInfo, Seat, Setup } from '#contract/brigade.ts'
import type { Permission } from '#contract/procedure.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useClient } from './client.ts'
import { useDictionaries } from './dictionaries.ts'
import { useEvents } from './events.ts'
import { useJobs } from './jobs.ts'
import { usePreferences } from './preferences.ts'

/** Which brigade this is, who sits here and what they may do. Everything else on the screen depends on it. */
export const useSession = defineStore('session', () => {
  const client = useClient()
  const info = shallowRef<AppInfo | null>(null)
  const seat = shallowRef<Seat>({ person: null, permissions: [] })
  /** The first-run wizard still has its last word, although the brigade exists by now. */
  const isWelcoming = shallowRef(false)
  const brigade = computed(() => info.value?.brigade ?? null)
  const person = computed(() => seat.value.person)

  async function load() {
    const [about, who] = await Promise.all([client.brigade.info(), client.seat.get()])
    info.value = about
    await take(who)
  }

  /** What one person may see differs from the next, so a change of seat starts every list anew. */
  async function take(who: Seat) {
    const changed = who.person?.id !== seat.value.person?.id
    seat.value = who
    if (!changed) return
    await usePreferences().load().catch(() => undefined)
    if (!who.person) return
    useJobs().load().catch(() => undefined)
    await useDictionaries().load()
    useEvents().refetchEverything()
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
    choose: async (id: string) => take(await client.seat.choose({ id })),
    leave: async () => take(await client.seat.leave()),
  }
})
