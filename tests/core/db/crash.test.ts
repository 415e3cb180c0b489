import { randomInt } from 'node:crypto'
import { describe, test } from 'vitest'
import { surviveKill } from '#tests/support/crash.ts'

describe('the power goes while a clerk saves two hundred logs', () => {
  test.each(['early', 'in the middle', 'late'])('%s: every acknowledged log is there, and the file is whole', async (when) => {
    const [from, to] = { 'early': [1, 10], 'in the middle': [40, 120], 'late': [150, 190] }[when]!
    await surviveKill(randomInt(from!, to!))
  }, 60_000)
})
