CREATE INDEX patrol_log_sentences_by_record ON patrol_log_sentences (record_id, position);

CREATE INDEX phrases_bin ON phrases (position, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX phrases_by_part_lead ON phrases (part, position, id) WHERE deleted_at IS NULL;

CREATE INDEX phrases_by_position ON phrases (position, id) WHERE deleted_at IS NULL;

CREATE INDEX phrases_by_status_lead ON phrases (status, position, id) WHERE deleted_at IS NULL;

CREATE TABLE patrol_log_sentences (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES patrol_logs (id),
position  INTEGER NOT NULL,
text      TEXT NOT NULL,
mark      TEXT NOT NULL,
part      TEXT,
source    TEXT
) STRICT;

CREATE TABLE phrases (
part TEXT NOT NULL, name TEXT NOT NULL,
method TEXT, matter TEXT, condition TEXT, kind TEXT, state TEXT,
text TEXT NOT NULL, position INTEGER NOT NULL, status TEXT NOT NULL, initials TEXT NOT NULL,
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