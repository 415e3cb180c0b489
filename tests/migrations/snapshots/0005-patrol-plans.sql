-- CREATE TABLE patrol_logs (
-- day     TEXT NOT NULL CHECK (day IS date(day)),
-- starts  TEXT NOT NULL,
-- ends    TEXT NOT NULL CHECK (ends > starts),
-- minutes INTEGER NOT NULL,
-- squad   TEXT NOT NULL REFERENCES squads (id),
-- method  TEXT NOT NULL,
-- weather TEXT,
-- officers    TEXT NOT NULL CHECK (json_array_length(officers) >= 2),
-- auxiliaries TEXT NOT NULL CHECK (json_valid(auxiliaries)),
-- vehicle TEXT REFERENCES brigade_vehicles (id),
-- route   TEXT NOT NULL,
-- mileage INTEGER NOT NULL CHECK (mileage >= 0),
-- summary TEXT, pavement TEXT, facilities TEXT, control_area TEXT,
-- vehicle_state TEXT, equipment TEXT,
-- handed_over_by TEXT REFERENCES people (id),
-- taken_over_by  TEXT REFERENCES people (id),
-- leader         TEXT REFERENCES people (id),
-- remarks TEXT,
-- id             TEXT NOT NULL PRIMARY KEY,
-- version        INTEGER NOT NULL CHECK (version > 0),
-- number         TEXT NOT NULL UNIQUE,
-- created_at     TEXT NOT NULL,
-- created_by     TEXT NOT NULL,
-- updated_at     TEXT NOT NULL,
-- updated_by     TEXT NOT NULL,
-- deleted_at     TEXT,
-- deleted_reason TEXT,
-- warning_reason TEXT,
-- CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL)),
-- CHECK (day = substr(starts, 1, 10))
-- ) STRICT;

CREATE INDEX patrol_logs_plan_lead ON patrol_logs (plan, day, id) WHERE deleted_at IS NULL AND plan IS NOT NULL;

CREATE INDEX patrol_plan_people_by_person ON patrol_plan_people (person_id, field, day, record_id);

CREATE INDEX patrol_plan_stretches_by_record ON patrol_plan_stretches (record_id, position);

CREATE INDEX patrol_plans_bin ON patrol_plans (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX patrol_plans_by_day ON patrol_plans (day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_plans_by_shift_lead ON patrol_plans (shift, day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_plans_by_squad_lead ON patrol_plans (squad, day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_plans_by_vehicle_lead ON patrol_plans (vehicle, day, id) WHERE deleted_at IS NULL;

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
remarks TEXT,
id             TEXT NOT NULL PRIMARY KEY,
version        INTEGER NOT NULL CHECK (version > 0),
number         TEXT NOT NULL UNIQUE,
created_at     TEXT NOT NULL,
created_by     TEXT NOT NULL,
updated_at     TEXT NOT NULL,
updated_by     TEXT NOT NULL,
deleted_at     TEXT,
deleted_reason TEXT,
warning_reason TEXT, plan TEXT REFERENCES patrol_plans (id),
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL)),
CHECK (day = substr(starts, 1, 10))
) STRICT;

CREATE TABLE patrol_plan_people (
record_id TEXT NOT NULL REFERENCES patrol_plans (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE patrol_plan_stretches (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES patrol_plans (id),
position  INTEGER NOT NULL,
section   TEXT NOT NULL REFERENCES road_sections (id),
"from"    INTEGER NOT NULL,
"to"      INTEGER NOT NULL CHECK ("to" >= "from"),
direction TEXT NOT NULL
) STRICT;

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
remarks TEXT,
id             TEXT NOT NULL PRIMARY KEY,
version        INTEGER NOT NULL CHECK (version > 0),
number         TEXT NOT NULL UNIQUE,
created_at     TEXT NOT NULL,
created_by     TEXT NOT NULL,
updated_at     TEXT NOT NULL,
updated_by     TEXT NOT NULL,
deleted_at     TEXT,
deleted_reason TEXT,
warning_reason TEXT,
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL)),
CHECK (day = substr(starts, 1, 10))
) STRICT