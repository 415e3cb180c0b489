import type { CountedPeriod } from '#contract/period.ts'
import type { Report, ReportQuery } from '#contract/reports/procedures.ts'
import type { Database } from '../../db/database.ts'
import type { Line } from './rules.ts'
import { periodOfCode, periodTitle } from '#contract/period.ts'
import { mustFindReport } from '#contract/reports/index.ts'
import { patrolStatisticsLines } from './patrol-statistics.ts'
import { cellsOf, totalOf } from './rules.ts'

/** How the lines of each report come about, by its code. */
const linesOf: Readonly<Record<string, (db: Database, period: CountedPeriod) => Line[]>> = {
  'patrol-statistics': patrolStatisticsLines,
}

/** A report of a period: every figure with the list it was counted from. */
export function buildReport(db: Database, { report, period: code }: ReportQuery): Report {
  const definition = mustFindReport(report)
  const period = periodOfCode(code)
  if (!period) throw new Error(`no period ${code}`)
  const lines = linesOf[report]!(db, period)
  return {
    report,
    title: definition.title,
    period: { code: period.code, from: period.from, to: period.to, title: periodTitle(period) },
    rows: lines.map(line => cellsOf(definition, period, line)),
    totals: cellsOf(definition, period, { label: '合计', group: null, sums: totalOf(lines) }),
  }
}
