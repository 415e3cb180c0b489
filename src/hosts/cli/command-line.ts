import type { ExitCode } from './outcome.ts'
import type { Terminal } from './terminal.ts'
import { ORPCError } from '@orpc/server'
import { Command, CommanderError } from 'commander'
import { backupCommand, restoreCommand, verifyCommand } from './backups.ts'
import { calendarCommand } from './calendar.ts'
import { checklistCommand } from './checklists.ts'
import { checkCommand } from './checking.ts'
import { deadlineCommand } from './deadlines.ts'
import { defectsCommand } from './defects.ts'
import { demoCommand } from './demo.ts'
import { documentCommand } from './documents.ts'
import { drawCommand } from './draws.ts'
import { endingOf } from './ending.ts'
import { exportCommand, printCommand } from './files.ts'
import { speakChinese, usageMessage } from './help.ts'
import { defectReport, exitCodes, refusalOf, UsageError } from './outcome.ts'
import { bulletinCommand, rosterCommand } from './papers.ts'
import { resetPinCommand } from './pins.ts'
import { listCommand, searchCommand, showCommand } from './reading.ts'
import { registersCommand } from './registers.ts'
import { reportCommand, reportsCommand } from './reports.ts'
import { serveCommand } from './serve.ts'
import { lookupCommand, mergeCommand } from './supervision.ts'
import { addCommand, editCommand, recoverCommand, removeCommand } from './writing.ts'

const commands: ReadonlyArray<(terminal: Terminal) => Command> = [
  registersCommand, listCommand, showCommand, searchCommand, lookupCommand,
  addCommand, editCommand, removeCommand, recoverCommand, mergeCommand,
  exportCommand, printCommand, rosterCommand, bulletinCommand, reportsCommand, reportCommand,
  documentCommand, defectsCommand, checkCommand, deadlineCommand, calendarCommand, checklistCommand, drawCommand, demoCommand, serveCommand, backupCommand, restoreCommand, verifyCommand, resetPinCommand,
]

/** Runs one command line and answers its exit code. Never throws, never ends the process: tests and the entry share it. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const program = new Command('cli')
    .description('执法台命令行：不开窗口，录入、查询、导出、备份与界面走同样的校核、编号和留痕。')
    // `edit --version N` is the record's version; only before a command does it mean the program's.
    .enablePositionalOptions()
    .version(terminal.parts.version, '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示某个命令的说明')
    .addHelpText('after', '\n退出码：0 完成；1 被拒绝或部分被拒绝、校验不通过；2 命令写法不对；3 程序缺陷。\n每个命令都可加 --help 查看说明。')
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.say, outputError: () => {} })
  let ended: ExitCode = exitCodes.done
  for (const build of commands) {
    const command = build(terminal)
    command.copyInheritedSettings(program)
    for (const inner of command.commands) inner.copyInheritedSettings(command)
    program.addCommand(command)
  }
  speakChinese(program)
  program.hook('postAction', (_, action) => { ended = endingOf(action) })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return ended
  }
  catch (error) {
    return explain(error, args, program, terminal)
  }
}

function explain(error: unknown, args: readonly string[], program: Command, terminal: Terminal): ExitCode {
  const asked = args.find(arg => !arg.startsWith('-')) ?? ''
  const known = program.commands.some(command => command.name() === asked)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done
    if (!error.code.startsWith('commander.help')) terminal.say(`${usageMessage(error)}\n运行 ${['cli', known ? asked : '', '--help'].filter(Boolean).join(' ')} 查看写法\n`)
    return exitCodes.usage
  }
  const wrongInput = error instanceof ORPCError && error.code === 'BAD_REQUEST'
  if (error instanceof UsageError || wrongInput) {
    terminal.say(`${wrongInput ? '参数的内容不符合要求' : (error as Error).message}\n`)
    return exitCodes.usage
  }
  const refusal = refusalOf(error)
  if (!refusal) {
    terminal.say(defectReport(error, asked, terminal.parts.version))
    return exitCodes.defect
  }
  if (args.includes('--json')) terminal.write(`${JSON.stringify(refusal, null, 2)}\n`)
  terminal.say(`${refusal.message}\n`)
  return exitCodes.refused
}
