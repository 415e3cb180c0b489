import type { Brigade, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade } from '#tests/support/brigade.ts'
import { briefly } from '#tests/support/refusals.ts'

// 张三、李四 and 甘M12345 patrol from 22:00 on 2026-03-08 to 02:00 the next day; each case is a second patrol beside it.
let brigade: Brigade
beforeAll(async () => {
  brigade = await openBrigade()
  await brigade.addPatrol({ day: '2026-03-08', starts: '22:00', ends: '次日 02:00', auxiliaries: [brigade.ids.zhao], mileage: 24 })
})
afterAll(() => brigade.close())

const alone = () => ({ officers: [brigade.ids.wang, brigade.ids.ma], vehicle: brigade.ids.van, stretches: [{ section: brigade.ids.s202, from: 'K0+000', to: 'K12+000' }], mileage: 12 })

const cases: ReadonlyArray<[says: string, change: () => Values, problems: string[]]> = [
  ['other people in another vehicle may patrol at the same time', () => ({ day: '2026-03-08', starts: '22:00', ends: '23:30' }), []],
  ['an officer cannot be in two patrols at once', () => ({ day: '2026-03-08', starts: '23:00', ends: '23:30', officers: [brigade.ids.zhang, brigade.ids.wang] }), ['officers PATROL_OVERLAP_OFFICER']],
  ['after midnight the night patrol still goes on', () => ({ day: '2026-03-09', starts: '01:59', ends: '03:00', officers: [brigade.ids.li, brigade.ids.wang] }), ['officers PATROL_OVERLAP_OFFICER']],
  ['beginning as the other ends is not an overlap', () => ({ day: '2026-03-09', starts: '02:00', ends: '03:00', officers: [brigade.ids.zhang, brigade.ids.li], vehicle: brigade.ids.car }), []],
  ['ending as the other begins is not an overlap', () => ({ day: '2026-03-08', starts: '20:00', ends: '22:00', officers: [brigade.ids.zhang, brigade.ids.li], vehicle: brigade.ids.car }), []],
  ['one minute into the other is an overlap', () => ({ day: '2026-03-08', starts: '20:00', ends: '22:01', officers: [brigade.ids.zhang, brigade.ids.wang] }), ['officers PATROL_OVERLAP_OFFICER']],
  ['a patrol around the other overlaps it', () => ({ day: '2026-03-08', starts: '21:00', ends: '次日 03:00', mileage: 30, officers: [brigade.ids.li, brigade.ids.wang] }), ['officers PATROL_OVERLAP_OFFICER']],
  ['a vehicle cannot be in two patrols at once', () => ({ day: '2026-03-08', starts: '23:00', ends: '23:30', vehicle: brigade.ids.car }), ['vehicle PATROL_OVERLAP_VEHICLE']],
  ['an auxiliary cannot either', () => ({ day: '2026-03-08', starts: '23:00', ends: '23:30', auxiliaries: [brigade.ids.zhao] }), ['auxiliaries PATROL_OVERLAP_OFFICER']],
  ['people and vehicle are each named', () => ({ day: '2026-03-08', starts: '23:00', ends: '23:30', officers: [brigade.ids.zhang, brigade.ids.li], vehicle: brigade.ids.car }), ['officers PATROL_OVERLAP_OFFICER', 'officers PATROL_OVERLAP_OFFICER', 'vehicle PATROL_OVERLAP_VEHICLE']],
  ['the night before is another night', () => ({ day: '2026-03-07', starts: '22:00', ends: '次日 02:00', officers: [brigade.ids.zhang, brigade.ids.li], vehicle: brigade.ids.car }), []],
]

describe('nobody and no vehicle is in two places at once', () => {
  test.each(cases)('%s', async (_, change, problems) => {
    const found = await brigade.client.registers.check({ register: 'patrol-logs', values: brigade.patrol({ ...alone(), ...change() }) as never })
    expect(briefly(found)).toEqual(problems)
  })

  test('the sentence says which patrol and when', async () => {
    const found = await brigade.client.registers.check({ register: 'patrol-logs', values: brigade.patrol({ ...alone(), day: '2026-03-08', starts: '23:00', ends: '23:30', vehicle: brigade.ids.car }) as never })
    expect(found[0]!.data).toEqual({ plate: '甘M12345', number: 'XC2026-00001', from: '2026-03-08 22:00', to: '2026-03-09 02:00' })
  })

  test('a patrol does not overlap itself when it is edited', async () => {
    const log = await brigade.addPatrol({ day: '2026-03-05' })
    expect((await brigade.edit('patrol-logs', log, { ends: '2026-03-05T11:30' })).ends).toBe('2026-03-05T11:30')
  })

  test('a patrol in the recycle bin stands in nobody’s way', async () => {
    const log = await brigade.addPatrol({ day: '2026-03-06' })
    const again = brigade.patrol({ day: '2026-03-06', starts: '09:00', ends: '11:30' })
    expect(briefly(await brigade.client.registers.check({ register: 'patrol-logs', values: again as never }))).toContain('officers PATROL_OVERLAP_OFFICER')
    await brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '重复录入' })
    expect(await brigade.client.registers.check({ register: 'patrol-logs', values: again as never })).toEqual([])
  })

  test('a patrol longer than a day is still met on its last day', async () => {
    await brigade.addPatrol({ day: '2026-02-10', starts: '2026-02-10T08:00', ends: '2026-02-12T10:00', mileage: 200 }, '跨县连续巡查')
    const found = await brigade.client.registers.check({ register: 'patrol-logs', values: brigade.patrol({ ...alone(), day: '2026-02-12', starts: '09:00', ends: '11:00', vehicle: brigade.ids.car }) as never })
    expect(briefly(found)).toEqual(['vehicle PATROL_OVERLAP_VEHICLE'])
  })
})
