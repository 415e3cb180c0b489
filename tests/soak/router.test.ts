import { expect, test } from 'vitest'
import { fuzzRouter } from '#tests/support/any-input.ts'

// Other inputs every day; the seed stands in the name of the test.
const today = Math.floor(Date.now() / 86_400_000)

test.each([1, 2, 3, 4].map(turn => today * 10 + turn))('every procedure answers or refuses whatever it is sent (%i)', async (seed) => {
  const { defects, called, verified } = await fuzzRouter({ runs: 2500, seed })
  expect(defects).toEqual([])
  const registers = Object.entries(called).filter(([path]) => path.startsWith('registers.')).reduce((sum, [, count]) => sum + count, 0)
  expect(registers).toBeGreaterThanOrEqual(10_000)
  expect(verified.filter(({ ok }) => !ok)).toEqual([])
})
