import type { Migration } from '../migrate.ts'
import { frame, listIndexes } from './frame.ts'

/**
 * What the narrative of a patrol is made of: phrases, and the sentences kept with each log. `source` is the number of a site
 * record or finding and no foreign key: a sentence outlives the record it told, and is then shown to have lost it.
 */
export const migration: Migration = {
  version: 4,
  name: 'narrative',
  up(db) {
    db.exec(`
      CREATE TABLE phrases (
        part TEXT NOT NULL, name TEXT NOT NULL,
        method TEXT, matter TEXT, condition TEXT, kind TEXT, state TEXT,
        text TEXT NOT NULL, position INTEGER NOT NULL, status TEXT NOT NULL, initials TEXT NOT NULL, ${frame(false)}
      ) STRICT;
      ${listIndexes('phrases', ['position'], ['part', 'status'])}

      CREATE TABLE patrol_log_sentences (
        id        TEXT NOT NULL PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES patrol_logs (id),
        position  INTEGER NOT NULL,
        text      TEXT NOT NULL,
        mark      TEXT NOT NULL,
        part      TEXT,
        source    TEXT
      ) STRICT;
      CREATE INDEX patrol_log_sentences_by_record ON patrol_log_sentences (record_id, position);
    `)
  },
}
