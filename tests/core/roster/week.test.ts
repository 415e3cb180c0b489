import type { Brigade } from '#tests/support/brigade.ts'
import { describe, expect, test } from 'vitest'
import { weekOf } from '#contract/wall-time.ts'
import { bookState, startBrigade } from '#tests/support/brigade.ts'

const listed = async (brigade: Brigade, register: string, from: string, to: string) =>
  (await brigade.client.registers.list({ register, from, to })).items.map(({ day }) => day)

test.each([['2026-03-09', '2026-03-09', '2026-03-15'], ['2026-03-15', '2026-03-09', '2026-03-15'], ['2026-01-01', '2025-12-29', '2026-01-04']])('%s lies in the week from %s to %s', (day, from, to) => {
  expect(weekOf(day)).toEqual({ from, to })
})

describe('the week', () => {
  test('shows who is on duty, what is planned, what was carried out and by which log', async () => {
    const brigade = await startBrigade()
    await brigade.add('duty-shifts', brigade.shift({ day: '2026-03-10', people: ['赵协'] }))
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-09' }))
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-15', squad: '二中队' }))
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-16' }))
    const log = await brigade.addPatrol()
    const week = await brigade.client.roster.week({ day: '2026-03-11' })
    expect(week).toMatchObject({ from: '2026-03-09', to: '2026-03-15', today: '2026-03-10', planned: 2, carriedOut: 1, completion: 50 })
    expect(week.squads.map(({ name }) => name)).toEqual(['一中队', '二中队'])
    expect(week.plans).toMatchObject([
      { number: 'JH2026-00001', day: '2026-03-09', shift: 'morning', officers: ['张三', '李四'], vehicle: '甘M12345', sections: 'G309董志段', carriedOutBy: { id: log.id, number: 'XC2026-00001' } },
      { day: '2026-03-15', squad: brigade.ids.second, carriedOutBy: null },
    ])
    expect(week.shifts).toMatchObject([{ day: '2026-03-10', kind: 'desk', names: '赵协', phone: '0934-8210000' }])
  })

  test('gives the own number of who is on duty where the desk has none', async () => {
    const brigade = await startBrigade()
    await brigade.edit('people', await brigade.client.registers.get({ register: 'people', id: brigade.ids.li }) as never, { phone: '13900000001' })
    await brigade.add('duty-shifts', brigade.shift({ phone: null, people: ['李四', '赵协'] }))
    expect((await brigade.client.roster.week({ day: '2026-03-09' })).shifts).toMatchObject([{ names: '李四、赵协', phone: '13900000001' }])
  })

  test('of nothing has no completion rather than none of it', async () => {
    const brigade = await startBrigade()
    expect(await brigade.client.roster.week({ day: '2026-03-09' })).toMatchObject({ plans: [], shifts: [], planned: 0, completion: null })
  })
})

describe('copying last week', () => {
  test('repeats plans and duty seven days on, with new numbers and the certificates of the new day', async () => {
    const brigade = await startBrigade()
    const plan = await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-09', starts: '22:00', ends: '次日 02:00', remarks: '集市日' }))
    await brigade.add('duty-shifts', brigade.shift({ people: ['赵协'] }))
    await brigade.addPatrol({ plan: plan.id, starts: '22:00', ends: '次日 01:00' })
    const { made, skipped } = await brigade.client.roster.copyWeek({ day: '2026-03-18' })
    expect(skipped).toEqual([])
    expect(made.map(({ register }) => register)).toEqual(['patrol-plans', 'duty-shifts'])
    const copy = await brigade.client.registers.get({ register: 'patrol-plans', id: made[0]!.id })
    expect(copy).toMatchObject({ number: 'JH2026-00002', day: '2026-03-16', starts: '2026-03-16T22:00', ends: '2026-03-17T02:00', remarks: '集市日', route: 'G309董志段 K12+000—K24+000', officers: [{ name: '张三' }, { name: '李四' }] })
    expect((await brigade.client.roster.week({ day: '2026-03-16' })), 'a copy is not carried out').toMatchObject({ planned: 1, carriedOut: 0 })
    expect(await listed(brigade, 'patrol-plans', '2026-03-09', '2026-03-15'), 'last week stays').toEqual(['2026-03-09'])
  })

  test('leaves out what would clash or has no valid certificate then, says which and why, and keeps the rest', async () => {
    const brigade = await startBrigade()
    const lapsing = await brigade.add('people', { name: '钱七', kind: 'officer', certificate: 'T-7', certifiedTo: '2026-03-17' })
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-09' }))
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-11', officers: [lapsing.id, brigade.ids.ma], vehicle: brigade.ids.van }))
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-12' }))
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-16', starts: '10:00', ends: '12:00', officers: [brigade.ids.li, brigade.ids.wang], vehicle: brigade.ids.van }))
    const { made, skipped } = await brigade.client.roster.copyWeek({ day: '2026-03-16' })
    expect(made).toHaveLength(1)
    expect(skipped).toEqual([
      { what: '2026-03-16 巡查计划 08:30 G309董志段 K12+000—K24+000', why: '李四在 2026-03-16 10:00 至 2026-03-16 12:00 已排入巡查计划 JH2026-00004，同一人不能同时排两次巡查' },
      { what: '2026-03-18 巡查计划 08:30 G309董志段 K12+000—K24+000', why: '当日执法证有效的执法人员不足 2 人（现有 1 人；钱七执法证已于 2026-03-17 到期）' },
    ])
    expect(await listed(brigade, 'patrol-plans', '2026-03-16', '2026-03-22')).toEqual(['2026-03-19', '2026-03-16'])
  })

  test('twice makes nothing twice', async () => {
    const brigade = await startBrigade()
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-09' }))
    await brigade.add('duty-shifts', brigade.shift({ people: ['赵协'] }))
    await brigade.client.roster.copyWeek({ day: '2026-03-16' })
    const before = bookState(brigade)
    const again = await brigade.client.roster.copyWeek({ day: '2026-03-16' })
    expect(again.made).toEqual([])
    expect(again.skipped).toHaveLength(2)
    expect(bookState(brigade), 'no number is used up, nothing is written').toEqual(before)
  })

  test('is not for who may only read', async () => {
    const brigade = await startBrigade()
    await expect(brigade.seatOf(null).roster.copyWeek({ day: '2026-03-16' })).rejects.toMatchObject({ code: 'SEAT_EMPTY' })
  })
})

describe('the desk this morning', () => {
  test('names who is on duty now, how to reach them, and what is planned today', async () => {
    const brigade = await startBrigade()
    await brigade.add('duty-shifts', brigade.shift({ day: '2026-03-09', people: ['赵协'] }))
    await brigade.add('duty-shifts', brigade.shift({ day: '2026-03-10', people: ['王五'], kind: '带班领导', phone: '13900000002' }))
    await brigade.add('duty-shifts', brigade.shift({ day: '2026-03-10', people: ['马六'], starts: '18:00' }))
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-10' }))
    const { duty } = await brigade.client.desk.get()
    expect(duty.now).toMatchObject([{ names: '王五', kind: 'leader', phone: '13900000002' }])
    expect(duty.plans).toMatchObject([{ number: 'JH2026-00001', carriedOutBy: null }])
    brigade.clock.set('2026-03-11T07:59')
    expect((await brigade.client.desk.get()).duty.now.map(({ names }) => names), 'the night still belongs to yesterday’s shifts').toEqual(['王五', '马六'])
  })
})
