CREATE INDEX audit_log_by_record ON audit_log (record_id, seq);

CREATE TABLE attachments (
sha256     TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
size       INTEGER NOT NULL,
type       TEXT NOT NULL,
created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_log (
seq           INTEGER PRIMARY KEY,
at            TEXT NOT NULL,
actor_id      TEXT NOT NULL,
actor_name    TEXT NOT NULL,
action        TEXT NOT NULL,
register      TEXT NOT NULL,
record_id     TEXT NOT NULL,
reason        TEXT,
before        TEXT,
after         TEXT,
previous_hash TEXT NOT NULL,
hash          TEXT NOT NULL
) STRICT;

CREATE TABLE backups (
file    TEXT NOT NULL PRIMARY KEY,
at      TEXT NOT NULL,
size    INTEGER NOT NULL,
records INTEGER NOT NULL,
ok      INTEGER NOT NULL CHECK (ok IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
person_id TEXT NOT NULL,
register  TEXT NOT NULL,
record_id TEXT NOT NULL,
"values"  TEXT NOT NULL CHECK (json_valid("values")),
saved_at  TEXT NOT NULL,
PRIMARY KEY (person_id, register, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE number_series (
series TEXT NOT NULL,
year   TEXT NOT NULL,
last   INTEGER NOT NULL CHECK (last > 0),
PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE preferences (
person_id TEXT NOT NULL,
key       TEXT NOT NULL,
value     TEXT NOT NULL CHECK (json_valid(value)),
PRIMARY KEY (person_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_docs (
ord       INTEGER PRIMARY KEY,
register  TEXT NOT NULL,
record_id TEXT NOT NULL UNIQUE,
title     TEXT NOT NULL,
text      TEXT NOT NULL,
initials  TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_fts USING fts5 (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

CREATE TABLE settings (
key   TEXT NOT NULL PRIMARY KEY,
value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_log_is_final BEFORE UPDATE ON audit_log BEGIN
SELECT RAISE (ABORT, 'the trail cannot be changed');
END;

CREATE TRIGGER audit_log_is_kept BEFORE DELETE ON audit_log BEGIN
SELECT RAISE (ABORT, 'the trail cannot be deleted');
END