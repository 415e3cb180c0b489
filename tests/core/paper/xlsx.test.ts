import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '#core/platform/paper/write-xlsx.ts'
import { patrolColumns, patrolList, patrolListOf, patrolRow, workFolder } from './sample.ts'
import type { CellValue } from '#core/platform/paper/table.ts'

const FIRST = 3 // title, particulars, header

async function exported(rows: readonly CellValue[][]) {
  const file = workFolder().path('台账.xlsx')
  await writeXlsx(patrolList(rows, rows.length), { file })
  return readSheet(file)
}

async function readSheet(file: string) {
  const book = await readXlsx(readFileSync(file), { readStyles: true })
  const sheet = book.sheets[0]!
  return { ...sheet, cell: (row: number, column: number) => sheet.cells?.get(`${row},${column}`) }
}

function withText(column: number, value: CellValue): CellValue[] {
  return patrolRow(1).map((old, index) => index === column ? value : old)
}

describe('a list exported to Excel', () => {
  it('carries title, unit, period, maker and day above the header, and the notes below', async () => {
    const sheet = await exported([patrolRow(1)])
    expect(sheet.name).toBe('巡查日志台账')
    expect(sheet.rows[0]![0]).toBe('巡查日志台账')
    expect(sheet.rows[1]![0]).toBe('单位：青山县交通运输综合行政执法大队　　统计期间：2026年第一季度　　制表人：张三　　制表日期：2026-04-01')
    expect(sheet.rows[2]).toEqual(patrolColumns.map(column => column.label))
    expect(sheet.rows.at(-1)![0]).toBe('注：按巡查开始之日统计。')
  })

  it('keeps an 18-digit identity number and rare name characters as they were typed', async () => {
    const sheet = await exported([patrolRow(1)])
    expect(sheet.rows[FIRST]!.slice(4, 6)).toEqual(['张䶮、李𬭎、王𠮷', '510104199003078888'])
    expect(sheet.cell(FIRST, 5)).toMatchObject({ type: 'string', style: { numFmt: '@' } })
  })

  it('stores days and times as real dates, money as yuan', async () => {
    const sheet = await exported([patrolRow(1)])
    expect(sheet.rows[FIRST]![2]).toEqual(new Date('2026-03-08T00:00:00Z'))
    expect(sheet.rows[FIRST]![3]).toEqual(new Date('2026-03-08T22:15:00Z'))
    expect(sheet.cell(FIRST, 2)).toMatchObject({ style: { numFmt: 'yyyy-mm-dd' } })
    expect(sheet.cell(FIRST, 3)).toMatchObject({ style: { numFmt: 'yyyy-mm-dd hh:mm' } })
    expect(sheet.rows[FIRST]![6]).toBe(12.5)
    expect(sheet.cell(FIRST, 6)).toMatchObject({ style: { numFmt: '0.0' } })
    expect(sheet.rows[FIRST]![7]).toBe(1234.56)
    expect(sheet.cell(FIRST, 7)).toMatchObject({ style: { numFmt: '#,##0.00' } })
  })

  it('leaves what is no date as the text it was, instead of inventing one', async () => {
    const sheet = await exported([withText(2, '2026-02-30'), withText(2, '三月初八'), withText(2, null)])
    expect(sheet.rows.slice(FIRST, FIRST + 3).map(row => row[2])).toEqual(['2026-02-30', '三月初八', null])
  })

  it('freezes and filters the header and prints on A4 landscape with the header on each page', async () => {
    const sheet = await exported([patrolRow(1), patrolRow(2)])
    expect(sheet.freezePane).toMatchObject({ rows: 3 })
    expect(sheet.autoFilter).toMatchObject({ range: 'A3:I5' })
    expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$3:$3' })
    expect(sheet.headerFooter).toMatchObject({ oddFooter: '&C第 &P 页 / 共 &N 页' })
    expect(sheet.columns?.every(column => (column.width ?? 0) > 5)).toBe(true)
  })

  it.each(['=1+1', '+86 13800000000', '-', '@张三', '=HYPERLINK("http://x","点我")'])('never turns %s into a formula, not even when the cell is edited', async (text) => {
    const sheet = await exported([withText(8, text)])
    expect(sheet.rows[FIRST]![8]).toBe(text)
    expect(sheet.cell(FIRST, 8)).toMatchObject({ type: 'string', style: { numFmt: '@' } })
    expect(sheet.cell(FIRST, 8)?.formula).toBeUndefined()
  })

  it('drops control characters that would make Excel call the file damaged', async () => {
    const sheet = await exported([withText(8, 'a\u0000b\u0008c\u001Fd\uFFFEe\uD800f\n第二行<&>"')])
    expect(sheet.rows[FIRST]![8]).toBe('abcdef\n第二行<&>"')
  })

  it('keeps a text that looks like an escaped character', async () => {
    const sheet = await exported([withText(8, '设备 _x0041_ 号')])
    expect(sheet.rows[FIRST]![8]).toBe('设备 _x0041_ 号')
  })

  it('cuts a text beyond the limit of a cell where everybody sees it, and never through a character', async () => {
    const sheet = await exported([withText(8, '𠮷'.repeat(20_000)), withText(8, '字'.repeat(32_767))])
    const cut = String(sheet.rows[FIRST]![8])
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut).toMatch(/^𠮷+……（内容过长，已截断）$/u)
    expect(sheet.rows[FIRST + 1]![8]).toBe('字'.repeat(32_767))
  })

  it('names the sheet as Excel allows, whatever the title', async () => {
    const file = workFolder().path('a.xlsx')
    await writeXlsx({ ...patrolListOf(1), title: '[2026]年:巡查/日志\'台账*?' + '长'.repeat(40) }, { file })
    const { name } = await readSheet(file)
    expect(name).toMatch(/^2026 年 巡查 日志 台账/)
    expect(name.length).toBeLessThanOrEqual(31)
  })

  it('makes a row as tall as its longest text, which not every program works out', async () => {
    const sheet = await exported([withText(8, '正常'), withText(8, '护栏损坏。'.repeat(30)), withText(8, '一\n二\n三'), withText(8, '长'.repeat(30_000))])
    expect([0, 1, 2, 3].map(index => sheet.rowDefs?.get(FIRST + index)?.height)).toEqual([18, 108, 48, 409])
  })

  it('exports an empty register as a sheet that has its header', async () => {
    const sheet = await exported([])
    expect(sheet.rows[2]).toEqual(patrolColumns.map(column => column.label))
    expect(sheet.autoFilter).toMatchObject({ range: 'A3:I3' })
  })

  it('goes on past column Z, and says who made it and when', async () => {
    const file = workFolder().path('宽表.xlsx')
    const columns = Array.from({ length: 60 }, (_, at) => ({ label: `第${at + 1}项`, kind: 'integer' as const }))
    await writeXlsx({ ...patrolListOf(1), maker: '张三&"李四"', columns, rows: [columns.map((_, at) => at + 1)] }, { file })
    const book = await readXlsx(readFileSync(file))
    expect(book.sheets[0]!.rows[FIRST]).toEqual(columns.map((_, at) => at + 1))
    expect(book.sheets[0]!.autoFilter).toMatchObject({ range: 'A3:BH4' })
    expect(book.properties).toMatchObject({ creator: '张三&"李四"', created: new Date('2026-04-01T00:00:00Z') })
  })

  it('keeps blanks at both ends of a text', async () => {
    const sheet = await exported([withText(8, '  缩进的说明 ')])
    expect(sheet.rows[FIRST]![8]).toBe('  缩进的说明 ')
  })

  it('reads the rows once, lazily, and tells how far it is', async () => {
    let read = 0
    const seen: [done: number, total: number, read: number][] = []
    function* rows() {
      for (; read < 1000;)
        yield patrolRow(++read)
    }
    const result = await writeXlsx(patrolList(rows(), 1000), {
      file: workFolder().path('a.xlsx'),
      onProgress: ({ done, total }) => seen.push([done, total, read]),
    })
    expect(result.rows).toBe(1000)
    expect(seen).toEqual([200, 400, 600, 800, 1000, 1000].map(done => [done, 1000, done]))
  })

  it('refuses more rows than a sheet has before it opens a file', async () => {
    const folder = workFolder()
    await expect(writeXlsx(patrolList([], 1_048_576), { file: folder.path('a.xlsx') })).rejects
      .toMatchObject({ code: 'TOO_MANY_ROWS', data: { rows: 1_048_576, instead: 'csv' } })
    expect(folder.left()).toEqual([])
  })
})
