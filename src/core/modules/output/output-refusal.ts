import { AppError, asRefusal } from '../../platform/app-error.ts'
import { PaperRefusal } from '../../platform/paper/refusal.ts'

/** What a writer of files threw, as a refusal a clerk can act on; a defect stays what it is. */
export function outputRefusal(error: unknown, file: string, format: string): unknown {
  if (error instanceof PaperRefusal && 'rows' in error.data) return new AppError('TOO_MANY_ROWS', { rows: error.data.rows, limit: error.data.limit, format: format.toUpperCase() }, { cause: error })
  if ((error as Error).name === 'AbortError') return new AppError('CANCELLED', {}, { cause: error })
  return asRefusal(error, file)
}
