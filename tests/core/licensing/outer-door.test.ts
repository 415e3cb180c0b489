import type { Values } from '#tests/support/brigade.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { overloadCheck, roadsideCheck, supervise } from '#tests/support/licensing.ts'
import { deskCommands } from '../cli/desk-commands.ts'

/** A folder whose 监管库 was entered with nothing but the command line: besides the usual, a coach operator's licence and a filing that was revoked. */
async function openDesk() {
  const commands = await deskCommands()
  const enter = async (register: string, values: Values) => ({ id: (await commands.add(register, values)).json().accepted[0].id as string })
  const kept = await supervise({ add: enter } as never)
  const other = await enter('operators', { name: '董志客运公司', business: '班线客运' })
  const foreign = await enter('licences', { kind: '道路旅客运输经营许可证', serial: '621002000777', ofOperator: other.id })
  const revoked = await enter('licences', { kind: '机动车维修经营备案', serial: '62100288', ofOperator: kept.operator.id, standing: '吊销', standingNote: '2026 年第 3 号决定' })
  return { ...commands, kept, foreign, revoked }
}
type Desk = Awaited<ReturnType<typeof openDesk>>

let desk: Desk
beforeEach(async () => { desk = await openDesk() })

interface Reason { field: string, code: string }
const said = (reasons: readonly Reason[]) => reasons.map(({ field, code }) => `${field} ${code}`)

/** What the command refuses, with its exit code and nothing written. */
async function refused(register: string, values: Values): Promise<string[]> {
  const count = async () => (await desk.run(['list', register, '--json'])).json().total as number
  const before = await count()
  const ran = await desk.add(register, values)
  expect([ran.code, ran.json().accepted, await count()]).toEqual([1, [], before])
  return said(ran.json().refused)
}
/** What the command saves and yet reminds of. */
async function reminded(register: string, values: Values): Promise<string[]> {
  const ran = await desk.add(register, values)
  expect([ran.code, ran.json().refused]).toEqual([0, []])
  return said(ran.json().accepted[0].warnings)
}

type Change = (desk: Desk) => Values
type Case<C> = readonly [called: string, change: C, said: string[]]
/** Each case with what is said of it, so that a failure names the case. */
async function each<C>(cases: ReadonlyArray<Case<C>>, ask: (change: C) => Promise<string[]>): Promise<void> {
  for (const [called, change, expected] of cases) expect(await ask(change), called).toEqual(expected)
}
const unlicensed: Values = {
  plate: '甘M39999', plateColour: '蓝', inRegister: '不在监管库', vehicle: null, operator: null, matters: [{ matter: 'vehicle-certificate', result: 'none' }],
  conclusion: '疑似无证经营', unlicensedKind: 'ride-hailing', route: '西峰至肖金', carried: '乘客 3 人，互不相识', statement: '承认收取每人 20 元', handling: 'case',
}
const someMatter = [{ matter: 'other', result: 'match' }]

describe('a licence check on the command line', () => {
  const check = (change: Change) => roadsideCheck(desk as never, desk.kept as never, change(desk))

  test('is refused', () => each<Change>([
    ['by one officer with a certificate', ({ ids }) => ({ officers: [ids.zhang, ids.zhao] }), ['officers CERTIFIED_TOO_FEW']],
    ['at an hour of another day', () => ({ checkedAt: '2026-03-08T10:00' }), ['checkedAt DAY_DIFFERS']],
    ['of nobody and nothing', () => ({ plate: null, inRegister: 'absent', vehicle: null, operator: null, matters: someMatter }), ['plate CHECK_WITHOUT_SUBJECT']],
    ['of a plate that the register does hold', () => ({ inRegister: 'absent', vehicle: null, operator: null, matters: someMatter }), ['inRegister CHECK_NOT_ABSENT']],
    ['of what is absent and yet chosen', () => ({ inRegister: 'absent' }), ['inRegister CHECK_NOT_ABSENT']],
    ['of what is found and yet not chosen', () => ({ vehicle: null, operator: null, matters: someMatter }), ['inRegister CHECK_NOTHING_FOUND']],
    ['with the licence of somebody who was not checked', ({ foreign }) => ({ matters: [{ matter: 'operating-licence', licence: foreign.id, result: 'match' }] }), ['matters.0.licence CHECK_LICENCE_OTHERS']],
    ['with one matter of one licence twice', ({ kept }) => ({ matters: [1, 2].map(() => ({ matter: 'operating-licence', licence: kept.permit.id, result: 'match' })) }), ['matters.1.licence REPEATED']],
    ['without a matter', () => ({ matters: [] }), ['matters REQUIRED']],
    ['that found something wrong and concludes that nothing was', () => ({ matters: [{ matter: 'waybill', result: 'not-carried' }] }), ['conclusion CHECK_RESULT_DIFFERS']],
    ['with a stake on no section', () => ({ section: null }), ['section REQUIRED']],
    ['handed over to nobody', () => ({ handling: 'handed-over' }), ['handedTo STATE_NEEDS', 'handedOn STATE_NEEDS']],
    ['of suspected operation that is not described', () => ({ ...unlicensed, unlicensedKind: null, route: null, carried: null, statement: null }), ['unlicensedKind STATE_NEEDS', 'carried STATE_NEEDS', 'route STATE_NEEDS', 'statement CHECK_NEEDS_EVIDENCE']],
  ], change => refused('licence-checks', check(change))))

  test('is saved with a reminder', () => each<Change>([
    ['of a plate that is not the chosen vehicle’s', () => ({ plate: '甘M20002' }), ['plate CHECK_NAME_DIFFERS']],
    ['of a licence that had run out and yet agreed', ({ kept }) => ({ matters: [{ matter: 'vehicle-certificate', licence: kept.certificate.id, result: 'match' }] }), ['matters.0.result CHECK_LICENCE_OVER']],
    ['of a licence that was revoked and yet agreed', ({ revoked }) => ({ matters: [{ matter: 'operating-licence', licence: revoked.id, result: 'match' }] }), ['matters.0.result CHECK_LICENCE_VOID']],
    ['of a conclusion that nothing supports', () => ({ conclusion: 'irregular' }), ['conclusion CHECK_NOTHING_WRONG']],
    ['of suspected operation by one who holds a licence', ({ kept }) => ({ ...unlicensed, plate: '甘M20001', plateColour: 'yellow', inRegister: 'found', vehicle: kept.vehicle.id, operator: kept.operator.id }), ['conclusion CHECK_HAS_LICENCE']],
    ['of nothing, where all is as it should be', () => ({}), []],
    ['of nothing of suspected operation with its evidence', () => unlicensed, []],
  ], change => reminded('licence-checks', check(change))))
})

describe('a weighing on the command line', () => {
  let last = 0
  const weighing = (change: Values) => overloadCheck(desk as never, { firstNumber: `CJ${++last}`, ...change })
  const within = { gross: 30, unloading: null, unloaded: null, recheckNumber: null, recheckAt: null, recheckGross: null }

  test('is refused', () => each<Values>([
    ['whose first weighing was on another day', { day: '2026-03-08', firstAt: '2026-03-07T10:00', recheckAt: '2026-03-08T10:00' }, ['firstAt DAY_DIFFERS']],
    ['within its limit that was unloaded all the same', within, ['outcome OVERLOAD_IS_WITHIN']],
    ['over its limit that is said to be within', { outcome: 'within' }, ['outcome OVERLOAD_IS_OVER']],
    ['that got heavier', { recheckGross: 36 }, ['recheckGross OVERLOAD_RECHECK_MORE', 'outcome OVERLOAD_STILL_OVER']],
    ['that unloaded more than there was', { unloaded: 40 }, ['unloaded OVERLOAD_UNLOADED_MORE']],
    ['whose second weighing is not complete', { recheckNumber: null }, ['recheckNumber RECHECK_INCOMPLETE', 'recheckNumber STATE_NEEDS']],
    ['whose second weighing comes first', { recheckAt: '09:00' }, ['recheckAt NOT_AFTER']],
    ['let go while still over', { recheckGross: 31.5, unloaded: 3.7 }, ['outcome OVERLOAD_STILL_OVER']],
    ['let go without having been unloaded', { unloading: null }, ['unloading STATE_NEEDS']],
    ['handed over without a notice', { outcome: 'handed-over' }, ['notifiedUnit NOTICE_INCOMPLETE', 'notifiedOn NOTICE_INCOMPLETE', 'notifiedBasis NOTICE_INCOMPLETE']],
    ['with a rate that somebody typed', { rate: 5 }, ['rate COMPUTED_FIELD']],
  ], change => refused('overload-checks', weighing(change))))

  test('by one officer, or under a number that is taken, is refused', async () => {
    expect(await refused('overload-checks', weighing({ officers: [desk.ids.zhang] }))).toContain('officers CERTIFIED_TOO_FEW')
    expect(await reminded('overload-checks', weighing({ firstNumber: 'CJ-1' }))).toEqual([])
    expect(await refused('overload-checks', weighing({ firstNumber: 'CJ-1' }))).toEqual(['firstNumber SAME_EXISTS'])
  })

  test('is reminded of an unloaded weight that is not the difference', async () => {
    expect(await reminded('overload-checks', weighing({ unloaded: 2 }))).toEqual(['unloaded OVERLOAD_DIFFERS'])
  })
})
