import type { Brigade, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookState, eventsDuring, openBrigade } from '#tests/support/brigade.ts'
import { problemsOf } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())

const stretch = (from: string, to: string) => ({ stretches: [{ section: brigade.ids.g309, from, to, direction: 'both' }] })

// The clock says 2026-03-10 10:00. G309董志段 runs from K10+000 to K30+500.
const refused: ReadonlyArray<[says: string, change: () => Values, problems: string[]]> = [
  ['stakes above the section’s end', () => stretch('K12+000', 'K30+501'), ['stretches.0.to STAKE_OUTSIDE']],
  ['stakes below the section’s beginning', () => stretch('K9+999', 'K20+000'), ['stretches.0.from STAKE_OUTSIDE']],
  ['stakes wholly outside', () => stretch('K31+000', 'K43+000'), ['stretches.0.from STAKE_OUTSIDE', 'stretches.0.to STAKE_OUTSIDE']],
  ['stakes in reverse', () => stretch('K24+000', 'K12+000'), ['stretches.0.to STAKE_REVERSED']],
  ['a kilometre with a 1500th metre', () => stretch('K12+1500', 'K24+000'), ['stretches.0.from STAKE_METRES']],
  ['no stake at all', () => stretch('路口', 'K24+000'), ['stretches.0.from STAKE_MALFORMED']],
  ['the second of two stretches is the wrong one', () => ({ stretches: [{ section: brigade.ids.g309, from: 'K12+000', to: 'K24+000' }, { section: brigade.ids.s202, from: 'K1+000', to: 'K18+001' }], mileage: 30 }), ['stretches.1.to STAKE_OUTSIDE']],
  ['an end before the start', () => ({ starts: '11:00', ends: '08:30' }), ['ends NOT_AFTER']],
  ['an end at the very start', () => ({ starts: '08:30', ends: '08:30' }), ['ends NOT_AFTER']],
  ['an end in the future', () => ({ day: '2026-03-10', starts: '08:30', ends: '10:01' }), ['ends IN_FUTURE']],
  ['a start in the future', () => ({ day: '2026-03-10', starts: '10:01', ends: '10:02' }), ['starts IN_FUTURE', 'ends IN_FUTURE']],
  ['a day in the future', () => ({ day: '2026-03-11' }), ['day IN_FUTURE', 'starts IN_FUTURE', 'ends IN_FUTURE']],
  ['a day that does not exist', () => ({ day: '2026-02-30', starts: '2026-02-28T08:30', ends: '2026-02-28T11:00' }), ['day NOT_A_DAY']],
  ['a start on another day than the one it counts by', () => ({ day: '2026-03-08', starts: '2026-03-09T08:30', ends: '2026-03-09T11:00' }), ['starts DAY_DIFFERS']],
  ['no stretch', () => ({ stretches: [] }), ['stretches REQUIRED']],
  ['no mileage', () => ({ mileage: null }), ['mileage REQUIRED']],
  ['a negative mileage', () => ({ mileage: -1 }), ['mileage TOO_SMALL']],
  ['a mileage no odometer shows', () => ({ mileage: 24.15 }), ['mileage TOO_MANY_DIGITS']],
  ['a mileage in words', () => ({ mileage: '二十四' }), ['mileage NOT_A_NUMBER']],
  ['a squad nobody registered', () => ({ squad: '九中队' }), ['squad NOT_FOUND']],
  ['a weather the dictionary does not know', () => ({ weather: '沙尘' }), ['weather NOT_A_CHOICE']],
  ['the route, which is worked out from the stretches', () => ({ route: 'G309' }), ['route COMPUTED_FIELD']],
  ['a field that is none', () => ({ colour: '蓝' }), ['colour UNKNOWN_FIELD']],
]

describe('a patrol that cannot be is refused at its field, and leaves no trace', () => {
  test.each(refused)('%s', async (_, change, problems) => {
    const before = bookState(brigade)
    const events = await eventsDuring(brigade, async () => {
      expect(await problemsOf(brigade.addPatrol(change()))).toEqual(problems)
    })
    expect(events).toEqual([])
    expect(bookState(brigade)).toEqual(before)
  })

  test('several faults are reported together', async () => {
    expect(await problemsOf(brigade.addPatrol({ squad: null, mileage: 'x', ends: '25:00' }))).toEqual(expect.arrayContaining(['squad REQUIRED', 'mileage NOT_A_NUMBER', 'ends NOT_A_TIME']))
  })
})

const accepted: ReadonlyArray<[says: string, change: () => Values, becomes: Values]> = [
  ['the whole section, end to end', () => ({ day: '2026-01-02', ...stretch('K10+000', 'K30+500') }), {}],
  ['a single place', () => ({ day: '2026-01-03', ...stretch('K15+000', 'K15+000'), mileage: 12 }), {}],
  ['a patrol that ends now', () => ({ day: '2026-03-10', starts: '08:00', ends: '10:00' }), { ends: '2026-03-10T10:00' }],
  ['a night patrol, counted by the day it starts', () => ({ day: '2026-01-04', starts: '22:40', ends: '次日 01:10' }), { day: '2026-01-04', ends: '2026-01-05T01:10', minutes: 150 }],
  ['full-width typing', () => ({ day: '２０２６－０１－０５', starts: '０８：３０', ends: '１１：００', ...stretch('ｋ１２＋０００', 'Ｋ２４＋０００'), mileage: '２４．５' }), { day: '2026-01-05', starts: '2026-01-05T08:30', mileage: 24.5 }],
  ['days and times as old ledgers write them', () => ({ day: '2026年1月6日', starts: '830', ends: '11:00' }), { day: '2026-01-06', starts: '2026-01-06T08:30' }],
  ['names in place of ids', () => ({ day: '2026-01-07', squad: '一中队', officers: '张三、李四', vehicle: '甘M12345', weather: '晴', stretches: [{ section: 'G309董志段', from: '12', to: '24' }] }), { weather: 'sunny', route: 'G309董志段 K12+000—K24+000' }],
  ['a patrol without a vehicle', () => ({ day: '2026-01-08', vehicle: null }), { vehicle: null }],
]

describe('a patrol as clerks write it is understood', () => {
  test.each(accepted)('%s', async (_, change, becomes) => {
    expect(await brigade.addPatrol(change())).toMatchObject(becomes)
  })

  test('defaults fill what nobody typed', async () => {
    expect(await brigade.addPatrol({ day: '2026-01-09', stretches: [{ section: brigade.ids.g309, from: 'K12+000', to: 'K24+000' }] })).toMatchObject({ method: 'road', stretches: [{ direction: 'both' }] })
  })
})
