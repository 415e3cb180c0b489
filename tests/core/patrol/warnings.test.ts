import type { Brigade, Values } from '#tests/support/brigade.ts'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookState, openBrigade, startBrigade } from '#tests/support/brigade.ts'
import { resourcesDir, temporaryFolder } from '#tests/support/core.ts'
import { briefly, problemsOf } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())

const judged = async (change: Values) => briefly(await brigade.client.registers.check({ register: 'patrol-logs', values: brigade.patrol(change) as never }))
const short = () => ({ stretches: [{ section: brigade.ids.g309, from: 'K12+000', to: 'K22+000' }] })

// Data says: at most 80 km/h, at least 3 km/h on the road; mileage at least 90 % of the stakes, at most 4 times them or 20 km more.
const cases: ReadonlyArray<[says: string, change: () => Values, problems: string[]]> = [
  ['speed exactly at the limit passes', () => ({ starts: '08:30', ends: '09:30', mileage: 80, stretches: [{ section: brigade.ids.g309, from: 'K10+000', to: 'K30+500' }] }), []],
  ['a tenth of a kilometre more is too fast', () => ({ starts: '08:30', ends: '09:30', mileage: 80.1, stretches: [{ section: brigade.ids.g309, from: 'K10+000', to: 'K30+500' }] }), ['mileage PATROL_TOO_FAST (warning)']],
  ['barely above the limit over a long time is too fast as well', () => ({ starts: '03:00', ends: '08:00', mileage: 400.1, stretches: Array.from({ length: 5 }, () => ({ section: brigade.ids.g309, from: 'K10+000', to: 'K30+500' })) }), ['mileage PATROL_TOO_FAST (warning)']],
  ['speed exactly at the floor passes', () => ({ ...short(), starts: '08:00', ends: '11:20', mileage: 10 }), []],
  ['slower than a walk on the road is asked about', () => ({ ...short(), starts: '08:00', ends: '11:40', mileage: 10 }), ['mileage PATROL_TOO_SLOW (warning)']],
  ['a patrol over cameras has no speed', () => ({ ...short(), starts: '08:00', ends: '11:40', mileage: 10, method: 'video' }), []],
  ['mileage at nine tenths of the stakes passes', () => ({ ...short(), mileage: 9 }), []],
  ['mileage below nine tenths contradicts the stakes', () => ({ ...short(), mileage: 8.9 }), ['mileage MILEAGE_BELOW_STAKES (warning)']],
  ['four times the stakes passes', () => ({ ...short(), mileage: 40 }), []],
  ['more than four times the stakes is asked about', () => ({ ...short(), mileage: 40.1 }), ['mileage MILEAGE_ABOVE_STAKES (warning)']],
  ['on a short stretch twenty kilometres more pass', () => ({ stretches: [{ section: brigade.ids.g309, from: 'K12+000', to: 'K13+000' }], mileage: 21 }), []],
  ['on a short stretch more than twenty are asked about', () => ({ stretches: [{ section: brigade.ids.g309, from: 'K12+000', to: 'K13+000' }], mileage: 21.1 }), ['mileage MILEAGE_ABOVE_STAKES (warning)']],
]

describe('what is unlikely is asked about', () => {
  test.each(cases)('%s', async (_, change, problems) => {
    expect(await judged(change())).toEqual(problems)
  })
})

describe('a likely duplicate', () => {
  // The first patrol starts at 06:00 and ends at 06:30; those that follow touch nobody's time.
  beforeAll(() => brigade.addPatrol({ day: '2026-03-01', starts: '06:00', ends: '06:30' }))
  const again = (change: Values) => judged({ day: '2026-03-01', starts: '07:00', ends: '07:30', ...change })

  test('same route, same people, an hour later', async () => {
    expect(await again({ vehicle: brigade.ids.van })).toEqual(['starts PATROL_DUPLICATE (warning)'])
  })
  test('same route, same vehicle, other people', async () => {
    expect(await again({ officers: [brigade.ids.wang, brigade.ids.ma] })).toEqual(['starts PATROL_DUPLICATE (warning)'])
  })
  test('one minute short of two hours is still within the window', async () => {
    expect(await again({ starts: '07:59', ends: '08:29' })).toEqual(['starts PATROL_DUPLICATE (warning)'])
  })
  test('two hours later is another patrol', async () => {
    expect(await again({ starts: '08:00', ends: '08:30' })).toEqual([])
  })
  test('another stretch is another patrol', async () => {
    expect(await again({ stretches: [{ section: brigade.ids.g309, from: 'K12+000', to: 'K24+100' }] })).toEqual([])
  })
  test('other people in another vehicle are another patrol', async () => {
    expect(await again({ officers: [brigade.ids.wang, brigade.ids.ma], vehicle: brigade.ids.van })).toEqual([])
  })
  test('the same officers with an auxiliary then and without one now are the same people', async () => {
    await brigade.addPatrol({ day: '2026-03-02', starts: '06:00', ends: '06:30', auxiliaries: [brigade.ids.zhao] })
    expect(await again({ day: '2026-03-02', vehicle: brigade.ids.van })).toEqual(['starts PATROL_DUPLICATE (warning)'])
  })
})

describe('a warning is saved with the clerk’s reason', () => {
  const fast = (day: string) => ({ day, starts: '08:30', ends: '09:00', mileage: 60, stretches: [{ section: brigade.ids.g309, from: 'K10+000', to: 'K30+500' }] })

  test('without a reason nothing is saved', async () => {
    const before = bookState(brigade)
    expect(await problemsOf(brigade.addPatrol(fast('2026-02-20')))).toEqual(['mileage PATROL_TOO_FAST (warning)'])
    expect(await problemsOf(brigade.addPatrol(fast('2026-02-20'), '   '))).toEqual(['mileage PATROL_TOO_FAST (warning)'])
    expect(bookState(brigade)).toEqual(before)
  })

  test('with a reason it is saved, the reason stands on the record and in its history, and survives an edit', async () => {
    const { record, warnings } = await brigade.client.registers.create({ register: 'patrol-logs', values: brigade.patrol(fast('2026-02-21')) as never, warningReason: '高速段押运' })
    expect(briefly(warnings)).toEqual(['mileage PATROL_TOO_FAST (warning)'])
    expect(record.warningReason).toBe('高速段押运')
    const edited = await brigade.edit('patrol-logs', record, { summary: '补充说明' })
    expect(edited.warningReason).toBe('高速段押运')
    const history = await brigade.client.registers.history({ register: 'patrol-logs', id: record.id })
    expect(history.map(({ action, reason }) => [action, reason])).toEqual([['update', '高速段押运'], ['create', '高速段押运']])
  })

  test('a reason given once does not cover a warning that comes up later', async () => {
    const record = await brigade.addPatrol(fast('2026-02-22'), '高速段押运')
    expect(await problemsOf(brigade.edit('patrol-logs', record, { stretches: [{ section: brigade.ids.g309, from: 'K12+000', to: 'K13+000' }] }))).toContain('mileage MILEAGE_ABOVE_STAKES (warning)')
  })

  test('once the cause is gone, so is the reason', async () => {
    const record = await brigade.addPatrol(fast('2026-02-23'), '里程待核')
    const edited = await brigade.edit('patrol-logs', record, { mileage: 24 })
    expect(edited.warningReason).toBeNull()
  })

  test('an error is not outweighed by a reason', async () => {
    expect(await problemsOf(brigade.addPatrol({ ...fast('2026-02-24'), officers: [brigade.ids.zhang, brigade.ids.zhao] }, '情况特殊'))).toContain('officers CERTIFIED_TOO_FEW')
  })
})

test('thresholds are data: another value changes what is asked about', async () => {
  const folder = temporaryFolder()
  cpSync(resourcesDir, folder, { recursive: true, filter: source => !source.includes('fonts') })
  const file = join(folder, 'rules', 'patrol.json')
  const data = JSON.parse(readFileSync(file, 'utf8')) as { values: Record<string, { value: number }> }
  Object.assign(data.values.speedLimit!, { value: 60 })
  Object.assign(data.values.officersMin!, { value: 3 })
  writeFileSync(file, JSON.stringify(data))
  const other = await startBrigade({ resourcesDir: folder })
  const values = other.patrol({ starts: '08:30', ends: '09:30', mileage: 61, officers: [other.ids.zhang, other.ids.li, other.ids.wang], stretches: [{ section: other.ids.g309, from: 'K10+000', to: 'K30+500' }] })
  expect(await problemsOf(other.add('patrol-logs', values))).toEqual(['mileage PATROL_TOO_FAST (warning)'])
  expect(await problemsOf(other.add('patrol-logs', { ...values, officers: [other.ids.zhang, other.ids.li] }))).toContain('officers CERTIFIED_TOO_FEW')
})
