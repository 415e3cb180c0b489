import { expect, test } from 'vitest'
import { startChild } from '#tests/support/children.ts'

/** What a brigade working across new year sees on a machine set to a zone. */
async function newYearIn(zone: string): Promise<Record<string, unknown>> {
  const child = startChild('new-year', [], { TZ: zone })
  const line = await child.line('seen ')
  expect(await child.ended).toBe(0)
  return JSON.parse(line.slice('seen '.length)) as Record<string, unknown>
}

// Behind Beijing by most of a day with summer time, beside Greenwich, and ahead of everybody.
test('days, times, numbers, periods, backups and files are Beijing’s on a machine set to any zone', async () => {
  const athome = await newYearIn('Asia/Shanghai')
  expect(athome['numbers']).toEqual(['XC2026-00001', 'XC2026-00002', 'XC2027-00001', 'XC2026-00003'])
  expect(athome['before']).toMatchObject({ info: { today: '2026-12-31', now: '2026-12-31T23:40' }, blank: '2026-12-31', desk: { today: '2026-12-31' } })
  expect(athome['after']).toMatchObject({ info: { today: '2027-01-01' }, blank: '2027-01-01' })
  expect(athome['backups']).toEqual([['2027-01-01-0020.db', '2026-12-31T16:20:00.000Z'], ['2026-12-31-2340.db', '2026-12-31T15:40:00.000Z']])
  expect(athome['late']).toMatchObject({ day: '2026-12-30', starts: '2026-12-30T22:00', ends: '2026-12-31T02:00' })
  for (const zone of ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati']) expect(await newYearIn(zone), zone).toEqual(athome)
}, 120_000)
