CREATE INDEX document_contents_by_record ON document_contents (record_id, position);

CREATE INDEX document_items_by_record ON document_items (record_id, position);

CREATE INDEX document_people_by_person ON document_people (person_id, field, day, record_id);

CREATE INDEX documents_bin ON documents (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX documents_by_day ON documents (day, id) WHERE deleted_at IS NULL;

CREATE INDEX documents_by_document ON documents (document, day, id) WHERE deleted_at IS NULL AND document IS NOT NULL;

CREATE UNIQUE INDEX documents_by_number ON documents (document_number) WHERE document_number IS NOT NULL;

CREATE INDEX documents_by_state_lead ON documents (state, day, id) WHERE deleted_at IS NULL;

CREATE INDEX documents_by_template_lead ON documents (template, day, id) WHERE deleted_at IS NULL;

CREATE TABLE document_contents (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES documents (id),
position  INTEGER NOT NULL,
name TEXT NOT NULL, label TEXT, value TEXT
) STRICT;

CREATE TABLE document_items (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES documents (id),
position  INTEGER NOT NULL,
name TEXT NOT NULL, detail TEXT, quantity TEXT, remarks TEXT
) STRICT;

CREATE TABLE document_people (
record_id TEXT NOT NULL REFERENCES documents (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

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
warning_reason TEXT,
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL)),
CHECK ((state = 'draft') = (document_number IS NULL)),
CHECK ((state = 'draft') = (issued_on IS NULL)),
CHECK ((state = 'void') = (void_reason IS NOT NULL)),
CHECK (state = 'draft' OR deleted_at IS NULL)
) STRICT;

CREATE TABLE issued_documents (
document  TEXT NOT NULL PRIMARY KEY REFERENCES documents (id),
template  TEXT NOT NULL,
template_version INTEGER NOT NULL,
content   TEXT NOT NULL CHECK (json_valid(content)),
sha256    TEXT NOT NULL,
issued_at TEXT NOT NULL,
issued_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER issued_documents_remain BEFORE DELETE ON issued_documents BEGIN SELECT RAISE (ABORT, 'an issued document is never deleted'); END;

CREATE TRIGGER issued_documents_stay BEFORE UPDATE ON issued_documents BEGIN SELECT RAISE (ABORT, 'an issued document is never changed'); END