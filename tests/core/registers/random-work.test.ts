import { test } from 'vitest'
import { workAtRandom } from '#tests/support/random-work.ts'

// The long run of the same is `npm run soak`.
test('weeks of entering, changing, binning and recovering keep list, bin, numbers, search and history true', async () => {
  await workAtRandom({ steps: 300, seed: 20260310 })
}, 60_000)
