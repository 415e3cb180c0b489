import type { PaperRequest } from '#contract/jobs.ts'
import type { RosterWeek } from '#contract/roster.ts'
import type { FolderOptions } from './options.ts'
import type { Session } from './session.ts'
import type { Terminal } from './terminal.ts'
import { resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { beijingTime, isWallTime } from '#contract/wall-time.ts'
import { formatTime } from '#contract/registers/format.ts'
import { startPaper } from '#core/modules/output/index.ts'
import { finished } from './files.ts'
import { command, readDay } from './options.ts'
import { assertOutsideData } from './out-file.ts'
import { labelsFrom } from './record-text.ts'
import { assertPermitted, reading } from './session.ts'
import { textTable } from './text-table.ts'

export const rosterCommand = (terminal: Terminal) => command('roster', '一周的排班：值班、巡查计划和完成度；加 --out 打印成 PDF')
  .option('--week <DAY>', '这一周里的任何一天；不写为本周', readDay)
  .option('--out <FILE>', '写到哪个 PDF 文件')
  .action(async (options: FolderOptions & { week?: string, out?: string }) => {
    await reading(terminal, options, async (session) => {
      const day = options.week ?? beijingTime(terminal.now()).slice(0, 10)
      if (options.out !== undefined) return writePaper(terminal, session, { paper: 'roster-week', day }, options.out, options)
      const week = await session.client.roster.week({ day })
      terminal.write(options.json ? `${JSON.stringify(week, null, 2)}\n` : weekText(week, labelsFrom(await session.client.dictionaries.all())))
    })
  })

export const bulletinCommand = (terminal: Terminal) => command('bulletin', '某一时刻的路况通报：文字；加 --out 打印成 PDF')
  .option('--at <TIME>', '截至时间，如 2026-03-08T14:30；不写为现在', readTime)
  .option('--out <FILE>', '写到哪个 PDF 文件')
  .action(async (options: FolderOptions & { at?: string, out?: string }) => {
    await reading(terminal, options, async (session) => {
      if (options.out !== undefined) return writePaper(terminal, session, { paper: 'road-bulletin', at: options.at }, options.out, options)
      const bulletin = await session.client.roads.bulletin({ at: options.at })
      terminal.write(options.json ? `${JSON.stringify(bulletin, null, 2)}\n` : `${bulletin.text}\n`)
    })
  })

async function writePaper(terminal: Terminal, session: Session, request: PaperRequest, file: string, options: FolderOptions): Promise<void> {
  const out = resolve(file)
  assertPermitted(session.context, 'record.export')
  assertOutsideData(session.context.dataDir, out)
  const { pages, bytes, ms } = await finished(terminal, session, startPaper(session.context, request, out), out)
  terminal.write(options.json ? `${JSON.stringify({ file: out, pages, bytes, ms }, null, 2)}\n` : `已打印 ${pages ?? 0} 页：${out}\n`)
}

function weekText(week: RosterWeek, labelOf: ReturnType<typeof labelsFrom>): string {
  const squads = new Map(week.squads.map(squad => [squad.id, squad.name]))
  const hours = ({ day, starts, ends }: { day: string, starts: string, ends: string }) => `${formatTime(starts, day)}—${formatTime(ends, day)}`
  const rows = [
    ...week.shifts.map(shift => [shift.day, labelOf('duty-kind', shift.kind), hours(shift), shift.names, shift.phone]),
    ...week.plans.map(plan => [plan.day, squads.get(plan.squad) ?? '', hours(plan), plan.officers.join('、'), plan.carriedOutBy?.number ?? '未执行']),
  ].sort((a, b) => a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0)
  const completion = week.completion === null ? '' : `，完成度 ${week.completion}%`
  return `${textTable([{ label: '日期' }, { label: '岗位' }, { label: '时间' }, { label: '人员' }, { label: '电话或执行' }], rows)}${week.from} 至 ${week.to}：计划巡查 ${week.planned} 次，已执行 ${week.carriedOut} 次${completion}\n`
}

function readTime(text: string): string {
  const time = text.replace(' ', 'T')
  if (!isWallTime(time)) throw new InvalidArgumentError('应为存在的时间，例如 2026-03-08T14:30')
  return time
}
