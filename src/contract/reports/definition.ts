/** A report: what it counts, said once. Screen, xlsx, PDF and command line are drawn from it; the SQL behind a measure stands in the core. */
export interface ReportDefinition {
  /** Kebab-case; its name in addresses and commands. */
  code: string
  title: string
  /** What it tells, for someone who has never opened it. */
  purpose: string
  columns: readonly ReportColumn[]
  /** Left out where lines of different things would be summed. */
  hasTotals: boolean
  /** What a sheet without lines says, and the register whose records would give it some. */
  empty: { title: string, text: string, register: string }
  /** 口径: how each figure is counted, with what the core fills in for `{name}`. Printed under the table. */
  notes: readonly string[]
}

interface Heading { name: string, label: string, unit?: string, /** In characters, on paper. */ width?: number }
export type ReportColumn = Heading & (
  | { kind: 'text' | 'id' | 'day' }
  /** A sum of whole numbers. `per` of them make one of the unit (60 minutes an hour); shown with `digits` decimals. */
  | { kind: 'number', measure: string, per?: number, digits?: number, /** Nothing where it is not known, rather than nought. */ mayLack?: boolean, opens: Opens }
  /** One sum over another; nothing where the other is nothing. In a totals row both are summed first. */
  | { kind: 'share', measure: string, of: string, opens: Opens }
)

/** The list a figure was counted from: its register, filters beside those of its line, and the period it covers. In `filters`, `{to}` stands for the last day of the period, alone or within days (`{to}..2199-12-31`). */
export interface Opens { register: string, filters?: Readonly<Record<string, string>>, /** Everything up to the period's end, not only what falls into it. */ sinceEver?: boolean }

export type FigureColumn = Extract<ReportColumn, { opens: Opens }>

export const isFigure = (column: ReportColumn): column is FigureColumn => 'opens' in column

/** What a line is about: all its names, which no other line has together. */
export const lineName = (columns: readonly ReportColumn[], cells: ReadonlyArray<{ value: string | number | null }>): string =>
  cells.filter(({ value }, at) => value !== null && isName(columns[at]!)).map(({ value }) => value).join(' ')

export const isName = ({ kind }: ReportColumn): boolean => kind === 'text' || kind === 'id'

/** Heading with its unit: `巡查时长（小时）`. */
export const columnLabel = ({ label, unit }: ReportColumn): string => unit ? `${label}（${unit}）` : label

/** A figure as a person reads it; `—` where there is nothing to count it from. */
export function figureText(column: ReportColumn, value: string | number | null): string {
  if (value === null) return '—'
  if (typeof value === 'string') return value
  if (column.kind === 'share') return `${(value * 100).toFixed(1)}%`
  return value.toLocaleString('zh-CN', column.kind === 'number' ? { minimumFractionDigits: column.digits ?? 0, maximumFractionDigits: column.digits ?? 0 } : {})
}
