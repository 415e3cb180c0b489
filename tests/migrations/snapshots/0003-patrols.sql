CREATE INDEX findings_bin ON findings (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX findings_by_day ON findings (day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_by_kind_lead ON findings (kind, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_by_patrol_lead ON findings (patrol, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_by_section_lead ON findings (section, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_by_site_lead ON findings (site, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_by_state_lead ON findings (state, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_due ON findings (due, day, id) WHERE deleted_at IS NULL AND state = 'pending';

CREATE INDEX patrol_log_people_by_person ON patrol_log_people (person_id, field, day, record_id);

CREATE INDEX patrol_log_stretches_by_record ON patrol_log_stretches (record_id, position);

CREATE INDEX patrol_logs_bin ON patrol_logs (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX patrol_logs_by_day ON patrol_logs (day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_logs_by_method_lead ON patrol_logs (method, day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_logs_by_squad_lead ON patrol_logs (squad, day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_logs_by_vehicle_lead ON patrol_logs (vehicle, day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_logs_long ON patrol_logs (ends) WHERE deleted_at IS NULL AND minutes > 1440;

CREATE INDEX site_records_bin ON site_records (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX site_records_by_condition_lead ON site_records (condition, day, id) WHERE deleted_at IS NULL;

CREATE INDEX site_records_by_day ON site_records (day, id) WHERE deleted_at IS NULL;

CREATE INDEX site_records_by_matter_lead ON site_records (matter, day, id) WHERE deleted_at IS NULL;

CREATE INDEX site_records_by_patrol_lead ON site_records (patrol, day, id) WHERE deleted_at IS NULL;

CREATE INDEX site_records_by_section_lead ON site_records (section, day, id) WHERE deleted_at IS NULL;

CREATE INDEX site_records_by_state_lead ON site_records (state, day, id) WHERE deleted_at IS NULL;

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
photos_after TEXT NOT NULL CHECK (json_valid(photos_after)),
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
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL))
) STRICT;

CREATE TABLE patrol_log_people (
record_id TEXT NOT NULL REFERENCES patrol_logs (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE patrol_log_stretches (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES patrol_logs (id),
position  INTEGER NOT NULL,
section   TEXT NOT NULL REFERENCES road_sections (id),
"from"    INTEGER NOT NULL,
"to"      INTEGER NOT NULL CHECK ("to" >= "from"),
direction TEXT NOT NULL
) STRICT;

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
warning_reason TEXT,
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL)),
CHECK (day = substr(starts, 1, 10))
) STRICT;

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
photos  TEXT NOT NULL CHECK (json_valid(photos)),
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
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL))
) STRICT