import type { Brigade } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineRegister } from '#contract/registers/definition.ts'
import { creditCode, farmCode, idNumber, lines, machinePlate, operatingLicence, qualification, vin } from '#contract/registers/field.ts'
import { readValues } from '#contract/registers/read.ts'
import { exportColumns } from '#core/modules/output/register-table.ts'
import { checkFields } from '#core/registers/field-checks.ts'
import { bookState, openBrigade } from '#tests/support/brigade.ts'
import { briefly, problemsOf, refusalData } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())

describe('a plate typed into a register', () => {
  test('is kept in its usual form', async () => {
    expect(await brigade.add('brigade-vehicles', { plate: ' 甘ｍｄ·12345 ' })).toMatchObject({ plate: '甘MD12345', warningReason: null })
  })

  test('with a letter for a digit is refused with what was probably meant, and nothing is written', async () => {
    const before = bookState(brigade)
    const { problems } = await refusalData(brigade.add('brigade-vehicles', { plate: '甘MI2346' }), 'INVALID_RECORD')
    expect(problems).toEqual([{ level: 'error', path: 'plate', code: 'PLATE_MALFORMED', data: { label: '号牌号码', text: '甘MI2346', proposal: '甘M12346' } }])
    expect(bookState(brigade)).toEqual(before)
  })

  test('that is in doubt wants a reason once, which covers later edits of other fields', async () => {
    expect(await problemsOf(brigade.add('brigade-vehicles', { plate: '甘MA12345' }))).toEqual(['plate PLATE_NEW_ENERGY (warning)'])
    const car = await brigade.add('brigade-vehicles', { plate: '甘MA12345' }, '行驶证上即为 A')
    expect(car).toMatchObject({ plate: '甘MA12345', warningReason: '行驶证上即为 A' })
    expect(await brigade.edit('brigade-vehicles', car, { model: '示例牌' })).toMatchObject({ model: '示例牌', warningReason: '行驶证上即为 A' })
  })
})

test('a telephone with a digit too few is doubted', async () => {
  expect(await problemsOf(brigade.add('squads', { name: '九中队', phone: '1380000000' }))).toEqual(['phone PHONE_UNUSUAL (warning)'])
})

describe('a register of people and machines', () => {
  const drivers = defineRegister({
    code: 'drivers',
    label: '驾驶人',
    area: 'system',
    table: 'drivers',
    title: 'idNumber',
    fields: {
      idNumber: idNumber({ label: '身份证号', required: true, unique: true, masked: true }),
      codes: farmCode({ label: '准驾机型' }),
      qualification: qualification({ label: '从业资格证号' }),
      employer: creditCode({ label: '单位代码' }),
      licence: operatingLicence({ label: '经营许可证号' }),
      machines: lines({ label: '机械', table: 'driver_machines', fields: { plate: machinePlate({ label: '号牌' }), vin: vin({ label: '车辆识别代号' }) } }),
    },
    list: { columns: ['idNumber'], leads: [] },
    empty: '这里登记驾驶人和机械',
  })
  const standing = { id: null, now: '2026-03-10T10:00', today: '2026-03-10', before: null }
  const judged = (typed: Record<string, unknown>, today = standing.today) => {
    const { values, problems } = readValues(drivers.fields, typed, { names: Object.keys(typed) })
    return { values, problems: briefly([...problems, ...checkFields(drivers, values, { ...standing, today })]) }
  }

  test('reads each kind in its usual form', () => {
    expect(judged({ idNumber: '62100219850615007x', codes: 'g2r', qualification: '621002198506150 07x', employer: '91621002ma0dema17m', licence: '甘交运管许可庆字621002000001号', machines: [{ plate: '甘06 12345', vin: 'lzz5clsb2rn123456' }] })).toEqual({
      problems: [],
      values: { idNumber: '62100219850615007X', codes: 'G2、R', qualification: '62100219850615007X', employer: '91621002MA0DEMA17M', licence: '甘交运管许可庆字621002000001号', machines: [{ id: undefined, plate: '甘0612345', vin: 'LZZ5CLSB2RN123456' }] },
    })
  })

  test('names every wrong and doubtful field, also within lines', () => {
    expect(judged({ idNumber: '621002198506150000', codes: 'G', employer: '91621002MAODEMA17M', machines: [{ plate: '甘0612345', vin: null }, { plate: '甘M12345', vin: 'LZZ5CLSB3RN123456' }] }).problems).toEqual([
      'idNumber DIGITS_LOST', 'employer CREDIT_CODE_MALFORMED', 'codes FARM_CODE_HISTORICAL (warning)', 'machines.1.plate MACHINE_PLATE_UNUSUAL (warning)', 'machines.1.vin VIN_CHECK (warning)',
    ])
  })

  test('knows by the core\'s clock that nobody is born tomorrow', () => {
    expect(judged({ idNumber: '62100219850615007X' }, '1985-06-14').problems).toEqual(['idNumber ID_NUMBER_FUTURE'])
    expect(judged({ idNumber: '62100219850615007X' }, '1985-06-15').problems).toEqual([])
  })

  test('goes into a workbook as text, so that no digit is lost there', () => {
    const columns = exportColumns(drivers, ['idNumber', 'codes', 'qualification', 'employer', 'licence'], (_, code) => code)
    expect(columns.map(({ column }) => column.kind)).toEqual(['id', 'id', 'id', 'id', 'id'])
    expect(columns[0]!.cell({ id: 'x', version: 1, number: null, title: '', idNumber: '621002199001010017' })).toBe('621002199001010017')
  })
})
