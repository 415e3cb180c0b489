import type { AppErrorCode, AppErrorData } from '#contract/errors.ts'
import type { Problem } from '#contract/problems.ts'
import { ORPCError } from '@orpc/client'
import { appErrors } from '#contract/errors.ts'
import { refusalMessage } from '#contract/messages.ts'

type Refusal<C extends AppErrorCode = AppErrorCode> = ORPCError<C, AppErrorData<C>>

/** Whether the core refused for this reason; then `data` says with what. */
export function isRefusal<C extends AppErrorCode>(error: unknown, code: C): error is Refusal<C> {
  return error instanceof ORPCError && error.code === code && error.defined
}

function asRefusal(error: unknown): Refusal | undefined {
  return error instanceof ORPCError && error.defined && Object.hasOwn(appErrors, error.code) ? error as Refusal : undefined
}

/** What is wrong with the record that was to be saved, field by field; empty for every other failure. */
export function problemsOf(error: unknown): Problem[] {
  return isRefusal(error, 'INVALID_RECORD') || isRefusal(error, 'REASON_NEEDED') ? error.data.problems : []
}

/** A call that got no answer: the core went away or the network did. Trying again later is the cure, so it is no defect. */
export function isConnectionLoss(error: unknown): boolean {
  if (error instanceof ORPCError) return error.code === 'BAD_GATEWAY' || error.code === 'SERVICE_UNAVAILABLE' || error.code === 'GATEWAY_TIMEOUT'
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError'
    || /\[AsyncIdQueue\]|Failed to fetch|NetworkError|Load failed|network error/i.test(error.message)
}

/** The browser's session has ended, or was never begun. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ORPCError && (error.code === 'UNAUTHORIZED' || error.status === 401)
}

/** The sentence a person reads when something did not work. */
export function failureMessage(error: unknown): string {
  const refusal = asRefusal(error)
  if (refusal) return refusalMessage(refusal.code, refusal.data as never)
  if (isSignedOut(error)) return '本次登录已失效，请用启动窗口中的链接重新打开本程序'
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return '填写的内容有不符合要求之处，未能保存；请核对后再试'
  if (isConnectionLoss(error)) return '与程序的连接中断，正在重新连接；内容未丢失，请稍候再试'
  // The desktop shell refuses with sentences already made for the reader.
  if (error instanceof Error && !(error instanceof ORPCError) && /^[\u4E00-\u9FFF“]/.test(error.message)) return error.message
  return '程序出现意外错误，这一步没有完成；可复制错误报告交给技术人员，其他功能可继续使用'
}

/** Whether a failure deserves a report: refusals and lost connections are not defects. */
export function isDefect(error: unknown): boolean {
  return !asRefusal(error) && !isConnectionLoss(error) && !isSignedOut(error)
}

/**
 * What a technician needs, and nothing a record holds: where it broke and in which version. A
 * message of the program's own may quote typed text, so anything Chinese, quoted or numeric in it is struck out.
 */
export function failureReport(error: unknown, about: { version?: string, place?: string } = {}): string {
  const failure = error instanceof Error ? error : new Error(typeof error)
  const stack = (failure.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)).slice(0, 8).map(withoutOrigin)
  return [
    '执法台错误报告',
    `版本：${about.version ?? '未知'}`,
    `时间：${new Date().toISOString()}`,
    `页面：${withoutIds(about.place ?? window.location.hash)}`,
    `错误：${failure.name}${failure instanceof ORPCError ? ` ${failure.code} ${failure.status}` : ''}: ${withoutContents(failure.message)}`,
    `环境：${navigator.userAgent}`,
    ...stack,
  ].join('\n')
}

const withoutOrigin = (line: string) => line.replace(/\(?(?:[a-z]+:\/\/[^/\s)]*|file:\/\/)\S*\/([^/\s)]+)\)?/g, '($1)')
const withoutIds = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/\?.*$/, '')
const withoutContents = (text: string) => text.replace(/[\u3400-\u9FFF]+/g, '…').replace(/"[^"]*"|'[^']*'/g, '…').replace(/\d{4,}/g, '…').slice(0, 200)
