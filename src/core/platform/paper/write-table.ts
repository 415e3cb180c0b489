import type { TaskTools } from '../worker-tasks.ts'
import type { TablePaper } from './table.ts'

export type TableFormat = 'xlsx' | 'csv' | 'pdf'
export interface WrittenTable { rows: number, bytes: number, missing: readonly string[] }

/** A table as a file, whole or not at all. Each format's library is loaded only when it is asked for. */
export async function writeTable(format: TableFormat, table: TablePaper, file: string, tools: TaskTools): Promise<WrittenTable> {
  const options = { file, signal: tools.signal, onProgress: tools.onProgress }
  if (format === 'csv') return { ...await (await import('./write-csv.ts')).writeCsv(table, options), missing: [] }
  if (format === 'xlsx') return { ...await (await import('./write-xlsx.ts')).writeXlsx(table, options), missing: [] }
  const { rows, bytes, missing } = await (await import('./table-pdf.ts')).writeTablePdf(table, { ...options, resourcesDir: tools.resourcesDir })
  return { rows, bytes, missing }
}
