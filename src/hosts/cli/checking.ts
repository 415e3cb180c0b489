import type { IdentifierAnswer } from '#contract/identifiers/check.ts'
import type { IdentifierKind } from '#contract/identifiers/index.ts'
import type { Terminal } from './terminal.ts'
import type { Command } from 'commander'
import { checkIdentifier } from '#contract/identifiers/check.ts'
import { identifierKinds, identifiers, isIdentifierKind } from '#contract/identifiers/index.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { endWith } from './ending.ts'
import { readInputJson } from './input-json.ts'
import { command } from './options.ts'
import { exitCodes, UsageError } from './outcome.ts'

interface Asked { kind: IdentifierKind, value: unknown }

const kindsText = identifierKinds.map(kind => `  ${kind.padEnd(19)}${identifiers[kind].label}`).join('\n')

export const checkCommand = (terminal: Terminal) => command('check', '核对证件号、号牌、桩号等号码的写法和校验位')
  .argument('[KIND]', '号码种类，见下')
  .argument('[VALUE]', '要核对的号码')
  .option('--input <FILE>', '一次核对多个：JSON 文件，- 为标准输入，内容为 [{"kind": …, "value": …}, …]')
  .addHelpText('after', `\n号码种类：\n${kindsText}\n\n只核对写法，不查台账，不需要数据文件夹。提醒（warning）仍算有效；有一个无效，退出码为 1。`)
  .action(async (kind: string | undefined, value: string | undefined, options: { input?: string, json?: boolean }, action: Command) => {
    const asked = await readAsked(terminal, kind, value, options.input)
    const today = beijingTime(terminal.now()).slice(0, 10)
    const answers = asked.map(one => checkIdentifier(one.kind, one.value, { today }))
    if (options.json) terminal.write(`${JSON.stringify(options.input === undefined ? answers[0] : answers, null, 2)}\n`)
    else terminal.write(answers.map((answer, index) => answerText(asked[index]!, answer)).join(''))
    if (answers.some(answer => !answer.valid)) endWith(action, exitCodes.refused)
  })

async function readAsked(terminal: Terminal, kind: string | undefined, value: string | undefined, input: string | undefined): Promise<Asked[]> {
  if (input === undefined) {
    if (kind === undefined || value === undefined) throw new UsageError(`请写明号码种类和号码，例如 check plate 甘M12345；多个号码用 --input。种类有：\n${kindsText}`)
    return [{ kind: knownKind(kind), value }]
  }
  if (kind !== undefined) throw new UsageError('用了 --input 就不再另写号码')
  const given = await readInputJson(terminal, input)
  if (!Array.isArray(given)) throw new UsageError('输入应为一组 {"kind": …, "value": …}')
  return given.map((entry: unknown, index) => readEntry(entry, `第 ${index + 1} 条`))
}

function readEntry(entry: unknown, place: string): Asked {
  if (typeof entry !== 'object' || entry === null || !('kind' in entry) || !('value' in entry)) throw new UsageError(`${place}应写成 {"kind": …, "value": …}`)
  return { kind: knownKind(entry.kind, place), value: entry.value }
}

function knownKind(kind: unknown, place = ''): IdentifierKind {
  if (typeof kind === 'string' && isIdentifierKind(kind)) return kind
  throw new UsageError(`${place}没有号码种类“${typeof kind === 'string' ? kind : ''}”。种类有：\n${kindsText}`)
}

const levels: Readonly<Record<IdentifierAnswer['level'], string>> = { ok: '有效', warning: '有效，请核对', error: '无效' }

function answerText({ kind }: Asked, { level, normalised, problems }: IdentifierAnswer): string {
  return `${identifiers[kind].label}  ${normalised}  ${levels[level]}\n${problems.map(({ message }) => `    ${message}\n`).join('')}`
}
