import type { Report } from '#contract/reports/procedures.ts'
import type { Brigade } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade, startBrigade } from '#tests/support/brigade.ts'
import { driver, filled, idNumberBornOn, inspection, machine } from '#tests/support/machinery.ts'

let brigade: Brigade
const tractors: string[] = []
beforeAll(async () => {
  brigade = await openBrigade()
  const add = async (at: number, change = {}) => tractors.push((await brigade.add('machines', machine({ plate: `甘060000${at}`, frameNumber: null, ...change }))).id)
  await add(1)
  await add(2, { inspectedTo: '2026-03-31' })
  await add(3, { township: 'pengyuan', kind: 'wheeled-combine' })
  await add(4, { state: 'scrapped' })
  tractors.push((await brigade.add('machines', { kind: 'wheeled-tractor', owner: '无牌人', township: 'pengyuan' })).id)
  await brigade.add('machine-drivers', driver())
  await brigade.add('machine-drivers', driver({ idNumber: idNumberBornOn('1981-01-01'), validFrom: '2020-03-31', validTo: '2026-03-30' }))
  await brigade.add('machine-drivers', driver({ idNumber: idNumberBornOn('1982-01-01'), state: 'revoked' }))
  await brigade.add('rate-bases', { period: '2026', item: 'machines-owned', value: 8, source: '区农机中心年报' })
  await brigade.add('rate-bases', { period: '2026-03', item: 'machines-owned', township: 'dongzhi', value: 4, source: '董志镇三月报表' })
  await brigade.add('machine-inspections', inspection(brigade, tractors[0]!, { units: [{ kind: 'police', unit: '交警中队', headcount: 3 }, { kind: 'township', unit: '镇政府', headcount: 5 }] }))
  await brigade.add('machine-inspections', inspection(brigade, tractors[0]!, { starts: '10:00', ends: null, checklist: filled('CK01', ['-13']) }))
  const failed = await brigade.add('machine-inspections', inspection(brigade, tractors[2]!, { day: '2026-03-01', checklist: filled('CK02', ['-09', '-10']), officers: [brigade.ids.zhang, brigade.ids.li, brigade.ids.wang] }))
  await brigade.add('machine-inspections', inspection(brigade, tractors[4]!, { day: '2026-02-28', checklist: filled('CK01', ['-01']) }))
  const [mended] = await brigade.client.defects.make({ register: 'machine-inspections', id: failed.id })
  const act = async (name: string, values: object) => {
    const { version } = await brigade.client.registers.get({ register: 'defects', id: mended!.id })
    await brigade.client.registers.act({ register: 'defects', id: mended!.id, version, act: name, values: values as never })
  }
  await act('order', { orderedOn: '2026-03-02', due: '2026-03-12', noticeNumber: '手写第1号' })
  await act('pass', { recheckedOn: '2026-03-10', recheckedBy: '张三' })
})
afterAll(() => brigade.close())

const values = ({ rows, totals }: Report) => [...rows, ...totals.length ? [totals] : []].map(cells => cells.map(({ value }) => value))
const get = (report: string, period: string) => brigade.client.reports.get({ report, period })

// Written from the counting rules before anything printed them.
describe('农机安全检查统计', () => {
  test('of March by township', async () => {
    expect(values(await get('machinery-inspections', '2026-03'))).toEqual([
      ['董志镇', 2, 1, 1, 0, 0, 1, 4, 3, 0, 0],
      ['彭原镇', 1, 0, 0, 1, 0, 0, 3, 0, 2, 1],
      ['合计', 3, 1, 1, 1, 0, 1, 7, 3, 2, 1],
    ])
  })
  test('of the quarter by kind, with the one that had no plate', async () => {
    expect(values(await get('machinery-kinds', '2026-Q1'))).toEqual([
      ['轮式拖拉机', 3, 1, 1, 1, 1, 1, 6, 3, 0, 0],
      ['轮式联合收割机', 1, 0, 0, 1, 0, 0, 3, 0, 2, 1],
      ['合计', 4, 1, 1, 2, 1, 1, 9, 3, 2, 1],
    ])
  })
  test('counts a defect as put right once it was, and not before', async () => {
    const of = async (period: string) => (await get('machinery-inspections', period)).totals.slice(-2).map(({ value }) => value)
    expect(await of('2026-03-01..2026-03-09')).toEqual([2, 0])
    expect(await of('2026-03-01..2026-03-10')).toEqual([2, 1])
    expect(await of('2026-03-02..2026-03-10')).toEqual([0, 0])
  })
  test.each(['machinery-inspections', 'machinery-kinds'])('%s: every number of inspections opens exactly those', async (report) => {
    const { rows, totals } = await get(report, '2026-Q1')
    for (const { column, value, query } of [...rows, totals].flat()) {
      if (!query || column === 'officers' || column === 'police') continue
      expect((await brigade.client.registers.list({ ...query, limit: 50 })).total, `${column} ${JSON.stringify(query)}`).toBe(value)
    }
  })
  test('is empty where nothing was inspected', async () => {
    expect((await get('machinery-inspections', '2025')).rows).toEqual([])
  })
})

describe('三率', () => {
  test('from the archive and the bases of the period, a missing base shown as missing', async () => {
    const report = await get('machinery-rates', '2026-03')
    expect(values(report)).toEqual([
      ['全辖区', 8, 3, 0.375, 3, 1, null, 1, null],
      ['董志镇', 4, 2, 0.5, 2, 1, null, 1, null],
      ['彭原镇', null, 1, null, 1, 1, null, 0, null],
    ])
    const notes = report.notes.join('\n')
    expect(notes).toContain('全辖区农机拥有量 8（2026，区农机中心年报）')
    expect(notes).toContain('董志镇农机拥有量 4（2026-03，董志镇三月报表）')
    expect(notes).toContain('缺全辖区的农机从业人员')
    expect(notes).toContain('董志镇、彭原镇没有齐全的单独基数')
  })
  test('of a year leave out the base of a month, and what has run out by its end', async () => {
    expect(values(await get('machinery-rates', '2026'))).toEqual([
      ['全辖区', 8, 3, 0.375, 0, 0, null, 1, null],
      ['董志镇', null, 2, null, 0, 0, null, 1, null],
      ['彭原镇', null, 1, null, 0, 0, null, 0, null],
    ])
  })
  test('of a year without bases name what is missing', async () => {
    const report = await get('machinery-rates', '2024')
    expect(values(report)[0]!.slice(0, 4)).toEqual(['全辖区', null, 3, null])
    expect(report.notes.join('')).toContain('缺全辖区的农机拥有量、农机从业人员')
  })
  test('every number of machines or drivers opens exactly those', async () => {
    const { rows } = await get('machinery-rates', '2026-03')
    for (const { column, value, query } of rows.flat()) {
      if (!query || !['registered', 'inspected', 'licensed'].includes(column)) continue
      expect((await brigade.client.registers.list({ ...query, limit: 50 })).total, `${column} ${JSON.stringify(query)}`).toBe(value)
    }
  })
})

// One tractor is renewed, one scrapped, one registered and a licence renewed in April: March stays what it was.
test('三率 of a past period are what they were at its end, and so is every list they open', async () => {
  const past = await startBrigade({ at: '2026-01-12T09:00' })
  const of = (change = {}) => past.add('machines', machine({ frameNumber: null, ...change })) as Promise<{ id: string, version: number }>
  const renewed = await of({ plate: '甘0600011', inspectedTo: '2026-02-28' })
  const scrapped = await of({ plate: '甘0600012', inspectedTo: '2026-06-30' })
  const unplated = await past.add('machines', { kind: 'wheeled-tractor', owner: '无牌人', township: 'dongzhi' })
  const licence = await past.add('machine-drivers', driver({ validFrom: '2020-04-02', validTo: '2026-04-01' }))
  const lost = await past.add('machine-drivers', driver({ idNumber: idNumberBornOn('1981-01-01') }))
  past.clock.set('2026-04-10T09:00')
  await past.edit('machines', renewed, { inspectedTo: '2027-04-30' })
  await past.edit('machines', scrapped, { state: 'scrapped' })
  await past.edit('machines', unplated as never, { plate: '甘0600013', state: 'active', registeredOn: '2026-04-08', inspectedTo: '2027-04-30' })
  await past.edit('machine-drivers', licence as never, { validFrom: '2026-04-02', validTo: '2032-04-01' })
  await past.edit('machine-drivers', lost as never, { state: 'revoked' })
  const counted = async (period: string) => {
    const { rows: [whole] } = await past.client.reports.get({ report: 'machinery-rates', period })
    const figures = whole!.filter(({ column }) => ['registered', 'inspected', 'licensed'].includes(column))
    for (const { column, value, query } of figures) expect((await past.client.registers.list({ ...query!, limit: 50 })).total, `${period} ${column}`).toBe(value)
    return figures.map(({ value }) => value)
  }
  expect(await counted('2026-02')).toEqual([2, 2, 2])
  expect(await counted('2026-03')).toEqual([2, 1, 2])
  expect(await counted('2026-04')).toEqual([2, 2, 1])
  expect((await past.client.reports.get({ report: 'machinery-rates', period: '2019' })).rows).toEqual([])
})
