import type { Deadline, DeadlineRequest, RuleTable } from '#contract/deadlines/rule.ts'
import type { WorkCalendar } from '#contract/deadlines/work-calendar.ts'
import type { Command } from 'commander'
import type { FolderOptions } from './options.ts'
import type { Reason } from './outcome.ts'
import type { Terminal } from './terminal.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dayText } from '#contract/deadlines/explaining.ts'
import { readRequest, requestFields } from '#contract/deadlines/reading-request.ts'
import { mistakeIn, mustFindRule, reckon } from '#contract/deadlines/reckoning.ts'
import { heldCalendar, readDeadlineLaw, shippedCalendar } from '#core/modules/deadlines/index.ts'
import { databaseName } from '#core/platform/database-name.ts'
import { endWith } from './ending.ts'
import { readInputJson } from './input-json.ts'
import { collect, command } from './options.ts'
import { exitCodes, UsageError } from './outcome.ts'
import { dataFolder, reading } from './session.ts'

interface DeadlineOptions extends FolderOptions { with: string[], input?: string }

/** An entry of `--input` that could not be reckoned, in its place in the answer. */
interface RefusedDeadline { rule: unknown, trigger: unknown, status: 'refused', refused: Reason[] }

export const deadlineCommand = (terminal: Terminal) => command('deadline', '推算法定期限，逐步说明怎样算出')
  .argument('[RULE]', '期限规则的代码，如 hear-req、pay、seize')
  .argument('[TRIGGER]', '触发日，如 2026-03-08；按小时计算的写到分，如 2026-03-08T14:30')
  .option('--with <NAME=VALUE>', '其他输入，可多次：count=30、urgeServed=2026-03-08、fine=3000、paid=2026-03-20、excluded=2026-03-01..2026-03-10', collect, [])
  .option('--input <FILE>', 'JSON 文件，一组 {"rule","trigger",…}；- 为标准输入。回答与它同序')
  .addHelpText('after', '\n数据文件夹里还没有数据时，按本程序附带的放假安排推算。未录入放假安排的年份不作结果，只在 provisional 中给出供参考的日期。')
  .action(async (rule: string | undefined, trigger: string | undefined, options: DeadlineOptions, action: Command) => {
    if (options.input === undefined) return one(terminal, options, rule, trigger)
    if (rule !== undefined || options.with.length) throw new UsageError('用了 --input，就不再写期限规则和其他输入')
    const given = await readInputJson(terminal, options.input)
    if (!Array.isArray(given)) throw new UsageError('输入应为一组 {"rule","trigger",…}')
    await byCalendar(terminal, options, (table, calendar) => {
      const answers = given.map(entry => answerOrRefusal(table, calendar, entry))
      terminal.write(options.json ? `${JSON.stringify(answers, null, 2)}\n` : answers.map(answer => 'refused' in answer ? `${String(answer.rule)}  被拒绝：${answer.refused[0]!.message}\n` : deadlineText(table, answer)).join('\n'))
      if (answers.some(answer => 'refused' in answer)) endWith(action, exitCodes.refused)
    })
  })

async function one(terminal: Terminal, options: DeadlineOptions, rule: string | undefined, trigger: string | undefined): Promise<void> {
  const { table } = readDeadlineLaw(terminal.parts.resourcesDir)
  if (rule === undefined || !table.rules.some(({ id }) => id === rule)) {
    throw new UsageError(`${rule === undefined ? '缺少期限规则' : `没有代码为“${rule}”的期限规则`}。可用的有：\n${table.rules.map(({ id, title }) => `  ${id}  ${title}`).join('\n')}`)
  }
  if (trigger === undefined) throw new UsageError(`缺少触发日：${mustFindRule(table, rule).trigger.label}`)
  const read = readRequest({ rule, trigger, ...Object.fromEntries(options.with.map(furtherInput)) })
  const wrong = 'request' in read ? mistakeIn(table, read.request) : read
  if (wrong) throw new UsageError(wrong.message)
  const { request } = read as { request: DeadlineRequest }
  await byCalendar(terminal, options, (_, calendar) => {
    const answer = reckon(table, request, calendar)
    terminal.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : deadlineText(table, answer))
  })
}

/** By the calendar of the folder; by the shipped one where there is none yet, and that is said. */
async function byCalendar(terminal: Terminal, options: FolderOptions, answer: (table: RuleTable, calendar: WorkCalendar) => void): Promise<void> {
  if (existsSync(join(dataFolder(options), databaseName))) return reading(terminal, options, async ({ context }) => answer(context.deadlineLaw.table, heldCalendar(context)))
  terminal.say(`文件夹 ${dataFolder(options)} 里没有执法台的数据，按本程序附带的放假安排推算\n`)
  const { resourcesDir } = terminal.parts
  answer(readDeadlineLaw(resourcesDir).table, shippedCalendar(resourcesDir))
}

function answerOrRefusal(table: RuleTable, calendar: WorkCalendar, entry: unknown): Deadline | RefusedDeadline {
  const read = readRequest(entry)
  const wrong = 'request' in read ? mistakeIn(table, read.request) : read
  if (!wrong) return reckon(table, (read as { request: DeadlineRequest }).request, calendar)
  const { rule = null, trigger = null } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>
  return { rule, trigger, status: 'refused', refused: [{ code: 'DEADLINE_INPUT', ...wrong }] }
}

function furtherInput(text: string): [name: string, value: unknown] {
  const [name, value] = [text.slice(0, text.indexOf('=')).trim(), text.slice(text.indexOf('=') + 1).trim()]
  if (!text.includes('=') || !requestFields.includes(name)) throw new UsageError(`--with 应写成 栏目=值，栏目可用 ${requestFields.slice(2).join('、')}`)
  if (name === 'count' || name === 'fine') return [name, Number(value)]
  if (name !== 'excluded') return [name, value]
  return [name, value.split(/[,，]/).map((span) => {
    const [from, to = from] = span.split('..')
    return { from, to }
  })]
}

function deadlineText(table: RuleTable, found: Deadline): string {
  const { title } = mustFindRule(table, found.rule)
  const lines: Array<[label: string, at: string | null]> = [
    ['期限', found.legal],
    ['未顺延前', found.raw === found.legal ? null : found.raw],
    ['提醒日', found.warn],
    ['其后可办', found.earliest],
    ['日历未确认，推算', found.provisional],
  ]
  return [
    `${title}${found.verified ? '' : '（未核实）'}`,
    ...lines.flatMap(([label, at]) => at === null ? [] : [`  ${label}：${dayText(at)}`]),
    ...found.explain.map((step, index) => `  ${index + 1}. ${step}`),
    '',
  ].join('\n')
}
