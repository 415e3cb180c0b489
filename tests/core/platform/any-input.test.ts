import { describe, expect, test } from 'vitest'
import { fuzzRouter } from '#tests/support/any-input.ts'

// The long run of the same is `npm run soak`.
describe('whatever is sent is answered or refused, and never breaks the core', () => {
  test('every procedure, with three hundred inputs each', async () => {
    const { defects, called, verified } = await fuzzRouter({ runs: 300, seed: 20260310 })
    expect(defects).toEqual([])
    expect(Object.entries(called).filter(([, count]) => count < 300)).toEqual([])
    expect(verified.filter(({ ok }) => !ok)).toEqual([])
  }, 180_000)
})
