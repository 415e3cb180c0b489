CREATE INDEX licence_check_matters_by_licence ON licence_check_matters (licence) WHERE licence IS NOT NULL;

CREATE INDEX licence_check_matters_by_record ON licence_check_matters (record_id, position);

CREATE INDEX licence_check_people_by_person ON licence_check_people (person_id, field, day, record_id);

CREATE INDEX licence_checks_bin ON licence_checks (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX licence_checks_by_conclusion_lead ON licence_checks (conclusion, day, id) WHERE deleted_at IS NULL;

CREATE INDEX licence_checks_by_day ON licence_checks (day, id) WHERE deleted_at IS NULL;

CREATE INDEX licence_checks_by_scene_lead ON licence_checks (scene, day, id) WHERE deleted_at IS NULL;

CREATE INDEX licence_checks_by_squad_lead ON licence_checks (squad, day, id) WHERE deleted_at IS NULL;

CREATE INDEX licence_checks_operator ON licence_checks (operator, day, id) WHERE deleted_at IS NULL AND operator IS NOT NULL;

CREATE INDEX licence_checks_operator_name ON licence_checks (operator_name, day, id) WHERE deleted_at IS NULL AND operator_name IS NOT NULL;

CREATE INDEX licence_checks_person_id ON licence_checks (person_id, day, id) WHERE deleted_at IS NULL AND person_id IS NOT NULL;

CREATE INDEX licence_checks_person_name ON licence_checks (person_name, day, id) WHERE deleted_at IS NULL AND person_name IS NOT NULL;

CREATE INDEX licence_checks_plate ON licence_checks (plate, day, id) WHERE deleted_at IS NULL AND plate IS NOT NULL;

CREATE INDEX licence_checks_practitioner ON licence_checks (practitioner, day, id) WHERE deleted_at IS NULL AND practitioner IS NOT NULL;

CREATE INDEX licence_checks_vehicle ON licence_checks (vehicle, day, id) WHERE deleted_at IS NULL AND vehicle IS NOT NULL;

CREATE INDEX overload_check_people_by_person ON overload_check_people (person_id, field, day, record_id);

CREATE INDEX overload_checks_bin ON overload_checks (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX overload_checks_by_day ON overload_checks (day, id) WHERE deleted_at IS NULL;

CREATE INDEX overload_checks_by_outcome_lead ON overload_checks (outcome, day, id) WHERE deleted_at IS NULL;

CREATE INDEX overload_checks_by_squad_lead ON overload_checks (squad, day, id) WHERE deleted_at IS NULL;

CREATE INDEX overload_checks_by_unloading_lead ON overload_checks (unloading, day, id) WHERE deleted_at IS NULL;

CREATE INDEX overload_checks_first_number ON overload_checks (first_number) WHERE deleted_at IS NULL;

CREATE INDEX overload_checks_operator ON overload_checks (operator, day, id) WHERE deleted_at IS NULL AND operator IS NOT NULL;

CREATE INDEX overload_checks_plate ON overload_checks (plate, day, id) WHERE deleted_at IS NULL AND plate IS NOT NULL;

CREATE INDEX overload_checks_vehicle ON overload_checks (vehicle, day, id) WHERE deleted_at IS NULL AND vehicle IS NOT NULL;

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

CREATE TABLE licence_check_people (
record_id TEXT NOT NULL REFERENCES licence_checks (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

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
subject TEXT NOT NULL,
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
CHECK (day = substr(checked_at, 1, 10)),
-- What the register does not hold cannot be named by it.
CHECK (in_register <> 'absent' OR (vehicle IS NULL AND operator IS NULL AND practitioner IS NULL)),
CHECK (conclusion <> 'unlicensed' OR unlicensed_kind IS NOT NULL)
) STRICT;

CREATE TABLE overload_check_people (
record_id TEXT NOT NULL REFERENCES overload_checks (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

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
CHECK (day = substr(first_at, 1, 10))
) STRICT