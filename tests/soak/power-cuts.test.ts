import { randomInt } from 'node:crypto'
import { test } from 'vitest'
import { surviveKill } from '#tests/support/crash.ts'

test.each(Array.from({ length: 20 }, (_, index) => index + 1))('power cut %i: every acknowledged log is there', async () => {
  await surviveKill(randomInt(1, 195))
})
