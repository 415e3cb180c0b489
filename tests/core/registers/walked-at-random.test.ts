import { expect, test } from 'vitest'
import { walkAtRandom } from '#tests/support/walked-work.ts'

// The long run of the same is `npm run soak`.
test('whatever is done with the records of a brigade, in whatever order, is done and can be read, or is refused with nothing written', async () => {
  const { wrong, done, refused } = await walkAtRandom({ steps: 700, seed: 20260310 })
  expect(wrong).toEqual([])
  // Neither may be vacuous: every procedure is gone through, and most of them are refused as well.
  expect(Object.keys(done).sort()).toEqual(['act', 'begin', 'change', 'checklist', 'defects', 'draft', 'draw', 'edit', 'fresh', 'inspect', 'issue', 'lookup', 'merge', 'recover', 'remove', 'report', 'resend', 'reveal', 'serve', 'task', 'twin', 'unmerge', 'void', 'voidDraw'])
  expect(Object.keys(refused).length).toBeGreaterThan(12)
}, 120_000)
