import exceljs from 'exceljs'
import { writeAtomically } from './atomic-file.ts'
import { feedRows } from './row-feed.ts'
import { cellText, columnWidth, rowHeight, sheetName } from './sheet-text.ts'
import { bodyStyles, headerStyle, lineStyle, sheetCell, titleStyle } from './sheet-cell.ts'
import type { Writable } from 'node:stream'
import type { stream } from 'exceljs'
import type { CellValue, TablePaper, WriteOptions } from './table.ts'

const EXCEL_ROWS = 1_048_576
const HEADER_ROW = 3

type Sheet = ReturnType<stream.xlsx.WorkbookWriter['addWorksheet']>

/** A list as an Excel workbook: title block, frozen header with filter, set up to print on A4 landscape. */
export async function writeXlsx(table: TablePaper, options: WriteOptions): Promise<{ rows: number, bytes: number }> {
  const { result: rows, bytes } = await writeAtomically(options.file, async (sink) => {
    const out = sink.stream()
    const interruption = watch(out, options.signal)
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
    hearFinalize(workbook)
    workbook.creator = table.maker
    workbook.lastModifiedBy = table.maker
    try {
      const sheet = openSheet(workbook, table)
      const count = await fillSheet(sheet, table, options, interruption.check)
      // Compressing the rest takes a while: a full disk or a cancel must not wait for it, nor be lost in it.
      await Promise.race([workbook.commit(), interruption.happened])
      return count
    }
    catch (error) {
      abandon(workbook)
      out.destroy()
      throw error
    }
    finally {
      interruption.forget()
    }
  }, options.open)
  return { rows, bytes }
}

function openSheet(workbook: stream.xlsx.WorkbookWriter, table: TablePaper): Sheet {
  const sheet = workbook.addWorksheet(sheetName(table.title), {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, topLeftCell: `A${HEADER_ROW + 1}`, activeCell: `A${HEADER_ROW + 1}` }],
    pageSetup: {
      paperSize: 9, // A4
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0, // as many pages down as it takes
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页 / 共 &N 页' },
  })
  sheet.columns = table.columns.map(column => ({ width: columnWidth(column) }))

  const last = table.columns.length
  const particulars = [`单位：${table.unit}`, `统计期间：${table.period}`, `制表人：${table.maker}`, `制表日期：${table.madeOn}`]
  addLine(sheet, 1, last, table.title, titleStyle, 30)
  addLine(sheet, 2, last, particulars.join('　　'), lineStyle, 20)

  const header = sheet.getRow(HEADER_ROW)
  header.height = 24
  table.columns.forEach((column, index) => {
    const cell = header.getCell(index + 1)
    cell.value = cellText(column.label)
    cell.style = headerStyle
  })
  header.commit()
  return sheet
}

async function fillSheet(sheet: Sheet, table: TablePaper, options: WriteOptions, check: () => void): Promise<number> {
  // One style object per column: the writer recognises a style by identity, a copy per cell costs two thirds of the speed.
  const styles = table.columns.map(bodyStyles)
  const widths = table.columns.map(columnWidth)
  const notes = table.notes ?? []
  const around = HEADER_ROW + (notes.length ? notes.length + 1 : 0)
  let next = HEADER_ROW
  const take = (row: readonly CellValue[]): void => {
    const line = sheet.getRow(++next)
    const wrapped: [string, number][] = []
    for (let index = 0; index < styles.length; index++) {
      const { value, style } = sheetCell(table.columns[index]!, styles[index]!, row[index] ?? null)
      const cell = line.getCell(index + 1)
      cell.value = value
      cell.style = style
      if (typeof value === 'string' && table.columns[index]!.kind === 'text')
        wrapped.push([value, widths[index]!])
    }
    line.height = rowHeight(wrapped)
    line.commit()
  }
  const rows = await feedRows(table, options, take, check, { rows: EXCEL_ROWS - around, instead: 'csv' })

  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: HEADER_ROW + rows, column: table.columns.length } }
  // An empty row keeps the notes out of what a clerk sorts or filters.
  notes.forEach((note, index) => addLine(sheet, next + 2 + index, table.columns.length, `注：${note}`, lineStyle))
  return rows
}

function addLine(sheet: Sheet, row: number, lastColumn: number, text: string, style: typeof lineStyle, height?: number): void {
  const line = sheet.getRow(row)
  if (height)
    line.height = height
  const cell = line.getCell(1)
  cell.value = cellText(text)
  cell.style = style
  if (lastColumn > 1)
    sheet.mergeCells(row, 1, row, lastColumn)
  line.commit()
}

/**
 * Listens for what must end the writing. The spreadsheet library hears stream errors only once it is
 * closing the file; an error before that would be unhandled, one it swallows would leave it waiting for ever.
 */
function watch(out: Writable, signal?: AbortSignal): { check: () => void, happened: Promise<never>, forget: () => void } {
  let reason: { error: unknown } | undefined
  const { promise: happened, reject } = Promise.withResolvers<never>()
  happened.catch(() => {})
  const end = (error: unknown): void => {
    reason ??= { error }
    reject(reason.error)
  }
  const onAbort = (): void => end(signal?.reason)
  out.on('error', end)
  signal?.addEventListener('abort', onAbort)
  return {
    check: () => {
      if (reason)
        throw reason.error
    },
    happened,
    forget: () => signal?.removeEventListener('abort', onAbort),
  }
}

/** The archive behind a workbook, for what the library offers no way to do: give up. */
interface Archive { abort: () => void, finalize: () => Promise<void>, on: (event: 'error', listener: () => void) => void }

const archiveOf = (workbook: stream.xlsx.WorkbookWriter): Archive => (workbook as unknown as { zip: Archive }).zip

/** The library drops the promise of closing the archive; of an abandoned one it rejects, which would end the process. */
function hearFinalize(workbook: stream.xlsx.WorkbookWriter): void {
  const archive = archiveOf(workbook)
  const finalize = archive.finalize.bind(archive)
  archive.finalize = () => {
    const closing = finalize()
    closing.catch(() => {})
    return closing
  }
}

/** Drops what is queued for compression. */
function abandon(workbook: stream.xlsx.WorkbookWriter): void {
  const archive = archiveOf(workbook)
  archive.on('error', () => {})
  archive.abort()
}
