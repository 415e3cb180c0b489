CREATE INDEX brigade_vehicles_bin ON brigade_vehicles (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX brigade_vehicles_by_initials ON brigade_vehicles (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX brigade_vehicles_by_squad_lead ON brigade_vehicles (squad, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX brigade_vehicles_by_status_lead ON brigade_vehicles (status, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX dictionary_entries_bin ON dictionary_entries (dictionary, position, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX dictionary_entries_by_dictionary_position ON dictionary_entries (dictionary, position, id) WHERE deleted_at IS NULL;

CREATE INDEX dictionary_entries_by_status_lead ON dictionary_entries (status, dictionary, position, id) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX dictionary_entries_code ON dictionary_entries (dictionary, code);

CREATE INDEX people_bin ON people (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX people_by_expiry ON people (certified_to) WHERE deleted_at IS NULL AND certified_to IS NOT NULL;

CREATE INDEX people_by_initials ON people (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX people_by_kind_lead ON people (kind, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX people_by_squad_lead ON people (squad, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX people_by_status_lead ON people (status, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX road_sections_bin ON road_sections (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX road_sections_by_grade_lead ON road_sections (grade, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX road_sections_by_initials ON road_sections (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX road_sections_by_squad_lead ON road_sections (squad, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX road_sections_by_status_lead ON road_sections (status, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX squads_bin ON squads (position, initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX squads_by_position_initials ON squads (position, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX squads_by_status_lead ON squads (status, position, initials, id) WHERE deleted_at IS NULL;

CREATE TABLE brigade_vehicles (
plate TEXT NOT NULL, kind TEXT, model TEXT, squad TEXT REFERENCES squads (id),
inspected_to TEXT CHECK (inspected_to IS date(inspected_to)),
insured_to   TEXT CHECK (insured_to IS date(insured_to)),
status TEXT NOT NULL, remarks TEXT, initials TEXT NOT NULL,
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

CREATE TABLE dictionary_entries (
dictionary TEXT NOT NULL, label TEXT NOT NULL, code TEXT NOT NULL, position INTEGER NOT NULL,
status TEXT NOT NULL, initials TEXT NOT NULL,
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

CREATE TABLE people (
name TEXT NOT NULL, kind TEXT NOT NULL, squad TEXT REFERENCES squads (id), post TEXT,
certificate TEXT, certificate_organ TEXT,
certified_from TEXT CHECK (certified_from IS date(certified_from)),
certified_to   TEXT CHECK (certified_to IS date(certified_to)),
phone TEXT, administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
status TEXT NOT NULL, remarks TEXT, initials TEXT NOT NULL,
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

CREATE TABLE road_sections (
name TEXT NOT NULL, route TEXT NOT NULL, grade TEXT NOT NULL,
"from" INTEGER NOT NULL CHECK ("from" >= 0), "to" INTEGER NOT NULL CHECK ("to" >= "from"),
unit TEXT, township TEXT, squad TEXT REFERENCES squads (id), status TEXT NOT NULL, remarks TEXT,
initials TEXT NOT NULL,
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

CREATE TABLE squads (
name TEXT NOT NULL, position INTEGER NOT NULL, phone TEXT, status TEXT NOT NULL, remarks TEXT,
initials TEXT NOT NULL,
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