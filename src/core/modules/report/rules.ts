import type { CountedPeriod } from '#contract/period.ts'
import type { ListAddress } from '#contract/registers/procedures.ts'
import type { FigureColumn, Opens, ReportDefinition } from '#contract/reports/definition.ts'
import type { ReportCell } from '#contract/reports/procedures.ts'
import { isFigure } from '#contract/reports/definition.ts'

/** Whole numbers counted for one line of a report, by measure. A measure nothing was counted for is 0. */
export type Sums = Readonly<Record<string, number>>
/** A line: what it is about by column, the filters that hold it, and what was counted. */
export interface Line { texts: Readonly<Record<string, string>>, at: Readonly<Record<string, string>>, sums: Sums }

/** The lines of a report, and what its notes leave to be filled in. */
export interface Counted { lines: Line[], filledIn?: Readonly<Record<string, string | number>> }

/** The cells of a line, each with the list it was counted from. */
export function cellsOf(definition: ReportDefinition, period: CountedPeriod, { texts, at, sums }: Line): ReportCell[] {
  return definition.columns.map((column): ReportCell => isFigure(column)
    ? { column: column.name, value: valueOf(column, sums), query: addressOf(column.opens, period, at) }
    : { column: column.name, value: texts[column.name] ?? null, query: null })
}

/** A figure in the unit of its column, rounded as it is shown; null for a share of nothing. */
export function valueOf(column: FigureColumn, sums: Sums): number | null {
  if (column.kind === 'number' && column.mayLack && !Object.hasOwn(sums, column.measure)) return null
  const sum = sums[column.measure] ?? 0
  if (column.kind === 'number') return rounded(sum / (column.per ?? 1), column.digits ?? 0)
  const whole = sums[column.of] ?? 0
  return whole ? rounded(sum / whole, 3) : null
}

/** Line over line. Totals are made of these sums and never of rounded figures or shares. */
export function totalOf(lines: readonly Line[]): Sums {
  const total: Record<string, number> = {}
  for (const { sums } of lines) for (const [measure, sum] of Object.entries(sums)) total[measure] = (total[measure] ?? 0) + sum
  return total
}

function addressOf(opens: Opens, { from, to }: CountedPeriod, at: Line['at']): ListAddress {
  const fixed = Object.entries(opens.filters ?? {}).map(([name, value]) => [name, value.replaceAll('{to}', to)])
  return { register: opens.register, filters: { ...at, ...Object.fromEntries(fixed) }, ...(opens.sinceEver ? {} : { from }), to }
}

/** Half up, as an office rounds: 0.25 hours are 0.3. The sums are whole, so nothing is lost before. */
function rounded(value: number, digits: number): number {
  const scale = 10 ** digits
  return Math.round((value + Number.EPSILON) * scale) / scale
}
