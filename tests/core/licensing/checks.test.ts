import type { Brigade, Values } from '#tests/support/brigade.ts'
import type { Supervised } from '#tests/support/licensing.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { bookState, startBrigade } from '#tests/support/brigade.ts'
import { overloadCheck, roadsideCheck, supervise } from '#tests/support/licensing.ts'
import { problemsOf } from '#tests/support/refusals.ts'

let brigade: Brigade
let kept: Supervised
beforeEach(async () => {
  brigade = await startBrigade()
  kept = await supervise(brigade)
})
const check = (change?: Values) => roadsideCheck(brigade, kept, change)
const save = (change?: Values, reason?: string) => brigade.add('licence-checks', check(change), reason)
const refused = async (register: string, values: Values) => {
  const before = bookState(brigade)
  const problems = await problemsOf(brigade.add(register, values))
  expect(bookState(brigade), 'a refusal writes nothing').toEqual(before)
  return problems
}
const problems = (change: Values) => refused('licence-checks', check(change))
const unlicensed = (change?: Values): Values => ({
  plate: '甘M39999', plateColour: 'blue', inRegister: 'absent', vehicle: null, operator: null, matters: [{ matter: 'vehicle-certificate', result: 'none' }],
  conclusion: 'unlicensed', unlicensedKind: 'ride-hailing', route: '西峰至肖金', carried: '乘客 3 人，互不相识', passengers: 3, price: 60, statement: '承认收取每人 20 元', handling: 'case', ...change,
})

describe('a licence check', () => {
  test('is numbered and says what was checked', async () => {
    expect(await save()).toMatchObject({ number: 'HC2026-00001', subject: '甘M20001 西峰顺达运输有限公司', conclusion: 'normal', handling: 'none' })
  })

  test('by one officer with a certificate, or with one that ran out, is refused', async () => {
    expect(await problems({ officers: [brigade.ids.zhang, brigade.ids.zhao] })).toEqual(['officers CERTIFIED_TOO_FEW'])
    const li = await brigade.client.registers.get({ register: 'people', id: brigade.ids.li })
    await brigade.edit('people', li, { certifiedTo: '2026-03-08' })
    expect(await problems({})).toEqual(['officers CERTIFIED_TOO_FEW'])
  })

  test('names somebody or something', async () => {
    expect(await problems({ plate: null, inRegister: 'absent', vehicle: null, operator: null, matters: [{ matter: 'other', result: 'match' }] })).toEqual(['plate CHECK_WITHOUT_SUBJECT'])
  })

  test('does not say that the register holds nothing where it does', async () => {
    expect(await problems({ inRegister: 'absent', vehicle: null, operator: null, matters: [{ matter: 'other', result: 'match' }] })).toEqual(['inRegister CHECK_NOT_ABSENT'])
    expect(await problems({ inRegister: 'absent' })).toEqual(['inRegister CHECK_NOT_ABSENT'])
    expect(await problems({ vehicle: null, operator: null, matters: [{ matter: 'other', result: 'match' }] })).toEqual(['inRegister CHECK_NOTHING_FOUND'])
  })

  test('asks about a plate that is not the one of the vehicle chosen', async () => {
    expect(await problems({ plate: '甘M20002' })).toEqual(['plate CHECK_NAME_DIFFERS (warning)'])
  })

  test('asks about a licence that had run out on the day and yet agreed', async () => {
    const matters = [{ matter: 'vehicle-certificate', licence: kept.certificate.id, result: 'match' }]
    expect(await problems({ matters })).toEqual(['matters.0.result CHECK_LICENCE_OVER (warning)'])
    expect(await save({ matters: [{ ...matters[0], result: 'expired' }], conclusion: 'irregular', handling: 'ordered' })).toMatchObject({ conclusion: 'irregular' })
    expect(await problems({ day: '2026-03-01', checkedAt: '2026-03-01T10:20', matters })).toEqual(['matters.0.result CHECK_LICENCE_OVER (warning)'])
    expect(await save({ day: '2026-02-28', checkedAt: '2026-02-28T10:20', matters }), 'the last day still counts').toMatchObject({ conclusion: 'normal' })
  })

  test('asks about a licence that was revoked and yet agreed', async () => {
    await brigade.edit('licences', kept.permit, { standing: 'revoked', standingNote: '2026 年第 3 号决定' })
    expect(await problems({})).toEqual(['matters.0.result CHECK_LICENCE_VOID (warning)'])
  })

  test('refuses a licence of somebody who was not checked, and one matter of one licence twice', async () => {
    const other = await brigade.add('operators', { name: '董志客运公司', business: 'coach' })
    const foreign = await brigade.add('licences', { kind: 'passenger-operating', serial: '621002000777', ofOperator: other.id })
    expect(await problems({ matters: [{ matter: 'operating-licence', licence: foreign.id, result: 'match' }] })).toEqual(['matters.0.licence CHECK_LICENCE_OTHERS'])
    const matter = { matter: 'operating-licence', licence: kept.permit.id, result: 'match' }
    expect(await problems({ matters: [matter, matter] })).toEqual(['matters.1.licence REPEATED'])
  })

  test('draws its conclusion from the results', async () => {
    expect(await problems({ matters: [{ matter: 'waybill', result: 'not-carried' }] })).toEqual(['conclusion CHECK_RESULT_DIFFERS'])
    expect(await problems({ conclusion: 'irregular' })).toEqual(['conclusion CHECK_NOTHING_WRONG (warning)'])
  })

  test('needs one matter at least, an hour of its day, a section for its stake, and a receiver where it is handed over', async () => {
    expect(await problems({ matters: [] })).toContain('matters REQUIRED')
    expect(await problems({ checkedAt: '2026-03-08T10:00' })).toEqual(['checkedAt DAY_DIFFERS'])
    expect(await problems({ section: null })).toEqual(['section REQUIRED'])
    expect(await problems({ handling: 'handed-over' })).toEqual(['handedTo STATE_NEEDS', 'handedOn STATE_NEEDS'])
  })
})

describe('suspected operation without a licence', () => {
  test('is kept as a result, with what shows it', async () => {
    expect(await save(unlicensed())).toMatchObject({ subject: '甘M39999', inRegister: 'absent', conclusion: 'unlicensed', price: 60 })
  })

  test('says of which kind, doing what, and by what evidence', async () => {
    expect(await problems(unlicensed({ unlicensedKind: null, route: null, carried: null, statement: null }))).toEqual([
      'unlicensedKind STATE_NEEDS', 'carried STATE_NEEDS', 'route STATE_NEEDS', 'statement CHECK_NEEDS_EVIDENCE',
    ])
  })

  test('in a workshop has no route', async () => {
    expect(await save(unlicensed({ plate: null, plateColour: null, operatorName: '老李汽修', unlicensedKind: 'repair', route: null, carried: null, scene: 'workshop' }))).toMatchObject({ subject: '老李汽修' })
  })

  test('is asked about where the register has a licence of that day', async () => {
    expect(await problems({ ...unlicensed(), ...{ plate: '甘M20001', plateColour: 'yellow', inRegister: 'found', vehicle: kept.vehicle.id, operator: kept.operator.id } })).toEqual(['conclusion CHECK_HAS_LICENCE (warning)'])
  })
})

describe('an overloaded vehicle', () => {
  const weigh = (change?: Values, reason?: string) => brigade.add('overload-checks', overloadCheck(brigade, change), reason)
  const wrong = (change: Values) => refused('overload-checks', overloadCheck(brigade, change))

  test('is over by what follows from its weights', async () => {
    expect(await weigh()).toMatchObject({ number: 'ZC2026-00001', over: 4.2, rate: 13.55 })
    expect(await problemsOf(brigade.add('overload-checks', overloadCheck(brigade, { firstNumber: 'CJ2', rate: 5 })))).toEqual(['rate COMPUTED_FIELD'])
  })

  test('within its limit goes on', async () => {
    const within = { gross: 30, unloading: null, unloaded: null, recheckNumber: null, recheckAt: null, recheckGross: null }
    expect(await weigh({ ...within, outcome: 'within' })).toMatchObject({ over: 0, rate: 0 })
    expect(await wrong({ ...within, firstNumber: 'CJ2' })).toEqual(['outcome OVERLOAD_IS_WITHIN'])
    expect(await wrong({ outcome: 'within', firstNumber: 'CJ3' })).toEqual(['outcome OVERLOAD_IS_OVER'])
  })

  test('does not weigh more at the second weighing than at the first, which comes before it', async () => {
    expect(await wrong({ recheckGross: 36 })).toEqual(['recheckGross OVERLOAD_RECHECK_MORE', 'outcome OVERLOAD_STILL_OVER'])
    expect(await wrong({ recheckAt: '09:00' })).toEqual(['recheckAt NOT_AFTER'])
    expect(await wrong({ unloaded: 40 })).toEqual(['unloaded OVERLOAD_UNLOADED_MORE'])
    expect(await wrong({ recheckNumber: null })).toEqual(['recheckNumber RECHECK_INCOMPLETE', 'recheckNumber STATE_NEEDS'])
  })

  test('is not let go while it is still over, nor without having been unloaded', async () => {
    expect(await wrong({ recheckGross: 31.5, unloaded: 3.7 })).toEqual(['outcome OVERLOAD_STILL_OVER'])
    expect(await wrong({ unloading: null })).toEqual(['unloading STATE_NEEDS'])
  })

  test('is asked about where the unloaded weight is not the difference', async () => {
    expect(await wrong({ unloaded: 2 })).toEqual(['unloaded OVERLOAD_DIFFERS (warning)'])
    await weigh({ unloaded: 4.25 })
  })

  test('is told the traffic police with unit, day and basis', async () => {
    expect(await wrong({ outcome: 'handed-over' })).toEqual(['notifiedUnit NOTICE_INCOMPLETE', 'notifiedOn NOTICE_INCOMPLETE', 'notifiedBasis NOTICE_INCOMPLETE'])
    await weigh({ outcome: 'handed-over', notifiedUnit: '西峰区交警大队', notifiedOn: '2026-03-09', notifiedBasis: '联合治超工作方案' })
  })

  test('is one weighing per number, on its day, by two officers', async () => {
    await weigh()
    expect(await wrong({})).toEqual(['firstNumber SAME_EXISTS'])
    expect(await wrong({ firstNumber: 'CJ2', day: '2026-03-08', firstAt: '2026-03-07T10:00', recheckAt: '2026-03-08T10:00' })).toEqual(['firstAt DAY_DIFFERS'])
    expect(await wrong({ firstNumber: 'CJ2', officers: [brigade.ids.zhang] })).toContain('officers CERTIFIED_TOO_FEW')
  })
})
