import { expect, test } from 'vitest'
import { typeAtRandom } from '#tests/support/typed-work.ts'

// Other records every day; the seed stands in the name of the test.
const today = Math.floor(Date.now() / 86_400_000)

test.each([1, 2, 3].map(turn => today * 10 + turn))('3,500 records typed at random into every register are saved as they read back or refused with nothing written (%i)', async (seed) => {
  const { wrong, cases, accepted } = await typeAtRandom({ cases: 3500, seed, formats: ['xlsx', 'csv', 'pdf'] })
  expect(wrong).toEqual([])
  expect(cases).toBe(3500)
  expect(Object.entries(accepted).filter(([, count]) => count === 0)).toEqual([])
})
