import type { Command } from 'commander'
import type { VerifyReport } from '#core/platform/worker-tasks.ts'
import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { restoreBackup } from '#core/platform/backup-file.ts'
import { databaseName } from '#core/platform/database-name.ts'
import { verifyFile } from '#core/platform/verify-file.ts'
import { endWith } from './ending.ts'
import { command } from './options.ts'
import { assertOutsideData } from './out-file.ts'
import { CommandRefusal, exitCodes, UsageError } from './outcome.ts'
import { progressOf } from './progress.ts'
import { assertFolder, assertPermitted, dataFolder, reading } from './session.ts'

export const backupCommand = (terminal: Terminal) => command('backup', '把全部数据连同附件备份为一个文件；程序正在使用时也可以')
  .requiredOption('--out <FILE>', '备份文件')
  .action(async (options: FolderOptions & { out: string }, action: Command) => {
    const out = resolve(options.out)
    await reading(terminal, options, async ({ context }) => {
      assertPermitted(context, 'backup.run')
      assertOutsideData(context.dataDir, out)
      await assertReplaceable(out)
      const progress = progressOf(terminal, '备份')
      // Written beside its name, opened and counted, then renamed: an older backup stays until this one is good.
      await context.workers.run('backup', { file: out, withAttachments: true }, { onProgress: ({ done, total }) => progress.show(done, total) })
      progress.end()
      answer(terminal, options, action, await verifyFile(out), `已备份到 ${out}`)
    })
  })

/** An older backup may be replaced by a newer one; anything else of that name is somebody's file. */
async function assertReplaceable(out: string): Promise<void> {
  if (!existsSync(out)) return
  const isBackup = statSync(out).isFile() && (statSync(out).size === 0 || (await verifyFile(out)).checks.some(check => check.name === '审计链'))
  if (!isBackup) throw new CommandRefusal('OUT_NOT_A_BACKUP', `${out} 已存在，且不是备份文件，没有覆盖；请换一个文件名`)
}

export const restoreCommand = (terminal: Terminal) => command('restore', '把备份恢复到一个空文件夹')
  .argument('<FILE>', '备份文件')
  .action(async (file: string, options: FolderOptions, action: Command) => {
    if (options.data === undefined) throw new UsageError('请用 --data 指明恢复到哪个空文件夹')
    const dataDir = dataFolder(options)
    await restoreBackup(resolve(file), dataDir)
    answer(terminal, options, action, await verifyFile(join(dataDir, databaseName), dataDir), `已恢复到 ${dataDir}`)
  })

export const verifyCommand = (terminal: Terminal) => command('verify', '核对数据库、审计链和附件是否完好；不写文件名则核对数据文件夹')
  .argument('[FILE]', '备份文件')
  .action(async (file: string | undefined, options: FolderOptions, action: Command) => {
    const folder = file === undefined ? dataFolder(options) : existsSync(file) && statSync(file).isDirectory() ? resolve(file) : undefined
    if (folder !== undefined) assertFolder(folder)
    const progress = progressOf(terminal, '核对附件')
    const report = folder === undefined ? await verifyFile(resolve(file!)) : await verifyFile(join(folder, databaseName), folder, { onProgress: ({ done, total }) => progress.show(done, total) })
    progress.end()
    answer(terminal, options, action, report, report.ok ? '完好' : '有问题，请不要继续使用，尽快用完好的备份恢复')
  })

function answer(terminal: Terminal, options: FolderOptions, action: Command, { ok, checks }: VerifyReport, sentence: string): void {
  if (options.json) terminal.write(`${JSON.stringify({ ok, checks }, null, 2)}\n`)
  else terminal.write(`${checks.map(check => `${check.ok ? '✓' : '✗'} ${check.name}：${check.detail}\n`).join('')}${sentence}\n`)
  if (!ok) endWith(action, exitCodes.refused)
}
