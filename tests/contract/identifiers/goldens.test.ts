import type { IdentifierKind } from '#contract/identifiers/index.ts'
import { describe, expect, test } from 'vitest'
import { checkIdentifier } from '#contract/identifiers/check.ts'
import { coveredFarmCodes } from '#contract/identifiers/farm-code.ts'

type Golden = readonly [kind: IdentifierKind, given: unknown, level: 'ok' | 'warning' | 'error', normalised: string, code?: string]

const today = '2026-03-10'

// Numbers of people are made up; the first credit code is the one real example the standard's libraries test with.
const goldens: readonly Golden[] = [
  ['id-number', '621002199001010017', 'ok', '621002199001010017'],
  ['id-number', '621002198506151232', 'ok', '621002198506151232'],
  ['id-number', '621027197803304568', 'ok', '621027197803304568'],
  ['id-number', '62100219850615007x', 'ok', '62100219850615007X'],
  ['id-number', ' 621002 19900101 0017 ', 'ok', '621002199001010017'],
  ['id-number', '６２１００２１９９００１０１００１７', 'ok', '621002199001010017'],
  ['id-number', '\'621002199001010017', 'ok', '621002199001010017'],
  ['id-number', '\u202D621002199001010017\u202C', 'ok', '621002199001010017'],
  ['id-number', '621002199001010018', 'error', '621002199001010018', 'ID_NUMBER_CHECK'],
  ['id-number', '612002199001010017', 'error', '612002199001010017', 'ID_NUMBER_CHECK'],
  ['id-number', '621002199002300011', 'error', '621002199002300011', 'ID_NUMBER_BIRTH'],
  ['id-number', '62100219900101001', 'error', '62100219900101001', 'ID_NUMBER_LENGTH'],
  ['id-number', '621002900101001', 'error', '621002900101001', 'ID_NUMBER_LENGTH'],
  ['id-number', '62100219900101OO17', 'error', '62100219900101OO17', 'ID_NUMBER_MALFORMED'],
  ['id-number', '62100219850615007Х', 'error', '62100219850615007Х', 'ID_NUMBER_MALFORMED'],
  ['id-number', '某某', 'error', '某某', 'ID_NUMBER_LENGTH'],
  ['id-number', '621002199001010000', 'error', '621002199001010000', 'DIGITS_LOST'],
  ['id-number', '621002199013010000', 'error', '621002199013010000', 'DIGITS_LOST'],
  ['id-number', Number('621002199001010017'), 'error', '621002199001010000', 'DIGITS_LOST'],
  ['id-number', '6.21002E+17', 'error', '621002E+17', 'DIGITS_LOST'],
  ['id-number', '621002198506153000', 'warning', '621002198506153000', 'DIGITS_DOUBTFUL'],
  ['id-number', '', 'error', '', 'REQUIRED'],
  ['id-number', { x: 1 }, 'error', '', 'NOT_TEXT'],

  ['credit-code', '91110000600037341L', 'ok', '91110000600037341L'],
  ['credit-code', '91621002MA0DEMA17M', 'ok', '91621002MA0DEMA17M'],
  ['credit-code', '91621002000000000D', 'ok', '91621002000000000D'],
  ['credit-code', '91621002ma0dema17m', 'ok', '91621002MA0DEMA17M'],
  ['credit-code', '91621002MA0DEMA17N', 'error', '91621002MA0DEMA17N', 'CREDIT_CODE_CHECK'],
  ['credit-code', '91621002MAODEMA17M', 'error', '91621002MAODEMA17M', 'CREDIT_CODE_MALFORMED'],
  ['credit-code', '9162100AMA0DEMA17M', 'error', '9162100AMA0DEMA17M', 'CREDIT_CODE_MALFORMED'],
  ['credit-code', '91621002MA0DEMA1', 'error', '91621002MA0DEMA1', 'CREDIT_CODE_LENGTH'],
  ['credit-code', '911100006000373000', 'error', '911100006000373000', 'DIGITS_LOST'],
  ['credit-code', '621002600012345', 'warning', '621002600012345', 'CREDIT_CODE_OLD'],

  ['vin', '1M8GDM9AXKP042788', 'ok', '1M8GDM9AXKP042788'],
  ['vin', 'LZZ5CLSB2RN123456', 'ok', 'LZZ5CLSB2RN123456'],
  ['vin', 'lzz5clsb2rn123456', 'ok', 'LZZ5CLSB2RN123456'],
  ['vin', 'LZZ5CLSB3RN123456', 'warning', 'LZZ5CLSB3RN123456', 'VIN_CHECK'],
  ['vin', 'LZZ5CLSB2RNI23456', 'error', 'LZZ5CLSB2RNI23456', 'VIN_MALFORMED'],
  ['vin', 'LZZ5CLSB2RN12345', 'error', 'LZZ5CLSB2RN12345', 'VIN_LENGTH'],

  ['plate', '甘M12345', 'ok', '甘M12345'],
  ['plate', '甘m·12345', 'ok', '甘M12345'],
  ['plate', '甘MD12345', 'ok', '甘MD12345'],
  ['plate', '甘MF12345', 'ok', '甘MF12345'],
  ['plate', '甘MDA2345', 'ok', '甘MDA2345'],
  ['plate', '甘M12345D', 'ok', '甘M12345D'],
  ['plate', '甘M1234挂', 'ok', '甘M1234挂'],
  ['plate', '甘M1234学', 'ok', '甘M1234学'],
  ['plate', '甘M1234警', 'ok', '甘M1234警'],
  ['plate', '粤Z1234港', 'ok', '粤Z1234港'],
  ['plate', '粤Z1234澳', 'ok', '粤Z1234澳'],
  ['plate', '甘MA12345', 'warning', '甘MA12345', 'PLATE_NEW_ENERGY'],
  ['plate', '甘M12345K', 'warning', '甘M12345K', 'PLATE_NEW_ENERGY'],
  ['plate', '甘ML12345', 'error', '甘ML12345', 'PLATE_MALFORMED'],
  ['plate', '甘MI2345', 'error', '甘MI2345', 'PLATE_MALFORMED'],
  ['plate', '甘M1O345', 'error', '甘M1O345', 'PLATE_MALFORMED'],
  ['plate', '甘М12345', 'error', '甘М12345', 'PLATE_MALFORMED'],
  ['plate', '甘O12345', 'error', '甘O12345', 'PLATE_MALFORMED'],
  ['plate', '台A12345', 'error', '台A12345', 'PLATE_MALFORMED'],
  ['plate', '甘M1234', 'error', '甘M1234', 'PLATE_MALFORMED'],
  ['plate', '贵0688110', 'error', '贵0688110', 'PLATE_MALFORMED'],

  ['machine-plate', '贵0688110', 'ok', '贵0688110'],
  ['machine-plate', '鲁1961378', 'ok', '鲁1961378'],
  ['machine-plate', '甘 06 12345', 'ok', '甘0612345'],
  ['machine-plate', '甘06O2345', 'warning', '甘06O2345', 'MACHINE_PLATE_UNUSUAL'],
  ['machine-plate', '甘M12345', 'warning', '甘M12345', 'MACHINE_PLATE_UNUSUAL'],
  ['machine-plate', '0612345', 'error', '0612345', 'MACHINE_PLATE_MALFORMED'],

  ['operating-licence', '津交运管许可德字120128300595', 'ok', '津交运管许可德字120128300595'],
  ['operating-licence', '甘交运管许可庆字621002000001号', 'ok', '甘交运管许可庆字621002000001号'],
  ['operating-licence', '甘交运管庆字621002000001号', 'warning', '甘交运管庆字621002000001号', 'LICENCE_UNUSUAL'],
  ['operating-licence', '已办', 'error', '已办', 'LICENCE_MALFORMED'],

  ['qualification', '6210021120026000123', 'ok', '6210021120026000123'],
  ['qualification', '621002199001010017', 'ok', '621002199001010017'],
  ['qualification', '621002199001010018', 'warning', '621002199001010018', 'QUALIFICATION_UNLIKE_ID'],
  ['qualification', '621002199001010000', 'warning', '621002199001010000', 'DIGITS_DOUBTFUL'],
  ['qualification', '62100219900101', 'error', '62100219900101', 'QUALIFICATION_MALFORMED'],
  ['qualification', '6.21E+17', 'error', '621E+17', 'DIGITS_LOST'],

  ...['G1', 'K1', 'L', 'G2', 'K2', 'R', 'S'].map(code => ['farm-code', code, 'ok', code] as const),
  ['farm-code', 'g2r', 'ok', 'G2、R'],
  ['farm-code', 'G2，R、G2', 'ok', 'G2、R'],
  ['farm-code', 'G', 'warning', 'G', 'FARM_CODE_HISTORICAL'],
  ['farm-code', 'H', 'warning', 'H', 'FARM_CODE_HISTORICAL'],
  ['farm-code', 'K', 'warning', 'K', 'FARM_CODE_HISTORICAL'],
  ['farm-code', 'T', 'warning', 'T', 'FARM_CODE_HISTORICAL'],
  ['farm-code', 'G3', 'error', 'G3', 'FARM_CODE_UNKNOWN'],
  ['farm-code', 'GI', 'error', 'GI', 'FARM_CODE_UNKNOWN'],
  ['farm-code', 'C1', 'error', 'C1', 'FARM_CODE_UNKNOWN'],
  ['farm-code', '、', 'error', '、', 'FARM_CODE_UNKNOWN'],

  ['route', 'G309', 'ok', 'G309'],
  ['route', 'ｇ３０９', 'ok', 'G309'],
  ['route', 'G22', 'ok', 'G22'],
  ['route', 'S202', 'ok', 'S202'],
  ['route', 'X017', 'ok', 'X017'],
  ['route', 'Y102', 'ok', 'Y102'],
  ['route', 'C10A5', 'ok', 'C10A5'],
  ['route', 'Z001', 'ok', 'Z001'],
  ['route', 'X0I7', 'warning', 'X0I7', 'ROUTE_LETTERS'],
  ['route', 'G3O9', 'error', 'G3O9', 'ROUTE_MALFORMED'],
  ['route', '309', 'error', '309', 'ROUTE_MALFORMED'],
  ['route', 'X17', 'error', 'X17', 'ROUTE_MALFORMED'],

  ['stake', 'K123+456', 'ok', 'K123+456'],
  ['stake', 'k12+5', 'ok', 'K12+005'],
  ['stake', '１２＋３４５', 'ok', 'K12+345'],
  ['stake', 'K12+1000', 'error', 'K12+1000', 'STAKE_METRES'],
  ['stake', 'K12-345', 'error', 'K12-345', 'STAKE_MALFORMED'],
  ['stake', 'Kl2+345', 'error', 'KL2+345', 'STAKE_MALFORMED'],
  ['stake', 'K12345+000', 'error', 'K12345+000', 'STAKE_MALFORMED'],

  ['phone', '13800000000', 'ok', '13800000000'],
  ['phone', '138 0000 0000', 'ok', '13800000000'],
  ['phone', '+86 13800000000', 'ok', '+8613800000000'],
  ['phone', '０９３４-８２１２３４５', 'ok', '0934-8212345'],
  ['phone', '（0934）8212345', 'ok', '0934-8212345'],
  ['phone', '0934-8212345-801', 'ok', '0934-8212345-801'],
  ['phone', '8212345', 'ok', '8212345'],
  ['phone', '661234', 'ok', '661234'],
  ['phone', '12328', 'ok', '12328'],
  ['phone', '400-800-1234', 'ok', '400-800-1234'],
  ['phone', '1380000000', 'warning', '1380000000', 'PHONE_UNUSUAL'],
  ['phone', '138000000000', 'warning', '138000000000', 'PHONE_UNUSUAL'],
  ['phone', '138O0000000', 'error', '138O0000000', 'PHONE_MALFORMED'],
  ['phone', '找门卫', 'error', '找门卫', 'PHONE_MALFORMED'],
]

describe('an identifier is right, doubtful or wrong, in its usual form and for a reason', () => {
  for (const [kind, given, level, normalised, code] of goldens) test(`${kind} ${JSON.stringify(given)} is ${level} ${code ?? ''}`, () => {
    expect(checkIdentifier(kind, given, { today })).toEqual({ valid: level !== 'error', level, normalised, problems: code ? [{ code, message: expect.stringMatching(/\p{Script=Han}{4}/u) }] : [] })
  })
})

describe('a look-alike is proposed, never put in place', () => {
  test.each<readonly [IdentifierKind, given: string, proposal: string]>([
    ['id-number', '62100219900101OO17', '621002199001010017'],
    ['id-number', '62100219900101OO18', ''],
    ['id-number', '6210021985O6I51232', '621002198506151232'],
    ['id-number', '62100219850615007×', '62100219850615007X'],
    ['id-number', '621002900101001', '621002199001010017'],
    ['credit-code', '91621002MAODEMA17M', '91621002MA0DEMA17M'],
    ['credit-code', '91621002MA0DEMAI7M', '91621002MA0DEMA17M'],
    ['vin', 'LZZ5CLSB2RNI23456', 'LZZ5CLSB2RN123456'],
    ['vin', 'LZZ5CLSB2RN12345б', ''],
    ['plate', '甘MI2345', '甘M12345'],
    ['plate', '甘М12345', '甘M12345'],
    ['machine-plate', '甘06O2345', '甘0602345'],
    ['route', 'G3O9', 'G309'],
    ['route', 'X0I7', 'X017'],
    ['stake', 'Kl2+345', 'K12+345'],
    ['stake', 'К12+345', 'K12+345'],
    ['phone', '138O0000000', '13800000000'],
    ['farm-code', 'GI', 'G1'],
  ])('%s %s', (kind, given, proposal) => {
    const { normalised, problems } = checkIdentifier(kind, given, { today })
    const [said] = problems
    if (proposal) expect(said!.message).toContain(`是否应为 ${proposal}？`)
    else expect(said!.message).not.toContain('是否应为')
    expect(normalised).not.toBe(proposal)
  })
})

describe('what only the day can tell', () => {
  test('nobody is born after today', () => {
    expect(checkIdentifier('id-number', '621002199001010017', { today: '1990-01-01' })).toMatchObject({ level: 'ok' })
    expect(checkIdentifier('id-number', '621002199001010017', { today: '1989-12-31' })).toMatchObject({ level: 'error', problems: [{ code: 'ID_NUMBER_FUTURE' }] })
  })
})

test('an identity number is not repeated in what is said about it', () => {
  for (const given of ['621002199001010018', '621002199002300011', '621002199001010000', '62100219900101001']) expect(checkIdentifier('id-number', given, { today }).problems[0]!.message).not.toContain(given)
})

test('the licence for a rig covers its tractor, and none the other way', () => {
  expect(coveredFarmCodes(['G2'])).toEqual(['G2', 'G1'])
  expect(coveredFarmCodes(['K2', 'R'])).toEqual(['K2', 'K1', 'R'])
  expect(coveredFarmCodes(['G1', 'L'])).toEqual(['G1', 'L'])
})
