import { test } from 'vitest'
import { workAtRandom } from '#tests/support/random-work.ts'

// Other work every day; the seed stands in the name of the test.
const today = Math.floor(Date.now() / 86_400_000)

test.each([1, 2, 3].map(turn => today * 10 + turn))('months of entering, changing, binning and recovering keep the books true (%i)', async (seed) => {
  await workAtRandom({ steps: 4000, seed })
})
