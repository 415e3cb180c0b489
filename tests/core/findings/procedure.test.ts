import type { FindingActName } from '#contract/finding-acts.ts'
import type { Brigade, Finding, PatrolLog, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookState, openBrigade } from '#tests/support/brigade.ts'
import { problemsOf } from '#tests/support/refusals.ts'

// A patrol of 2026-03-09, 08:30 to 11:00. It is 2026-03-10 10:00.
let brigade: Brigade
let patrol: PatrolLog
beforeAll(async () => {
  brigade = await openBrigade()
  patrol = await brigade.addPatrol()
})
afterAll(() => brigade.close())

const enter = (change: Values = {}) => brigade.add<Finding>('findings', brigade.finding(patrol.id, change))
const act = async (finding: { id: string, version: number }, name: FindingActName, values: Values) =>
  (await brigade.client.registers.act({ register: 'findings', id: finding.id, version: finding.version, act: name, values: values as never })).record as unknown as Finding
const steps = async (finding: { id: string }) => (await brigade.client.findings.steps({ id: finding.id }))
const brief = async (finding: { id: string }) => (await steps(finding)).map(step => `${step.kind} ${step.fromStage}>${step.toStage}`)

const handling = { handledOn: '2026-03-10', handledBy: '李四', handling: '已扶正' }
const handingOver = { handledOn: '2026-03-10', handedTo: '公路养护中心', handedReason: '属养护范围' }

describe('a finding that is entered while it is pending', () => {
  test('is due a week after it was found, unless somebody says otherwise', async () => {
    expect(await enter()).toMatchObject({ state: 'pending', stage: 'pending', due: '2026-03-16', closedOn: null })
    expect(await enter({ due: '2026-03-12' })).toMatchObject({ due: '2026-03-12' })
  })
  test('has no steps behind it', async () => expect(await brief(await enter())).toEqual([]))
})

describe('a finding that was handled before it was written down', () => {
  test('is entered in one go, is closed and due no more, and has its step', async () => {
    const finding = await enter({ state: 'handled', ...handling })
    expect(finding).toMatchObject({ stage: 'closed', closedOn: '2026-03-10', due: null })
    expect(await steps(finding)).toMatchObject([{ seq: 1, kind: 'handle', fromStage: 'pending', toStage: 'closed', day: '2026-03-10', person: '李四', note: '已扶正', enteredBy: '张三', enteredAt: '2026-03-10T10:00' }])
  })
  test('even checked already', async () => {
    const finding = await enter({ state: 'handled', ...handling, handledOn: '2026-03-09', recheck: 'passed', recheckedOn: '2026-03-10', recheckedBy: '王五' })
    expect(finding).toMatchObject({ stage: 'closed', closedOn: '2026-03-10' })
    expect(await brief(finding)).toEqual(['handle pending>recheck', 'pass recheck>closed'])
  })
})

describe('from the road to its end', () => {
  test('handled, with nothing to check', async () => {
    const done = await act(await enter(), 'handle', handling)
    expect(done).toMatchObject({ state: 'handled', stage: 'closed', closedOn: '2026-03-10', handledBy: { label: '李四' } })
    expect(await brief(done)).toEqual(['handle pending>closed'])
  })

  test('handled, found wanting, put off, handled again and passed: nothing of it is lost', async () => {
    const handled = await act(await enter(), 'handle', { ...handling, recheck: 'needed', recheckDue: '2026-03-15' })
    expect(handled).toMatchObject({ stage: 'recheck', closedOn: null })
    const failed = await act(handled, 'fail', { recheckedOn: '2026-03-10', recheckedBy: '王五', recheckNote: '立柱仍然松动', due: '2026-03-13' })
    expect(failed).toMatchObject({ state: 'pending', stage: 'pending', due: '2026-03-13', recheck: 'needed', handledOn: null, handling: null })
    const later = await act(failed, 'extend', { due: '2026-03-20', dueReason: '等待材料' })
    const again = await act(later, 'handle', { ...handling, handling: '已重新浇筑' })
    expect(again).toMatchObject({ stage: 'recheck' })
    const passed = await act(again, 'pass', { recheckedOn: '2026-03-10', recheckedBy: '王五' })
    expect(passed).toMatchObject({ stage: 'closed', closedOn: '2026-03-10', recheck: 'passed' })
    expect(await brief(passed)).toEqual(['handle pending>recheck', 'fail recheck>pending', 'extend pending>pending', 'handle pending>recheck', 'pass recheck>closed'])
    expect((await steps(passed)).map(({ note, due }) => [note, due])).toEqual([['已扶正', '2026-03-15'], ['立柱仍然松动', '2026-03-13'], ['等待材料', '2026-03-20'], ['已重新浇筑', null], ['立柱仍然松动', null]].with(4, ['立柱仍然松动', null]))
  })

  test('handed over, answered and closed on the day of the answer', async () => {
    const handed = await act(await enter(), 'hand-over', handingOver)
    expect(handed).toMatchObject({ state: 'handed-over', stage: 'handed-over', closedOn: null })
    const answered = await act(handed, 'feedback', { feedbackOn: '2026-03-10', feedback: '已修复' })
    expect(answered).toMatchObject({ state: 'handed-over', stage: 'closed', closedOn: '2026-03-10' })
    expect(await steps(answered)).toMatchObject([{ kind: 'hand-over', note: '公路养护中心：属养护范围' }, { kind: 'feedback', note: '已修复' }])
  })

  test('photos of the mended place are added to those that are there, and belong to their step', async () => {
    const photo = await brigade.client.attachments.add({ file: new File([Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), c => c.charCodeAt(0))], '修复后.png') })
    const handled = await act(await enter(), 'handle', { ...handling, recheck: 'needed', photosAfter: [photo] })
    const passed = await act(handled, 'pass', { recheckedOn: '2026-03-10', recheckedBy: '王五' })
    expect(passed.photosAfter).toHaveLength(1)
    expect((await steps(passed)).map(step => step.photos.length)).toEqual([1, 0])
  })
})

describe('an edit of the record takes the same steps', () => {
  test('handled through the form', async () => {
    const done = await brigade.edit<Finding>('findings', await enter(), { state: 'handled', ...handling })
    expect(await brief(done)).toEqual(['handle pending>closed'])
  })
  test('sent back by a correction', async () => {
    const done = await act(await enter(), 'handle', handling)
    const back = await brigade.edit<Finding>('findings', done, { state: 'pending', due: '2026-03-20' })
    expect(await brief(back)).toEqual(['handle pending>closed', 'reopen closed>pending'])
  })
  test('to be checked after all', async () => {
    const done = await act(await enter(), 'handle', handling)
    expect(await brief(await brigade.edit<Finding>('findings', done, { recheck: 'needed' }))).toEqual(['handle pending>closed', 'correct closed>recheck'])
  })
  test('a corrected word is no step', async () => {
    const finding = await enter()
    expect(await brief(await brigade.edit<Finding>('findings', finding, { description: '护栏损坏三处' }))).toEqual([])
  })
})

describe('what the procedure refuses, at the field, with nothing written', () => {
  const cases: ReadonlyArray<[says: string, name: FindingActName, values: Values, problems: string[]]> = [
    ['handling without a word of it', 'handle', { handledOn: '2026-03-10' }, ['handledBy REQUIRED', 'handling REQUIRED']],
    ['handling before it was found', 'handle', { ...handling, handledOn: '2026-03-08' }, ['handledOn NOT_BEFORE_FIELD']],
    ['handling by nobody known', 'handle', { ...handling, handledBy: '无名氏' }, ['handledBy NOT_FOUND']],
    ['handing over without a reason', 'hand-over', { handledOn: '2026-03-10', handedTo: '养护中心' }, ['handedReason REQUIRED']],
    ['a delay without a reason', 'extend', { due: '2026-03-20' }, ['dueReason REQUIRED']],
    ['a delay that delays nothing', 'extend', { due: '2026-03-16', dueReason: '等待材料' }, ['due DUE_NOT_LATER']],
    ['checking what nobody handled', 'pass', { recheckedOn: '2026-03-10', recheckedBy: '王五' }, ['stage ACT_NOT_NOW']],
    ['an answer from nobody asked', 'feedback', { feedbackOn: '2026-03-10', feedback: '已修复' }, ['stage ACT_NOT_NOW']],
    ['a field the act does not ask for', 'handle', { ...handling, description: '别的' }, ['description UNKNOWN_FIELD']],
  ]
  test.each(cases)('%s', async (_, name, values, problems) => {
    const finding = await enter()
    const before = [bookState(brigade), await steps(finding)]
    expect(await problemsOf(act(finding, name, values))).toEqual(problems)
    expect([bookState(brigade), await steps(finding)]).toEqual(before)
  })

  test('a check before the handling', async () => {
    const handled = await act(await enter(), 'handle', { ...handling, recheck: 'needed' })
    expect(await problemsOf(act(handled, 'pass', { recheckedOn: '2026-03-09', recheckedBy: '王五' }))).toEqual(['recheckedOn NOT_BEFORE_FIELD'])
  })
  test('a failed check without a new date, or with one that is past', async () => {
    const handled = await act(await enter(), 'handle', { ...handling, recheck: 'needed' })
    const failure = { recheckedOn: '2026-03-10', recheckedBy: '王五', recheckNote: '仍然松动' }
    expect(await problemsOf(act(handled, 'fail', failure))).toEqual(['due REQUIRED'])
    expect(await problemsOf(act(handled, 'fail', { ...failure, due: '2026-03-09' }))).toEqual(['due NOT_BEFORE_FIELD'])
  })
  test('what somebody else did meanwhile', async () => {
    const finding = await enter()
    await act(finding, 'handle', handling)
    await expect(brigade.client.registers.act({ register: 'findings', id: finding.id, version: finding.version, act: 'feedback', values: {} })).rejects.toMatchObject({ code: 'INVALID_RECORD' })
    await expect(brigade.client.registers.update({ register: 'findings', id: finding.id, version: finding.version, values: { due: '2026-03-30' } })).rejects.toMatchObject({ code: 'STALE_VERSION' })
  })
  test('through the form: passed without having been handled, and a date that moves without a reason', async () => {
    const finding = await enter()
    expect(await problemsOf(brigade.edit('findings', finding, { recheck: 'passed' }))).toEqual(['recheck RECHECK_TOO_EARLY'])
    expect(await problemsOf(brigade.edit('findings', finding, { due: '2026-03-30' }))).toEqual(['dueReason DUE_MOVED'])
    expect(await problemsOf(brigade.edit('findings', finding, { due: null }))).toEqual(['due STATE_NEEDS'])
  })
})

test('what an earlier release accepted may be corrected without being asked for more', async () => {
  const finding = await enter({ state: 'handled', ...handling })
  brigade.core.services.db.raw.prepare('UPDATE findings SET handled_by = NULL WHERE id = ?').run(finding.id)
  expect(await brigade.edit<Finding>('findings', finding, { description: '护栏损坏三处' })).toMatchObject({ description: '护栏损坏三处', handledBy: null })
})

test('nobody but a person at a seat acts', async () => {
  const finding = await enter()
  await expect(brigade.seatOf(null).registers.act({ register: 'findings', id: finding.id, version: finding.version, act: 'handle', values: handling })).rejects.toMatchObject({ code: 'SEAT_EMPTY' })
})
