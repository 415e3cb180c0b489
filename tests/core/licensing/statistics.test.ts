import type { ReportCell } from '#contract/reports/procedures.ts'
import type { Brigade, Values } from '#tests/support/brigade.ts'
import type { Supervised } from '#tests/support/licensing.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { startBrigade } from '#tests/support/brigade.ts'
import { temporaryFolder } from '#tests/support/core.ts'
import { overloadCheck, roadsideCheck, supervise } from '#tests/support/licensing.ts'
import { run } from '../cli/desk-commands.ts'

let brigade: Brigade
let kept: Supervised
const absent = { inRegister: 'absent', vehicle: null, operator: null, matters: [{ matter: 'vehicle-certificate', result: 'none' }], conclusion: 'unlicensed', route: '西峰至肖金', carried: '乘客 3 人', statement: '承认收费' }

beforeEach(async () => {
  brigade = await startBrigade()
  kept = await supervise(brigade)
  const check = (change: Values) => brigade.add('licence-checks', roadsideCheck(brigade, kept, { ...change }))
  await check({})
  await check({ day: '2026-02-28', checkedAt: '2026-02-28T10:00' })
  await check({ scene: 'enterprise', squad: brigade.ids.second, matters: [{ matter: 'vehicle-certificate', licence: kept.certificate.id, result: 'expired' }], conclusion: 'irregular', handling: 'ordered' })
  await check({ ...absent, plate: '甘M39999', unlicensedKind: 'ride-hailing', handling: 'case' })
  await check({ ...absent, plate: '甘M38888', unlicensedKind: 'coach', handling: 'handed-over', handedTo: '公安交警', handedOn: '2026-03-09' })
  await check({ ...absent, plate: '甘M37777', unlicensedKind: 'ride-hailing', handling: 'educated' })
  const weigh = (change: Values) => brigade.add('overload-checks', overloadCheck(brigade, change))
  await weigh({})
  await weigh({ firstNumber: 'CJ2', gross: 30, outcome: 'within', unloading: null, unloaded: null, recheckNumber: null, recheckAt: null, recheckGross: null })
  await weigh({ firstNumber: 'CJ3', squad: brigade.ids.second })
})

const build = (report: string) => brigade.client.reports.get({ report, period: '2026-03' })
const values = (cells: readonly ReportCell[]) => cells.map(({ value }) => value)

/** Every figure of a report against the list it opens; sums of something else than records are left out by name. */
async function opensWhatItCounts(report: string, except: readonly string[]): Promise<void> {
  const { rows, totals } = await build(report)
  for (const { column, value, query } of [...rows, totals].flat()) {
    if (!query || except.includes(column)) continue
    const list = await brigade.client.registers.list({ ...query, limit: 1 })
    expect([column, list.total]).toEqual([column, value])
  }
}

describe('证照核查统计 of March', () => {
  test('counts by squad how checks ended', async () => {
    const { rows, totals } = await build('licence-checks')
    expect(rows.map(values)).toEqual([
      ['一中队', 4, 4, 0, 1, 0, 0, 3, 0, 1, 1],
      ['二中队', 1, 0, 1, 0, 0, 1, 0, 1, 0, 0],
    ])
    expect(values(totals)).toEqual(['合计', 5, 4, 1, 1, 0, 1, 3, 1, 1, 1])
  })
  test('every figure opens what it counted', () => opensWhatItCounts('licence-checks', []))
})

describe('无证经营整治统计 of March', () => {
  test('counts by kind, and tells in words what was checked and weighed', async () => {
    const { rows, totals, notes } = await build('unlicensed-operation')
    expect(rows.map(values)).toEqual([['无证班线客运', 1, 0, 1, 0, 0], ['无证网约车', 2, 1, 0, 0, 1]])
    expect(values(totals)).toEqual(['合计', 3, 1, 1, 0, 1])
    expect(notes[0]).toBe('期间共核查 5 次，其中路检车辆 4 辆次、检查企业 1 家次；发现疑似无证经营 3 起。')
    expect(notes[1]).toBe('治超：检测 3 辆次，超限 2 辆次，卸载后放行 2 辆次，卸载 8.6 吨，超限率 66.7%。')
  })
  test('every figure opens what it counted', () => opensWhatItCounts('unlicensed-operation', []))
})

describe('治超统计 of March', () => {
  test('counts weighings, what was over and what was unloaded', async () => {
    const { rows, totals } = await build('overload')
    expect(rows.map(values)).toEqual([['一中队', 2, 1, 0.5, 1, 4.3, 0, 0], ['二中队', 1, 1, 1, 1, 4.3, 0, 0]])
    expect(values(totals)).toEqual(['合计', 3, 2, 0.667, 2, 8.6, 0, 0])
  })
  test('every figure opens what it counted', () => opensWhatItCounts('overload', ['rate', 'unloaded']))
})

test('the command line writes each as a sheet', async () => {
  await brigade.core.close()
  for (const code of ['licence-checks', 'unlicensed-operation', 'overload']) {
    const out = join(temporaryFolder(), `${code}.xlsx`)
    expect(await run(['report', code, '--period', '2026-03', '--format', 'xlsx', '--out', out, '--data', brigade.dataDir])).toMatchObject({ code: 0 })
  }
  await brigade.restart()
})

describe('the desk', () => {
  test('counts licences near their end in three levels, each with its list', async () => {
    const add = (serial: string, validTo: string, more = {}) => brigade.add('licences', { kind: 'qualification', serial, ofPractitioner: kept.driver.id, validTo, ...more })
    // It is 2026-03-10.
    await add('62100200001', '2026-03-17')
    await add('62100200002', '2026-03-18')
    await add('62100200003', '2026-04-09')
    await add('62100200004', '2026-05-09')
    await add('62100200005', '2026-05-10')
    await add('62100200006', '2025-09-10')
    await add('62100200007', '2026-03-12', { standing: 'replaced' })
    const { licences } = await brigade.client.desk.get()
    expect(licences.levels.map(({ label, value }) => `${label} ${value}`)).toEqual(['7日内到期 1', '8—30日到期 2', '31—60日到期 1', '已到期 2', '其中人员证照失效 1'])
    for (const { value, register, filters } of licences.levels) expect((await brigade.client.registers.list({ register, filters })).total).toBe(value)
    expect(licences.items[0]).toMatchObject({ holder: '陈驾', kind: '道路运输从业资格证', to: '2026-03-17', daysLeft: 7 })
  })

  test('says nothing of licences where none are kept', async () => {
    const other = await startBrigade()
    expect((await other.client.desk.get()).licences).toEqual({ levels: [], items: [] })
  })
})
