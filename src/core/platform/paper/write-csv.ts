import { writeAtomically } from './atomic-file.ts'
import { printable, yuan } from './plain-text.ts'
import { feedRows } from './row-feed.ts'
import type { CellValue, TableColumn, TablePaper, WriteOptions } from './table.ts'

const BATCH_CHARACTERS = 64 * 1024

/** Signs that make a spreadsheet read text as a formula, and their full-width twins, which Chinese Excel accepts too. */
const FORMULA_START = /^[=+\-@\t\n＝＋－＠]/

/**
 * A list as CSV: UTF-8 with a byte order mark (Excel reads Chinese as GBK without it), CRLF, RFC 4180 quotes.
 * Only the header and the rows: what reads a CSV is a program.
 */
export async function writeCsv(table: TablePaper, options: WriteOptions): Promise<{ rows: number, bytes: number }> {
  const { result: rows, bytes } = await writeAtomically(options.file, async (sink) => {
    let batch = `\uFEFF${csvLine(table.columns.map(column => textField(column.label)))}`
    const flush = async (): Promise<void> => {
      const chunk = batch
      batch = ''
      await sink.write(chunk)
    }
    const count = await feedRows(
      table,
      options,
      (row) => { batch += csvLine(table.columns.map((column, index) => field(column, row[index] ?? null))) },
      async () => {
        if (batch.length >= BATCH_CHARACTERS)
          await flush()
      },
    )
    if (table.totals)
      batch += csvLine(table.columns.map((column, index) => field(column, table.totals?.[index] ?? null)))
    await flush()
    return count
  }, options.open)
  return { rows, bytes }
}

function csvLine(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`
}

function field(column: TableColumn, value: CellValue): string {
  if (value === null)
    return ''
  if (typeof value === 'number')
    return numberField(column, value)
  return textField(column.kind === 'time' ? value.replace('T', ' ') : value)
}

/** A genuine number stays one, its minus sign included. */
function numberField(column: TableColumn, value: number): string {
  if (!Number.isFinite(value))
    return ''
  switch (column.kind) {
    case 'money': return yuan(value)
    case 'share': return String(value)
    case 'decimal': return column.digits === undefined ? String(value) : value.toFixed(column.digits)
    case 'integer': return String(value)
    default: return textField(String(value))
  }
}

function textField(text: string): string {
  // A leading tab or carriage return also starts a formula in some programs, so the check sees the raw text.
  const clean = printable(text)
  const safe = FORMULA_START.test(clean) ? `'${clean}` : clean
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
