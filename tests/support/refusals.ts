import type { AppErrorCode, AppErrorData } from '#contract/errors.ts'
import type { Problem } from '#contract/problems.ts'
import { ORPCError } from '@orpc/server'
import { ORPCError as ClientError } from '@orpc/client'
import { DataFolderError } from '#core/platform/data-folder-error.ts'

export interface Refusal { code: string, message: string, status: number, data: unknown }

/** The refusal a call ends with. Fails when it was answered, or broke in a way the contract does not name. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(answer => ({ answer }), (error: unknown) => ({ error }))
  if ('answer' in outcome) throw new Error(`expected a refusal, but it was answered: ${JSON.stringify(outcome.answer)?.slice(0, 400)}`)
  const { error } = outcome
  if (!(error instanceof ORPCError) && !(error instanceof ClientError)) throw error
  const { code, message, status, data } = error
  if (code === 'INTERNAL_SERVER_ERROR') throw new Error('a refusal was expected, but the core broke', { cause: error.cause ?? error })
  return { code: String(code), message, status, data }
}

/** The data of an expected refusal; fails on any other. */
export async function refusalData<C extends AppErrorCode>(call: Promise<unknown>, code: C): Promise<AppErrorData<C>> {
  const refusal = await refusalOf(call)
  if (refusal.code !== code) throw new Error(`expected ${code}, got ${refusal.code}: ${refusal.message}`)
  return refusal.data as AppErrorData<C>
}

/** What was wrong with a record: `path CODE`, errors before warnings as the rules found them. */
export async function problemsOf(call: Promise<unknown>): Promise<string[]> {
  const refusal = await refusalOf(call)
  if (refusal.code !== 'INVALID_RECORD' && refusal.code !== 'REASON_NEEDED') throw new Error(`expected problems, got ${refusal.code}: ${refusal.message}`)
  return briefly((refusal.data as { problems: Problem[] }).problems)
}

export const briefly = (problems: readonly Problem[]): string[] => problems.map(({ path, code, level }) => `${path} ${code}${level === 'warning' ? ' (warning)' : ''}`)

/** Why a folder was not opened. */
export function refusedFolder(open: () => unknown): DataFolderError {
  try {
    open()
  }
  catch (error) {
    if (error instanceof DataFolderError) return error
    throw error
  }
  throw new Error('the folder was opened')
}
