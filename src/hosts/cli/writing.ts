import type { Command } from 'commander'
import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { FolderOptions } from './options.ts'
import type { Session } from './session.ts'
import type { Terminal } from './terminal.ts'
import { ORPCError } from '@orpc/server'
import { addRecords } from './adding.ts'
import { endWith } from './ending.ts'
import { readInputJson } from './input-json.ts'
import { asReason, exitCodes, UsageError } from './outcome.ts'
import { command, readCount, registerOf } from './options.ts'
import { mustFindId } from './record-id.ts'
import { writing } from './session.ts'
import { defaultReason, takeReason } from './warning-reason.ts'

export const addCommand = (terminal: Terminal) => command('add', '录入记录：一个对象或一组对象；一条被拒绝不影响其余')
  .argument('<CODE>', '台账代码')
  .requiredOption('--input <FILE>', 'JSON 文件；- 为标准输入')
  .option('--reason <TEXT>', '提醒的说明；记录中的 warningReason 优先')
  .action(async (code: string, options: FolderOptions & { input: string, reason?: string }, action: Command) => {
    const definition = registerOf(code)
    const input = await readInputJson(terminal, options.input)
    if (typeof input !== 'object' || input === null) throw new UsageError('输入应为一个对象或一组对象')
    const answer = await writing(terminal, options, session => addRecords(terminal, session, definition, Array.isArray(input) ? input : [input], options.reason))
    if (options.json) terminal.write(`${JSON.stringify(answer, null, 2)}\n`)
    else {
      for (const { index, id, number, warnings } of answer.accepted) terminal.write(`第 ${index + 1} 条  已录入  ${number ?? id}\n${warnings.map(warning => `    提醒：${warning.message}\n`).join('')}`)
      for (const { index, field, message } of answer.refused) terminal.write(`第 ${index + 1} 条  被拒绝  ${field ? `${field}：` : ''}${message}\n`)
    }
    const refused = new Set(answer.refused.map(entry => entry.index)).size
    terminal.say(`录入 ${answer.accepted.length} 条，被拒绝 ${refused} 条\n`)
    if (refused) endWith(action, exitCodes.refused)
  })

export const editCommand = (terminal: Terminal) => command('edit', '修改一条记录：只改给出的栏目')
  .argument('<CODE>', '台账代码')
  .argument('<ID>', '记录的 id 或编号')
  .requiredOption('--input <FILE>', 'JSON 文件；- 为标准输入')
  .requiredOption('--version <N>', '所依据的版本；别人先改过时不会覆盖', readCount(1, Number.MAX_SAFE_INTEGER))
  .option('--reason <TEXT>', '提醒的说明；记录中的 warningReason 优先')
  .action(async (code: string, given: string, options: FolderOptions & { input: string, version: number, reason?: string }) => {
    const definition = registerOf(code)
    const input = await readInputJson(terminal, options.input)
    if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new UsageError('输入应为一个对象')
    await writing(terminal, options, async (session) => {
      const { values, reason } = takeReason(input as Record<string, unknown>)
      const change = { register: definition.code, id: await mustFindId(session, definition, given), version: options.version, values: values as never }
      const { record, warnings } = await saveWithReason(session, change, reason ?? options.reason)
      answerRecord(terminal, options, definition, { ...record, warnings: warnings.map(asReason) } as unknown as AnyRecord, '已保存')
    })
  })

/** A reason given at an earlier save stands unless a new one is given; the default only fills a gap. */
async function saveWithReason({ client }: Session, change: Parameters<Session['client']['registers']['update']>[0], warningReason: string | undefined) {
  try {
    return await client.registers.update({ ...change, warningReason })
  }
  catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'REASON_NEEDED') throw error
    return client.registers.update({ ...change, warningReason: defaultReason })
  }
}

export const removeCommand = (terminal: Terminal) => command('remove', '把一条记录移入回收站')
  .argument('<CODE>', '台账代码')
  .argument('<ID>', '记录的 id 或编号')
  .requiredOption('--reason <TEXT>', '移入回收站的原因')
  .option('--version <N>', '所依据的版本', readCount(1, Number.MAX_SAFE_INTEGER))
  .action(async (code: string, given: string, options: FolderOptions & { reason: string, version?: number }) => {
    const definition = registerOf(code)
    if (!options.reason.trim()) throw new UsageError('请写明移入回收站的原因')
    await writing(terminal, options, async (session) => {
      const record = await session.client.registers.remove({ register: definition.code, id: await mustFindId(session, definition, given), version: options.version, reason: options.reason })
      answerRecord(terminal, options, definition, record as unknown as AnyRecord, '已移入回收站')
    })
  })

export const recoverCommand = (terminal: Terminal) => command('recover', '从回收站恢复一条记录')
  .argument('<CODE>', '台账代码')
  .argument('<ID>', '记录的 id 或编号')
  .action(async (code: string, given: string, options: FolderOptions) => {
    const definition = registerOf(code)
    await writing(terminal, options, async (session) => {
      const record = await session.client.registers.recover({ register: definition.code, id: await mustFindId(session, definition, given, true) })
      answerRecord(terminal, options, definition, record as unknown as AnyRecord, '已恢复')
    })
  })

function answerRecord(terminal: Terminal, options: FolderOptions, definition: RegisterDefinition, record: AnyRecord, done: string): void {
  terminal.write(options.json ? `${JSON.stringify(record, null, 2)}\n` : `${done}：${definition.label} ${record.number ?? record.title}，版本 ${record.version}\n`)
}
