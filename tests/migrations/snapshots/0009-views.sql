CREATE UNIQUE INDEX views_default ON views (person_id, register) WHERE is_default = 1;

CREATE TABLE views (
id         TEXT NOT NULL PRIMARY KEY,
person_id  TEXT NOT NULL,
register   TEXT NOT NULL,
name       TEXT NOT NULL,
query      TEXT NOT NULL CHECK (json_valid(query)),
columns    TEXT NOT NULL CHECK (json_valid(columns)),
is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
UNIQUE (person_id, register, name)
) STRICT, WITHOUT ROWID