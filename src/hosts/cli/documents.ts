import type { Command } from 'commander'
import type { AnyRecord } from '#contract/registers/definition.ts'
import type { FolderOptions } from './options.ts'
import type { Session } from './session.ts'
import type { Terminal } from './terminal.ts'
import { documents } from '#contract/registers/index.ts'
import { readInputJson } from './input-json.ts'
import { command, readDay, registerOf } from './options.ts'
import { UsageError } from './outcome.ts'
import { mustFindId } from './record-id.ts'
import { reading, writing } from './session.ts'
import { textTable } from './text-table.ts'

export const documentCommand = (terminal: Terminal) => command('document', '文书：有哪些种类，制作、签发、登记送达、作废')
  .addHelpText('after', '\n打印用 print documents <ID>；ID 可写文号或记录的 id。')
  .addCommand(templatesCommand(terminal))
  .addCommand(draftCommand(terminal))
  .addCommand(issueCommand(terminal))
  .addCommand(serveCommand(terminal))
  .addCommand(voidCommand(terminal))

/** Options of the outer command count for the inner one. */
const all = <O extends FolderOptions>(options: O, action: Command): O => ({ ...action.parent!.opts<FolderOptions>(), ...options })

function templatesCommand(terminal: Terminal): Command {
  return command('templates', '列出文书种类')
    .option('--for <CODE>', '只列可为这个台账的记录制作的')
    .action(async ({ for: code, ...options }: FolderOptions & { for?: string }, action: Command) => {
      const register = code === undefined ? undefined : registerOf(code).code
      await reading(terminal, all(options, action), async ({ client }) => {
        const templates = await client.documents.templates({ register: register as never })
        terminal.write(options.json || action.parent!.opts<FolderOptions>().json
          ? `${JSON.stringify(templates.map(({ code, title, typeCode, version, appliesTo, basis, source, status, fields }) => ({ code, title, typeCode, version, appliesTo, basis, source, status, fields: fields.map(({ name, label, type, required }) => ({ name, label, type, required: required ?? false })) })), null, 2)}\n`
          : textTable([{ label: '代码' }, { label: '文书' }, { label: '类型代字' }, { label: '核实' }, { label: '可用于' }], templates.map(({ code, title, typeCode, status, appliesTo }) => [code, title, typeCode, status, appliesTo.join('、')])))
      })
    })
}

function draftCommand(terminal: Terminal): Command {
  return command('draft', '为一条记录制作文书草稿：先按记录填好，再加上给出的内容')
    .argument('<TEMPLATE>', '文书代码，见 document templates')
    .argument('<CODE>', '记录所在的台账')
    .argument('<ID>', '记录的 id 或编号')
    .option('--input <FILE>', 'JSON 文件，- 为标准输入：文书的栏目，其中 contents 可写成 {"栏目代码":"内容"}')
    .action(async (template: string, code: string, given: string, { input, ...own }: FolderOptions & { input?: string }, action: Command) => {
      const options = all(own, action)
      const definition = registerOf(code)
      const typed = input === undefined ? {} : await readInputJson(terminal, input)
      if (typeof typed !== 'object' || typed === null || Array.isArray(typed)) throw new UsageError('输入应为一个对象')
      await writing(terminal, options, async (session) => {
        const prepared = await session.client.documents.prepare({ template, register: definition.code as never, id: await mustFindId(session, definition, given) })
        const { record } = await session.client.registers.create({ register: documents.code, values: merged(prepared.values, typed as Record<string, unknown>) as never })
        const missing = await session.client.documents.missing({ id: record.id })
        if (options.json) terminal.write(`${JSON.stringify({ ...record, missing }, null, 2)}\n`)
        else terminal.write(`已存草稿：${record.title}，${record.id}\n${missing.length ? `签发前还须填写：${missing.join('、')}\n` : ''}`)
      })
    })
}

function merged(prepared: Readonly<Record<string, unknown>>, { contents, ...typed }: Record<string, unknown>): Record<string, unknown> {
  if (typeof contents !== 'object' || contents === null || Array.isArray(contents)) return { ...prepared, ...typed, ...contents === undefined ? {} : { contents } }
  const given = new Map(Object.entries(contents))
  const lines = (prepared['contents'] as Array<{ name: string }>).map(line => given.has(line.name) ? { ...line, value: given.get(line.name) } : line)
  const unknown = [...given].filter(([name]) => !lines.some(line => line.name === name)).map(([name, value]) => ({ name, value }))
  return { ...prepared, ...typed, contents: [...lines, ...unknown] }
}

/** A step of one document, named by its number or id. */
async function step(terminal: Terminal, options: FolderOptions, given: string, take: (session: Session, one: { id: string, version: number }) => Promise<unknown>, done: string): Promise<void> {
  await writing(terminal, options, async (session) => {
    const id = await mustFindId(session, documents, given)
    const { version } = await session.client.registers.get({ register: documents.code, id })
    const record = await take(session, { id, version }) as AnyRecord
    terminal.write(options.json ? `${JSON.stringify(record, null, 2)}\n` : `${done}：${record.title}\n`)
  })
}

function issueCommand(terminal: Terminal): Command {
  return command('issue', '签发草稿：编文号，内容不再改动')
    .argument('<ID>', '文书的 id')
    .option('--confirmed', '样式未核实的，已与现行样式核对无误')
    .option('--reason <TEXT>', '农机文书不以农业农村主管部门名义出具的理由')
    .action((given: string, { confirmed = false, reason, ...options }: FolderOptions & { confirmed?: boolean, reason?: string }, action: Command) =>
      step(terminal, all(options, action), given, ({ client }, one) => client.documents.issue({ ...one, confirmed, reason }), '已签发'))
}

function serveCommand(terminal: Terminal): Command {
  return command('serve', '登记送达')
    .argument('<ID>', '文号或 id')
    .requiredOption('--on <DAY>', '送达日期', readDay)
    .option('--how <METHOD>', '送达方式：direct、left、entrusted、post、electronic、notice', 'direct')
    .option('--note <TEXT>', '送达情况', '')
    .action((given: string, { on, how, note, ...options }: FolderOptions & { on: string, how: string, note: string }, action: Command) =>
      step(terminal, all(options, action), given, ({ client }, one) => client.documents.serve({ ...one, servedOn: on, servedHow: how, note }), '已登记送达'))
}

function voidCommand(terminal: Terminal): Command {
  return command('void', '作废已签发的文书；文号保留，不再使用')
    .argument('<ID>', '文号或 id')
    .requiredOption('--reason <TEXT>', '作废原因')
    .action((given: string, { reason, ...options }: FolderOptions & { reason: string }, action: Command) => {
      if (!reason.trim()) throw new UsageError('请写明作废原因')
      return step(terminal, all(options, action), given, ({ client }, one) => client.documents.void({ ...one, reason }), '已作废')
    })
}
