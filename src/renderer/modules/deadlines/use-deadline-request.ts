import type { DeadlineRequest, DeadlineRule } from '#contract/deadlines/rule.ts'
import { computed, reactive, watch } from 'vue'
import { isDay, isWallTime } from '#contract/wall-time.ts'
import { moveTime } from '#renderer/ui/typed-time.ts'

/** What stands in the fields of the form, as typed. */
interface Typed { day: string | null, time: string | null, count: number | string | null, urgeServed: string | null, fine: number | string | null, paid: string | null, from: string | null, to: string | null }

const blank = (): Typed => ({ day: null, time: null, count: null, urgeServed: null, fine: null, paid: null, from: null, to: null })

/** The form of a rule: what was typed, and the request it makes once everything needed is there. */
export function useDeadlineRequest(rule: () => DeadlineRule | undefined) {
  const typed = reactive(blank())
  // The trigger stays: a clerk looks up several periods of one day. What only the other rule knew goes.
  watch(() => typed.day, (to, from) => { if (to && from) typed.time = moveTime(typed.time, from, to) as string | null })
  watch(rule, () => Object.assign(typed, blank(), { day: typed.day }))

  const request = computed<DeadlineRequest | undefined>(() => {
    const now = rule()
    if (!now) return undefined
    const trigger = now.unit === 'h' ? typed.time : typed.day
    if (!trigger || !(now.unit === 'h' ? isWallTime(trigger) : isDay(trigger))) return undefined
    const day = (value: string | null) => value && isDay(value) ? value : undefined
    const [urgeServed, paid, from, to] = [day(typed.urgeServed), day(typed.paid), day(typed.from), day(typed.to)]
    return {
      rule: now.id,
      trigger,
      ...typeof typed.count === 'number' && Number.isInteger(typed.count) && typed.count !== now.count ? { count: typed.count } : {},
      ...now.waitsFor && urgeServed ? { urgeServed } : {},
      ...now.surcharge && typeof typed.fine === 'number' && typed.fine > 0 && paid ? { fine: typed.fine, paid } : {},
      ...now.pausable && from && to ? { excluded: [{ from, to }] } : {},
    }
  })
  return { typed, request }
}
