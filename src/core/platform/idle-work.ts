import type { Database } from '../db/database.ts'

/** Writes after which the search index wants merging. FTS5 allows 2,000 segments in all, one a save. */
const writesPerMerge = 64
const quietMs = 400

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
  const timer = setInterval(() => {
    const quiet = seen === db.writes
    seen = db.writes
    // A long burst may never be quiet; it still must not run into the limit of segments.
    if (quiet ? db.writes !== checkpointed || db.writes - merged >= writesPerMerge : db.writes - merged >= writesPerMerge * 8) run()
  }, quietMs)
  timer.unref()
  return { stop: () => clearInterval(timer), run }
}
