import type { ReportColumn } from '#contract/reports/definition.ts'
import { figureText } from '#contract/reports/definition.ts'

/** What a figure is more or less than in the period before: `+3`, `−1.5`, `+2.1 个百分点`, `持平`. Empty where one of the two is missing. */
export function changeText(column: ReportColumn, now: string | number | null, before: string | number | null): string {
  if (typeof now !== 'number' || typeof before !== 'number') return ''
  // Both are rounded already; their difference must not show what binary fractions add.
  const change = Math.round((now - before) * 10_000) / 10_000
  if (change === 0) return '持平'
  const sign = change > 0 ? '+' : '−'
  return column.kind === 'share' ? `${sign}${(Math.abs(change) * 100).toFixed(1)} 个百分点` : sign + figureText(column, Math.abs(change))
}
