import type { Migration } from '../migrate.ts'

/** Versions of checklists. Records were filled by them, so none is ever changed or removed. */
export const migration: Migration = {
  version: 12,
  name: 'checklists',
  up(db) {
    db.exec(`
      CREATE TABLE checklists (
        code           TEXT NOT NULL,
        version        INTEGER NOT NULL CHECK (version > 0),
        effective_from TEXT CHECK (effective_from IS date(effective_from)),
        content        TEXT NOT NULL CHECK (json_valid(content)),
        added_at       TEXT NOT NULL,
        added_by       TEXT NOT NULL,
        PRIMARY KEY (code, version)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
