export type CellValue = string | number | null

/**
 * What a column means, which decides how each writer shows it:
 * `id` stays text (an 18-digit number survives a spreadsheet), `day` is `YYYY-MM-DD`,
 * `time` is Beijing wall time `YYYY-MM-DDTHH:MM`, `money` is integer fen, `share` is a part of one (0.915 is 91.5%).
 */
export type ColumnKind = 'text' | 'id' | 'day' | 'time' | 'integer' | 'decimal' | 'money' | 'share'

export interface TableColumn {
  label: string
  kind: ColumnKind
  /** Decimals of a `decimal` column. */
  digits?: number
  /** In characters of the body font; a Chinese character counts as two. */
  width?: number
}

/** One printed or exported list. `rows` is consumed once, lazily. */
export interface TablePaper {
  title: string
  unit: string
  period: string
  maker: string
  madeOn: string
  notes?: readonly string[]
  columns: readonly TableColumn[]
  rows: Iterable<readonly CellValue[]>
  /** The last line, set in bold and kept out of what a clerk sorts or filters. */
  totals?: readonly CellValue[]
  /** What the list promises before it is read: for progress, and to refuse a list that is too long. */
  rowCount: number
}

export interface WriteProgress { done: number, total: number }

export interface WriteOptions {
  file: string
  signal?: AbortSignal
  onProgress?: (progress: WriteProgress) => void
  /** How files are opened. The one process edge of this folder: a test hands in a disk that fills up. */
  open?: OpenFile
}

/** The part of `node:fs/promises` that writing needs. */
export interface FileHandle {
  write: (bytes: Uint8Array, offset: number, length: number) => Promise<{ bytesWritten: number }>
  sync: () => Promise<void>
  close: () => Promise<void>
}

export type OpenFile = (path: string, flags: string) => Promise<FileHandle>
