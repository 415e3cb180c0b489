import { setImmediate as turn } from 'node:timers/promises'
import { PaperRefusal } from './refusal.ts'
import type { CellValue, TablePaper, WriteOptions } from './table.ts'

const ROWS_PER_TURN = 200

interface RowLimit { rows: number, instead: 'csv' | 'xlsx' }

/**
 * Feeds a list row by row and lets the event loop turn in between, so that progress leaves
 * and a cancel arrives. Leaving early closes the iterator, hence the query behind it.
 */
export async function feedRows(
  table: TablePaper,
  options: Pick<WriteOptions, 'signal' | 'onProgress'>,
  take: (row: readonly CellValue[]) => void,
  afterTurn: () => void | Promise<void> = () => {},
  limit?: RowLimit,
): Promise<number> {
  assertFits(table.rowCount, limit)
  options.signal?.throwIfAborted()
  let done = 0
  for (const row of table.rows) {
    // The promised count may be stale: rows were added since it was taken.
    if (limit && done === limit.rows)
      assertFits(done + 1, limit)
    take(row)
    if (++done % ROWS_PER_TURN === 0) {
      await turn()
      options.signal?.throwIfAborted()
      await afterTurn()
      options.onProgress?.({ done, total: Math.max(done, table.rowCount) })
    }
  }
  await afterTurn()
  options.onProgress?.({ done, total: done })
  return done
}

function assertFits(rows: number, limit?: RowLimit): void {
  if (limit && rows > limit.rows)
    throw new PaperRefusal('TOO_MANY_ROWS', { rows, limit: limit.rows, instead: limit.instead })
}
