import type { Brigade, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade } from '#tests/support/brigade.ts'
import { briefly, problemsOf } from '#tests/support/refusals.ts'

// 张三 has the desk from 08:00 on 2026-03-16 to 08:00 the next day; 李四 and 王五 patrol on the 17th from 09:00 to 11:00.
let brigade: Brigade
beforeAll(async () => {
  brigade = await openBrigade()
  await brigade.add('duty-shifts', brigade.shift({ day: '2026-03-16' }))
  await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-17', starts: '09:00', ends: '11:00', officers: [brigade.ids.li, brigade.ids.wang] }))
})
afterAll(() => brigade.close())

const check = (change: Values) => brigade.client.registers.check({ register: 'duty-shifts', values: brigade.shift(change) as never })
const checkPlan = (change: Values) => brigade.client.registers.check({ register: 'patrol-plans', values: brigade.plan(change) as never })

describe('a duty shift', () => {
  test('is called by its people and found by their initials', async () => {
    const shift = await brigade.add('duty-shifts', brigade.shift({ day: '2026-03-20', people: ['李四', '赵协'] }))
    expect(shift).toMatchObject({ title: '李四、赵协', names: '李四、赵协' })
    const { groups } = await brigade.client.search.find({ text: 'zx', in: ['duty-shifts'] })
    expect(groups[0]?.items.map(({ id }) => id)).toEqual([shift.id])
  })

  test.each([
    ['needs somebody', { people: [] }, ['people REQUIRED']],
    ['needs no certificate', { people: ['赵协'] }, []],
    ['lasts a day at most', { ends: '2026-03-14T09:00' }, ['ends SHIFT_TOO_LONG']],
    ['starts on its day', { starts: '2026-03-13T08:00', ends: '2026-03-13T20:00' }, ['starts DAY_DIFFERS']],
  ])('%s', async (_, change, problems) => {
    expect(briefly(await check({ day: '2026-03-12', ...change }))).toEqual(problems)
  })

  test.each([
    ['the same duty twice is refused', { day: '2026-03-16', starts: '12:00', ends: '18:00' }, ['people DUTY_REPEATED']],
    ['another kind of duty at the same time is asked about', { day: '2026-03-16', kind: '带班领导' }, ['people DUTY_TWICE (warning)']],
    ['the night still belongs to the day before', { day: '2026-03-17', kind: '备勤', starts: '07:00', ends: '09:00' }, ['people DUTY_TWICE (warning)']],
    ['the next shift begins as this one ends', { day: '2026-03-17' }, []],
    ['somebody else may share the desk', { day: '2026-03-16', people: ['赵协'] }, []],
    ['who patrols meanwhile is asked about', { day: '2026-03-17', people: ['李四'] }, ['people DUTY_PATROLLING (warning)']],
  ])('%s', async (_, change, problems) => {
    expect(briefly(await check(change))).toEqual(problems)
  })

  test('a shift does not clash with itself, and one in the bin with nobody', async () => {
    const shift = await brigade.add('duty-shifts', brigade.shift({ day: '2026-03-24' }))
    expect((await brigade.edit('duty-shifts', shift, { remarks: '节日值班' })).remarks).toBe('节日值班')
    expect(await problemsOf(brigade.add('duty-shifts', brigade.shift({ day: '2026-03-24' })))).toEqual(['people DUTY_REPEATED'])
    await brigade.client.registers.remove({ register: 'duty-shifts', id: shift.id, reason: '改排' })
    expect(await check({ day: '2026-03-24' })).toEqual([])
  })
})

describe('a planned patrol of somebody on duty', () => {
  test('is asked about, by name, duty and hours', async () => {
    const found = await checkPlan({ day: '2026-03-16', starts: '09:00', ends: '11:00' })
    expect(briefly(found)).toEqual(['officers PLAN_ON_DUTY (warning)'])
    expect(found[0]!.data).toEqual({ name: '张三', kind: '值班员', from: '2026-03-16 08:00', to: '2026-03-17 08:00' })
  })

  test('can be saved with a reason', async () => {
    const plan = await brigade.add('patrol-plans', brigade.plan({ day: '2026-03-16', starts: '14:00', ends: '16:00' }), '值班由带班领导代接')
    expect(plan.warningReason).toBe('值班由带班领导代接')
  })
})
