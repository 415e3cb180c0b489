import type { AnyRecord } from '#contract/registers/definition.ts'
import type { Report, ReportCell } from '#contract/reports/procedures.ts'
import type { Brigade } from '#tests/support/brigade.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { periodOfCode } from '#contract/period.ts'
import { patrolStatistics } from '#contract/reports/patrol-statistics.ts'
import { patrolStatisticsLines } from '#core/modules/report/patrol-statistics.ts'
import { totalOf, valueOf } from '#core/modules/report/rules.ts'
import { openBrigade } from '#tests/support/brigade.ts'
import { fillPatrols } from '#tests/support/many-patrols.ts'
import { daysCounted, daysKept } from '#tests/support/patrol-days.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { expectedFigures, fillFirstQuarter, startFirstQuarter, valuesOf } from './first-quarter.ts'

const report = 'patrol-statistics'
const recordsOf = async (brigade: Brigade, query: NonNullable<ReportCell['query']>) => {
  const page = await brigade.client.registers.list({ ...query, limit: 200, columns: ['minutes', 'mileage'] })
  return { total: page.total, sum: (name: string) => page.items.reduce((sum, item) => sum + Number((item as unknown as AnyRecord)[name] ?? 0), 0) }
}

describe('巡查统计 of a brigade worked out by hand', () => {
  let brigade: Brigade
  beforeAll(async () => {
    brigade = await openBrigade()
    await fillFirstQuarter(brigade)
  })
  afterAll(() => brigade.close())

  it.each(Object.keys(expectedFigures))('of %s', async (period) => {
    expect(valuesOf(await brigade.client.reports.get({ report, period }))).toEqual(expectedFigures[period])
  })

  it('counts a week across the turn of the month, and the very day at either end of a range', async () => {
    const newLogs = async (period: string) => (await brigade.client.reports.get({ report, period })).totals[1]!.value
    expect(await newLogs('2026-W14')).toBe(2)
    expect(await newLogs('2026-03-01..2026-03-10')).toBe(2)
    expect(await newLogs('2026-03-02..2026-03-09')).toBe(0)
    expect(await newLogs('2026-Q1')).toBe(5)
  })

  it.each(['2026-02', '2026-03', '2026-04', '2026'])('every figure of %s opens exactly the records it was counted from', async (period) => {
    const answer = await brigade.client.reports.get({ report, period })
    for (const cell of [...answer.rows, answer.totals].flat().filter(({ query }) => query)) {
      if (cell.column === 'completion') continue
      const list = await recordsOf(brigade, cell.query!)
      const shown = cell.column === 'hours' ? Math.round(list.sum('minutes') / 6) / 10 : cell.column === 'mileage' ? Math.round(list.sum('mileage') * 10) / 10 : list.total
      expect(shown, `${cell.column} ${JSON.stringify(cell.query)}`).toBe(cell.value)
    }
  })

  it('the share of plans carried out opens the plans it is counted from', async () => {
    const { totals } = await brigade.client.reports.get({ report, period: '2026' })
    const { value, query } = totals.find(({ column }) => column === 'completion')!
    const { total } = await brigade.client.registers.list({ ...query!, limit: 50 })
    const carriedOut = (await brigade.client.registers.list({ register: 'patrol-logs', from: query!.from, to: query!.to, limit: 200, columns: ['plan'] })).items.filter(log => (log as unknown as AnyRecord).plan).length
    expect([total, carriedOut, value]).toEqual([4, 2, 0.5])
  })

  it('refuses a period that is none, and a report nobody has', async () => {
    expect((await refusalOf(brigade.client.reports.get({ report, period: '2026-13' }))).code).toBe('BAD_REQUEST')
    expect((await refusalOf(brigade.client.reports.get({ report: 'fines', period: '2026' }))).code).toBe('BAD_REQUEST')
  })

  it('says nothing about fines', () => {
    expect(JSON.stringify(patrolStatistics)).not.toMatch(/罚|金额|排名/)
  })
})

describe('what a change does to the statistics', () => {
  const cell = ({ rows }: Report, squad: string, column: string) => rows.find(([name]) => name!.value === squad)!.find(found => found.column === column)!.value
  const march = (brigade: Brigade) => brigade.client.reports.get({ report, period: '2026-03' })

  it('a log moved to another day or squad, thrown away or brought back is counted where it is now', async () => {
    const brigade = await startFirstQuarter()
    const log = await brigade.addPatrol({ day: '2026-03-20' })
    expect(cell(await march(brigade), '一中队', 'newLogs')).toBe(3)
    const moved = await brigade.edit('patrol-logs', log, { squad: brigade.ids.second })
    expect(cell(await march(brigade), '一中队', 'newLogs')).toBe(2)
    expect(cell(await march(brigade), '二中队', 'hours')).toBe(5.7)
    const later = await brigade.edit('patrol-logs', moved, { day: '2026-04-02', starts: '2026-04-02T08:30', ends: '2026-04-02T11:00' })
    expect(cell(await march(brigade), '二中队', 'newLogs')).toBe(1)
    await brigade.client.registers.remove({ register: 'patrol-logs', id: later.id, reason: '误录' })
    expect((await brigade.client.reports.get({ report, period: '2026-04' })).totals[1]!.value).toBe(1)
    await brigade.client.registers.recover({ register: 'patrol-logs', id: later.id })
    expect((await brigade.client.reports.get({ report, period: '2026-04' })).totals[1]!.value).toBe(2)
    expect(daysKept(brigade)).toEqual(daysCounted(brigade))
  })

  it('a refused save leaves them alone', async () => {
    const brigade = await startFirstQuarter()
    const before = daysKept(brigade)
    await refusalOf(brigade.addPatrol({ officers: [brigade.ids.zhang] }))
    expect(daysKept(brigade)).toEqual(before)
  })

  it('a finding handled after the month was over is still pending in that month', async () => {
    const brigade = await startFirstQuarter()
    const [pending] = (await brigade.client.registers.list({ register: 'findings', filters: { pendingOn: '2026-03-31', state: 'pending' } })).items
    await brigade.edit('findings', pending!, { state: 'handled', handling: '已修复', handledOn: '2026-04-02', handledBy: brigade.ids.li })
    expect(cell(await march(brigade), '一中队', 'pending')).toBe(2)
    expect(cell(await brigade.client.reports.get({ report, period: '2026' }), '一中队', 'pending')).toBe(1)
  })
})

describe('figures add up', () => {
  let brigade: Brigade
  beforeAll(async () => {
    brigade = await openBrigade()
    await fillPatrols(brigade, 900)
  })
  afterAll(() => brigade.close())
  const lines = (code: string) => patrolStatisticsLines(brigade.core.services.db, periodOfCode(code)!)
  const totals = (code: string) => totalOf(lines(code))

  it('squads to the totals, and the months, quarters and days of a year to the year', () => {
    fc.assert(fc.property(fc.integer({ min: 2023, max: 2026 }), fc.constantFrom('newLogs', 'minutes', 'mileage', 'found'), (year, measure) => {
      const whole = totals(String(year))[measure] ?? 0
      const sum = (codes: string[]) => codes.reduce((total, code) => total + (totals(code)[measure] ?? 0), 0)
      expect(lines(String(year)).reduce((total, { sums }) => total + (sums[measure] ?? 0), 0)).toBe(whole)
      expect(sum(Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`))).toBe(whole)
      expect(sum([1, 2, 3, 4].map(quarter => `${year}-Q${quarter}`))).toBe(whole)
      expect(sum([`${year}-01-01..${year}-05-17`, `${year}-05-18..${year}-12-31`])).toBe(whole)
    }), { numRuns: 12 })
    expect(daysKept(brigade)).toEqual(daysCounted(brigade))
  })

  it('all logs up to a day are those before it and those of it', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), (month) => {
      const code = `2025-${String(month).padStart(2, '0')}`
      const before = month === 1 ? '2024-12' : `2025-${String(month - 1).padStart(2, '0')}`
      expect(totals(code).allLogs).toBe((totals(before).allLogs ?? 0) + (totals(code).newLogs ?? 0))
    }), { numRuns: 12 })
  })
})

it('a share is counted from the sums, never from shares, and is nothing where nothing was planned', () => {
  const share = { kind: 'share', name: 'share', label: '完成度', measure: 'done', of: 'planned', opens: { register: 'patrol-logs' } } as const
  const lines = [{ texts: { squad: 'a' }, at: { squad: 'a' }, sums: { done: 1, planned: 1 } }, { texts: { squad: 'b' }, at: { squad: 'b' }, sums: { done: 1, planned: 9 } }, { texts: { squad: 'c' }, at: { squad: 'c' }, sums: { done: 0, planned: 0 } }]
  expect(lines.map(({ sums }) => valueOf(share, sums))).toEqual([1, 0.111, null])
  expect(valueOf(share, totalOf(lines))).toBe(0.2)
})

it('figures are read from the days kept for them and from indexes, never from every log', async () => {
  const brigade = await startFirstQuarter()
  const { db } = brigade.core.services
  const prepare = vi.spyOn(db, 'prepare')
  await brigade.client.reports.get({ report, period: '2026-03' })
  const statements = prepare.mock.calls.map(([sql]) => sql).filter(sql => /patrol_days|findings/.test(sql))
  prepare.mockRestore()
  expect(statements).toHaveLength(2)
  const plans = statements.flatMap(sql => (db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...sql.split('?').slice(1).map(() => '')) as Array<{ detail: string }>).map(({ detail }) => detail))
  expect(plans.filter(step => /^SCAN (f|p|patrol_logs)\b/.test(step))).toEqual([])
})
