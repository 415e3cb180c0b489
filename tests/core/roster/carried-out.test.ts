import type { Brigade, Values } from '#tests/support/brigade.ts'
import { describe, expect, test } from 'vitest'
import { countPlans, planCompletion } from '#core/modules/roster/index.ts'
import { startBrigade } from '#tests/support/brigade.ts'
import { problemsOf } from '#tests/support/refusals.ts'

const blankPlan = async (brigade: Brigade, given: Values = {}) => (await brigade.client.registers.blank({ register: 'patrol-logs', given: given as never })).plan
const counted = (brigade: Brigade, from = '2026-03-01', to = '2026-03-31') => countPlans(brigade.core.services.db, { from, to }).map(({ squad, ...count }) => ({ squad: squad.name, ...count }))

describe('a new log offers the plan it most likely carries out', () => {
  test('the only one of its squad that day', async () => {
    const brigade = await startBrigade()
    const plan = await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-09' }))
    const ours = { day: '2026-03-09', squad: brigade.ids.first }
    expect(await blankPlan(brigade, ours)).toEqual({ id: plan.id, label: 'JH2026-00001' })
    expect(await blankPlan(brigade, { ...ours, squad: '一中队' })).toMatchObject({ id: plan.id })
    expect(await blankPlan(brigade, { ...ours, day: '2026-03-08' })).toBeNull()
    expect(await blankPlan(brigade, { ...ours, day: '2026-03' })).toBeNull()
    expect(await blankPlan(brigade, { ...ours, squad: brigade.ids.second })).toBeNull()
    expect(await blankPlan(brigade, {})).toBeNull()
  })

  test('none where two fit: that is for the clerk to say', async () => {
    const brigade = await startBrigade()
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-09' }))
    const evening = await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-09', starts: '19:00', ends: '21:00' }))
    expect(await blankPlan(brigade, { day: '2026-03-09', squad: brigade.ids.first })).toBeNull()
    const log = await brigade.addPatrol({ starts: '19:10', ends: '20:50' })
    expect(log.plan, 'the hours say which').toEqual({ id: evening.id, label: 'JH2026-00002' })
    expect(await blankPlan(brigade, { day: '2026-03-09', squad: brigade.ids.first }), 'one is left').toMatchObject({ label: 'JH2026-00001' })
  })

  test('a log entered without a word about plans carries out the one that fits, and one that says none carries out none', async () => {
    const brigade = await startBrigade()
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-09' }))
    expect((await brigade.addPatrol({ starts: '14:00', ends: '16:00' })).plan, 'another time of day').toBeNull()
    expect((await brigade.addPatrol({ plan: null })).plan).toBeNull()
    expect((await brigade.addPatrol({ officers: [brigade.ids.wang, brigade.ids.ma], vehicle: brigade.ids.van })).plan).toMatchObject({ label: 'JH2026-00001' })
  })
})

describe('a log and the plan it names', () => {
  test('are of one day; another squad or a plan carried out already is worth a second look', async () => {
    const brigade = await startBrigade()
    const plan = await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-09' }))
    expect(await problemsOf(brigade.addPatrol({ day: '2026-03-08', plan: plan.id }))).toEqual(['plan PLAN_OTHER_DAY'])
    expect(await problemsOf(brigade.addPatrol({ plan: plan.id, squad: brigade.ids.second }))).toEqual(['plan PLAN_OTHER_SQUAD (warning)'])
    const log = await brigade.addPatrol({ plan: plan.id })
    expect((await brigade.edit('patrol-logs', log, { summary: '补记' })).plan, 'a log is not its own double').toMatchObject({ id: plan.id })
    expect(await problemsOf(brigade.addPatrol({ plan: plan.id, officers: [brigade.ids.wang, brigade.ids.ma], vehicle: brigade.ids.van }))).toContain('plan PLAN_CARRIED_OUT (warning)')
  })

  test('the plan shows its log, and cannot go to the bin under it', async () => {
    const brigade = await startBrigade()
    const plan = await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-09' }))
    const log = await brigade.addPatrol({ plan: plan.id })
    const { items } = await brigade.client.registers.list({ register: 'patrol-logs', filters: { plan: plan.id } })
    expect(items.map(({ id }) => id)).toEqual([log.id])
    await expect(brigade.client.registers.remove({ register: 'patrol-plans', id: plan.id, reason: '改排' })).rejects.toMatchObject({ code: 'IN_USE' })
  })
})

describe('计划完成度', () => {
  test('counts planned patrols by squad, and of those the ones a living log names', async () => {
    const brigade = await startBrigade()
    const days = ['2026-03-02', '2026-03-03', '2026-03-04']
    for (const day of days) await brigade.add('patrol-plans', brigade.plan({ day }))
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-04', squad: brigade.ids.second, officers: [brigade.ids.wang, brigade.ids.ma], vehicle: brigade.ids.van }))
    await brigade.add('patrol-plans', brigade.plan({ day: '2026-04-01' }))
    const [first, second] = [await brigade.addPatrol({ day: days[0] }), await brigade.addPatrol({ day: days[1] })]
    await brigade.addPatrol({ day: days[2], plan: null })
    expect(counted(brigade)).toEqual([{ squad: '一中队', planned: 3, carriedOut: 2 }, { squad: '二中队', planned: 1, carriedOut: 0 }])
    expect(counted(brigade, days[1], days[1])).toEqual([{ squad: '一中队', planned: 1, carriedOut: 1 }])
    expect(counted(brigade, '2026-02-01', '2026-02-28')).toEqual([])

    await brigade.client.registers.remove({ register: 'patrol-logs', id: first.id, reason: '录入错误' })
    expect(counted(brigade)[0], 'a log in the bin carries out nothing').toMatchObject({ planned: 3, carriedOut: 1 })
    await brigade.edit('patrol-logs', second, { plan: null })
    expect(counted(brigade)[0]).toMatchObject({ planned: 3, carriedOut: 0 })
  })

  test('two logs of one plan carry it out once', async () => {
    const brigade = await startBrigade()
    const plan = await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-09' }))
    await brigade.addPatrol({ plan: plan.id })
    await brigade.addPatrol({ plan: plan.id, officers: [brigade.ids.wang, brigade.ids.ma], vehicle: brigade.ids.van }, '分两段执行')
    expect(counted(brigade)).toEqual([{ squad: '一中队', planned: 1, carriedOut: 1 }])
  })

  test.each([[3, 2, 66.7], [8, 8, 100], [7, 0, 0], [0, 0, null]])('of %i planned, %i carried out is %s percent', (planned, carriedOut, percent) => {
    expect(planCompletion({ planned, carriedOut })).toBe(percent)
  })
})
