import type { HeldChecklist } from '#contract/checklists/procedures.ts'
import type { Command } from 'commander'
import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { readFile } from 'node:fs/promises'
import { command } from './options.ts'
import { UsageError } from './outcome.ts'
import { reading, writing } from './session.ts'
import { textTable } from './text-table.ts'

/** `checklist`: which lists there are; `show` for the items of one, `import` for a further version. */
export const checklistCommand = (terminal: Terminal): Command => command('checklist', '检查表：有哪些，各是第几版')
  .action(async (options: FolderOptions) => {
    await reading(terminal, options, async ({ client }) => {
      const checklists = await client.checklists.all()
      terminal.write(options.json
        ? `${JSON.stringify({ checklists: checklists.map(summary) }, null, 2)}\n`
        : textTable(['代码', '版本', '名称', '启用日期', '项目', '未核实'].map(label => ({ label })), checklists.map((list) => {
            const { code, version, name, effectiveFrom, items, unverified } = summary(list)
            return [code, `第 ${version} 版`, name, effectiveFrom ?? '', String(items), String(unverified)]
          })))
    })
  })
  .addCommand(showCommand(terminal))
  .addCommand(importCommand(terminal))

const summary = ({ code, version, name, effectiveFrom, items }: HeldChecklist) => ({ code, version, name, effectiveFrom, items: items.length, unverified: items.filter(({ status }) => status === '未核实').length })

const withParent = (options: FolderOptions, action: Command): FolderOptions => ({ ...action.parent!.opts<FolderOptions>(), ...options })

function showCommand(terminal: Terminal): Command {
  return command('show', '一份检查表的内容；--json 的输出改好版本和启用日期后可以再导入')
    .argument('<CODE>', '检查表代码，如 CK01')
    .option('--edition <N>', '第几版，默认最新的一版', Number)
    .action(async (code: string, { edition, ...options }: FolderOptions & { edition?: number }, action: Command) => {
      const merged = withParent(options, action)
      await reading(terminal, merged, async ({ client }) => {
        const newest = (await client.checklists.all()).find(list => list.code === code)?.version
        const { addedAt: _, addedBy: __, ...list } = await client.checklists.get({ code, version: edition ?? newest ?? 1 })
        terminal.write(merged.json
          ? `${JSON.stringify(list, null, 2)}\n`
          : `${list.name}（第 ${list.version} 版）\n依据：${list.basis}\n\n${textTable(['代码', '类别', '项目', '要求', '核实'].map(label => ({ label })), list.items.map(item => [item.code, item.category, item.item, item.criterion, item.status]))}`)
      })
    })
}

function importCommand(terminal: Terminal): Command {
  return command('import', '导入一份检查表的新版；用过的版本不能改动')
    .argument('<FILE>', 'JSON 文件，写法同 checklist show CODE --json 的输出')
    .action(async (file: string, options: FolderOptions, action: Command) => {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(`读不到文件 ${file}（${error.code ?? '未知原因'}）`)
      })
      const merged = withParent(options, action)
      await writing(terminal, merged, async ({ client }) => {
        const list = await client.checklists.import({ text })
        terminal.write(merged.json ? `${JSON.stringify(summary(list), null, 2)}\n` : `已导入：${list.name}第 ${list.version} 版，共 ${list.items.length} 项\n`)
      })
    })
}
