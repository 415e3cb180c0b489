-- CREATE TABLE findings (
-- patrol  TEXT NOT NULL REFERENCES patrol_logs (id),
-- site    TEXT REFERENCES site_records (id),
-- day     TEXT NOT NULL CHECK (day IS date(day)),
-- found_at TEXT NOT NULL,
-- kind    TEXT NOT NULL,
-- section TEXT NOT NULL REFERENCES road_sections (id),
-- stake   INTEGER NOT NULL,
-- direction TEXT NOT NULL,
-- description TEXT NOT NULL,
-- state   TEXT NOT NULL CHECK (state IN ('pending', 'handled', 'handed-over')),
-- due     TEXT CHECK (due IS date(due)),
-- handling TEXT,
-- handled_on TEXT CHECK (handled_on IS date(handled_on)),
-- handled_by TEXT REFERENCES people (id),
-- handed_to  TEXT,
-- photos       TEXT NOT NULL CHECK (json_valid(photos)),
-- photos_after TEXT NOT NULL CHECK (json_valid(photos_after)),
-- id             TEXT NOT NULL PRIMARY KEY,
-- version        INTEGER NOT NULL CHECK (version > 0),
-- number         TEXT NOT NULL UNIQUE,
-- created_at     TEXT NOT NULL,
-- created_by     TEXT NOT NULL,
-- updated_at     TEXT NOT NULL,
-- updated_by     TEXT NOT NULL,
-- deleted_at     TEXT,
-- deleted_reason TEXT,
-- warning_reason TEXT,
-- CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL))
-- ) STRICT;

CREATE INDEX findings_by_checker ON findings (rechecked_by) WHERE rechecked_by IS NOT NULL;

CREATE INDEX findings_by_handler ON findings (handled_by) WHERE handled_by IS NOT NULL;

CREATE INDEX findings_by_stage ON findings (stage, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_closed ON findings (closed_on, id) WHERE deleted_at IS NULL AND stage = 'closed';

CREATE INDEX findings_to_handle ON findings (coalesce(due, '9999-12-31'), day, id) WHERE deleted_at IS NULL AND stage = 'pending';

CREATE INDEX findings_to_recheck ON findings (coalesce(recheck_due, '9999-12-31'), day, id) WHERE deleted_at IS NULL AND stage = 'recheck';

CREATE TABLE finding_steps (
finding    TEXT NOT NULL REFERENCES findings (id),
seq        INTEGER NOT NULL CHECK (seq > 0),
kind       TEXT NOT NULL CHECK (kind IN ('handle', 'hand-over', 'feedback', 'pass', 'fail', 'extend', 'reopen', 'correct')),
from_stage TEXT NOT NULL,
to_stage   TEXT NOT NULL,
day        TEXT CHECK (day IS date(day)),
person     TEXT,
due        TEXT CHECK (due IS date(due)),
note       TEXT,
photos     TEXT NOT NULL CHECK (json_valid(photos)),
entered_at TEXT NOT NULL,
entered_by TEXT NOT NULL,
PRIMARY KEY (finding, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE findings (
patrol  TEXT NOT NULL REFERENCES patrol_logs (id),
site    TEXT REFERENCES site_records (id),
day     TEXT NOT NULL CHECK (day IS date(day)),
found_at TEXT NOT NULL,
kind    TEXT NOT NULL,
section TEXT NOT NULL REFERENCES road_sections (id),
stake   INTEGER NOT NULL,
direction TEXT NOT NULL,
description TEXT NOT NULL,
state   TEXT NOT NULL CHECK (state IN ('pending', 'handled', 'handed-over')),
due     TEXT CHECK (due IS date(due)),
handling TEXT,
handled_on TEXT CHECK (handled_on IS date(handled_on)),
handled_by TEXT REFERENCES people (id),
handed_to  TEXT,
photos       TEXT NOT NULL CHECK (json_valid(photos)),
photos_after TEXT NOT NULL CHECK (json_valid(photos_after)),
id             TEXT NOT NULL PRIMARY KEY,
version        INTEGER NOT NULL CHECK (version > 0),
number         TEXT NOT NULL UNIQUE,
created_at     TEXT NOT NULL,
created_by     TEXT NOT NULL,
updated_at     TEXT NOT NULL,
updated_by     TEXT NOT NULL,
deleted_at     TEXT,
deleted_reason TEXT,
warning_reason TEXT, due_reason TEXT, handed_reason TEXT, feedback_on TEXT CHECK (feedback_on IS date(feedback_on)), feedback TEXT, recheck TEXT CHECK (recheck IN ('needed', 'passed')), recheck_due TEXT CHECK (recheck_due IS date(recheck_due)), rechecked_on TEXT CHECK (rechecked_on IS date(rechecked_on)), rechecked_by TEXT REFERENCES people (id), recheck_note TEXT, stage TEXT NOT NULL DEFAULT 'pending' CHECK (stage IN ('pending', 'handed-over', 'recheck', 'closed')), closed_on TEXT CHECK (closed_on IS date(closed_on) AND (closed_on IS NULL OR stage = 'closed')),
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL))
) STRICT;

CREATE TRIGGER finding_steps_remain BEFORE DELETE ON finding_steps BEGIN SELECT RAISE (ABORT, 'a step that was taken is never deleted'); END;

CREATE TRIGGER finding_steps_stay BEFORE UPDATE ON finding_steps BEGIN SELECT RAISE (ABORT, 'a step that was taken is never changed'); END