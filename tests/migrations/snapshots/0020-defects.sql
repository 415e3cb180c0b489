-- CREATE TABLE document_items (
-- id        TEXT NOT NULL PRIMARY KEY,
-- record_id TEXT NOT NULL REFERENCES documents (id),
-- position  INTEGER NOT NULL,
-- name TEXT NOT NULL, detail TEXT, quantity TEXT, remarks TEXT
-- ) STRICT;

-- CREATE TABLE documents (
-- template TEXT NOT NULL,
-- day      TEXT NOT NULL CHECK (day IS date(day)),
-- name     TEXT NOT NULL,
-- officers TEXT NOT NULL CHECK (json_valid(officers)),
-- party_kind TEXT, party TEXT, party_sex TEXT, party_age INTEGER, party_id_number TEXT, party_credit_code TEXT, party_representative TEXT, party_address TEXT, party_phone TEXT,
-- document TEXT REFERENCES documents (id),
-- state    TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'void')),
-- document_number TEXT,
-- issued_on TEXT CHECK (issued_on IS date(issued_on)),
-- served_on TEXT CHECK (served_on IS date(served_on)),
-- served_how TEXT, served_note TEXT,
-- voided_on TEXT CHECK (voided_on IS date(voided_on)),
-- void_reason TEXT,
-- id             TEXT NOT NULL PRIMARY KEY,
-- version        INTEGER NOT NULL CHECK (version > 0),
-- created_at     TEXT NOT NULL,
-- created_by     TEXT NOT NULL,
-- updated_at     TEXT NOT NULL,
-- updated_by     TEXT NOT NULL,
-- deleted_at     TEXT,
-- deleted_reason TEXT,
-- warning_reason TEXT, visit TEXT REFERENCES enterprise_visits (id),
-- CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL)),
-- CHECK ((state = 'draft') = (document_number IS NULL)),
-- CHECK ((state = 'draft') = (issued_on IS NULL)),
-- CHECK ((state = 'void') = (void_reason IS NOT NULL)),
-- CHECK (state = 'draft' OR deleted_at IS NULL)
-- ) STRICT;

CREATE INDEX defect_people_by_person ON defect_people (person_id, field, day, record_id);

CREATE INDEX defects_bin ON defects (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX defects_by_checker ON defects (rechecked_by) WHERE rechecked_by IS NOT NULL;

CREATE INDEX defects_by_day ON defects (day, id) WHERE deleted_at IS NULL;

CREATE INDEX defects_by_inspection_lead ON defects (inspection, day, id) WHERE deleted_at IS NULL;

CREATE INDEX defects_by_machine_lead ON defects (machine, day, id) WHERE deleted_at IS NULL;

CREATE INDEX defects_by_notice ON defects (notice) WHERE notice IS NOT NULL;

CREATE INDEX defects_by_severity_lead ON defects (severity, day, id) WHERE deleted_at IS NULL;

CREATE INDEX defects_by_state_lead ON defects (state, day, id) WHERE deleted_at IS NULL;

CREATE INDEX defects_closed ON defects (closed_on, id) WHERE deleted_at IS NULL AND closed_on IS NOT NULL;

CREATE INDEX defects_to_mend ON defects (coalesce(due, '9999-12-31'), day, id) WHERE deleted_at IS NULL AND state IN ('found', 'ordered', 'escalated');

CREATE INDEX document_items_by_defect ON document_items (defect) WHERE defect IS NOT NULL;

CREATE INDEX documents_by_defect ON documents (defect, day, id) WHERE deleted_at IS NULL AND defect IS NOT NULL;

CREATE INDEX documents_by_inspection ON documents (inspection, day, id) WHERE deleted_at IS NULL AND inspection IS NOT NULL;

CREATE TABLE defect_people (
record_id TEXT NOT NULL REFERENCES defects (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE defect_steps (
defect     TEXT NOT NULL REFERENCES defects (id),
seq        INTEGER NOT NULL CHECK (seq > 0),
kind       TEXT NOT NULL CHECK (kind IN ('order', 'pass', 'fail', 'extend', 'escalate', 'change-owner', 'cancel', 'correct')),
from_state TEXT NOT NULL,
to_state   TEXT NOT NULL,
day        TEXT CHECK (day IS date(day)),
person     TEXT,
due        TEXT CHECK (due IS date(due)),
note       TEXT,
photos     TEXT NOT NULL CHECK (json_valid(photos)),
entered_at TEXT NOT NULL,
entered_by TEXT NOT NULL,
PRIMARY KEY (defect, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE defects (
inspection TEXT REFERENCES machine_inspections (id),
machine    TEXT REFERENCES machines (id),
day   TEXT NOT NULL CHECK (day IS date(day)),
plate TEXT, owner TEXT NOT NULL, owner_phone TEXT,
item_code TEXT, item TEXT NOT NULL, description TEXT NOT NULL, severity TEXT NOT NULL,
officers TEXT NOT NULL CHECK (json_valid(officers)),
basis TEXT,
state TEXT NOT NULL CHECK (state IN ('found', 'ordered', 'escalated', 'closed', 'cancelled')),
ordered_on TEXT CHECK (ordered_on IS date(ordered_on)),
notice TEXT REFERENCES documents (id),
notice_number TEXT,
due TEXT CHECK (due IS date(due)), due_reason TEXT,
rechecked_on TEXT CHECK (rechecked_on IS date(rechecked_on)),
rechecked_by TEXT REFERENCES people (id), recheck_note TEXT,
escalated_on TEXT CHECK (escalated_on IS date(escalated_on)), escalated_reason TEXT,
responsible TEXT, responsible_phone TEXT, changed_on TEXT CHECK (changed_on IS date(changed_on)), change_note TEXT,
cancelled_on TEXT CHECK (cancelled_on IS date(cancelled_on)), cancel_reason TEXT,
closed_on TEXT CHECK (closed_on IS date(closed_on) AND (closed_on IS NULL OR state IN ('closed', 'cancelled'))),
photos TEXT NOT NULL CHECK (json_valid(photos)), photos_after TEXT NOT NULL CHECK (json_valid(photos_after)),
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

CREATE TABLE document_items (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES documents (id),
position  INTEGER NOT NULL,
name TEXT NOT NULL, detail TEXT, quantity TEXT, remarks TEXT
, defect TEXT REFERENCES defects (id)) STRICT;

CREATE TABLE documents (
template TEXT NOT NULL,
day      TEXT NOT NULL CHECK (day IS date(day)),
name     TEXT NOT NULL,
officers TEXT NOT NULL CHECK (json_valid(officers)),
party_kind TEXT, party TEXT, party_sex TEXT, party_age INTEGER, party_id_number TEXT, party_credit_code TEXT, party_representative TEXT, party_address TEXT, party_phone TEXT,
document TEXT REFERENCES documents (id),
state    TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'void')),
document_number TEXT,
issued_on TEXT CHECK (issued_on IS date(issued_on)),
served_on TEXT CHECK (served_on IS date(served_on)),
served_how TEXT, served_note TEXT,
voided_on TEXT CHECK (voided_on IS date(voided_on)),
void_reason TEXT,
id             TEXT NOT NULL PRIMARY KEY,
version        INTEGER NOT NULL CHECK (version > 0),
created_at     TEXT NOT NULL,
created_by     TEXT NOT NULL,
updated_at     TEXT NOT NULL,
updated_by     TEXT NOT NULL,
deleted_at     TEXT,
deleted_reason TEXT,
warning_reason TEXT, visit TEXT REFERENCES enterprise_visits (id), inspection TEXT REFERENCES machine_inspections (id), defect TEXT REFERENCES defects (id),
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL)),
CHECK ((state = 'draft') = (document_number IS NULL)),
CHECK ((state = 'draft') = (issued_on IS NULL)),
CHECK ((state = 'void') = (void_reason IS NOT NULL)),
CHECK (state = 'draft' OR deleted_at IS NULL)
) STRICT;

CREATE TRIGGER defect_steps_remain BEFORE DELETE ON defect_steps BEGIN SELECT RAISE (ABORT, 'a step that was taken is never deleted'); END;

CREATE TRIGGER defect_steps_stay BEFORE UPDATE ON defect_steps BEGIN SELECT RAISE (ABORT, 'a step that was taken is never changed'); END