import type { ExportRequest, JobState, PaperRequest, PrintRequest, ReportRequest } from '#contract/jobs.ts'
import type { Context } from '../../context.ts'
import { join } from 'node:path'
import { periodOfCode, periodTitle } from '#contract/period.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { mustFindReport } from '#contract/reports/index.ts'
import { beijingTime } from '#contract/wall-time.ts'

/** Folder of the files made for the city, inside the data folder. */
export const exportsFolder = 'exports'

/** Starts an export. Without `file` the result gets a telling name in the exports folder. */
export function startExport(ctx: Context, request: ExportRequest, file?: string): JobState {
  const { label } = mustFindRegister(request.register)
  const id = ctx.newId()
  return ctx.jobs.start(id, 'export', `导出${label}`, { ...request, file: file ?? resultFile(ctx, label, request.format), maker: ctx.actor.name, now: beijingTime(ctx.now()) }, ctx.now())
}

/** Starts printing records to a PDF. */
export function startPrint(ctx: Context, request: PrintRequest, file?: string): JobState {
  const { label } = mustFindRegister(request.register)
  return ctx.jobs.start(ctx.newId(), 'print', `打印${label}${request.ids.length > 1 ? ` ${request.ids.length} 份` : ''}`, { ...request, file: file ?? resultFile(ctx, label, 'pdf'), maker: ctx.actor.name, now: beijingTime(ctx.now()) }, ctx.now())
}

const paperTitles: Readonly<Record<PaperRequest['paper'], string>> = { 'roster-week': '排班表', 'road-bulletin': '路况通报', 'draw-certificate': '双随机抽取凭证', 'draw-pool': '双随机对象名单' }

/** Starts a paper made of many records. */
export function startPaper(ctx: Context, request: PaperRequest, file?: string): JobState {
  const title = paperTitles[request.paper]
  return ctx.jobs.start(ctx.newId(), 'paper', title, { ...request, file: file ?? resultFile(ctx, title, request.paper === 'draw-pool' ? 'txt' : 'pdf'), maker: ctx.actor.name, now: beijingTime(ctx.now()) }, ctx.now())
}

/** Starts writing a report. */
export function startReport(ctx: Context, request: ReportRequest, file?: string): JobState {
  const name = `${mustFindReport(request.report).title} ${periodTitle(periodOfCode(request.period)!)}`
  return ctx.jobs.start(ctx.newId(), 'report', name, { ...request, file: file ?? resultFile(ctx, name, request.format), maker: ctx.actor.name, now: beijingTime(ctx.now()) }, ctx.now())
}

function resultFile(ctx: Context, label: string, format: string): string {
  const stamp = beijingTime(ctx.now()).replace('T', ' ').replace(':', '')
  // Part of the id keeps two exports of one minute apart.
  return join(ctx.dataDir, exportsFolder, `${label} ${stamp} ${ctx.newId().slice(-4)}.${format}`)
}
