CREATE INDEX campaigns_bin ON campaigns (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX campaigns_by_initials ON campaigns (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX campaigns_by_season_lead ON campaigns (season, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX campaigns_by_status_lead ON campaigns (status, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX machine_drivers_bin ON machine_drivers (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX machine_drivers_by_id_number ON machine_drivers (id_number);

CREATE INDEX machine_drivers_by_initials ON machine_drivers (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX machine_drivers_by_state_lead ON machine_drivers (state, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX machine_drivers_by_township_lead ON machine_drivers (township, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX machine_inspection_people_by_person ON machine_inspection_people (person_id, field, day, record_id);

CREATE INDEX machine_inspection_units_by_record ON machine_inspection_units (record_id, position);

CREATE INDEX machine_inspections_bin ON machine_inspections (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX machine_inspections_by_campaign_lead ON machine_inspections (campaign, day, id) WHERE deleted_at IS NULL;

CREATE INDEX machine_inspections_by_day ON machine_inspections (day, id) WHERE deleted_at IS NULL;

CREATE INDEX machine_inspections_by_driver_lead ON machine_inspections (driver, day, id) WHERE deleted_at IS NULL;

CREATE INDEX machine_inspections_by_kind_lead ON machine_inspections (kind, day, id) WHERE deleted_at IS NULL;

CREATE INDEX machine_inspections_by_machine_lead ON machine_inspections (machine, day, id) WHERE deleted_at IS NULL;

CREATE INDEX machine_inspections_by_result_lead ON machine_inspections (result, day, id) WHERE deleted_at IS NULL;

CREATE INDEX machine_inspections_by_township_lead ON machine_inspections (township, day, id) WHERE deleted_at IS NULL;

CREATE INDEX machines_bin ON machines (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX machines_by_frame ON machines (frame_number) WHERE frame_number IS NOT NULL;

CREATE INDEX machines_by_initials ON machines (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX machines_by_kind_lead ON machines (kind, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX machines_by_plate ON machines (plate) WHERE plate IS NOT NULL;

CREATE INDEX machines_by_state_lead ON machines (state, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX machines_by_township_lead ON machines (township, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX rate_bases_bin ON rate_bases (period, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX rate_bases_by_item_lead ON rate_bases (item, period, id) WHERE deleted_at IS NULL;

CREATE INDEX rate_bases_by_period ON rate_bases (period, id) WHERE deleted_at IS NULL;

CREATE INDEX rate_bases_by_township_lead ON rate_bases (township, period, id) WHERE deleted_at IS NULL;

CREATE TABLE campaigns (
name TEXT NOT NULL, season TEXT NOT NULL,
"from" TEXT NOT NULL CHECK ("from" IS date("from")),
"to"   TEXT NOT NULL CHECK ("to" IS date("to") AND "to" >= "from"),
status TEXT NOT NULL, plan TEXT, initials TEXT NOT NULL,
id             TEXT NOT NULL PRIMARY KEY,
version        INTEGER NOT NULL CHECK (version > 0),
created_at     TEXT NOT NULL,
created_by     TEXT NOT NULL,
updated_at     TEXT NOT NULL,
updated_by     TEXT NOT NULL,
deleted_at     TEXT,
deleted_reason TEXT,
warning_reason TEXT,
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL))
) STRICT;

CREATE TABLE machine_drivers (
name TEXT NOT NULL, id_number TEXT NOT NULL, phone TEXT, township TEXT NOT NULL, village TEXT,
licence_number TEXT, codes TEXT NOT NULL,
first_issued_on TEXT CHECK (first_issued_on IS date(first_issued_on)),
valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
valid_to   TEXT NOT NULL CHECK (valid_to IS date(valid_to) AND valid_to >= valid_from),
state TEXT NOT NULL, remarks TEXT, initials TEXT NOT NULL,
id             TEXT NOT NULL PRIMARY KEY,
version        INTEGER NOT NULL CHECK (version > 0),
created_at     TEXT NOT NULL,
created_by     TEXT NOT NULL,
updated_at     TEXT NOT NULL,
updated_by     TEXT NOT NULL,
deleted_at     TEXT,
deleted_reason TEXT,
warning_reason TEXT,
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL))
) STRICT;

CREATE TABLE machine_inspection_people (
record_id TEXT NOT NULL REFERENCES machine_inspections (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE machine_inspection_units (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES machine_inspections (id),
position  INTEGER NOT NULL,
kind TEXT NOT NULL, unit TEXT NOT NULL, headcount INTEGER NOT NULL CHECK (headcount > 0), names TEXT
) STRICT;

CREATE TABLE machine_inspections (
day     TEXT NOT NULL CHECK (day IS date(day)),
starts  TEXT NOT NULL,
ends    TEXT CHECK (ends > starts),
machine TEXT NOT NULL REFERENCES machines (id),
plate TEXT NOT NULL, kind TEXT NOT NULL, owner TEXT NOT NULL,
township TEXT NOT NULL, place TEXT NOT NULL,
campaign TEXT REFERENCES campaigns (id),
driver   TEXT REFERENCES machine_drivers (id),
driver_name TEXT, driver_id_number TEXT, driver_codes TEXT,
officers TEXT NOT NULL CHECK (json_array_length(officers) >= 2),
checklist TEXT NOT NULL CHECK (json_valid(checklist)),
result    TEXT NOT NULL CHECK (result IN ('pass', 'correct', 'fail')),
unplated  INTEGER NOT NULL CHECK (unplated IN (0, 1)),
joint     INTEGER NOT NULL CHECK (joint IN (0, 1)),
subject TEXT NOT NULL, situation TEXT, handling TEXT,
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
CHECK (day = substr(starts, 1, 10))
) STRICT;

CREATE TABLE machines (
name TEXT NOT NULL, plate TEXT, kind TEXT NOT NULL, state TEXT NOT NULL,
brand TEXT, model TEXT, body_colour TEXT, frame_number TEXT, engine_number TEXT,
manufactured_on TEXT CHECK (manufactured_on IS date(manufactured_on)),
owner TEXT NOT NULL, owner_kind TEXT NOT NULL, owner_id_number TEXT, owner_credit_code TEXT, owner_phone TEXT, owner_address TEXT,
township TEXT NOT NULL, village TEXT,
registered_on TEXT CHECK (registered_on IS date(registered_on)),
inspected_to  TEXT CHECK (inspected_to IS date(inspected_to)),
insured_to    TEXT CHECK (insured_to IS date(insured_to)),
photos TEXT NOT NULL CHECK (json_valid(photos)), remarks TEXT, on_books INTEGER NOT NULL CHECK (on_books IN (0, 1)), initials TEXT NOT NULL,
id             TEXT NOT NULL PRIMARY KEY,
version        INTEGER NOT NULL CHECK (version > 0),
created_at     TEXT NOT NULL,
created_by     TEXT NOT NULL,
updated_at     TEXT NOT NULL,
updated_by     TEXT NOT NULL,
deleted_at     TEXT,
deleted_reason TEXT,
warning_reason TEXT,
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL)),
CHECK ((state = 'unregistered') <= (plate IS NULL))
) STRICT;

CREATE TABLE rate_bases (
period TEXT NOT NULL, item TEXT NOT NULL, township TEXT, value INTEGER NOT NULL CHECK (value >= 0), source TEXT NOT NULL, remarks TEXT,
"from" TEXT NOT NULL CHECK ("from" IS date("from")),
"to"   TEXT NOT NULL CHECK ("to" IS date("to") AND "to" >= "from"),
id             TEXT NOT NULL PRIMARY KEY,
version        INTEGER NOT NULL CHECK (version > 0),
created_at     TEXT NOT NULL,
created_by     TEXT NOT NULL,
updated_at     TEXT NOT NULL,
updated_by     TEXT NOT NULL,
deleted_at     TEXT,
deleted_reason TEXT,
warning_reason TEXT,
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL))
) STRICT