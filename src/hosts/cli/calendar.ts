import type { CalendarPreview, HeldYear } from '#contract/deadlines/procedures.ts'
import type { Command } from 'commander'
import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { readFile } from 'node:fs/promises'
import { calendarMistakeText, calendarText } from '#contract/deadlines/calendar-file.ts'
import { endWith } from './ending.ts'
import { command } from './options.ts'
import { exitCodes, UsageError } from './outcome.ts'
import { reading, writing } from './session.ts'
import { textTable } from './text-table.ts'

export const calendarCommand = (terminal: Terminal) => command('calendar', '工作日历：已录入哪些年的放假安排')
  .action(async (options: FolderOptions) => {
    await reading(terminal, options, async ({ client }) => {
      const years = await client.calendar.years()
      terminal.write(options.json ? `${JSON.stringify({ years }, null, 2)}\n` : textTable([{ label: '年份' }, { label: '放假', align: 'right' }, { label: '调休上班', align: 'right' }, { label: '核实' }, { label: '来源' }], years.map(yearRow)))
    })
  })
  .addCommand(importCommand(terminal))

const yearRow = ({ year, days, verified, source }: HeldYear) => [String(year), `${days.filter(({ kind }) => kind === 'off').length} 天`, `${days.filter(({ kind }) => kind === 'work').length} 天`, verified ? '已核实' : '未核实', source]

function importCommand(terminal: Terminal): Command {
  return command('import', '导入一年的放假安排，代替该年原有的')
    .argument('<FILE>', '文件，见下')
    .option('--dry-run', '只核对，不写入')
    .addHelpText('after', `
文件是文本表格（CSV，UTF-8 或 GBK），按国务院办公厅的通知逐段填写：
  年份,2027
  来源,《国务院办公厅关于2027年部分节假日安排的通知》（文号）
  核实,已核实
  起始日期,截止日期,安排,节日
  2027-01-01,2027-01-03,放假,元旦
  2027-02-20,,上班,春节
只有一天的，截止日期可以不写。“核实”不写为未核实。
也可以是 JSON：{"year":2027,"source":"…","status":"已核实","days":[{"from":"2027-01-01","to":"2027-01-03","kind":"放假","name":"元旦"}]}
有一行不对，整份都不导入，并逐行说明。`)
    .action(async (file: string, { dryRun, ...options }: FolderOptions & { dryRun?: boolean }, action: Command) => {
      const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(`读不到文件 ${file}（${error.code ?? '未知原因'}）`)
      })
      const text = calendarText(bytes)
      // Whoever holds the folder keeps it: a look at the file needs no lock.
      await (dryRun ? reading : writing)(terminal, { ...action.parent!.opts<FolderOptions>(), ...options }, async ({ client }) => {
        const preview = await client.calendar.preview({ text })
        if (preview.mistakes.length) {
          endWith(action, exitCodes.refused)
          const { year, mistakes } = preview
          if (options.json) terminal.write(`${JSON.stringify({ year, accepted: 0, changes: [], refused: mistakes, years: await client.calendar.years() }, null, 2)}\n`)
          terminal.say(`没有导入，共 ${mistakes.length} 处不对：\n${mistakes.map(mistake => `  ${calendarMistakeText(mistake)}\n`).join('')}`)
          return
        }
        if (!dryRun) await client.calendar.import({ text, version: preview.version })
        const years = await client.calendar.years()
        terminal.write(options.json ? `${JSON.stringify({ year: preview.year, accepted: preview.days.length, changes: preview.changes, refused: [], years }, null, 2)}\n` : importedText(preview, dryRun ?? false))
      })
    })
}

function importedText({ year, days, changes, version }: CalendarPreview, isTrial: boolean): string {
  const done = isTrial ? '核对无误，没有写入' : '已导入'
  return `${done}：${year}年，放假 ${days.filter(({ kind }) => kind === 'off').length} 天，调休上班 ${days.filter(({ kind }) => kind === 'work').length} 天${version === null ? '' : `；与原有安排不同的 ${changes.length} 天`}\n`
}
