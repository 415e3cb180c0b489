import { expect, test } from 'vitest'
import { typeAtRandom } from '#tests/support/typed-work.ts'

// The long run of the same is `npm run soak`.
test('whatever is typed into any register is saved as it reads back, or refused by field and code with nothing written', async () => {
  const { wrong, accepted, named } = await typeAtRandom({ cases: 500, seed: 20260310, formats: ['xlsx'] })
  expect(wrong).toEqual([])
  // Neither may be vacuous: records are taken, and many kinds of problem are met.
  expect(Object.values(accepted).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50)
  expect(Object.keys(named).length).toBeGreaterThan(20)
}, 240_000)
