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

/** The duty desk: who is on duty, the log of each shift with reports received and instructions given, and the condition of roads. Stakes are whole metres. */
export const migration: Migration = {
  version: 6,
  name: 'duty',
  up(db) {
    db.exec(`
      CREATE TABLE duty_shifts (
        day    TEXT NOT NULL CHECK (day IS date(day)),
        kind   TEXT NOT NULL,
        people TEXT NOT NULL CHECK (json_array_length(people) >= 1),
        phone  TEXT,
        starts TEXT NOT NULL,
        ends   TEXT NOT NULL CHECK (ends > starts),
        names  TEXT NOT NULL,
        remarks TEXT, ${frame(false)},
        CHECK (day = substr(starts, 1, 10))
      ) STRICT;
      ${listIndexes('duty_shifts', ['day'], ['kind'])}
      ${peopleOf('duty_shift')}

      CREATE TABLE duty_logs (
        day    TEXT NOT NULL CHECK (day IS date(day)),
        shift  TEXT NOT NULL,
        starts TEXT NOT NULL,
        ends   TEXT NOT NULL CHECK (ends > starts),
        leader TEXT REFERENCES people (id),
        people TEXT NOT NULL CHECK (json_array_length(people) >= 1),
        weather TEXT,
        names   TEXT NOT NULL,
        summary TEXT,
        handed_over_by TEXT REFERENCES people (id),
        taken_over_by  TEXT REFERENCES people (id),
        handed_over_at TEXT CHECK (handed_over_at > starts),
        outstanding TEXT, ${frame(true)},
        CHECK (day = substr(starts, 1, 10))
      ) STRICT;
      ${listIndexes('duty_logs', ['day'], ['shift', 'leader'])}
      ${peopleOf('duty_log')}

      CREATE TABLE duty_reports (
        duty    TEXT NOT NULL REFERENCES duty_logs (id),
        day     TEXT NOT NULL CHECK (day IS date(day)),
        received_at TEXT NOT NULL,
        channel TEXT NOT NULL,
        caller  TEXT, phone TEXT,
        section TEXT REFERENCES road_sections (id),
        stake   INTEGER,
        content TEXT NOT NULL,
        handling TEXT,
        state   TEXT NOT NULL CHECK (state IN ('open', 'done')), ${frame(true)}
      ) STRICT;
      ${listIndexes('duty_reports', ['day'], ['state', 'channel', 'section', 'duty'])}

      CREATE TABLE duty_orders (
        duty      TEXT NOT NULL REFERENCES duty_logs (id),
        day       TEXT NOT NULL CHECK (day IS date(day)),
        given_at  TEXT NOT NULL,
        giver     TEXT NOT NULL,
        recipient TEXT NOT NULL,
        report    TEXT REFERENCES duty_reports (id),
        content   TEXT NOT NULL,
        feedback  TEXT,
        feedback_at TEXT CHECK (feedback_at > given_at),
        state     TEXT NOT NULL CHECK (state IN ('open', 'done')), ${frame(true)}
      ) STRICT;
      ${listIndexes('duty_orders', ['day'], ['state', 'duty'])}
      CREATE INDEX duty_orders_by_report ON duty_orders (report) WHERE deleted_at IS NULL AND report IS NOT NULL;

      CREATE TABLE road_conditions (
        day     TEXT NOT NULL CHECK (day IS date(day)),
        since   TEXT NOT NULL,
        expected_until TEXT CHECK (expected_until > since),
        section TEXT NOT NULL REFERENCES road_sections (id),
        "from"  INTEGER NOT NULL,
        "to"    INTEGER CHECK ("to" >= "from"),
        direction TEXT NOT NULL,
        kind    TEXT NOT NULL,
        passage TEXT NOT NULL,
        description TEXT NOT NULL,
        detour  TEXT,
        source  TEXT,
        state   TEXT NOT NULL CHECK (state IN ('open', 'ended')),
        ended_at TEXT CHECK (ended_at > since), ${frame(true)},
        CHECK (day = substr(since, 1, 10)),
        CHECK ((state = 'ended') = (ended_at IS NOT NULL))
      ) STRICT;
      ${listIndexes('road_conditions', ['day'], ['state', 'kind', 'section'])}
    `)
  },
}
