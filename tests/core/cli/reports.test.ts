import { Buffer } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportDefinitions } from '#contract/reports/index.ts'
import { newFolder, temporaryFolder } from '#tests/support/core.ts'
import { pdfText } from '#tests/core/paper/sample.ts'
import { expectedFigures, leaveFirstQuarter } from '#tests/core/report/first-quarter.ts'
import { run } from './desk-commands.ts'

const at = '2026-04-10T10:00'
const march = expectedFigures['2026-03']!
const columns = ['newLogs', 'allLogs', 'hours', 'mileage', 'completion', 'found', 'handled', 'handedOver', 'pending']

let dataDir: string
beforeAll(async () => {
  dataDir = newFolder()
  await leaveFirstQuarter(dataDir)
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
const here = (...args: string[]) => run([...args, '--data', dataDir], { at })
const reportTo = (file: string, format: string, period = '2026-03') => here('report', 'patrol-statistics', '--period', period, '--format', format, '--out', file, '--json')

describe('reports on the command line', { timeout: 60_000 }, () => {
  it('names the reports there are', async () => {
    expect((await here('reports', '--json')).json()).toEqual(reportDefinitions.map(({ code, title, purpose }) => ({ code, title, purpose })))
    expect((await here('reports')).out).toContain('patrol-statistics')
  })

  it('answers every cell with its value and a query that finds as many records', async () => {
    const file = join(temporaryFolder(), '统计.json')
    const ran = await reportTo(file, 'json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    const { cells, ...answer } = ran.json()
    expect(answer).toMatchObject({ file, report: 'patrol-statistics', period: { code: '2026-03', from: '2026-03-01', to: '2026-03-31' } })
    expect(JSON.parse(readFileSync(file, 'utf8')).cells).toEqual(cells)
    expect(cells.map(({ row, column, value }: { row: string, column: string, value: number }) => [row, column, value])).toEqual(march.flatMap(([row, ...values]) => columns.map((column, index) => [row, column, values[index]])))
    for (const { column, value, query } of cells) {
      if (['hours', 'mileage', 'completion'].includes(column)) continue
      const filters = Object.entries(query.filters as Record<string, string>).flatMap(([name, asked]) => ['--filter', `${name}=${asked}`])
      const list = await here('list', query.register, ...filters, ...(query.from ? ['--from', query.from] : []), '--to', query.to, '--json')
      expect(list.json().total, `${column} ${JSON.stringify(query)}`).toBe(value)
    }
  })

  it('shows the sheet where no file is asked for', async () => {
    const { code, out } = await here('report', 'patrol-statistics', '--period', '2026-q1')
    expect(code).toBe(0)
    expect(out).toMatch(/^巡查统计 {2}2026年第一季度\n/)
    expect(out).toMatch(/^合计 +5 +5 /m)
  })

  it('writes a workbook of typed figures, totals in bold, and how they were counted', async () => {
    const file = join(temporaryFolder(), '统计.xlsx')
    expect((await reportTo(file, 'xlsx')).json()).toMatchObject({ file, cells: expect.any(Array) })
    const book = new exceljs.Workbook()
    await book.xlsx.readFile(file)
    const sheet = book.worksheets[0]!
    const row = (number: number) => (sheet.getRow(number).values as unknown[]).slice(1)
    expect(row(1)[0]).toBe('巡查统计')
    expect(row(2)[0]).toBe('单位：庆阳市西峰区交通运输综合行政执法大队　　统计期间：2026年3月（2026-03-01 至 2026-03-31）　　制表人：张三　　制表日期：2026-04-10')
    expect(row(3)).toEqual(['机构名称', '新增巡查日志量', '总巡查日志量', '巡查时长（小时）', '巡查里程（公里）', '巡查计划完成度', '发现问题', '已处置', '已移交', '待处置'])
    expect([4, 5, 6, 7, 8].map(row)).toEqual(march.map(values => values.map(value => value ?? '—')))
    expect(sheet.getCell('F8')).toMatchObject({ numFmt: '0.0%', value: 0.667 })
    expect(sheet.getCell('D8')).toMatchObject({ numFmt: '0.0', font: { bold: true } })
    expect(sheet.getCell('D7').font.bold).not.toBe(true)
    expect(sheet.autoFilter).toBe('A3:J7')
    expect(row(10)[0]).toMatch(/^注：1\. 新增巡查日志量按巡查日期/)
  })

  it('writes a PDF with the same figures', async () => {
    const file = join(temporaryFolder(), '统计.pdf')
    await reportTo(file, 'pdf')
    const text = pdfText(file)
    for (const part of ['巡查统计', '统计期间：2026年3月（2026-03-01 至 2026-03-31）', '制表人：张三', '三中队（已停用）', '巡查时长按分钟累加后折合小时', '第 1 页 / 共 1 页']) expect(text).toContain(part)
    expect(text).toMatch(/合计\s+3\s+5\s+7\.9\s+96\.2\s+66\.7%\s+5\s+1\s+2\s+2/)
  })

  it.each([
    [['report', 'fines', '--period', '2026'], 'patrol-statistics'],
    [['report', 'patrol-statistics'], '--period'],
    [['report', 'patrol-statistics', '--period', '2026-13'], '2026-W41'],
    [['report', 'patrol-statistics', '--period', '2026', '--format', 'csv'], 'xlsx'],
    [['report', 'patrol-statistics', '--period', '2026', '--format', 'pdf'], '--out'],
  ])('refuses %j as wrong usage', async (args, about) => {
    const ran = await here(...args)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(about)
  })

  it('never writes over the records, and leaves no half of a file', async () => {
    expect((await reportTo(join(dataDir, 'brigade.db'), 'json')).json()).toMatchObject({ code: 'OUT_IN_DATA' })
    const folder = temporaryFolder()
    expect(await reportTo(join(folder, 'missing', 'a.xlsx'), 'xlsx')).toMatchObject({ code: 1 })
    expect(readdirSync(folder)).toEqual([])
    expect(existsSync(join(dataDir, 'brigade.db')) && statSync(join(dataDir, 'brigade.db')).size).toBeGreaterThan(100_000)
  })

  it('counts the same days whatever zone the machine is set to', () => {
    const program = fileURLToPath(new URL('../../../src/hosts/cli.ts', import.meta.url))
    const [west, east] = ['America/Los_Angeles', 'Pacific/Kiritimati'].map(TZ => spawnSync(process.execPath, [program, 'report', 'patrol-statistics', '--period', '2026-W14', '--json', '--data', dataDir], { env: { ...process.env, TZ } }).stdout)
    expect(Buffer.compare(west!, east!)).toBe(0)
    expect(JSON.parse(west!.toString()).cells.find(({ row, column }: { row: string, column: string }) => row === '合计' && column === 'newLogs').value).toBe(2)
  })
})
