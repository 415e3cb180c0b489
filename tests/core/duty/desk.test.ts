import type { Brigade, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade } from '#tests/support/brigade.ts'
import { briefly, problemsOf } from '#tests/support/refusals.ts'

// It is 2026-03-10 10:00; the shift on duty began at 08:00 on the 9th and ended at 08:00 today.
let brigade: Brigade
let duty: { id: string, version: number }
beforeAll(async () => {
  brigade = await openBrigade()
  duty = await brigade.add('duty-logs', brigade.dutyLog())
})
afterAll(() => brigade.close())

const check = (register: string, values: Values) => brigade.client.registers.check({ register, values: values as never })
const report = (change: Values = {}) => ({ duty: duty.id, day: '2026-03-09', receivedAt: '14:20', channel: '值班电话', content: '边坡落石占道', ...change })
const order = (change: Values = {}) => ({ duty: duty.id, day: '2026-03-09', givenAt: '14:30', giver: '李四', recipient: '一中队', content: '赴现场清障', ...change })

describe('接报', () => {
  test('a caller may stay unnamed; what was reported may not stay unsaid', async () => {
    expect(await check('duty-reports', report())).toEqual([])
    expect(briefly(await check('duty-reports', report({ content: '' })))).toEqual(['content REQUIRED'])
  })

  test.each([
    ['after midnight it counts by the shift', { receivedAt: '次日 02:00' }, []],
    ['or by its own day', { day: '2026-03-10', receivedAt: '02:00' }, []],
    ['by no other day', { day: '2026-03-08', receivedAt: '2026-03-09T14:20' }, ['day NOT_ON_DUTY_DAY']],
    ['one from before the shift is asked about', { receivedAt: '07:59' }, ['receivedAt OUTSIDE_DUTY_TIME (warning)']],
    ['its stake lies on the section it names', { section: 'G309董志段', stake: 'K9+999' }, ['stake STAKE_OUTSIDE']],
    ['finished means something was done', { state: '已办结' }, ['handling STATE_NEEDS']],
  ])('%s', async (_, change, problems) => {
    expect(briefly(await check('duty-reports', report(change)))).toEqual(problems)
  })
})

describe('指令', () => {
  test.each([
    ['goes out with its sender and receiver', {}, []],
    ['cannot be answered before it is given', { feedback: '已到场', feedbackAt: '14:10' }, ['feedbackAt NOT_AFTER']],
    ['is finished with what came back', { state: '已办结' }, ['feedback STATE_NEEDS']],
    ['of another day belongs to another shift', { day: '2026-03-07', givenAt: '2026-03-09T09:00' }, ['day NOT_ON_DUTY_DAY']],
  ])('%s', async (_, change, problems) => {
    expect(briefly(await check('duty-orders', order(change)))).toEqual(problems)
  })

  test('may name the report it answers, which then stays', async () => {
    const told = await brigade.add('duty-reports', report({ content: '桥头积水' }))
    await brigade.add('duty-orders', order({ report: told.id }))
    await expect(brigade.client.registers.remove({ register: 'duty-reports', id: told.id, reason: '重复' })).rejects.toMatchObject({ code: 'IN_USE' })
  })
})

describe('交接班', () => {
  test('nobody hands over to themselves', async () => {
    expect(await problemsOf(brigade.edit('duty-logs', duty, { handedOverBy: '张三', takenOverBy: '张三' }))).toContain('takenOverBy SAME_HANDS')
  })

  test('what is still open is named, or a reason why not', async () => {
    const log = await brigade.add('duty-logs', brigade.dutyLog({ day: '2026-03-08' }))
    const hands = { handedOverBy: '张三', takenOverBy: '李四', handedOverAt: '2026-03-09T08:05' }
    await brigade.add('duty-reports', report({ duty: log.id, day: '2026-03-08', receivedAt: '20:00' }))
    expect(await problemsOf(brigade.edit('duty-logs', log, hands))).toEqual(['outstanding HANDED_OVER_OPEN (warning)'])
    expect(await brigade.edit('duty-logs', log, { ...hands, outstanding: '边坡落石待清除' })).toMatchObject({ takenOverBy: { label: '李四' }, warningReason: null })
  })
})

describe('路况', () => {
  const condition = (change: Values = {}) => ({ day: '2026-03-09', since: '14:00', section: 'G309董志段', from: 'K15+000', to: 'K15+300', kind: '塌方', passage: '半幅通行', description: '边坡塌方约 20 立方米', ...change })
  test.each([
    ['announced works may begin in the future', { day: '2026-04-01', since: '08:00', kind: '施工' }, []],
    ['it counts by the day it begins', { since: '2026-03-08T14:00' }, ['since DAY_DIFFERS']],
    ['its stakes lie on the section', { from: 'K9+000', to: 'K31+000' }, ['from STAKE_OUTSIDE', 'to STAKE_OUTSIDE']],
    ['and run upwards', { from: 'K16+000' }, ['to STAKE_REVERSED']],
    ['ended means at a time', { state: '已恢复' }, ['endedAt STATE_NEEDS']],
    ['and a time at which it ended means ended', { endedAt: '16:00' }, ['state ENDED_NOT_STATED']],
    ['nothing ends in the future', { state: '已恢复', endedAt: '2026-03-11T08:00' }, ['endedAt IN_FUTURE']],
    ['nor before it began', { state: '已恢复', endedAt: '13:00' }, ['endedAt NOT_AFTER']],
  ])('%s', async (_, change, problems) => {
    expect(briefly(await check('road-conditions', condition(change)))).toEqual(problems)
  })
})
