import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { readXlsx } from 'hucre/xlsx'

const run = promisify(execFile)

/** A title and the particulars stand above the header. */
const headerAt = 2

export interface Sheet<Cell> { title: string, particulars: string, header: string[], rows: Cell[][] }

function sheetOf<Cell>(rows: Cell[][]): Sheet<Cell> {
  const header = rows[headerAt]!.map(String)
  // The table ends where its first column does; notes may follow.
  const body = rows.slice(headerAt + 1).filter(row => row.length > 1 && row[1] !== '' && row[1] !== null)
  return { title: String(rows[0]![0]), particulars: String(rows[1]![0]), header, rows: body }
}

/** The table as its cells store it: dates as `Date`, figures as numbers. */
export async function readByHucre(file: string): Promise<Sheet<unknown>> {
  const book = await readXlsx(await readFile(file), { readStyles: true })
  return sheetOf(book.sheets[0]!.rows)
}

/** The table as LibreOffice shows it. */
export async function readByLibreOffice(file: string): Promise<Sheet<string>> {
  const folder = await mkdtemp(join(tmpdir(), 'brigade-desk-office-'))
  try {
    await run('soffice', [
      '--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', '--outdir', folder, file,
    ])
    return sheetOf(readCsv(await readFile(join(folder, `${basename(file, '.xlsx')}.csv`), 'utf8')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A CSV file as rows of texts. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const token = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy
  for (let found = token.exec(text); found && token.lastIndex <= text.length; found = token.exec(text)) {
    const [, raw = '', end] = found
    rows.at(-1)!.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows.filter(row => row.length > 1 || row[0] !== '')
}
