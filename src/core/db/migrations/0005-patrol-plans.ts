import type { Migration } from '../migrate.ts'
import { frame, listIndexes } from './frame.ts'

/** Planned patrols, and on each log the plan it carries out. A plan may lie in the future; a shift ends on its day or the day after. */
export const migration: Migration = {
  version: 5,
  name: 'patrol-plans',
  up(db) {
    db.exec(`
      CREATE TABLE patrol_plans (
        day     TEXT NOT NULL CHECK (day IS date(day)),
        squad   TEXT NOT NULL REFERENCES squads (id),
        shift   TEXT NOT NULL,
        starts  TEXT NOT NULL,
        ends    TEXT NOT NULL CHECK (ends > starts),
        officers    TEXT NOT NULL CHECK (json_array_length(officers) >= 2),
        auxiliaries TEXT NOT NULL CHECK (json_valid(auxiliaries)),
        vehicle TEXT REFERENCES brigade_vehicles (id),
        route   TEXT NOT NULL,
        remarks TEXT, ${frame(true)},
        CHECK (day = substr(starts, 1, 10))
      ) STRICT;
      ${listIndexes('patrol_plans', ['day'], ['squad', 'vehicle', 'shift'])}

      CREATE TABLE patrol_plan_stretches (
        id        TEXT NOT NULL PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES patrol_plans (id),
        position  INTEGER NOT NULL,
        section   TEXT NOT NULL REFERENCES road_sections (id),
        "from"    INTEGER NOT NULL,
        "to"      INTEGER NOT NULL CHECK ("to" >= "from"),
        direction TEXT NOT NULL
      ) STRICT;
      CREATE INDEX patrol_plan_stretches_by_record ON patrol_plan_stretches (record_id, position);

      CREATE TABLE patrol_plan_people (
        record_id TEXT NOT NULL REFERENCES patrol_plans (id),
        field     TEXT NOT NULL,
        position  INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        day       TEXT NOT NULL,
        PRIMARY KEY (record_id, field, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX patrol_plan_people_by_person ON patrol_plan_people (person_id, field, day, record_id);

      ALTER TABLE patrol_logs ADD COLUMN plan TEXT REFERENCES patrol_plans (id);
      -- Logs without a plan are the many that nobody asks for by plan.
      CREATE INDEX patrol_logs_plan_lead ON patrol_logs (plan, day, id) WHERE deleted_at IS NULL AND plan IS NOT NULL;
    `)
  },
}
