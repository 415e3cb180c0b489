CREATE TABLE calendar_days (
day  TEXT NOT NULL PRIMARY KEY CHECK (day IS date(day)),
year INTEGER NOT NULL REFERENCES calendar_years (year) CHECK (year = CAST(substr(day, 1, 4) AS INTEGER)),
kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
name TEXT NOT NULL CHECK (name <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_years (
year       INTEGER NOT NULL PRIMARY KEY CHECK (year BETWEEN 1990 AND 2100),
version    INTEGER NOT NULL CHECK (version > 0),
-- The notice of the State Council and its number.
source     TEXT NOT NULL CHECK (source <> ''),
-- Whether somebody compared the year with the notice itself.
verified   INTEGER NOT NULL CHECK (verified IN (0, 1)),
updated_at TEXT NOT NULL,
updated_by TEXT NOT NULL
) STRICT