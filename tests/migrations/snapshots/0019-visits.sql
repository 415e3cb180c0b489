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
-- warning_reason TEXT,
-- CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL)),
-- CHECK ((state = 'draft') = (document_number IS NULL)),
-- CHECK ((state = 'draft') = (issued_on IS NULL)),
-- CHECK ((state = 'void') = (void_reason IS NOT NULL)),
-- CHECK (state = 'draft' OR deleted_at IS NULL)
-- ) STRICT;

CREATE INDEX documents_by_visit ON documents (visit, day, id) WHERE deleted_at IS NULL AND visit IS NOT NULL;

CREATE INDEX enterprise_visit_matters_by_matter ON enterprise_visit_matters (matter);

CREATE INDEX enterprise_visit_matters_of_record ON enterprise_visit_matters (record_id, position);

CREATE INDEX enterprise_visit_people_of_person ON enterprise_visit_people (person_id, field, day, record_id);

CREATE INDEX enterprise_visits_bin ON enterprise_visits (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX enterprise_visits_by_basis_lead ON enterprise_visits (basis, day, id) WHERE deleted_at IS NULL;

CREATE INDEX enterprise_visits_by_day ON enterprise_visits (day, id) WHERE deleted_at IS NULL;

CREATE INDEX enterprise_visits_by_operator_lead ON enterprise_visits (operator, day, id) WHERE deleted_at IS NULL;

CREATE INDEX enterprise_visits_by_scan_code ON enterprise_visits (scan_code) WHERE scan_code IS NOT NULL;

CREATE INDEX enterprise_visits_by_spot ON enterprise_visits (spot) WHERE spot IS NOT NULL;

CREATE INDEX enterprise_visits_by_stage_lead ON enterprise_visits (stage, day, id) WHERE deleted_at IS NULL;

CREATE INDEX talk_people_of_person ON talk_people (person_id, field, day, record_id);

CREATE INDEX talks_bin ON talks (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX talks_by_day ON talks (day, id) WHERE deleted_at IS NULL;

CREATE INDEX talks_by_host ON talks (host);

CREATE INDEX talks_by_kind_lead ON talks (kind, day, id) WHERE deleted_at IS NULL;

CREATE INDEX talks_by_operator_lead ON talks (operator, day, id) WHERE deleted_at IS NULL;

CREATE INDEX talks_by_state_lead ON talks (state, day, id) WHERE deleted_at IS NULL;

CREATE INDEX talks_by_visit ON talks (visit, day, id) WHERE visit IS NOT NULL;

CREATE INDEX visit_caps_bin ON visit_caps (year, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX visit_caps_by_business_lead ON visit_caps (business, year, id) WHERE deleted_at IS NULL;

CREATE INDEX visit_caps_by_operator_lead ON visit_caps (operator, year, id) WHERE deleted_at IS NULL;

CREATE INDEX visit_caps_by_year ON visit_caps (year, id) WHERE deleted_at IS NULL;

CREATE INDEX visit_matters_bin ON visit_matters (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX visit_matters_by_initials ON visit_matters (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX visit_matters_by_kind_lead ON visit_matters (kind, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX visit_matters_by_status_lead ON visit_matters (status, initials, id) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX visit_matters_name ON visit_matters (name) WHERE deleted_at IS NULL;

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
warning_reason TEXT, visit TEXT REFERENCES enterprise_visits (id),
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL)),
CHECK ((state = 'draft') = (document_number IS NULL)),
CHECK ((state = 'draft') = (issued_on IS NULL)),
CHECK ((state = 'void') = (void_reason IS NOT NULL)),
CHECK (state = 'draft' OR deleted_at IS NULL)
) STRICT;

CREATE TABLE enterprise_visit_matters (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES enterprise_visits (id),
position  INTEGER NOT NULL,
matter    TEXT NOT NULL REFERENCES visit_matters (id)
) STRICT;

CREATE TABLE enterprise_visit_people (
record_id TEXT NOT NULL REFERENCES enterprise_visits (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE enterprise_visits (
operator            TEXT NOT NULL REFERENCES operators (id),
day                 TEXT NOT NULL CHECK (day IS date(day)),
basis               TEXT NOT NULL CHECK (basis IN ('routine', 'special', 'single', 'complaint')),
reason              TEXT,
officers            TEXT NOT NULL CHECK (json_valid(officers)),
spot                TEXT REFERENCES random_check_objects (id),
scan_code           TEXT,
over_cap_reason     TEXT,
over_cap_allowed_by TEXT,
over_cap_note       TEXT,
emergency           INTEGER NOT NULL CHECK (emergency IN (0, 1)),
approved_by         TEXT,
approved_at         TEXT,
notice_way          TEXT,
noticed_at          TEXT,
starts              TEXT,
ends                TEXT CHECK (ends > starts),
place               TEXT,
representative      TEXT,
record              TEXT,
statement           TEXT,
result              TEXT,
follow_up           TEXT,
answered_on         TEXT CHECK (answered_on IS date(answered_on)),
answer_way          TEXT,
cancelled_reason    TEXT,
photos              TEXT NOT NULL CHECK (json_valid(photos)),
remarks             TEXT,
summary             TEXT NOT NULL,
stage               TEXT NOT NULL CHECK (stage IN ('planned', 'approved', 'noticed', 'unapproved', 'visited', 'closed', 'cancelled')),
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
CHECK ((approved_by IS NULL) = (approved_at IS NULL))
) STRICT;

CREATE TABLE talk_people (
record_id TEXT NOT NULL REFERENCES talks (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE talks (
day           TEXT NOT NULL CHECK (day IS date(day)),
starts        TEXT,
ends          TEXT CHECK (ends > starts),
operator      TEXT NOT NULL REFERENCES operators (id),
visit         TEXT REFERENCES enterprise_visits (id),
attendee      TEXT NOT NULL,
attendee_post TEXT,
host          TEXT NOT NULL REFERENCES people (id),
officers      TEXT NOT NULL CHECK (json_valid(officers)),
place         TEXT,
kind          TEXT NOT NULL,
reason        TEXT NOT NULL,
demands       TEXT NOT NULL,
undertaking   TEXT,
due           TEXT CHECK (due IS date(due)),
done_on       TEXT CHECK (done_on IS date(done_on)),
outcome       TEXT,
photos        TEXT NOT NULL CHECK (json_valid(photos)),
state         TEXT NOT NULL CHECK (state IN ('open', 'done')),
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

CREATE TABLE visit_caps (
year         INTEGER NOT NULL CHECK (year BETWEEN 2020 AND 2100),
operator     TEXT REFERENCES operators (id),
business     TEXT,
cap          INTEGER NOT NULL CHECK (cap > 0),
published_by TEXT NOT NULL,
published_on TEXT NOT NULL CHECK (published_on IS date(published_on)),
document     TEXT NOT NULL,
remarks      TEXT,
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
CHECK ((operator IS NULL) <> (business IS NULL))
) STRICT;

CREATE TABLE visit_matters (
name         TEXT NOT NULL,
kind         TEXT NOT NULL,
basis        TEXT NOT NULL,
content      TEXT,
unit         TEXT NOT NULL,
published_on TEXT NOT NULL CHECK (published_on IS date(published_on)),
published_at TEXT,
yearly_cap   INTEGER CHECK (yearly_cap > 0),
status       TEXT NOT NULL,
remarks      TEXT,
initials     TEXT NOT NULL,
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