import type { ResultPiece } from '#contract/jobs.ts'
import type { Context } from '../../context.ts'
import { open } from 'node:fs/promises'
import { AppError, asRefusal } from '../../platform/app-error.ts'

/** Bytes of a finished job's file; fewer than asked for where it ends. */
export async function readResult(ctx: Pick<Context, 'jobs'>, { id, from, to }: ResultPiece): Promise<Blob> {
  const { file } = ctx.jobs.get(id)
  if (!file) throw new AppError('RESULT_GONE', { id })
  try {
    await using handle = await open(file)
    const { size } = await handle.stat()
    const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from))
    const { bytesRead } = await handle.read(bytes, { position: from })
    return new Blob([bytes.subarray(0, bytesRead)])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new AppError('RESULT_GONE', { id }, { cause: error })
    throw asRefusal(error, file)
  }
}
