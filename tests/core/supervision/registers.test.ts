import type { Brigade, Values } from '#tests/support/brigade.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { bookState, startBrigade } from '#tests/support/brigade.ts'
import { refusalOf } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeEach(async () => { brigade = await startBrigade() })

const operator = (change?: Values): Values => ({ name: '西峰顺达运输有限公司', business: 'freight', creditCode: '91621002MA0DEMA17M', representative: '高顺', ...change })
const vehicle = (change?: Values): Values => ({ plate: '甘M20001', plateColour: '黄', kind: '货车', ...change })
const licence = (change?: Values): Values => ({ kind: '道路运输证', word: '甘交运管庆字', serial: '621002000001', validTo: '2027-06-30', ...change })
const problemsOf = (register: string, values: Values) => brigade.client.registers.check({ register, values: values as never })
const codesOf = async (register: string, values: Values) => (await problemsOf(register, values)).map(({ level, path, code }) => `${level} ${path} ${code}`)

describe('the same object entered twice', () => {
  test('an operator of the same code is refused by the name it is kept under, and nothing is written', async () => {
    await brigade.add('operators', operator())
    const before = bookState(brigade)
    const problems = await refusalOf(brigade.add('operators', operator({ name: '顺达公司', creditCode: '9162 1002 MA0D EMA1 7M' })))
    expect(problems).toMatchObject({ code: 'INVALID_RECORD', data: { problems: [{ code: 'SUPERVISED_SAME', path: 'creditCode', data: { name: '西峰顺达运输有限公司' } }] } })
    expect(bookState(brigade)).toEqual(before)
  })

  test('an operator of the same name, whichever brackets it is written with, is asked about', async () => {
    await brigade.add('operators', operator({ name: '庆阳（西峰）顺达公司', creditCode: null }))
    expect(await codesOf('operators', operator({ name: '庆阳(西峰) 顺达公司' }))).toEqual(['warning name SUPERVISED_ALIKE'])
  })

  test('a plate is one vehicle in one colour, written however', async () => {
    await brigade.add('transport-vehicles', vehicle({ vin: 'LZZ5CLSB2RN123456' }))
    expect(await codesOf('transport-vehicles', vehicle({ plate: '甘m·20001' }))).toEqual(['error plate SUPERVISED_SAME'])
    expect(await codesOf('transport-vehicles', vehicle({ plateColour: '蓝' }))).toEqual(['warning plate SUPERVISED_ALIKE'])
    expect(await codesOf('transport-vehicles', vehicle({ plate: '甘M20002', vin: 'LZZ5CLSB2RN123456' }))).toEqual(['warning vin SUPERVISED_ALIKE'])
  })

  test('a practitioner is one identity number; two of a name at one operator are asked about', async () => {
    const { id } = await brigade.add('operators', operator())
    await brigade.add('practitioners', { name: '陈驾', idNumber: '621002199001010017', kind: '货运驾驶员', operator: id })
    expect(await codesOf('practitioners', { name: '陈加', idNumber: '621002199001010017', kind: '货运驾驶员' })).toEqual(['error idNumber SUPERVISED_SAME'])
    expect(await codesOf('practitioners', { name: '陈驾', kind: '货运驾驶员', operator: id })).toEqual(['warning name SUPERVISED_ALIKE'])
  })

  test('a licence is one number of its kind', async () => {
    const { id } = await brigade.add('transport-vehicles', vehicle())
    await brigade.add('licences', licence({ ofVehicle: id }))
    expect(await codesOf('licences', licence({ ofVehicle: id, serial: '第 621002000001 号' }))).toEqual(['error serial SUPERVISED_SAME'])
  })

  test('what is saved again is not its own double, nor is what went to the bin', async () => {
    const made = await brigade.add('operators', operator())
    await brigade.edit('operators', made, { township: '董志镇' })
    await brigade.client.registers.remove({ register: 'operators', id: made.id, reason: '误录' })
    await brigade.add('operators', operator())
  })
})

describe('a licence', () => {
  test('has one holder, neither none nor two', async () => {
    const { id: car } = await brigade.add('transport-vehicles', vehicle())
    const { id: owner } = await brigade.add('operators', operator())
    expect(await codesOf('licences', licence())).toEqual(['error ofOperator LICENCE_HOLDERS'])
    expect(await codesOf('licences', licence({ ofVehicle: car, ofOperator: owner }))).toContain('error ofVehicle LICENCE_HOLDERS')
  })

  test('of a vehicle is not held by an operator', async () => {
    const { id } = await brigade.add('operators', operator())
    expect(await codesOf('licences', licence({ ofOperator: id }))).toEqual(['error ofOperator LICENCE_HOLDER_KIND'])
  })

  test('says its holder and full number, and is a filing where its kind is one', async () => {
    const { id } = await brigade.add('operators', operator())
    expect(await brigade.add('licences', { kind: '机动车维修经营备案', serial: '6210020031', ofOperator: id })).toMatchObject({ form: 'filing', holder: '西峰顺达运输有限公司', holderKind: 'operator', fullNumber: '6210020031' })
    expect(await brigade.add('licences', { kind: '道路货物运输经营许可证', word: '甘交运管许可庆字', serial: '621002000123', ofOperator: id })).toMatchObject({ form: 'licence', fullNumber: '甘交运管许可庆字621002000123号' })
  })

  test('is held by whoever its holder is called now, and is found by that name', async () => {
    const { id, version } = await brigade.add<{ id: string, version: number }>('operators', operator())
    const licence = await brigade.add('licences', { kind: '道路货物运输经营许可证', word: '甘交运管许可庆字', serial: '621002000123', ofOperator: id })
    await brigade.edit('operators', { id, version }, { name: '西峰通达物流有限公司' })
    expect(await brigade.client.registers.get({ register: 'licences', id: licence.id })).toMatchObject({ holder: '西峰通达物流有限公司' })
    expect((await brigade.client.search.find({ text: '通达物流', in: ['licences'] })).groups[0]?.items).toHaveLength(1)
    expect((await brigade.client.search.find({ text: '顺达', in: ['licences'] })).groups).toEqual([])
    expect((await brigade.verify()).checks.filter(({ ok }) => !ok)).toEqual([])
  })

  test('that was revoked says by what', async () => {
    const { id } = await brigade.add('transport-vehicles', vehicle())
    expect(await codesOf('licences', licence({ ofVehicle: id, standing: '吊销' }))).toEqual(['error standingNote STATE_NEEDS'])
  })

  test('does not end before it begins', async () => {
    const { id } = await brigade.add('transport-vehicles', vehicle())
    expect(await codesOf('licences', licence({ ofVehicle: id, validFrom: '2027-07-01' }))).toEqual(['error validTo NOT_BEFORE_FIELD'])
  })
})

test('colour and shape of a plate go together', async () => {
  expect(await codesOf('transport-vehicles', vehicle({ plate: '甘MD12345' }))).toEqual(['warning plateColour PLATE_COLOUR_DOUBTFUL'])
  expect(await codesOf('transport-vehicles', vehicle({ plate: '甘M2001挂', plateColour: '蓝' }))).toEqual(['warning plateColour PLATE_COLOUR_DOUBTFUL'])
  expect(await codesOf('transport-vehicles', vehicle({ plate: '甘MD12345', plateColour: '绿', kind: '网约车' }))).toEqual([])
})

test('a vehicle is not insured before it was registered', async () => {
  expect(await codesOf('transport-vehicles', vehicle({ registeredOn: '2024-05-01', insuredTo: '2023-05-01' }))).toEqual(['error insuredTo NOT_BEFORE_FIELD'])
})

test('a qualification that is somebody else’s identity number is asked about', async () => {
  expect(await codesOf('practitioners', { name: '陈驾', idNumber: '621002199001010017', qualification: '621002198506151232', kind: '货运驾驶员' })).toEqual(['warning qualification QUALIFICATION_OTHERS'])
})

test('one line of business is named once', async () => {
  expect(await codesOf('operators', operator({ otherBusinesses: [{ business: 'repair' }, { business: 'freight' }] }))).toEqual(['error otherBusinesses.1.business REPEATED'])
})
