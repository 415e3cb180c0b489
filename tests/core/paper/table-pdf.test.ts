import { describe, expect, it } from 'vitest'
import { TABLE_PDF_ROWS, writeTablePdf } from '#core/platform/paper/table-pdf.ts'
import { patrolList, patrolListOf, pdfText, resourcesDir, workFolder } from './sample.ts'
import type { TableColumn } from '#core/platform/paper/table.ts'

describe('a list printed as PDF', () => {
  it('has title, particulars, header on each page, every row, notes and page numbers', async () => {
    const file = workFolder().path('台账.pdf')
    const { rows, pages, missing } = await writeTablePdf(patrolListOf(120), { file, resourcesDir })
    expect({ rows, missing }).toEqual({ rows: 120, missing: [] })
    expect(pages).toBeGreaterThan(2)
    const text = pdfText(file)
    for (const part of ['巡查日志台账', '单位：青山县交通运输综合行政执法大队', '统计期间：2026年第一季度', '注：按巡查开始之日统计。', `第 ${pages} 页 / 共 ${pages} 页`, '共 120 条'])
      expect(text).toContain(part)
    expect(text.match(/身份证号/g)).toHaveLength(pages)
    expect(text.match(/第 \d+ 次/g)!.length).toBe(120)
  })

  it('keeps identity numbers, days and amounts on one line', async () => {
    const file = workFolder().path('台账.pdf')
    await writeTablePdf(patrolListOf(3), { file, resourcesDir })
    const text = pdfText(file)
    expect(text.match(/510104199003078888/g)).toHaveLength(3)
    expect(text.match(/2026-03-08 22:15/g)).toHaveLength(3)
    expect(text.match(/1,234\.56/g)).toHaveLength(3)
  })

  it('keeps a share on one line beside eleven headings longer than their figures, and each unit whole', async () => {
    const file = workFolder().path('统计.pdf')
    const columns: TableColumn[] = [{ label: '受理渠道', kind: 'text', width: 22 }, ...Array.from({ length: 11 }, (_, index): TableColumn => ({ label: `一般的事项${'甲乙丙丁戊己庚辛壬癸子'[index]}（台次）`, kind: 'integer', width: 14 })), { label: '满意率', kind: 'share', width: 14 }]
    const row = (name: string) => columns.map((column, index) => index === 0 ? name : column.kind === 'share' ? 1 : index)
    await writeTablePdf({ ...patrolList([row('来信'), row('来访')], 2), columns, totals: row('合计') }, { file, resourcesDir })
    expect(pdfText(file).match(/100\.0%/g)).toHaveLength(3)
    expect(pdfText(file).match(/（台次）/g)).toHaveLength(11)
  })

  it('keeps credit codes on one line, capitals and all, beside texts that want the room', async () => {
    const file = workFolder().path('公示表.pdf')
    const columns: TableColumn[] = [{ label: '统一社会信用代码', kind: 'id' }, ...Array.from({ length: 9 }, (_, index): TableColumn => ({ label: `项目${index}`, kind: 'text', width: 20 }))]
    await writeTablePdf({ ...patrolList([['91629900MADEM1011P', ...columns.slice(1).map(() => '普通货运企业双随机抽查')]], 1), columns }, { file, resourcesDir })
    expect(pdfText(file)).toContain('91629900MADEM1011P')
  })

  it('keeps a register of twenty-two columns on the page', async () => {
    const file = workFolder().path('台账.pdf')
    const columns = Array.from({ length: 22 }, (_, index): TableColumn => ({ label: `项目${index}`, kind: index % 3 ? 'text' : 'day' }))
    const row = columns.map((column, index) => column.kind === 'day' ? '2026-03-08' : `内容${index}末`)
    await writeTablePdf({ ...patrolList([row], 1), columns }, { file, resourcesDir })
    // Cropped to the page: what ran off it would not be found.
    expect(pdfText(file, '-x', '0', '-y', '0', '-W', '842', '-H', '595').replace(/\s/g, '')).toContain('末')
    expect(pdfText(file).replace(/\s/g, '')).toContain('20末')
  })

  it('refuses a list nobody would read on paper and points to the workbook', async () => {
    const folder = workFolder()
    await expect(writeTablePdf(patrolList([], TABLE_PDF_ROWS + 1), { file: folder.path('a.pdf'), resourcesDir })).rejects
      .toMatchObject({ name: 'PaperRefusal', code: 'TOO_MANY_ROWS', data: { rows: TABLE_PDF_ROWS + 1, limit: TABLE_PDF_ROWS, instead: 'xlsx' } })
    expect(folder.left()).toEqual([])
  })

  it('refuses it also when it grew past the limit after it was counted', async () => {
    await expect(writeTablePdf({ ...patrolListOf(TABLE_PDF_ROWS + 1), rowCount: 10 }, { file: workFolder().path('a.pdf'), resourcesDir })).rejects
      .toMatchObject({ code: 'TOO_MANY_ROWS' })
  })
})
