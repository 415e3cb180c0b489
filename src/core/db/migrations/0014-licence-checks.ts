import type { Migration } from '../migrate.ts'
import { frame, listIndexes } from './frame.ts'

const peopleOf = (table: string) => `
      CREATE TABLE ${table}_people (
        record_id TEXT NOT NULL REFERENCES ${table}s (id),
        field     TEXT NOT NULL,
        position  INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        day       TEXT NOT NULL,
        PRIMARY KEY (record_id, field, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX ${table}_people_by_person ON ${table}_people (person_id, field, day, record_id);`

/** Finds what was checked by its plate, operator or person, newest first. */
const found = (table: string, ...columns: string[]) => columns.map(column =>
  `CREATE INDEX ${table}_${column} ON ${table} (${column}, day, id) WHERE deleted_at IS NULL AND ${column} IS NOT NULL;`).join('\n      ')

/** Licence checks with their matters, and overloaded vehicles dealt with together with the traffic police. Weights are kilograms, prices fen, the rate hundredths of a percent, lengths centimetres. */
export const migration: Migration = {
  version: 14,
  name: 'licence-checks',
  up(db) {
    db.exec(`
      CREATE TABLE licence_checks (
        day        TEXT NOT NULL CHECK (day IS date(day)),
        checked_at TEXT NOT NULL,
        scene      TEXT NOT NULL,
        squad      TEXT NOT NULL REFERENCES squads (id),
        officers   TEXT NOT NULL CHECK (json_array_length(officers) >= 2),
        section    TEXT REFERENCES road_sections (id),
        stake      INTEGER,
        place      TEXT NOT NULL,
        plate TEXT, plate_colour TEXT, operator_name TEXT, person_name TEXT, person_id TEXT, person_phone TEXT,
        in_register  TEXT NOT NULL CHECK (in_register IN ('found', 'partly', 'absent')),
        vehicle      TEXT REFERENCES transport_vehicles (id),
        operator     TEXT REFERENCES operators (id),
        practitioner TEXT REFERENCES practitioners (id),
        checklist    TEXT CHECK (json_valid(checklist)),
        conclusion   TEXT NOT NULL CHECK (conclusion IN ('normal', 'corrected', 'irregular', 'unlicensed')),
        unlicensed_kind TEXT, route TEXT, passengers INTEGER, price INTEGER, carried TEXT, statement TEXT, witness TEXT,
        handling  TEXT NOT NULL CHECK (handling IN ('none', 'educated', 'ordered', 'case', 'handed-over')),
        handed_to TEXT,
        handed_on TEXT CHECK (handed_on IS date(handed_on)),
        photos         TEXT NOT NULL CHECK (json_valid(photos)),
        licence_photos TEXT NOT NULL CHECK (json_valid(licence_photos)),
        remarks TEXT,
        subject TEXT NOT NULL, ${frame(true)},
        CHECK (day = substr(checked_at, 1, 10)),
        -- What the register does not hold cannot be named by it.
        CHECK (in_register <> 'absent' OR (vehicle IS NULL AND operator IS NULL AND practitioner IS NULL)),
        CHECK (conclusion <> 'unlicensed' OR unlicensed_kind IS NOT NULL)
      ) STRICT;
      ${listIndexes('licence_checks', ['day'], ['squad', 'conclusion', 'scene'])}
      ${found('licence_checks', 'vehicle', 'operator', 'practitioner', 'plate', 'person_id', 'operator_name', 'person_name')}
      CREATE TABLE licence_check_matters (
        id        TEXT NOT NULL PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES licence_checks (id),
        position  INTEGER NOT NULL,
        matter    TEXT NOT NULL,
        licence   TEXT REFERENCES licences (id),
        serial    TEXT,
        result    TEXT NOT NULL,
        note      TEXT
      ) STRICT;
      CREATE INDEX licence_check_matters_by_record ON licence_check_matters (record_id, position);
      CREATE INDEX licence_check_matters_by_licence ON licence_check_matters (licence) WHERE licence IS NOT NULL;
      ${peopleOf('licence_check')}

      CREATE TABLE overload_checks (
        day      TEXT NOT NULL CHECK (day IS date(day)),
        squad    TEXT NOT NULL REFERENCES squads (id),
        officers TEXT NOT NULL CHECK (json_array_length(officers) >= 2),
        police   TEXT,
        plate    TEXT NOT NULL, plate_colour TEXT NOT NULL, kind TEXT, trailer TEXT,
        axles    INTEGER NOT NULL,
        vehicle  TEXT REFERENCES transport_vehicles (id),
        permit TEXT, oversize_pass TEXT, goods TEXT, origin TEXT, destination TEXT,
        driver   TEXT NOT NULL, qualification TEXT, phone TEXT,
        operator TEXT REFERENCES operators (id),
        enterprise TEXT,
        first_number TEXT NOT NULL, site TEXT NOT NULL, first_at TEXT NOT NULL,
        gross   INTEGER NOT NULL CHECK (gross > 0),
        "limit" INTEGER NOT NULL CHECK ("limit" > 0),
        over    INTEGER NOT NULL CHECK (over = max(0, gross - "limit")),
        over_limit INTEGER NOT NULL CHECK (over_limit = (gross > "limit")),
        rate    INTEGER NOT NULL CHECK (rate >= 0),
        length INTEGER, width INTEGER, height INTEGER,
        unloading TEXT, unloaded INTEGER,
        recheck_number TEXT,
        recheck_at     TEXT CHECK (recheck_at > first_at),
        recheck_gross  INTEGER CHECK (recheck_gross <= gross),
        outcome TEXT NOT NULL CHECK (outcome IN ('within', 'released', 'handed-over', 'case')),
        notified_unit TEXT,
        notified_on   TEXT CHECK (notified_on IS date(notified_on)),
        notified_basis TEXT,
        photos  TEXT NOT NULL CHECK (json_valid(photos)),
        remarks TEXT, ${frame(true)},
        CHECK (day = substr(first_at, 1, 10))
      ) STRICT;
      ${listIndexes('overload_checks', ['day'], ['squad', 'outcome', 'unloading'])}
      ${found('overload_checks', 'plate', 'vehicle', 'operator')}
      CREATE INDEX overload_checks_first_number ON overload_checks (first_number) WHERE deleted_at IS NULL;
      ${peopleOf('overload_check')}
    `)
  },
}
