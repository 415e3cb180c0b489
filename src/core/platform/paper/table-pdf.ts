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
      { kind: 'table', columns: paperColumns({ ...size, density }, table.columns, characters, totals ? [...rows, totals] : rows), rows, totals },
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
    row.forEach((text, index) => { longest[index] = Math.max(longest[index]!, text.length > 200 ? 400 : columns[index]!.kind === 'text' ? textWidth(text) : figureWidth(text)) })
  return columns.map((column, index) => Math.min(longest[index]!, column.kind === 'text' ? columnWidth(column) : WIDEST_FIGURE))
}

/** Capitals and the sign of per cent are wider than figures; so is all of it in the bold of totals. */
const figureWidth = (text: string): number => 1.05 * textWidth(text) + 0.45 * (text.match(/[A-Z%]/g)?.length ?? 0)

/** Points one character takes: figures are a little wider than half a Chinese character. */
const pace = (column: TableColumn, body: number): number => body * (column.kind === 'text' ? 0.52 : 0.58)

function room(sheet: Sheet, columns: readonly TableColumn[]): number {
  return innerWidth(pageLook(sheet)) - columns.length * GUTTER - 1
}

function overflow(sheet: Sheet, columns: readonly TableColumn[], characters: readonly number[]): number {
  const { body } = pageLook(sheet)
  return columns.reduce((sum, column, index) => sum + characters[index]! * pace(column, body), 0) / room(sheet, columns)
}

/** Fills the page exactly: text columns give or take first, because text wraps; then figures give what only their headings need. */
function paperColumns(sheet: Sheet, columns: readonly TableColumn[], characters: readonly number[], rows: readonly (readonly string[])[]): PaperColumn[] {
  const { body } = pageLook(sheet)
  const points = (column: TableColumn, count: number) => count * pace(column, body) + 1
  const wishes = columns.map((column, index): Wish => {
    const wanted = points(column, characters[index]!)
    return { wanted, needed: Math.min(wanted, points(column, Math.max(4, ...rows.map(row => unbroken(column, row[index]!))))) }
  })
  const [texts, figures] = [wishes.filter((_, index) => columns[index]!.kind === 'text'), wishes.filter((_, index) => columns[index]!.kind !== 'text')]
  const available = room(sheet, columns)
  const forText = texts.length === 0 ? 0 : Math.max(available - total(figures, 'wanted'), available * 0.3)
  const widths = new Map([...shared(texts, forText), ...shared(figures, available - forText)])
  return columns.map((column, index) => {
    const width = widths.get(wishes[index]!)!
    // A unit in brackets goes below as a whole rather than being torn.
    const fits = points(column, textWidth(column.label)) <= width
    return { label: fits ? column.label : column.label.replace(/(?<=.)（/, '\n（'), align: ALIGN[column.kind], width }
  })
}

/** Points a column would like, and those below which what stands on one line would be torn. */
interface Wish { wanted: number, needed: number }
const total = (wishes: readonly Wish[], of: keyof Wish) => wishes.reduce((sum, wish) => sum + wish[of], 0)

/** All of the room, in proportion: where it is short, each gives up of what it does not need. */
function shared(wishes: readonly Wish[], available: number): Array<[Wish, number]> {
  const [wanted, needed] = [total(wishes, 'wanted'), total(wishes, 'needed')]
  const given = Math.min(1, Math.max(0, (available - needed) / (wanted - needed || 1)))
  const widths = wishes.map(wish => wish.needed + (wish.wanted - wish.needed) * given)
  const factor = available / (widths.reduce((sum, width) => sum + width, 0) || 1)
  return wishes.map((wish, index) => [wish, widths[index]! * factor])
}

/** Characters of the longest run that has to stay on one line: figures whole; in text numbers and words of Latin letters. */
function unbroken(column: TableColumn, text: string): number {
  if (column.kind !== 'text') return Math.min(WIDEST_FIGURE, figureWidth(text))
  return Math.min(columnWidth(column), Math.max(0, ...(text.slice(0, 200).match(/[\w.%-]+/g) ?? []).map(figureWidth)))
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
