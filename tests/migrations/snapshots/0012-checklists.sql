CREATE TABLE checklists (
code           TEXT NOT NULL,
version        INTEGER NOT NULL CHECK (version > 0),
effective_from TEXT CHECK (effective_from IS date(effective_from)),
content        TEXT NOT NULL CHECK (json_valid(content)),
added_at       TEXT NOT NULL,
added_by       TEXT NOT NULL,
PRIMARY KEY (code, version)
) STRICT, WITHOUT ROWID