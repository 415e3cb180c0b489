import * as z from 'zod'
import { Day } from '../primitives.ts'
import { periodOfCode } from '../period.ts'
import { procedure } from '../procedure.ts'
import { ListAddress } from '../registers/procedures.ts'
import { reportDefinitions } from './index.ts'

/** Code of a report that exists. */
const ReportCode = z.enum(reportDefinitions.map(definition => definition.code) as [string, ...string[]])
const PeriodCode = z.string().max(30).refine(code => periodOfCode(code) !== undefined, 'not a period')

/** Which report, of which period (`2026-10`, `2026-Q3`, `2026`, `2026-W41`, `DAY..DAY`). */
export const ReportQuery = z.object({ report: ReportCode, period: PeriodCode })
export type ReportQuery = z.infer<typeof ReportQuery>

/** One cell with the list it was counted from; none behind a name or a figure that stands for nothing. */
export const ReportCell = z.object({ column: z.string(), value: z.union([z.string(), z.number(), z.null()]), query: ListAddress.nullable() })
export type ReportCell = z.infer<typeof ReportCell>

export const Report = z.object({
  report: ReportCode,
  title: z.string(),
  period: z.object({ code: z.string(), from: Day, to: Day, title: z.string() }),
  /** Cells in the order of the definition's columns. */
  rows: z.array(z.array(ReportCell)),
  /** Empty where the definition has none. */
  totals: z.array(ReportCell),
  /** 口径, complete. */
  notes: z.array(z.string()),
})
export type Report = z.infer<typeof Report>

export const reportsContract = {
  list: procedure('record.read').output(z.array(z.object({ code: ReportCode, title: z.string(), purpose: z.string() }))),
  get: procedure('record.read').input(ReportQuery).output(Report),
}
