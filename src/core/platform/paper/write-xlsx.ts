import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { writeAtomically } from './atomic-file.ts'
import { noteLines } from './plain-text.ts'
import { feedRows } from './row-feed.ts'
import { cellText, columnWidth, rowHeight, sheetName } from './sheet-text.ts'
import { bodyStyles, headerStyle, lineStyle, noteStyle, sheetCell, titleStyle } from './sheet-cell.ts'
import { StyleBook } from './sheet-style.ts'
import { cellXml, columnName, rowXml } from './sheet-xml.ts'
import { sheetOpening, sheetPart, workbookParts } from './workbook-parts.ts'
import type { Writable } from 'node:stream'
import type { CellValue, TablePaper, WriteOptions } from './table.ts'

const EXCEL_ROWS = 1_048_576
const HEADER_ROW = 3
/** Characters gathered before they go to be compressed. */
const CHUNK = 1 << 16

/** A list as an Excel workbook: title block, frozen header with filter, set up to print on A4 landscape. */
export async function writeXlsx(table: TablePaper, options: WriteOptions): Promise<{ rows: number, bytes: number }> {
  const { result: rows, bytes } = await writeAtomically(options.file, async (sink) => {
    const archive = new yazl.ZipFile()
    const part = new PassThrough()
    archive.addReadStream(part, sheetPart)
    // Whatever ends the writing, a full disk or a cancel, ends both streams and rejects with its own reason.
    const written = pipeline(archive.outputStream as PassThrough, sink.stream(), { signal: options.signal })
    written.catch((error: Error) => part.destroy(error))
    part.on('error', () => {})
    const styles = new StyleBook()
    try {
      const count = await fillSheet(part, styles, table, options, written)
      part.end()
      const lastColumn = columnName(table.columns.length - 1)
      for (const [name, xml] of workbookParts({
        sheet: sheetName(table.title),
        maker: cellText(table.maker),
        madeOn: table.madeOn,
        stylesheet: styles.xml(),
        titleRows: `$${HEADER_ROW}:$${HEADER_ROW}`,
        filtered: `$A$${HEADER_ROW}:$${lastColumn}$${HEADER_ROW + count}`,
      }))
        archive.addBuffer(Buffer.from(xml), name)
      archive.end()
      await written
      return count
    }
    catch (error) {
      part.destroy()
      ;(archive.outputStream as PassThrough).destroy()
      await written.catch(() => {})
      throw options.signal?.aborted ? options.signal.reason : error
    }
  }, options.open)
  return { rows, bytes }
}

async function fillSheet(part: Writable, styles: StyleBook, table: TablePaper, options: WriteOptions, written: Promise<void>): Promise<number> {
  const notes = noteLines(table.notes)
  const last = table.columns.length
  const around = HEADER_ROW + (table.totals ? 1 : 0) + (notes.length ? notes.length + 1 : 0)
  const names = table.columns.map((_, index) => columnName(index))
  const looksOf = (bold: boolean) => table.columns.map((column) => {
    const { own, text } = bodyStyles(column, bold)
    return { own: styles.add(own), text: styles.add(text) }
  })
  const plain = looksOf(false)
  const widths = table.columns.map(columnWidth)

  let pending = sheetHead(styles, table, names)
  let next = HEADER_ROW
  const take = (row: readonly CellValue[], looks = plain): void => {
    next++
    let cells = ''
    const wrapped: [string, number][] = []
    for (let index = 0; index < last; index++) {
      const column = table.columns[index]!
      const { value, look } = sheetCell(column, row[index] ?? null)
      cells += cellXml(names[index]! + next, looks[index]![look], value)
      if (typeof value === 'string' && column.kind === 'text')
        wrapped.push([value, widths[index]!])
    }
    pending += rowXml(next, cells, rowHeight(wrapped))
  }
  const flush = async (): Promise<void> => {
    if (part.errored)
      throw part.errored
    if (pending.length < CHUNK)
      return
    const chunk = Buffer.from(pending)
    pending = ''
    if (!part.write(chunk))
      await Promise.race([once(part, 'drain'), written])
  }
  const rows = await feedRows(table, options, row => take(row), flush, { rows: EXCEL_ROWS - around, instead: 'csv' })
  if (table.totals)
    take(table.totals, looksOf(true))
  // An empty row keeps the notes out of what a clerk sorts or filters.
  const noted = notes.map((text, index) => ({ row: next + 2 + index, text }))
  const merged = [1, 2, ...noted.map(({ row }) => row)]
  const across = widths.reduce((sum, width) => sum + width, 0)
  pending += noted.map(({ row, text }) => rowXml(row, cellXml(`A${row}`, styles.add(noteStyle), cellText(text)), rowHeight([[text, across]]))).join('')
  pending += sheetTail(`A${HEADER_ROW}:${names[last - 1]}${HEADER_ROW + rows}`, last > 1 ? merged.map(row => `A${row}:${names[last - 1]}${row}`) : [])
  part.write(pending)
  return rows
}

/** Everything up to the first record: how the sheet opens and prints, title, particulars, header. */
function sheetHead(styles: StyleBook, table: TablePaper, names: readonly string[]): string {
  const below = HEADER_ROW + 1
  const particulars = [`单位：${table.unit}`, `统计期间：${table.period}`, `制表人：${table.maker}`, `制表日期：${table.madeOn}`]
  const [title, line, header] = [styles.add(titleStyle), styles.add(lineStyle), styles.add(headerStyle)]
  return [
    sheetOpening,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEADER_ROW}" topLeftCell="A${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${below}" sqref="A${below}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${table.columns.map((column, at) => `<col min="${at + 1}" max="${at + 1}" width="${columnWidth(column)}" customWidth="1"/>`).join('')}</cols>`,
    '<sheetData>',
    rowXml(1, cellXml('A1', title, cellText(table.title)), 30),
    rowXml(2, cellXml('A2', line, cellText(particulars.join('　　'))), 20),
    rowXml(HEADER_ROW, table.columns.map((column, at) => cellXml(`${names[at]}${HEADER_ROW}`, header, cellText(column.label))).join(''), 24),
  ].join('')
}

/** A4 (paper 9) landscape, as wide as one page and as many pages down as it takes. */
function sheetTail(filtered: string, merged: readonly string[]): string {
  return [
    '</sheetData>',
    `<autoFilter ref="${filtered}"/>`,
    merged.length ? `<mergeCells count="${merged.length}">${merged.map(range => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` : '',
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页 / 共 &amp;N 页</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('')
}
