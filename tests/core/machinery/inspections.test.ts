import type { Brigade, Values } from '#tests/support/brigade.ts'
import type { InspectionRecord } from '#tests/support/machinery.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ageOn, mayDrive } from '#core/modules/machinery/driver-rules.ts'
import { openBrigade } from '#tests/support/brigade.ts'
import { driver, filled, idNumberBornOn, inspection, machine } from '#tests/support/machinery.ts'
import { problemsOf } from '#tests/support/refusals.ts'
import { deskCommands } from '../cli/desk-commands.ts'

let brigade: Brigade
let tractor: string
let serial = 0
beforeAll(async () => {
  brigade = await openBrigade()
  tractor = (await brigade.add('machines', machine())).id
})
afterAll(() => brigade.close())

const check = async (values: Values) => (await brigade.client.registers.check({ register: 'machine-inspections', values: values as never })).map(({ level, path, code }) => `${level} ${path} ${code}`)
const addMachine = async (change: Values) => (await brigade.add('machines', machine({ plate: `甘06${String(20_000 + ++serial)}`, frameNumber: null, ...change }))).id
const addDriver = async (change: Values) => (await brigade.add('machine-drivers', driver({ idNumber: idNumberBornOn('1980-05-01', String(100 + ++serial)), ...change }), '按原件登记')).id

describe('an inspection', () => {
  test('holds plate, kind and owner of its day, whatever becomes of the machine', async () => {
    const id = await addMachine({ owner: '孙守业' })
    const saved = await brigade.add<InspectionRecord>('machine-inspections', inspection(brigade, id))
    expect(saved).toMatchObject({ number: expect.stringMatching(/^NJ2026-/), plate: `甘06${20_000 + serial}`, kind: 'wheeled-tractor', owner: '孙守业', township: 'dongzhi' })
    const sold = await brigade.client.registers.get({ register: 'machines', id })
    await brigade.edit('machines', sold as never, { owner: '钱有粮', plate: '甘0699999' })
    const later = await brigade.client.registers.get({ register: 'machine-inspections', id: saved.id })
    expect(later).toMatchObject({ owner: '孙守业', plate: saved.plate, title: saved.title, machine: { id, label: '甘0699999' } })
    expect(await brigade.edit('machine-inspections', saved as never, { remarks: '补充' })).toMatchObject({ owner: '孙守业', plate: saved.plate })
  })

  test('of a machine without a plate says so', async () => {
    const { id } = await brigade.add('machines', { kind: 'walking-unit', owner: '周得胜', township: 'dongzhi' })
    expect(await brigade.add('machine-inspections', inspection(brigade, id, { checklist: filled('CK03', ['-01']) }))).toMatchObject({ plate: '无号牌', title: '无号牌 周得胜', unplated: true, result: 'fail' })
  })

  test('begun on the page of a machine has its plate, kind and owner before anything is saved', async () => {
    const blank = await brigade.client.registers.blank({ register: 'machine-inspections', given: { machine: { id: tractor, label: '甘0612345' } } })
    expect(blank).toMatchObject({ plate: '甘0612345', kind: 'wheeled-tractor', owner: '李满仓', township: 'dongzhi' })
  })

  test('is made by two officers with a certificate of that day', async () => {
    const expired = (await brigade.add('people', { name: '过期', kind: 'officer', certificate: 'X1', certifiedFrom: '2020-01-01', certifiedTo: '2026-03-08' })).id
    expect(await check(inspection(brigade, tractor, { officers: [brigade.ids.zhang] }))).toEqual(['error officers CERTIFIED_TOO_FEW'])
    expect(await check(inspection(brigade, tractor, { officers: [brigade.ids.zhang, expired] }))).toEqual(['error officers CERTIFIED_TOO_FEW'])
    expect(await check(inspection(brigade, tractor, { officers: [brigade.ids.zhang, brigade.ids.zhao] }))).toEqual(['error officers CERTIFIED_TOO_FEW'])
  })

  test('carries police units and how many came', async () => {
    const saved = await brigade.add('machine-inspections', inspection(brigade, tractor, { units: [{ kind: '公安交警', unit: '董志交警中队', headcount: 3, names: '甲、乙、丙' }] }))
    expect(saved.units).toMatchObject([{ kind: 'police', unit: '董志交警中队', headcount: 3 }])
    expect(await check(inspection(brigade, tractor, { units: [{ kind: 'police', unit: '董志交警中队', headcount: 0 }] }))).toEqual(['error units.0.headcount TOO_SMALL'])
  })
})

describe('what the archive says of the machine', () => {
  test.each<[says: string, of: Values, change: Values, found: string[]]>([
    ['in order', {}, {}, []],
    ['an inspection before it was made is refused', { manufacturedOn: '2026-03-10', registeredOn: null, inspectedTo: null }, {}, ['error day INSPECTED_BEFORE_MADE']],
    ['on the day it was made it may be', { manufacturedOn: '2026-03-09', registeredOn: null, inspectedTo: null }, {}, []],
    ['one before it had a plate is worth a look', { registeredOn: '2026-03-10' }, {}, ['warning plate INSPECTED_BEFORE_REGISTERED']],
    ['unless it says there was none', { registeredOn: '2026-03-10' }, { plate: '无号牌', checklist: filled('CK01', ['-01']) }, []],
    ['what had no plate did not pass for having one', {}, { plate: '无号牌' }, ['error checklist UNPLATED_PASSED']],
    ['a scrapped machine on the road is worth a look', { state: 'scrapped' }, {}, ['warning machine MACHINE_NOT_IN_USE']],
    ['its yearly inspection counts on its last day', { inspectedTo: '2026-03-09' }, {}, []],
    ['and not on the next', { inspectedTo: '2026-03-08' }, {}, ['warning checklist INSPECTION_LAPSED']],
    ['which is no news where the checklist found it', { inspectedTo: '2026-03-08' }, { checklist: filled('CK01', ['-02']) }, []],
    ['a kind that is not the machine’s is refused', {}, { kind: 'walking-tractor', checklist: filled('CK03') }, ['error kind KIND_DIFFERS']],
    ['and a list for other kinds', {}, { checklist: filled('CK02') }, ['error checklist CHECKLIST_MISFIT']],
    ['nor does insurance', { insuredTo: '2026-03-08' }, {}, ['warning checklist INSURANCE_LAPSED']],
  ])('%s', async (_, of, change, found) => expect(await check(inspection(brigade, await addMachine(of), change))).toEqual(found))

  test('is not asked again when an old inspection is corrected', async () => {
    const id = await addMachine({})
    const saved = await brigade.add('machine-inspections', inspection(brigade, id))
    const found = await brigade.client.registers.get({ register: 'machines', id })
    await brigade.edit('machines', found as never, { state: 'scrapped' })
    expect(await brigade.edit('machine-inspections', saved, { remarks: '补记' })).toMatchObject({ remarks: '补记' })
  })
})

describe('who drove', () => {
  test.each<[says: string, who: Values, found: string[]]>([
    ['in order', {}, []],
    ['a licence counts on its last day', { validFrom: '2020-03-09', validTo: '2026-03-09' }, []],
    ['and not on the next', { validFrom: '2020-03-08', validTo: '2026-03-08' }, ['warning driver LICENCE_EXPIRED']],
    ['nor before its first', { validFrom: '2026-03-10', validTo: '2032-03-10' }, ['warning driver LICENCE_NOT_YET']],
    ['a revoked one does not count', { state: 'revoked' }, ['warning driver LICENCE_NOT_VALID']],
    ['a rig’s licence covers its tractor', { codes: 'G2' }, []],
    ['a harvester’s does not', { codes: 'R' }, ['warning driver LICENCE_NOT_COVERING']],
    ['someone of seventy should not drive', { idNumber: idNumberBornOn('1956-03-09') }, ['warning driver DRIVER_OVERAGE']],
    ['someone who is seventy tomorrow may', { idNumber: idNumberBornOn('1956-03-10') }, []],
  ])('from the archive: %s', async (_, who, found) => expect(await check(inspection(brigade, tractor, { driver: await addDriver(who) }))).toEqual(found))

  test.each<[says: string, who: Values, found: string[]]>([
    ['nobody at all, the machine stood there', {}, []],
    ['a name and codes that fit', { driverName: '路人甲', driverCodes: 'G1' }, []],
    ['without a licence', { driverName: '路人甲' }, ['warning driverCodes LICENCE_NONE']],
    ['with one for something else', { driverName: '路人甲', driverCodes: 'K2' }, ['warning driverCodes LICENCE_NOT_COVERING']],
    ['seventeen years old', { driverName: '路人甲', driverIdNumber: idNumberBornOn('2008-03-10'), driverCodes: 'G1' }, ['warning driverIdNumber DRIVER_UNDERAGE']],
    ['eighteen that day', { driverName: '路人甲', driverIdNumber: idNumberBornOn('2008-03-09'), driverCodes: 'G1' }, []],
    ['papers without a name', { driverCodes: 'G1' }, ['error driverName DRIVER_UNNAMED']],
    ['an identity number with a wrong check digit', { driverName: '路人甲', driverIdNumber: '621002199001010018', driverCodes: 'G1' }, ['error driverIdNumber ID_NUMBER_CHECK']],
  ])('as written down: %s', async (_, who, found) => expect(await check(inspection(brigade, tractor, who))).toEqual(found))

  test('is not doubted again where the checklist found it', async () => {
    expect(await check(inspection(brigade, tractor, { driverName: '路人甲', checklist: filled('CK01', ['-04']) }))).toEqual([])
    const young = { driverName: '路人甲', driverIdNumber: idNumberBornOn('2010-01-01'), driverCodes: 'G1' }
    expect(await check(inspection(brigade, tractor, { ...young, checklist: filled('CK01', ['-05']) }))).toEqual([])
  })

  test('is named once', async () => {
    expect(await check(inspection(brigade, tractor, { driver: await addDriver({}), driverName: '李满仓' }))).toEqual(['error driverName DRIVER_TWICE'])
  })

  test('doubts are saved with a reason and not without', async () => {
    const values = inspection(brigade, tractor, { driverName: '路人甲' })
    expect(await problemsOf(brigade.add('machine-inspections', values))).toEqual(['driverCodes LICENCE_NONE (warning)'])
    expect(await brigade.add('machine-inspections', values, '驾驶人当场承认无证')).toMatchObject({ warningReason: '驾驶人当场承认无证' })
  })
})

describe('the result', () => {
  test.each<[says: string, failed: string[], result: string]>([
    ['all in order', [], 'pass'],
    ['only general faults', ['-13', '-22'], 'correct'],
    ['one major fault', ['-13', '-18'], 'fail'],
  ])('%s', async (_, failed, result) => {
    expect(await brigade.add('machine-inspections', inspection(brigade, tractor, { checklist: filled('CK01', failed) }))).toMatchObject({ result, unplated: false, joint: false })
  })

  test('follows from the items and cannot be typed', async () => {
    expect(await check(inspection(brigade, tractor, { result: 'pass' }))).toEqual(['error result COMPUTED_FIELD'])
  })

  test('“all others pass” is kept as said, item by item, and an item left out is refused', async () => {
    const saved = await brigade.add<InspectionRecord>('machine-inspections', inspection(brigade, tractor, { checklist: filled('CK01', ['-13']) }))
    expect(saved.checklist.answers.filter(({ byRest }) => byRest).length).toBe(19)
    const open = filled('CK01') as { code: string, answers: unknown[] }
    expect(await check(inspection(brigade, tractor, { checklist: { ...open, answers: open.answers.slice(1) } }))).toEqual(['error checklist.CK01-01 CHECKLIST_OPEN'])
  })
})

describe('the page of a machine', () => {
  test('tells who was met with it and whose it was, the last first', async () => {
    const id = await addMachine({ owner: '第一任' })
    const met = await addDriver({ name: '熟人' })
    await brigade.add('machine-inspections', inspection(brigade, id, { day: '2026-03-01', driver: met }))
    await brigade.edit('machines', await brigade.client.registers.get({ register: 'machines', id }) as never, { owner: '第二任' })
    await brigade.add('machine-inspections', inspection(brigade, id, { day: '2026-03-05', driver: met }))
    await brigade.add('machine-inspections', inspection(brigade, id, { day: '2026-03-08', driverName: '生人', driverCodes: 'G1' }))
    const binned = await brigade.add('machine-inspections', inspection(brigade, id, { day: '2026-03-09', driverName: '误录', driverCodes: 'G1' }))
    await brigade.client.registers.remove({ register: 'machine-inspections', id: binned.id, reason: '误录' })
    expect(await brigade.client.machinery.history({ id })).toMatchObject({
      drivers: [{ driver: null, name: '生人', codes: 'G1', times: 1, last: '2026-03-08' }, { driver: met, name: '熟人', codes: 'G2', times: 2, last: '2026-03-05' }],
      owners: [{ owner: '第二任', from: '2026-03-05', to: '2026-03-08', times: 2 }, { owner: '第一任', from: '2026-03-01', to: '2026-03-01', times: 1 }],
    })
  })
})

test('a campaign tells its inspections together', async () => {
  const { id: campaign } = await brigade.add('campaigns', { name: '2026 年春耕农机安全检查', season: 'spring', from: '2026-03-01', to: '2026-04-30' })
  const police = [{ kind: 'police', unit: '董志交警中队', headcount: 3 }, { kind: 'township', unit: '董志镇政府', headcount: 2 }]
  await brigade.add('machine-inspections', inspection(brigade, tractor, { campaign, units: police }))
  await brigade.add('machine-inspections', inspection(brigade, tractor, { campaign, officers: [brigade.ids.zhang, brigade.ids.li, brigade.ids.wang], checklist: filled('CK01', ['-18']) }))
  expect(await brigade.client.machinery.campaign({ id: campaign })).toEqual({ inspected: 2, passed: 1, toCorrect: 0, failed: 1, unplated: 0, joint: 1, officers: 5, police: 3 })
  const { id: other } = await brigade.add('campaigns', { name: '2026 年三夏', season: 'summer', from: '2026-06-01', to: '2026-07-15' })
  expect(await brigade.client.machinery.campaign({ id: other })).toMatchObject({ inspected: 0, officers: 0 })
})

test('which licence covers which kind of machine', () => {
  const covers = (codes: string) => ['wheeled-tractor', 'walking-tractor', 'crawler-tractor', 'wheeled-unit', 'walking-unit', 'wheeled-combine', 'crawler-combine'].filter(kind => mayDrive(codes, kind))
  expect(covers('G1')).toEqual(['wheeled-tractor'])
  expect(covers('G2')).toEqual(['wheeled-tractor', 'wheeled-unit'])
  expect(covers('K1')).toEqual(['walking-tractor'])
  expect(covers('K2')).toEqual(['walking-tractor', 'walking-unit'])
  expect(covers('L、S')).toEqual(['crawler-tractor', 'crawler-combine'])
  expect(covers('G2、R')).toEqual(['wheeled-tractor', 'wheeled-unit', 'wheeled-combine'])
  expect(covers('')).toEqual([])
})

test('an age is counted in full years', () => {
  expect(ageOn('2008-03-09', '2026-03-08')).toBe(17)
  expect(ageOn('2008-03-09', '2026-03-09')).toBe(18)
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
})

test('the command line refuses what the screen refuses, by plate and name instead of ids', async () => {
  const desk = await deskCommands()
  const [{ id }] = (await desk.add('machines', machine({ manufacturedOn: '2024-03-01', registeredOn: '2024-03-20' }))).json().accepted
  const values = { day: '2026-03-09', starts: '09:00', machine: '甘0612345', place: '董志什字路口', officers: '张三、李四', checklist: filled('CK01') }
  expect((await desk.add('machine-inspections', { ...values, officers: '张三' })).json().refused).toMatchObject([{ field: 'officers', code: 'CERTIFIED_TOO_FEW' }])
  expect((await desk.add('machine-inspections', { ...values, day: '2024-02-29' })).json().refused).toMatchObject([{ field: 'day', code: 'INSPECTED_BEFORE_MADE' }])
  const added = (await desk.add('machine-inspections', values)).json()
  expect(added).toMatchObject({ refused: [], accepted: [{ number: 'NJ2026-00001', warnings: [] }] })
  const shown = (await desk.run(['show', 'machine-inspections', added.accepted[0].id, '--json'])).json()
  expect(shown).toMatchObject({ machine: { id, label: '甘0612345' }, plate: '甘0612345', owner: '李满仓', kind: 'wheeled-tractor' })
})
