import type { Report, ReportCell } from '#contract/reports/procedures.ts'
import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { Buffer } from 'node:buffer'
import { resolve } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { periodOfCode } from '#contract/period.ts'
import { columnLabel, figureText, isFigure, isName, lineName } from '#contract/reports/definition.ts'
import { findReport, mustFindReport, reportDefinitions } from '#contract/reports/index.ts'
import { startReport } from '#core/modules/output/index.ts'
import { writeBytes } from '#core/platform/paper/atomic-file.ts'
import { finished } from './files.ts'
import { command } from './options.ts'
import { assertOutsideData } from './out-file.ts'
import { UsageError } from './outcome.ts'
import { assertPermitted, reading } from './session.ts'
import { textTable } from './text-table.ts'

export const reportsCommand = (terminal: Terminal) => command('reports', '列出统计报表')
  .action(async (options: FolderOptions) => {
    await reading(terminal, options, async ({ client }) => {
      const reports = await client.reports.list()
      terminal.write(options.json ? `${JSON.stringify(reports, null, 2)}\n` : textTable([{ label: '代码' }, { label: '报表' }], reports.map(({ code, title }) => [code, title])))
    })
  })

interface ReportOptions extends FolderOptions { period: string, format: 'xlsx' | 'pdf' | 'json', out?: string }

export const reportCommand = (terminal: Terminal) => command('report', '统计一个期间：写成 xlsx、pdf，或每个数字连同查询的 json')
  .argument('<CODE>', '报表代码，见 reports')
  .requiredOption('--period <PERIOD>', '期间：2026-10、2026-Q3、2026、2026-W41 或 2026-10-01..2026-10-15', readPeriod)
  .addOption(new Option('--format <FORMAT>', '格式').choices(['xlsx', 'pdf', 'json']).default('json'))
  .option('--out <FILE>', '写到哪个文件；json 可不写，显示在屏幕上')
  .action(async (code: string, { period, format, out, ...options }: ReportOptions) => {
    if (!findReport(code)) throw new UsageError(`没有代码为“${code}”的报表。可用的有：\n${reportDefinitions.map(one => `  ${one.code}  ${one.title}`).join('\n')}`)
    if (!out && format !== 'json') throw new UsageError(`缺少必需的选项 --out <FILE>`)
    const file = out === undefined ? null : resolve(out)
    await reading(terminal, options, async (session) => {
      const report = await session.client.reports.get({ report: code, period })
      if (file !== null) {
        assertPermitted(session.context, 'record.export')
        assertOutsideData(session.context.dataDir, file)
        if (format === 'json') await writeBytes(file, Buffer.from(`${JSON.stringify(described(report), null, 2)}\n`))
        else await finished(terminal, session, startReport(session.context, { report: code, period, format }, file), file)
      }
      if (options.json) terminal.write(`${JSON.stringify({ file, ...described(report) }, null, 2)}\n`)
      else terminal.write(file === null ? reportText(report) : `已写成${report.title} ${report.period.title}：${file}\n`)
    })
  })

function readPeriod(text: string): string {
  const period = periodOfCode(text)
  if (!period) throw new InvalidArgumentError('应写成 2026-10、2026-Q3、2026、2026-W41 或 2026-10-01..2026-10-15')
  return period.code
}

const linesOf = ({ rows, totals }: Report): ReportCell[][] => totals.length ? [...rows, totals] : rows

/** Every cell on its own, with the line it stands in, its column and the list behind it. */
function described(report: Report) {
  const { columns } = mustFindReport(report.report)
  const cellsOf = (cells: ReportCell[]) => cells.flatMap(({ column, value, query }, at) => isName(columns[at]!) ? [] : [{ row: lineName(columns, cells), column, label: columnLabel(columns[at]!), value, query }])
  return { report: report.report, title: report.title, period: report.period, cells: linesOf(report).flatMap(cellsOf), notes: report.notes }
}

function reportText(report: Report): string {
  const { columns } = mustFindReport(report.report)
  const line = (cells: ReportCell[]) => cells.map(({ value }, at) => figureText(columns[at]!, value))
  return `${report.title}  ${report.period.title}\n${textTable(columns.map(column => ({ label: columnLabel(column), ...(isFigure(column) ? { align: 'right' as const } : {}) })), linesOf(report).map(line))}`
}
