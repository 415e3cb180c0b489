import type { Migration } from '../migrate.ts'
import { frame, listIndexes } from './frame.ts'

/** The brigade itself: squads, people, vehicles, road sections and the dictionaries. Stakes are whole metres. */
export const migration: Migration = {
  version: 2,
  name: 'brigade',
  up(db) {
    db.exec(`
      CREATE TABLE dictionary_entries (
        dictionary TEXT NOT NULL, label TEXT NOT NULL, code TEXT NOT NULL, position INTEGER NOT NULL,
        status TEXT NOT NULL, initials TEXT NOT NULL, ${frame(false)}
      ) STRICT;
      CREATE UNIQUE INDEX dictionary_entries_code ON dictionary_entries (dictionary, code);
      ${listIndexes('dictionary_entries', ['dictionary', 'position'], ['status'])}

      CREATE TABLE squads (
        name TEXT NOT NULL, position INTEGER NOT NULL, phone TEXT, status TEXT NOT NULL, remarks TEXT,
        initials TEXT NOT NULL, ${frame(false)}
      ) STRICT;
      ${listIndexes('squads', ['position', 'initials'], ['status'])}

      CREATE TABLE people (
        name TEXT NOT NULL, kind TEXT NOT NULL, squad TEXT REFERENCES squads (id), post TEXT,
        certificate TEXT, certificate_organ TEXT,
        certified_from TEXT CHECK (certified_from IS date(certified_from)),
        certified_to   TEXT CHECK (certified_to IS date(certified_to)),
        phone TEXT, administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
        status TEXT NOT NULL, remarks TEXT, initials TEXT NOT NULL, ${frame(false)}
      ) STRICT;
      ${listIndexes('people', ['initials'], ['squad', 'kind', 'status'])}
      CREATE INDEX people_by_expiry ON people (certified_to) WHERE deleted_at IS NULL AND certified_to IS NOT NULL;

      CREATE TABLE brigade_vehicles (
        plate TEXT NOT NULL, kind TEXT, model TEXT, squad TEXT REFERENCES squads (id),
        inspected_to TEXT CHECK (inspected_to IS date(inspected_to)),
        insured_to   TEXT CHECK (insured_to IS date(insured_to)),
        status TEXT NOT NULL, remarks TEXT, initials TEXT NOT NULL, ${frame(false)}
      ) STRICT;
      ${listIndexes('brigade_vehicles', ['initials'], ['squad', 'status'])}

      CREATE TABLE road_sections (
        name TEXT NOT NULL, route TEXT NOT NULL, grade TEXT NOT NULL,
        "from" INTEGER NOT NULL CHECK ("from" >= 0), "to" INTEGER NOT NULL CHECK ("to" >= "from"),
        unit TEXT, township TEXT, squad TEXT REFERENCES squads (id), status TEXT NOT NULL, remarks TEXT,
        initials TEXT NOT NULL, ${frame(false)}
      ) STRICT;
      ${listIndexes('road_sections', ['initials'], ['grade', 'squad', 'status'])}
    `)
  },
}
