import type { Brigade, Finding, PatrolLog, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade } from '#tests/support/brigade.ts'
import { briefly, problemsOf } from '#tests/support/refusals.ts'

// One night patrol, 2026-03-08 22:00 to 02:00 the next day, on G309董志段 (K10+000 to K30+500). It is 2026-03-10 10:00.
let brigade: Brigade
let night: PatrolLog
beforeAll(async () => {
  brigade = await openBrigade()
  night = await brigade.addPatrol({ day: '2026-03-08', starts: '22:00', ends: '次日 02:00' })
})
afterAll(() => brigade.close())

const check = async (register: string, values: Values) => briefly(await brigade.client.registers.check({ register, values: values as never }))

describe('a site record lies within its patrol and on its section', () => {
  const cases: ReadonlyArray<[says: string, change: Values, problems: string[]]> = [
    ['as the patrol starts', { day: '2026-03-08', starts: '22:00' }, []],
    ['as the patrol ends, after midnight', { day: '2026-03-09', starts: '02:00' }, []],
    ['after midnight, written from the day the patrol began', { day: '2026-03-08', starts: '次日 00:30' }, []],
    ['a minute before the patrol', { day: '2026-03-08', starts: '21:59' }, ['starts OUTSIDE_PARENT_TIME']],
    ['a minute after the patrol', { day: '2026-03-09', starts: '02:01' }, ['starts OUTSIDE_PARENT_TIME']],
    ['an end before its start', { day: '2026-03-08', starts: '22:30', ends: '22:30' }, ['ends NOT_AFTER']],
    ['in the future', { day: '2026-03-10', starts: '10:01' }, ['starts IN_FUTURE']],
    ['at the section’s first metre', { from: 'K10+000' }, []],
    ['at the section’s last metre', { from: 'K10+000', to: 'K30+500' }, []],
    ['before the section', { from: 'K9+999' }, ['from STAKE_OUTSIDE']],
    ['beyond the section', { from: 'K30+501' }, ['from STAKE_OUTSIDE']],
    ['reaching beyond the section', { from: 'K30+000', to: 'K30+501' }, ['to STAKE_OUTSIDE']],
    ['backwards', { from: 'K15+200', to: 'K15+199' }, ['to STAKE_REVERSED']],
    ['counted on neither its own day nor the patrol’s', { day: '2026-03-07', starts: '2026-03-08T23:00' }, ['day NOT_ON_DAY']],
    ['nowhere', { place: ' ' }, ['place REQUIRED']],
    ['of no patrol', { patrol: null }, ['patrol REQUIRED']],
  ]
  test.each(cases)('%s', async (_, change, problems) => {
    expect(await check('site-records', brigade.site(night.id, { day: '2026-03-08', starts: '23:00', ...change }))).toEqual(problems)
  })
})

describe('a finding is done only with what was done, or with whom it went to', () => {
  const cases: ReadonlyArray<[says: string, change: Values, problems: string[]]> = [
    ['pending, with nothing more', {}, []],
    ['handled, with day, person and description', { state: 'handled', handledOn: '2026-03-09', handledBy: '李四', handling: '已扶正' }, []],
    ['handled, in the words of the list', { state: '已处置', handledOn: '2026-03-09', handledBy: '李四', handling: '已扶正' }, []],
    ['handled without a word', { state: 'handled' }, ['handledOn STATE_NEEDS', 'handledBy STATE_NEEDS', 'handling STATE_NEEDS']],
    ['handed over, to whom and why', { state: 'handed-over', handedTo: '公路养护中心', handedReason: '属养护范围' }, []],
    ['handed over to nobody', { state: 'handed-over' }, ['handedTo STATE_NEEDS', 'handedReason STATE_NEEDS']],
    ['pending without end', { due: null }, ['due STATE_NEEDS']],
    ['handled on the spot, with nothing due', { due: null, state: 'handled', handledOn: '2026-03-08', handledBy: '李四', handling: '当场清理' }, []],
    ['handled before it was found', { state: 'handled', handledOn: '2026-03-07', handling: '已扶正', handledBy: '李四' }, ['handledOn NOT_BEFORE_FIELD']],
    ['handled in the future', { state: 'handled', handledOn: '2026-03-11', handledBy: '李四', handling: '已扶正' }, ['handledOn IN_FUTURE']],
    ['due before it was found', { due: '2026-03-07' }, ['due NOT_BEFORE_FIELD']],
    ['due on the day it was found', { due: '2026-03-08' }, []],
    ['beyond the section', { stake: 'K31+000' }, ['stake STAKE_OUTSIDE']],
    ['without a stake', { stake: null }, ['stake REQUIRED']],
    ['found before the patrol set out', { foundAt: '21:59' }, ['foundAt OUTSIDE_PARENT_TIME']],
    ['found after midnight, counted on the patrol’s day', { foundAt: '次日 00:30' }, []],
    ['counted on neither its own day nor the patrol’s', { day: '2026-03-07', foundAt: '2026-03-08T23:00' }, ['day NOT_ON_DAY']],
    ['found tomorrow', { day: '2026-03-11', foundAt: '08:00' }, ['day IN_FUTURE', 'foundAt IN_FUTURE']],
  ]
  test.each(cases)('%s', async (_, change, problems) => {
    expect(await check('findings', brigade.finding(night.id, { day: '2026-03-08', foundAt: '23:00', ...change }))).toEqual(problems)
  })

  test('from the road to its end, with a site record', async () => {
    const site = await brigade.add('site-records', brigade.site(night.id, { day: '2026-03-08', starts: '23:00', condition: '异常' }))
    const finding = await brigade.add<Finding>('findings', brigade.finding(night.id, { day: '2026-03-08', foundAt: '23:05', site: site.id }))
    expect(finding).toMatchObject({ number: 'WT2026-00001', state: 'pending', site: { id: site.id } })
    expect((await brigade.client.registers.list({ register: 'findings', filters: { site: site.id } })).items).toHaveLength(1)
    expect(await problemsOf(brigade.edit('findings', finding, { state: 'handled' }))).toEqual(['handledOn STATE_NEEDS', 'handledBy STATE_NEEDS', 'handling STATE_NEEDS'])
    const done = await brigade.edit<Finding>('findings', finding, { state: 'handled', handledOn: '2026-03-10', handling: '养护单位已更换', handledBy: '李四' })
    expect(done).toMatchObject({ state: 'handled', handledBy: { label: '李四' } })
  })
})

describe('the desk', () => {
  test('shows what is due and this month’s figures, each equal to the list it stands for', async () => {
    const desk = await brigade.client.desk.get()
    for (const figure of desk.figures.filter(({ unit }) => unit === '次' || unit === '处')) {
      const list = await brigade.client.registers.list({ register: figure.register, filters: figure.filters, from: figure.from, to: figure.to })
      expect(list.total, figure.label).toBe(figure.value)
    }
    expect(desk.figures.find(({ label }) => label === '巡查里程')!.value).toBe(24)
    expect(desk.figures.find(({ label }) => label === '巡查时长')!.value).toBe(4)
    expect(desk.today).toBe('2026-03-10')
    expect(desk.pendingFindings.count).toBe((await brigade.client.registers.list({ register: 'findings', filters: { state: 'pending' } })).total)
    expect(desk.backup).toMatchObject({ ok: false, stale: true })
  })

  test('warns of a certificate sixty days before it runs out, and of one that has', async () => {
    const until = async (name: string, certifiedTo: string) => brigade.add('people', { name, kind: 'officer', certificate: name, certifiedTo })
    await until('六十天', '2026-05-09')
    await until('六十一天', '2026-05-10')
    await until('昨天', '2026-03-09')
    const { expiring } = await brigade.client.desk.get()
    expect(expiring.map(({ name, daysLeft }) => [name, daysLeft])).toEqual([['昨天', -1], ['六十天', 60]])
  })
})
