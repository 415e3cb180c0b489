import type { Migration } from '../migrate.ts'

/** Saved views: a list's period, filters, order and columns under a name of one person's choice. */
export const migration: Migration = {
  version: 9,
  name: 'views',
  up(db) {
    db.exec(`
      CREATE TABLE views (
        id         TEXT NOT NULL PRIMARY KEY,
        person_id  TEXT NOT NULL,
        register   TEXT NOT NULL,
        name       TEXT NOT NULL,
        query      TEXT NOT NULL CHECK (json_valid(query)),
        columns    TEXT NOT NULL CHECK (json_valid(columns)),
        is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
        UNIQUE (person_id, register, name)
      ) STRICT, WITHOUT ROWID;
      -- A register opens with one view at most.
      CREATE UNIQUE INDEX views_default ON views (person_id, register) WHERE is_default = 1;
    `)
  },
}
