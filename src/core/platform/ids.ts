import { V7Generator } from 'uuidv7'

/** As far back as a clock can be set (48 bits of milliseconds): ids go on counting from where they were. */
const anyRollback = 2 ** 48 - 1

/**
 * Ids of new records, each greater than every one before it: within a day, lists are in the order of entry. The clock may be set
 * back while the program runs; `latest` is what it showed when the folder was last written.
 */
export function ascendingIds(now: () => Date, latest: Date): () => string {
  const generator = new V7Generator()
  generator.setRollbackAllowance(anyRollback)
  // Ids of that very millisecond may have been given out before.
  const floor = latest.getTime() + 1
  return () => generator.generateOrResetWithTs(Math.max(now().getTime(), floor)).toString()
}
