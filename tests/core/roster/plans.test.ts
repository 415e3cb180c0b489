import type { Brigade, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade } from '#tests/support/brigade.ts'
import { briefly, problemsOf, refusalData } from '#tests/support/refusals.ts'

// It is 2026-03-10; 张三, 李四 and 甘M12345 are planned from 22:00 on 2026-03-16 to 02:00 the next day.
let brigade: Brigade
beforeAll(async () => {
  brigade = await openBrigade()
  await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-16', shift: '夜班', starts: '22:00', ends: '次日 02:00', auxiliaries: [brigade.ids.zhao] }))
})
afterAll(() => brigade.close())

const check = (values: Values) => brigade.client.registers.check({ register: 'patrol-plans', values: values as never })
const alone = () => ({ officers: [brigade.ids.wang, brigade.ids.ma], vehicle: brigade.ids.van })

describe('planning ahead', () => {
  test('a plan may lie in the future, unlike the log of a patrol', async () => {
    expect(await check(brigade.plan({ day: '2026-12-31' }))).toEqual([])
    expect(briefly(await brigade.client.registers.check({ register: 'patrol-logs', values: brigade.patrol({ day: '2026-12-31' }) as never }))).toContain('day IN_FUTURE')
  })

  test('it is numbered in its own yearly series and called by its route', async () => {
    const plan = await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-20' }))
    expect(plan).toMatchObject({ number: 'JH2026-00002', route: 'G309董志段 K12+000—K24+000' })
  })

  test.each([
    ['a shift over a whole day is one shift', { starts: '08:00', ends: '次日 08:00' }, []],
    ['one minute more is two', { starts: '08:00', ends: '次日 08:01' }, ['ends SHIFT_TOO_LONG']],
    ['a shift starts on its day', { starts: '2026-03-13T00:30', ends: '2026-03-13T02:00' }, ['starts DAY_DIFFERS']],
    ['it ends after it starts', { starts: '09:00', ends: '09:00' }, ['ends NOT_AFTER']],
    ['stakes lie on their section', { stretches: [{ section: 'G309董志段', from: 'K9+000', to: 'K12+000' }] }, ['stretches.0.from STAKE_OUTSIDE']],
    ['nobody is officer and auxiliary at once', { auxiliaries: ['张三'] }, ['auxiliaries SAME_PERSON']],
  ])('%s', async (_, change, problems) => {
    expect(briefly(await check(brigade.plan({ day: '2026-03-12', ...change })))).toEqual(problems)
  })
})

const overlaps: ReadonlyArray<[says: string, change: () => Values, problems: string[]]> = [
  ['other people in another vehicle may be planned at the same time', () => ({ starts: '22:00', ends: '23:30' }), []],
  ['an officer cannot be in two plans at once', () => ({ starts: '23:00', ends: '23:30', officers: [brigade.ids.zhang, brigade.ids.wang] }), ['officers PLAN_OVERLAP_OFFICER']],
  ['after midnight the night shift still goes on', () => ({ day: '2026-03-17', starts: '01:59', ends: '03:00', officers: [brigade.ids.li, brigade.ids.wang] }), ['officers PLAN_OVERLAP_OFFICER']],
  ['beginning as the other ends is not an overlap', () => ({ day: '2026-03-17', starts: '02:00', ends: '03:00', officers: [brigade.ids.zhang, brigade.ids.li] }), []],
  ['ending as the other begins is not an overlap', () => ({ starts: '20:00', ends: '22:00', vehicle: brigade.ids.car }), []],
  ['a vehicle cannot be in two plans at once', () => ({ starts: '23:00', ends: '23:30', vehicle: brigade.ids.car }), ['vehicle PLAN_OVERLAP_VEHICLE']],
  ['an auxiliary cannot either', () => ({ starts: '23:00', ends: '23:30', auxiliaries: [brigade.ids.zhao] }), ['auxiliaries PLAN_OVERLAP_OFFICER']],
  ['a plan says nothing about a patrol driven that night', () => ({ day: '2026-03-09', starts: '08:30', ends: '11:00', officers: [brigade.ids.zhang, brigade.ids.li] }), []],
]

describe('nobody and no vehicle is planned for two places at once', () => {
  test.each(overlaps)('%s', async (_, change, problems) => {
    expect(briefly(await check(brigade.plan({ day: '2026-03-16', ...alone(), ...change() })))).toEqual(problems)
  })

  test('the sentence says which plan and when', async () => {
    const [found] = await check(brigade.plan({ day: '2026-03-16', starts: '23:00', ends: '23:30', ...alone(), vehicle: brigade.ids.car }))
    expect(found!.data).toEqual({ plate: '甘M12345', number: 'JH2026-00001', from: '2026-03-16 22:00', to: '2026-03-17 02:00' })
  })

  test('a plan does not overlap itself when it is edited, and one in the bin stands in nobody’s way', async () => {
    const plan = await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-24' }))
    expect((await brigade.edit('patrol-plans', plan, { ends: '2026-03-24T11:30' })).ends).toBe('2026-03-24T11:30')
    expect(await problemsOf(brigade.add('patrol-plans', brigade.plan({ day: '2026-03-24' })))).toContain('officers PLAN_OVERLAP_OFFICER')
    await brigade.client.registers.remove({ register: 'patrol-plans', id: plan.id, reason: '改排' })
    expect(await check(brigade.plan({ day: '2026-03-24' }))).toEqual([])
  })
})

describe('certificates are looked at for the planned day', () => {
  test('two who hold one today and not on that day may not be planned', async () => {
    const lapsing = await brigade.add('people', { name: '钱七', kind: 'officer', certificate: 'T-7', certifiedTo: '2026-03-31' })
    expect(await check(brigade.plan({ day: '2026-03-31', officers: [brigade.ids.zhang, lapsing.id] }))).toEqual([])
    const { problems } = await refusalData(brigade.add('patrol-plans', brigade.plan({ day: '2026-04-01', officers: [brigade.ids.zhang, lapsing.id] })), 'INVALID_RECORD')
    expect(problems).toMatchObject([{ level: 'error', path: 'officers', code: 'CERTIFIED_TOO_FEW', data: { valid: 1, invalid: '钱七执法证已于 2026-03-31 到期' } }])
  })

  test('nor as a third officer, for whom somebody else can still be sent', async () => {
    const lapsed = await brigade.add('people', { name: '孙八', kind: 'officer', certificate: 'T-8', certifiedTo: '2026-03-15' })
    const found = await check(brigade.plan({ day: '2026-03-18', officers: [brigade.ids.zhang, brigade.ids.li, lapsed.id] }))
    expect(found).toMatchObject([{ path: 'officers', code: 'CERTIFICATE_LAPSES', data: { name: '孙八', lacking: '执法证已于 2026-03-15 到期', day: '2026-03-18' } }])
  })
})
