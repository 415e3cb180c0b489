import type { Migration } from '../migrate.ts'
import { frame, listIndexes } from './frame.ts'

/**
 * Patrol logs with their stretches, site records and findings.
 *
 * `officers` and photos are JSON snapshots: a paper shows the name and certificate of that day.
 * `patrol_log_people` repeats who took part, so that records are found by person. Mileage is in tenths of a kilometre.
 */
export const migration: Migration = {
  version: 3,
  name: 'patrols',
  up(db) {
    db.exec(`
      CREATE TABLE patrol_logs (
        day     TEXT NOT NULL CHECK (day IS date(day)),
        starts  TEXT NOT NULL,
        ends    TEXT NOT NULL CHECK (ends > starts),
        minutes INTEGER NOT NULL,
        squad   TEXT NOT NULL REFERENCES squads (id),
        method  TEXT NOT NULL,
        weather TEXT,
        officers    TEXT NOT NULL CHECK (json_array_length(officers) >= 2),
        auxiliaries TEXT NOT NULL CHECK (json_valid(auxiliaries)),
        vehicle TEXT REFERENCES brigade_vehicles (id),
        route   TEXT NOT NULL,
        mileage INTEGER NOT NULL CHECK (mileage >= 0),
        summary TEXT, pavement TEXT, facilities TEXT, control_area TEXT,
        vehicle_state TEXT, equipment TEXT,
        handed_over_by TEXT REFERENCES people (id),
        taken_over_by  TEXT REFERENCES people (id),
        leader         TEXT REFERENCES people (id),
        remarks TEXT, ${frame(true)},
        CHECK (day = substr(starts, 1, 10))
      ) STRICT;
      ${listIndexes('patrol_logs', ['day'], ['squad', 'vehicle', 'method'])}
      -- Patrols of more than a day: the few that may still be under way long after the day they count by.
      CREATE INDEX patrol_logs_long ON patrol_logs (ends) WHERE deleted_at IS NULL AND minutes > 1440;

      CREATE TABLE patrol_log_stretches (
        id        TEXT NOT NULL PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES patrol_logs (id),
        position  INTEGER NOT NULL,
        section   TEXT NOT NULL REFERENCES road_sections (id),
        "from"    INTEGER NOT NULL,
        "to"      INTEGER NOT NULL CHECK ("to" >= "from"),
        direction TEXT NOT NULL
      ) STRICT;
      CREATE INDEX patrol_log_stretches_by_record ON patrol_log_stretches (record_id, position);

      CREATE TABLE patrol_log_people (
        record_id TEXT NOT NULL REFERENCES patrol_logs (id),
        field     TEXT NOT NULL,
        position  INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        day       TEXT NOT NULL,
        PRIMARY KEY (record_id, field, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX patrol_log_people_by_person ON patrol_log_people (person_id, field, day, record_id);

      CREATE TABLE site_records (
        patrol  TEXT NOT NULL REFERENCES patrol_logs (id),
        day     TEXT NOT NULL CHECK (day IS date(day)),
        starts  TEXT NOT NULL,
        ends    TEXT CHECK (ends > starts),
        state   TEXT NOT NULL CHECK (state IN ('open', 'done')),
        matter  TEXT NOT NULL,
        kind    TEXT,
        section TEXT NOT NULL REFERENCES road_sections (id),
        "from"  INTEGER NOT NULL,
        "to"    INTEGER CHECK ("to" >= "from"),
        direction TEXT NOT NULL,
        place     TEXT NOT NULL,
        condition TEXT NOT NULL CHECK (condition IN ('normal', 'abnormal')),
        description TEXT, handling TEXT,
        to_case INTEGER NOT NULL CHECK (to_case IN (0, 1)),
        photos  TEXT NOT NULL CHECK (json_valid(photos)), ${frame(true)}
      ) STRICT;
      ${listIndexes('site_records', ['day'], ['section', 'matter', 'state', 'condition', 'patrol'])}

      CREATE TABLE findings (
        patrol  TEXT NOT NULL REFERENCES patrol_logs (id),
        site    TEXT REFERENCES site_records (id),
        day     TEXT NOT NULL CHECK (day IS date(day)),
        found_at TEXT NOT NULL,
        kind    TEXT NOT NULL,
        section TEXT NOT NULL REFERENCES road_sections (id),
        stake   INTEGER NOT NULL,
        direction TEXT NOT NULL,
        description TEXT NOT NULL,
        state   TEXT NOT NULL CHECK (state IN ('pending', 'handled', 'handed-over')),
        due     TEXT CHECK (due IS date(due)),
        handling TEXT,
        handled_on TEXT CHECK (handled_on IS date(handled_on)),
        handled_by TEXT REFERENCES people (id),
        handed_to  TEXT,
        photos       TEXT NOT NULL CHECK (json_valid(photos)),
        photos_after TEXT NOT NULL CHECK (json_valid(photos_after)), ${frame(true)}
      ) STRICT;
      ${listIndexes('findings', ['day'], ['state', 'kind', 'section', 'patrol', 'site'])}
      CREATE INDEX findings_due ON findings (due, day, id) WHERE deleted_at IS NULL AND state = 'pending';
    `)
  },
}
