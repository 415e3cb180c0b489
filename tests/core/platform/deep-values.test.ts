import { describe, expect, test } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'
import { refusalOf } from '#tests/support/refusals.ts'

const nested = (depth: number) => { let value: unknown = 1; for (let at = 0; at < depth; at++) value = [value]; return value as never }

describe('values nested deeper than any screen makes them', () => {
  test.each([40, 900, 1500, 100_000])('%i levels are kept or refused, never a defect', async (depth) => {
    const brigade = await startBrigade()
    for (const call of [
      () => brigade.client.preferences.put({ key: 'x', value: nested(depth) }),
      () => brigade.client.drafts.put({ register: 'patrol-logs', id: null, values: { summary: nested(depth) } }),
      () => brigade.client.registers.check({ register: 'patrol-logs', values: { summary: nested(depth) } }),
    ]) {
      const outcome = await call().then(() => 'kept', () => refusalOf(call()))
      if (outcome !== 'kept') expect((outcome as { code: string }).code).toBe('BAD_REQUEST')
    }
    expect((await brigade.verify()).ok).toBe(true)
  })
})
