import type { Brigade, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade } from '#tests/support/brigade.ts'
import { driver, idNumberBornOn, machine } from '#tests/support/machinery.ts'

let brigade: Brigade
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())

const check = async (register: string, values: Values) => (await brigade.client.registers.check({ register, values: values as never })).map(({ level, path, code }) => `${level} ${path} ${code}`)

describe('a machine', () => {
  test('is found by its plate, its owner and the initials of either', async () => {
    const { id } = await brigade.add('machines', machine({ plate: '甘0600001', owner: '王大山', frameNumber: null }))
    for (const text of ['甘0600001', '0001', '王大山', '大山', 'wds', 'g0600001']) {
      const found = await brigade.client.registers.candidates({ register: 'machines', text })
      expect(found.map(each => each.id), text).toContain(id)
    }
    const [candidate] = await brigade.client.registers.candidates({ register: 'machines', text: 'wds' })
    expect(candidate).toEqual({ id, label: '甘0600001', hint: '轮式拖拉机 · 王大山 · 董志镇' })
  })

  test('without a plate is 未登记, goes by its owner, and is found by him', async () => {
    const saved = await brigade.add('machines', { kind: 'walking-tractor', owner: '张来福', township: 'dongzhi' })
    expect(saved).toMatchObject({ state: 'unregistered', name: '无号牌（张来福）', plate: null })
    expect(await brigade.client.registers.candidates({ register: 'machines', text: 'zlf' })).toMatchObject([{ id: saved.id }])
  })

  test('that gets its plate later goes by it from then on', async () => {
    const saved = await brigade.add('machines', { kind: 'walking-tractor', owner: '刘平', township: 'dongzhi' })
    const registered = await brigade.edit('machines', saved, { plate: '甘06 00009', state: 'active', registeredOn: '2026-03-09' })
    expect(registered).toMatchObject({ name: '甘0600009', state: 'active' })
  })

  test.each<[says: string, change: Values, found: string[]]>([
    ['nothing is wrong with one as it should be', {}, []],
    ['a plate and 未登记 exclude each other', { state: 'unregistered' }, ['error state PLATE_OF_UNREGISTERED']],
    ['what is in use has a plate', { plate: null, state: 'active' }, ['error state PLATE_NEEDED']],
    ['what is scrapped may never have had one', { plate: null, state: 'scrapped' }, []],
    ['it is not registered before it was made', { registeredOn: '2021-02-28' }, ['error registeredOn NOT_BEFORE_FIELD']],
    ['it is not made after today', { manufacturedOn: '2026-03-11', registeredOn: null }, ['error manufacturedOn IN_FUTURE']],
    ['an inspection holds until the end of the month a year from now', { inspectedTo: '2027-03-31' }, []],
    ['and no longer', { inspectedTo: '2027-04-01' }, ['warning inspectedTo INSPECTION_TOO_LONG']],
    ['a kind there is not is refused', { kind: '挖掘机' }, ['error kind NOT_A_CHOICE']],
    ['a credit code with a wrong check character is refused', { ownerKind: 'unit', ownerCreditCode: '91621002MA0DEMA17N' }, ['error ownerCreditCode CREDIT_CODE_CHECK']],
  ])('%s', async (_, change, found) => expect(await check('machines', machine(change))).toEqual(found))

  test('with the frame number of another is worth a second look, with its plate it is refused', async () => {
    await brigade.add('machines', machine({ plate: '甘0600002', frameNumber: 'JJ-77', owner: '赵一' }))
    expect(await check('machines', machine({ plate: '甘0600003', frameNumber: 'JJ-77' }))).toEqual(['warning frameNumber MACHINE_ALIKE'])
    expect(await check('machines', machine({ plate: '甘0600002', frameNumber: 'JJ-78' }))).toEqual(['error plate SAME_EXISTS'])
  })
})

describe('a driver', () => {
  test('gets six years when nothing is said of the end', async () => {
    const { validTo: _, ...values } = driver({ idNumber: idNumberBornOn('1981-01-01') })
    expect(await brigade.add('machine-drivers', values)).toMatchObject({ validTo: '2028-04-01', state: 'valid' })
  })

  test('holds several codes, kept as one writes them', async () => {
    expect(await brigade.add('machine-drivers', driver({ idNumber: idNumberBornOn('1982-01-01'), codes: 'g2 r' }))).toMatchObject({ codes: 'G2、R' })
  })

  test.each<[says: string, change: Values, found: string[]]>([
    ['nothing is wrong with one as it should be', {}, []],
    ['six years are not more', { validTo: '2028-04-02' }, ['warning validTo LICENCE_TOO_LONG']],
    ['the day of the eighteenth birthday is old enough', { idNumber: idNumberBornOn('2004-04-01') }, []],
    ['the day before is not', { idNumber: idNumberBornOn('2004-04-02') }, ['error validFrom LICENCE_BEFORE_AGE']],
    ['at seventy it should have been cancelled', { idNumber: idNumberBornOn('1956-03-10') }, ['warning state DRIVER_OVERAGE']],
    ['the day before it need not', { idNumber: idNumberBornOn('1956-03-11') }, []],
    ['and where it is cancelled nothing is left to say', { idNumber: idNumberBornOn('1950-01-01'), state: 'cancelled' }, []],
    ['a code there is not is refused', { codes: 'B2' }, ['error codes FARM_CODE_UNKNOWN']],
    ['a historical one is doubted', { codes: 'H' }, ['warning codes FARM_CODE_HISTORICAL']],
    ['an identity number with a wrong check digit is refused', { idNumber: '621002199001010018' }, ['error idNumber ID_NUMBER_CHECK']],
  ])('%s', async (_, change, found) => expect(await check('machine-drivers', driver(change))).toEqual(found))
})

describe('a figure for rates', () => {
  const base = (change?: Values) => ({ period: '2026', item: 'machines-owned', value: 1200, source: '区农机中心 2025 年年报', ...change })

  test('counts for the days its period names', async () => {
    expect(await brigade.add('rate-bases', base({ period: '2026-Q3', value: 5 }))).toMatchObject({ from: '2026-07-01', to: '2026-09-30' })
  })
  test('is entered once for an item, period and township', async () => {
    await brigade.add('rate-bases', base())
    expect(await check('rate-bases', base({ value: 1300 }))).toEqual(['error value RATE_BASE_EXISTS'])
    expect(await check('rate-bases', base({ township: 'dongzhi' }))).toEqual([])
    expect(await check('rate-bases', base({ item: 'people-working' }))).toEqual([])
  })
  test('needs a period that is one, and a source', async () => {
    expect(await check('rate-bases', base({ period: '2026-13' }))).toEqual(['error period NOT_A_PERIOD'])
    expect(await check('rate-bases', base({ source: '' }))).toEqual(['error source REQUIRED'])
  })
})
