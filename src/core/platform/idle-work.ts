import type { Database } from '../db/database.ts'

/** Writes after which the search index wants merging. FTS5 allows 2,000 segments in all, one a save. */
const writesPerMerge = 64
const quietMs = 400
/** Quiet moments to wait after one that failed: a full disk does not empty itself within a second. */
const restAfterFailure = 25

/** What would stall a clerk if it ran inside a save: merging search segments and writing the log back. Done when nobody has saved for a moment. */
export function startIdleWork(db: Database): { stop: () => void, run: () => void } {
  let merged = 0
  let checkpointed = 0
  let seen = 0
  const run = () => {
    if (db.raw.inTransaction) return
    if (db.writes - merged >= writesPerMerge) {
      db.prepare(`INSERT INTO search_fts (search_fts, rank) VALUES ('merge', 200)`).run()
      merged = db.writes - (db.writes - merged) % writesPerMerge
    }
    if (db.writes !== checkpointed) {
      db.raw.pragma('wal_checkpoint(PASSIVE)')
      checkpointed = db.writes
    }
  }
  // Nobody waits for this work, so nobody can be told of its failure, and the core must not end for it: it is tried again later.
  let resting = 0
  const attempt = () => {
    if (resting-- > 0) return
    try {
      run()
      resting = 0
    }
    catch (error) {
      resting = restAfterFailure
      console.error('idle work failed', (error as { code?: string }).code ?? (error as Error).message)
    }
  }
  const timer = setInterval(() => {
    const quiet = seen === db.writes
    seen = db.writes
    // A long burst may never be quiet; it still must not run into the limit of segments.
    if (quiet ? db.writes !== checkpointed || db.writes - merged >= writesPerMerge : db.writes - merged >= writesPerMerge * 8) attempt()
  }, quietMs)
  timer.unref()
  return { stop: () => clearInterval(timer), run }
}
