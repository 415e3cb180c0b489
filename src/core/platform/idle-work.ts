import type { Database } from '../db/database.ts'

/** Writes after which the search index wants merging. FTS5 allows 2,000 segments in all, one a save. */
const writesPerMerge = 64
/** Pages of merging for so many writes, and pages at a time: a clerk who saves meanwhile waits for one step, some 3 ms. */
const [pagesPerMerge, pagesPerStep] = [200, 16]
const quietMs = 400
const betweenSteps = 20
/** Quiet moments to wait after one that failed: a full disk does not empty itself within a second. */
const restAfterFailure = 25

/**
 * What would stall a clerk if it ran inside a save: merging search segments and writing the log back. Done when nobody has
 * saved for a moment, in steps short enough not to be felt.
 */
export function startIdleWork(db: Database): { stop: () => void, step: () => boolean } {
  let merged = 0
  let owed = 0
  let checkpointed = 0
  let seen = 0
  /** Does one step and answers whether another is due. */
  const step = (): boolean => {
    if (db.raw.inTransaction) return true
    if (db.writes - merged >= writesPerMerge) {
      const times = Math.floor((db.writes - merged) / writesPerMerge)
      owed += times * pagesPerMerge
      merged += times * writesPerMerge
    }
    if (owed > 0) {
      db.prepare(`INSERT INTO search_fts (search_fts, rank) VALUES ('merge', ?)`).run(pagesPerStep)
      owed -= pagesPerStep
      return true
    }
    if (db.writes !== checkpointed) {
      db.raw.pragma('wal_checkpoint(PASSIVE)')
      checkpointed = db.writes
    }
    return false
  }
  // Nobody waits for this work, so nobody can be told of its failure, and the core must not end for it: it is tried again later.
  let resting = 0
  let next: NodeJS.Timeout | undefined
  const attempt = () => {
    next = undefined
    try {
      if (step()) next = setTimeout(attempt, betweenSteps).unref()
    }
    catch (error) {
      resting = restAfterFailure
      console.error('idle work failed', (error as { code?: string }).code ?? (error as Error).message)
    }
  }
  const timer = setInterval(() => {
    const quiet = seen === db.writes
    seen = db.writes
    if (next || resting-- > 0) return
    resting = 0
    const waiting = db.writes - merged
    // A long burst may never be quiet; it still must not run into the limit of segments.
    if (quiet ? db.writes !== checkpointed || waiting >= writesPerMerge || owed > 0 : waiting >= writesPerMerge * 8) attempt()
  }, quietMs)
  timer.unref()
  return {
    step,
    stop: () => {
      clearInterval(timer)
      clearTimeout(next)
    },
  }
}
