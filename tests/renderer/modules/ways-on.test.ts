import { expect, test } from 'vitest'
import { licenceChecks, operators } from '#contract/registers/index.ts'
import { takenFrom, withoutTaken } from '#renderer/registers/begun-from.ts'
import { waysOn } from '#renderer/modules/licensing/ways-on.ts'

const told = (text: string) => waysOn(text).map(({ label, to }) => {
  const { params, query } = to as { params: { code: string }, query: Record<string, string> }
  return [label, params.code, ...Object.entries(query).map(([name, value]) => `${name}=${value}`)].join(' ')
})

test.each([
  ['a plate, however it is typed', ' 甘m·39999', ['开始证照核查 licence-checks with.plate=甘M39999', '登记为营运车辆 transport-vehicles with.plate=甘M39999']],
  ['an identity number', '621002199001010017', ['开始证照核查 licence-checks with.personId=621002199001010017', '登记为从业人员 practitioners with.idNumber=621002199001010017']],
  ['a credit code, which a check has no field for', '91621002MA0DEMA17M', ['开始证照核查 licence-checks', '登记为经营业户 operators with.creditCode=91621002MA0DEMA17M']],
  ['a name of four characters, a person’s or a shop’s', '老王修车', ['开始证照核查 licence-checks with.personName=老王修车', '登记为从业人员 practitioners with.name=老王修车', '登记为经营业户 operators with.name=老王修车']],
  ['the name of a company', '西峰顺达货运有限公司', ['开始证照核查 licence-checks with.operatorName=西峰顺达货运有限公司', '登记为经营业户 operators with.name=西峰顺达货运有限公司']],
  ['the number of a licence', '甘交运管庆字621002000001号', ['开始证照核查 licence-checks', '登记证照 licences with.serial=甘交运管庆字621002000001号']],
  ['half a plate, which is nothing yet', '甘M39', ['开始证照核查 licence-checks']],
])('%s that is not in the register is taken over', (_, text, expected) => expect(told(text)).toEqual(expected))

test('a new record takes over only text of fields that are typed, and the one after it nothing', () => {
  const query = { 'with.plate': '甘M39999', 'with.subject': '算出来的', 'with.day': '2026-03-10', 'with.nothing': 'x', 'parent': 'p1', 'copy': 'c1' }
  expect(takenFrom(licenceChecks, query)).toEqual({ plate: '甘M39999' })
  expect(takenFrom(operators, query)).toEqual({})
  expect(withoutTaken(query)).toEqual({ parent: 'p1' })
})
