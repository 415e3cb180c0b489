import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '#core/platform/paper/write-csv.ts'
import { patrolList, workFolder } from './sample.ts'
import type { CellValue, TableColumn } from '#core/platform/paper/table.ts'

async function csv(columns: readonly TableColumn[], rows: readonly CellValue[][]): Promise<string> {
  const file = workFolder().path('台账.csv')
  const { bytes } = await writeCsv({ ...patrolList(rows, rows.length), columns }, { file })
  const written = readFileSync(file)
  expect(written.length).toBe(bytes)
  return written.toString('utf8')
}

const text = (label: string): TableColumn => ({ label, kind: 'text' })

describe('a list exported as CSV', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends every line with CRLF', async () => {
    const file = workFolder().path('台账.csv')
    await writeCsv({ ...patrolList([['张䶮']], 1), columns: [text('姓名')] }, { file })
    expect(readFileSync(file)).toEqual(Buffer.concat([Buffer.from([0xEF, 0xBB, 0xBF]), Buffer.from('姓名\r\n张䶮\r\n')]))
  })

  it('quotes commas, quotes and line breaks', async () => {
    expect(await csv([text('甲'), text('乙,丙')], [['说"好"', '一\r\n二'], [null, '']]))
      .toBe('\uFEFF甲,"乙,丙"\r\n"说""好""","一\n二"\r\n,\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])('takes the formula out of a text like %j', async (value) => {
    const [, line] = (await csv([text('甲')], [[value]])).split('\r\n')
    expect(line!.replace(/^"/, '')).toMatch(/^'/)
  })

  it('leaves negative figures figures', async () => {
    expect(await csv(
      [{ label: '金额', kind: 'money' }, { label: '增减', kind: 'integer' }, { label: '里程', kind: 'decimal', digits: 2 }],
      [[-5, -3, -1.5], [123_456_789, 0, 2], [1_000, 7, Number.NaN]],
    )).toBe('\uFEFF金额,增减,里程\r\n-0.05,-3,-1.50\r\n1234567.89,0,2.00\r\n10.00,7,\r\n')
  })

  it('writes days as days and times without the T', async () => {
    expect(await csv([{ label: '日', kind: 'day' }, { label: '时', kind: 'time' }], [['2026-03-08', '2026-03-08T22:15']]))
      .toBe('\uFEFF日,时\r\n2026-03-08,2026-03-08 22:15\r\n')
  })

  it('writes many rows whole and in order', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [index, `第${index}行`])
    const lines = (await csv([{ label: '序号', kind: 'integer' }, text('内容')], rows)).split('\r\n')
    expect(lines.slice(1, -1)).toEqual(rows.map(row => row.join(',')))
  })
})
