import type { AppErrorCode } from '#contract/errors.ts'
import type { Problem } from '#contract/problems.ts'
import { ORPCError } from '@orpc/server'
import { appErrors } from '#contract/errors.ts'
import { problemMessage } from '#contract/problems.ts'
import { AppError, asRefusal } from '#core/platform/app-error.ts'
import { DataFolderError } from '#core/platform/data-folder-error.ts'

/** How a command ends. Scripts rely on these numbers. */
export const exitCodes = { done: 0, refused: 1, usage: 2, defect: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What was typed cannot be understood: nothing was attempted. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Something only the command line refuses: what file it was pointed at, which folder. */
export class CommandRefusal extends Error {
  override readonly name = 'CommandRefusal'
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** One reason of a refusal: the field it concerns, or none. */
export interface Reason { code: string, field: string, message: string }

/** A refusal as `--json` answers it: what was refused, and each reason by field. */
export interface Refusal { code: string, message: string, refused: Reason[] }

const isAppError = (code: string): code is AppErrorCode => Object.hasOwn(appErrors, code)

/** The refusal an error stands for; undefined when it is a defect. `path` is what was being written. */
export function refusalOf(error: unknown, path = ''): Refusal | undefined {
  if (error instanceof DataFolderError) return plain(`FOLDER_${error.kind.toUpperCase()}`, error.message)
  if (error instanceof CommandRefusal) return plain(error.code, error.message)
  const known = error instanceof ORPCError ? error : asRefusal(error, path)
  if (known instanceof ORPCError || known instanceof AppError) {
    const { code, message, data } = known as { code: string, message: string, data: unknown }
    if (!isAppError(code)) return undefined
    return { code, message, refused: reasonsOf(code, message, data) }
  }
  return undefined
}

/** Errors by field; what is only a warning refuses nothing. A refusal of the whole record has no field. */
function reasonsOf(code: AppErrorCode, message: string, data: unknown): Reason[] {
  if (code !== 'INVALID_RECORD' && code !== 'REASON_NEEDED') return [{ code, field: '', message }]
  const { problems } = data as { problems: Problem[] }
  const errors = problems.filter(found => found.level === 'error')
  return (errors.length ? errors : problems).map(asReason)
}

export function asReason(found: Problem): Reason {
  return { code: found.code, field: found.path, message: problemMessage(found) }
}

function plain(code: string, message: string): Refusal {
  return { code, message, refused: [{ code, field: '', message }] }
}

/**
 * What a defect leaves for the report: where it happened, never what was typed. Chinese and long digits in a
 * message may be a person's, so they are left out.
 */
export function defectReport(error: unknown, command: string, version: string): string {
  const { name, message, stack, code }: Error & { code?: unknown } = error instanceof Error ? error : new Error(typeof error)
  const text = message.replace(/\p{Script=Han}+|\d{5,}/gu, '…').slice(0, 300)
  const frames = (stack ?? '').split('\n').filter(line => /^\s+at /.test(line)).slice(0, 8)
  return [
    '程序出错，这不是您的操作造成的；未完成的部分没有写入。请把以下内容交给维护人员：',
    `命令 ${command} · 版本 ${version} · Node ${process.versions.node} · ${process.platform}`,
    `${name}${typeof code === 'string' ? ` ${code}` : ''}: ${text}`,
    ...frames,
    '',
  ].join('\n')
}
