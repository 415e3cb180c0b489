import * as z from 'zod'
import { RecordId } from './primitives.ts'
import { procedure } from './procedure.ts'

/** What was typed as a PIN. Whether it may become one is for {@link pinWeakness}. */
export const Pin = z.string().max(40)

/** Why a text may not become a PIN: not 4 to 8 digits, or the first thing anybody would try. */
export function pinWeakness(pin: string): 'malformed' | 'trivial' | undefined {
  if (!/^\d{4,8}$/.test(pin)) return 'malformed'
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]))
  const isRun = [0, 1, -1].some(step => steps.every(each => each === step))
  // 1212 and 121212; 123123 is a run said twice.
  const isRepeated = [2, 3, 4].some(length => pin.length > length && pin.length % length === 0 && pin === pin.slice(0, length).repeat(pin.length / length))
  return isRun || isRepeated ? 'trivial' : undefined
}

/** How this machine locks itself. Belongs to the folder, not to a person. */
export const LockSettings = z.object({
  /** Minutes without a key or a mouse until the screen locks; 0 never does. Only for people with a PIN. */
  minutes: z.int().min(0).max(240),
  /** People without a PIN may take over a locked screen in their own name. Off, a forgotten PIN needs a colleague who has one. */
  takeOver: z.boolean(),
})
export type LockSettings = z.infer<typeof LockSettings>

export const lockContract = {
  /** Locks this seat at once. Refused to people without a PIN, who could not come back. */
  now: procedure('record.read').output(z.object({})),
  unlock: procedure('public', { whileLocked: true }).input(z.object({ pin: Pin })).output(z.object({})),
  /** Sets the own PIN. Where there is one already, it must be given as `current`. */
  setPin: procedure('record.write').input(z.object({ pin: Pin, current: Pin.optional() })).output(z.object({})),
  removePin: procedure('record.write').input(z.object({ current: Pin })).output(z.object({})),
  /** Removes a colleague's forgotten PIN, with the reason in the trail. */
  resetPin: procedure('settings.write').input(z.object({ personId: RecordId, reason: z.string().trim().min(1).max(200) })).output(z.object({})),
  configure: procedure('settings.write').input(LockSettings).output(LockSettings),
}
