import type { AppErrorCode, AppErrorData } from '#contract/errors.ts'
import { appErrors } from '#contract/errors.ts'
import { refusalMessage } from '#contract/messages.ts'

/**
 * An expected refusal, raised anywhere in the core and sent to the client with its code and data.
 *
 * @example throw new AppError('NOT_FOUND', { register, id })
 */
export class AppError<C extends AppErrorCode = AppErrorCode> extends Error {
  override readonly name = 'AppError'
  readonly code: C
  readonly data: AppErrorData<C>

  constructor(code: C, data: AppErrorData<C>, options?: ErrorOptions) {
    super(refusalMessage(code, data), options)
    this.code = code
    this.data = data
  }

  get status(): number {
    return appErrors[this.code].status
  }
}

/**
 * What the operating system or SQLite says about a disk, as a refusal a clerk can act on; anything else unchanged.
 * `path` is what was being written.
 */
export function asRefusal(error: unknown, path: string): unknown {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string') return error
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return new AppError('DISK_FULL', { path }, { cause: error })
  if (['EIO', 'ENXIO', 'ENODEV', 'ESTALE'].includes(code) || code.startsWith('SQLITE_IOERR')) return new AppError('DISK_FAILED', { path }, { cause: error })
  if (['EROFS', 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR'].includes(code) || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
    return new AppError('READ_ONLY', { path }, { cause: error })
  return error
}
