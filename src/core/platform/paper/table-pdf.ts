import { writeBytes } from './atomic-file.ts'
import { innerWidth, pageLook } from './page-look.ts'
import { noteLines, textWidth, yuanForReading } from './plain-text.ts'
import { renderPdf } from './render-pdf.ts'
import { feedRows } from './row-feed.ts'
import { columnWidth } from './sheet-text.ts'
import type { Paper, PaperColumn } from './paper.ts'
import type { RenderedPdf, RenderOptions } from './render-pdf.ts'
import type { CellValue, ColumnKind, TableColumn, TablePaper, WriteOptions } from './table.ts'

/** A longer list is no longer read on paper, and laying it out would hold a worker for many seconds. */
export const TABLE_PDF_ROWS = 3_000

/** A list as a PDF on A4 landscape: title block, header on every page, page x / y. */
export async function writeTablePdf(
  table: TablePaper,
  options: WriteOptions & RenderOptions,
): Promise<Omit<RenderedPdf, 'bytes'> & { rows: number, bytes: number }> {
  const rows: string[][] = []
  await feedRows(
    table,
    options,
    (row) => { rows.push(table.columns.map((column, index) => reading(column, row[index] ?? null))) },
    undefined,
    { rows: TABLE_PDF_ROWS, instead: 'xlsx' },
  )
  const { bytes, ...rendered } = await renderPdf([listPaper(table, rows, table.totals && table.columns.map((column, index) => reading(column, table.totals?.[index] ?? null)))], { resourcesDir: options.resourcesDir, signal: options.signal })
  await writeBytes(options.file, bytes, options.open)
  return { ...rendered, rows: rows.length, bytes: bytes.length }
}

function listPaper(table: TablePaper, rows: string[][], totals?: string[]): Paper {
  const size = { size: 'a4', orientation: 'landscape' } as const
  const characters = wishes(table.columns, totals ? [...rows, totals] : rows)
  // Some overflow is fine, text wraps; beyond that smaller letters read better than ribbons of text.
  const density = overflow({ ...size, density: 'list' }, table.columns, characters) <= 1.3 ? 'list' : 'dense'
  return {
    ...size,
    density,
    title: table.title,
    meta: [
      { label: '单位', value: table.unit },
      { label: '统计期间', value: table.period },
      { label: '制表人', value: table.maker },
      { label: '制表日期', value: table.madeOn },
    ],
    blocks: [
      { kind: 'table', columns: paperColumns({ ...size, density }, table.columns, characters), rows, totals },
      ...table.notes?.length ? [{ kind: 'text', text: noteLines(table.notes).join('\n') } as const] : [],
    ],
    // A list says how many records it holds; a sheet of figures has its totals.
    footer: totals ? undefined : `共 ${rows.length} 条`,
  }
}

const ALIGN: Record<ColumnKind, PaperColumn['align']> = {
  text: 'left',
  id: 'left',
  day: 'center',
  time: 'center',
  integer: 'right',
  decimal: 'right',
  money: 'right',
  share: 'right',
}

/** Cell padding and rule, left and right of each column. */
const GUTTER = 10.4

/** A figure or number wider than this wraps rather than starve the text columns. */
const WIDEST_FIGURE = 26

type Sheet = Pick<Paper, 'size' | 'orientation' | 'density'>

/** What each column would like to have, in characters: figures as long as the longest, text as declared or shorter. */
function wishes(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): number[] {
  const longest = columns.map(column => textWidth(column.label))
  for (const row of rows)
    row.forEach((text, index) => { longest[index] = Math.max(longest[index]!, text.length > 200 ? 400 : textWidth(text)) })
  return columns.map((column, index) => Math.min(longest[index]!, column.kind === 'text' ? columnWidth(column) : WIDEST_FIGURE))
}

/** Points one character takes: figures are a little wider than half a Chinese character. */
const pace = (column: TableColumn, body: number): number => body * (column.kind === 'text' ? 0.52 : 0.58)

function room(sheet: Sheet, columns: readonly TableColumn[]): number {
  return innerWidth(pageLook(sheet)) - columns.length * GUTTER - 1
}

function overflow(sheet: Sheet, columns: readonly TableColumn[], characters: readonly number[]): number {
  const { body } = pageLook(sheet)
  return columns.reduce((sum, column, index) => sum + characters[index]! * pace(column, body), 0) / room(sheet, columns)
}

/** Fills the page exactly: text columns give or take first, because text wraps and figures must not. */
function paperColumns(sheet: Sheet, columns: readonly TableColumn[], characters: readonly number[]): PaperColumn[] {
  const { body } = pageLook(sheet)
  const wanted = columns.map((column, index) => characters[index]! * pace(column, body) + 1)
  const sum = (text: boolean): number => wanted.reduce((total, width, index) => (columns[index]!.kind === 'text') === text ? total + width : total, 0)
  const [text, figures] = [sum(true), sum(false)]
  const available = room(sheet, columns)
  const forText = text === 0 ? 0 : Math.max(available - figures, available * 0.3)
  return columns.map((column, index) => ({
    label: column.label,
    align: ALIGN[column.kind],
    width: wanted[index]! * (column.kind === 'text' ? forText / text : (available - forText) / figures),
  }))
}

function reading(column: TableColumn, value: CellValue): string {
  if (value === null)
    return ''
  if (typeof value === 'string')
    return column.kind === 'time' ? value.replace('T', ' ') : value
  if (column.kind === 'money')
    return yuanForReading(value)
  if (column.kind === 'share')
    return `${(value * 100).toFixed(1)}%`
  return column.kind === 'decimal' && column.digits !== undefined ? value.toFixed(column.digits) : String(value)
}
