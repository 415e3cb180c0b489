import type { JobState } from '#contract/jobs.ts'
import type { FilterOptions, FolderOptions } from './options.ts'
import type { Session } from './session.ts'
import type { Terminal } from './terminal.ts'
import { resolve } from 'node:path'
import { Option } from 'commander'
import { startExport, startPrint } from '#core/modules/output/index.ts'
import { CommandRefusal } from './outcome.ts'
import { command, registerOf, withFilters } from './options.ts'
import { assertOutsideData } from './out-file.ts'
import { progressOf } from './progress.ts'
import { columnNames, filterOf } from './reading.ts'
import { mustFindId } from './record-id.ts'
import { assertPermitted, reading } from './session.ts'

export const exportCommand = (terminal: Terminal) => withFilters(command('export', '把台账导出为文件'))
  .argument('<CODE>', '台账代码')
  .addOption(new Option('--format <FORMAT>', '格式').choices(['xlsx', 'csv', 'pdf']).makeOptionMandatory())
  .requiredOption('--out <FILE>', '写到哪个文件')
  .action(async (code: string, options: FilterOptions & { format: 'xlsx' | 'csv' | 'pdf', out: string }) => {
    const definition = registerOf(code)
    const out = resolve(options.out)
    await reading(terminal, options, async (session) => {
      assertPermitted(session.context, 'record.export')
      assertOutsideData(session.context.dataDir, out)
      const filter = filterOf(definition, options)
      const columns = options.columns && columnNames(definition, options.columns)
      // Asked once as a list, so that a filter or an order that cannot be had is refused by name before a file is begun.
      await session.client.registers.list({ ...filter, columns: [], limit: 1 })
      const { rows, bytes, ms } = await finished(terminal, session, startExport(session.context, { ...filter, format: options.format, columns }, out), out)
      terminal.write(options.json ? `${JSON.stringify({ file: out, rows, bytes, ms }, null, 2)}\n` : `已导出 ${rows ?? 0} 行：${out}\n`)
    })
  })

export const printCommand = (terminal: Terminal) => command('print', '把一条记录打印成 PDF')
  .argument('<CODE>', '台账代码')
  .argument('<ID>', '记录的 id 或编号')
  .requiredOption('--out <FILE>', '写到哪个 PDF 文件')
  .addOption(new Option('--paper <PAPER>', '纸张').choices(['a4', 'a5', '80mm']).default('a4'))
  .action(async (code: string, given: string, options: FolderOptions & { out: string, paper: 'a4' | 'a5' | '80mm' }) => {
    const definition = registerOf(code)
    const out = resolve(options.out)
    await reading(terminal, options, async (session) => {
      assertPermitted(session.context, 'record.export')
      assertOutsideData(session.context.dataDir, out)
      const id = await mustFindId(session, definition, given)
      // A record that is not there is refused here by its code; the job would only know a sentence.
      await session.client.registers.get({ register: definition.code, id })
      const { pages, bytes, ms } = await finished(terminal, session, startPrint(session.context, { register: definition.code, ids: [id], paper: options.paper }, out), out)
      terminal.write(options.json ? `${JSON.stringify({ file: out, pages, bytes, ms }, null, 2)}\n` : `已打印 ${pages ?? 0} 页：${out}\n`)
    })
  })

/** Waits for a job, showing how far it is. What it was refused for is refused here; a defect stays one. */
export async function finished(terminal: Terminal, { context }: Session, { id, title }: JobState, out: string): Promise<JobState> {
  const progress = progressOf(terminal, title)
  for await (const state of context.jobs.watch(id)) progress.show(state.done, state.total)
  progress.end()
  const state = context.jobs.get(id)
  const error = context.jobs.errorOf(id)
  if (error) throw error
  if (state.status !== 'done') throw new CommandRefusal('NOT_WRITTEN', state.failure ?? `没有写成 ${out}`)
  for (const character of state.missing) terminal.say(`字体中没有这个字，已印成编码：${character}\n`)
  return state
}
