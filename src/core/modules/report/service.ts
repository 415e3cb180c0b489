import type { CountedPeriod } from '#contract/period.ts'
import type { Report, ReportQuery } from '#contract/reports/procedures.ts'
import type { Services } from '../../context.ts'
import type { Counted } from './rules.ts'
import { periodOfCode, periodTitle } from '#contract/period.ts'
import { isFigure } from '#contract/reports/definition.ts'
import { mustFindReport } from '#contract/reports/index.ts'
import { complaintLines } from './complaints.ts'
import { licenceCheckLines, overloadLines, unlicensedLines } from './licensing.ts'
import { inspectionLines } from './machinery-inspections.ts'
import { rateLines } from './machinery-rates.ts'
import { patrolStatisticsLines } from './patrol-statistics.ts'
import { randomCheckObjectLines, randomCheckResultLines, randomCheckTaskLines } from './random-checks.ts'
import { recurringSpotLines } from './recurring-spots.ts'
import { cellsOf, totalOf } from './rules.ts'

export type Ground = Pick<Services, 'db' | 'resourcesDir'>

/** How the lines of each report come about, by its code. */
const countedBy: Readonly<Record<string, (ground: Ground, period: CountedPeriod) => Counted>> = {
  'patrol-statistics': ({ db }, period) => ({ lines: patrolStatisticsLines(db, period) }),
  'recurring-spots': recurringSpotLines,
  'licence-checks': ({ db }, period) => ({ lines: licenceCheckLines(db, period) }),
  'unlicensed-operation': ({ db }, period) => unlicensedLines(db, period),
  'overload': ({ db }, period) => ({ lines: overloadLines(db, period) }),
  'complaint-statistics': ({ db }, period) => ({ lines: complaintLines(db, period) }),
  'machinery-inspections': ({ db }, period) => ({ lines: inspectionLines(db, 'township', period) }),
  'machinery-kinds': ({ db }, period) => ({ lines: inspectionLines(db, 'kind', period) }),
  'machinery-rates': ({ db }, period) => rateLines(db, period),
  'random-check-matters': randomCheckTaskLines,
  'random-check-list': randomCheckObjectLines,
  'random-check-results': randomCheckResultLines,
}

/** A report of a period: every figure with the list it was counted from. */
export function buildReport(ground: Ground, { report, period: code }: ReportQuery): Report {
  const definition = mustFindReport(report)
  const period = periodOfCode(code)
  if (!period) throw new Error(`no period ${code}`)
  const { lines, filledIn = {} } = countedBy[report]!(ground, period)
  const [first] = definition.columns.filter(column => !isFigure(column))
  return {
    report,
    title: definition.title,
    period: { code: period.code, from: period.from, to: period.to, title: periodTitle(period) },
    rows: lines.map(line => cellsOf(definition, period, line)),
    totals: definition.hasTotals ? cellsOf(definition, period, { texts: { [first!.name]: '合计' }, at: {}, sums: totalOf(lines) }) : [],
    notes: definition.notes.map(note => note.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(filledIn[name]))).filter(Boolean),
  }
}
