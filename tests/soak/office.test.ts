import { test } from 'vitest'
import { workAtRandom } from '#tests/support/random-work.ts'

test.each([11, 12, 13])('months of entering, changing, binning and recovering keep the books true (%i)', async (seed) => {
  await workAtRandom({ steps: 4000, seed })
})
