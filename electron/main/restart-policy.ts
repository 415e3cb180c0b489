/** The core may stop this often within `windowMs`; once more means that restarting does not help. */
const crashesAllowed = 5
const windowMs = 2 * 60_000
const delaysMs = [200, 1_000, 3_000, 8_000, 15_000] as const

/**
 * How long to wait before the core starts again, from the times at which it stopped, or
 * `undefined` when it is time to say so and give up. Old crashes are forgotten.
 */
export function restartDelay(crashes: readonly number[], now: number): number | undefined {
  const recent = crashes.filter(at => now - at < windowMs).length
  if (recent > crashesAllowed) return undefined
  return delaysMs[Math.max(recent, 1) - 1]
}
