import type { Report, ReportCell } from '#contract/reports/procedures.ts'
import type { ReportColumn } from '#contract/reports/definition.ts'
import type { CellValue, TableColumn, TablePaper } from '../../platform/paper/table.ts'
import { columnLabel, figureText, isFigure } from '#contract/reports/definition.ts'
import { mustFindReport } from '#contract/reports/index.ts'
import { periodOfCode, periodWithDays } from '#contract/period.ts'

/** A report as the sheet a brigade sends on: typed figures, totals, and how each was counted. */
export function reportTable(report: Report, by: { unit: string, maker: string, madeOn: string }): TablePaper {
  const { title, columns } = mustFindReport(report.report)
  const line = (cells: readonly ReportCell[]): CellValue[] => cells.map((cell, index) => cell.value ?? (isFigure(columns[index]!) ? figureText(columns[index]!, null) : ''))
  return {
    title,
    ...by,
    period: periodWithDays(periodOfCode(report.period.code)!),
    columns: columns.map(tableColumn),
    rows: report.rows.map(line),
    ...report.totals.length > 0 && { totals: line(report.totals) },
    rowCount: report.rows.length,
    notes: report.notes,
  }
}

function tableColumn(column: ReportColumn): TableColumn {
  const width = column.width ?? 14
  const label = columnLabel(column)
  if (!isFigure(column)) return { label, kind: column.kind, width }
  if (column.kind === 'share') return { label, kind: 'share', width }
  return column.digits ? { label, kind: 'decimal', digits: column.digits, width } : { label, kind: 'integer', width }
}
