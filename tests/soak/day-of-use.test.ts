import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/core.ts'

const child = fileURLToPath(new URL('../support/children/day-of-use.ts', import.meta.url))
/** A year and a half of a large detachment; enough that nothing of it fits in what may be held. */
const patrols = Number(process.env.SOAK_PATROLS ?? 60_000)
/** A click every ten seconds. */
const clicks = 2_880

interface Held { what: string, rss: number, heap: number }

test('after a day of lists, forms, saves, exports and prints on a large folder the idle core holds no more than it should, and nothing piles up', () => {
  const folder = temporaryFolder()
  const run = (...more: string[]) => spawnSync(process.execPath, ['--expose-gc', child, folder, String(patrols), String(clicks), ...more], { encoding: 'utf8', maxBuffer: 1e7 })
  expect(run('make').stderr).not.toMatch(/Error/)
  const { stdout, stderr, status } = run()
  expect(status, stderr).toBe(0)
  const held = stdout.trim().split('\n').map(line => JSON.parse(line) as Held)
  console.info(held.map(({ what, rss, heap }) => `${what}: ${rss} MB held, ${heap} MB of objects`).join('\n'))
  const at = (what: string) => held.find(one => one.what === what)!
  expect(at('idle').rss).toBeLessThanOrEqual(200)
  // The first hours fill what is meant to be kept: statements, initials, finished jobs.
  expect(at('hour 8').heap - at('hour 3').heap).toBeLessThanOrEqual(8)
})
