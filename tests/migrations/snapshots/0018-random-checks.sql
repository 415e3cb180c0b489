CREATE INDEX random_check_exclusions_by_officer ON random_check_exclusions (officer) WHERE officer IS NOT NULL;

CREATE INDEX random_check_exclusions_of_record ON random_check_exclusions (record_id, position);

CREATE INDEX random_check_object_people_of_person ON random_check_object_people (person_id, field, day, record_id);

CREATE INDEX random_check_objects_bin ON random_check_objects (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX random_check_objects_by_day ON random_check_objects (day, id) WHERE deleted_at IS NULL;

CREATE INDEX random_check_objects_by_operator ON random_check_objects (operator, day) WHERE operator IS NOT NULL;

CREATE INDEX random_check_objects_by_practitioner ON random_check_objects (practitioner, day) WHERE practitioner IS NOT NULL;

CREATE INDEX random_check_objects_by_result_lead ON random_check_objects (result, day, id) WHERE deleted_at IS NULL;

CREATE INDEX random_check_objects_by_state_lead ON random_check_objects (state, day, id) WHERE deleted_at IS NULL;

CREATE INDEX random_check_objects_by_task_lead ON random_check_objects (task, day, id) WHERE deleted_at IS NULL;

CREATE INDEX random_check_objects_by_vehicle ON random_check_objects (vehicle, day) WHERE vehicle IS NOT NULL;

CREATE INDEX random_checks_bin ON random_checks (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX random_checks_by_category_lead ON random_checks (category, day, id) WHERE deleted_at IS NULL;

CREATE INDEX random_checks_by_day ON random_checks (day, id) WHERE deleted_at IS NULL;

CREATE INDEX random_checks_by_field_lead ON random_checks (field, day, id) WHERE deleted_at IS NULL;

CREATE INDEX random_checks_by_pool_lead ON random_checks (pool, day, id) WHERE deleted_at IS NULL;

CREATE INDEX random_checks_by_squad ON random_checks (squad) WHERE squad IS NOT NULL;

CREATE INDEX random_checks_by_state_lead ON random_checks (state, day, id) WHERE deleted_at IS NULL;

CREATE TABLE random_check_exclusions (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES random_checks (id),
position  INTEGER NOT NULL,
object    TEXT,
officer   TEXT REFERENCES people (id),
reason    TEXT NOT NULL,
note      TEXT
) STRICT;

CREATE TABLE random_check_object_people (
record_id TEXT NOT NULL REFERENCES random_check_objects (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE random_check_objects (
task            TEXT NOT NULL REFERENCES random_checks (id),
day             TEXT NOT NULL CHECK (day IS date(day)),
name            TEXT NOT NULL,
kind            TEXT NOT NULL CHECK (kind IN ('operators', 'transport-vehicles', 'practitioners')),
credit_code     TEXT,
representative  TEXT,
id_number       TEXT,
phone           TEXT,
supervision     TEXT,
division        TEXT,
supervisor      TEXT,
operator        TEXT REFERENCES operators (id),
vehicle         TEXT REFERENCES transport_vehicles (id),
practitioner    TEXT REFERENCES practitioners (id),
drawn_officers  TEXT NOT NULL,
project         TEXT,
officers        TEXT NOT NULL CHECK (json_valid(officers)),
change_reason   TEXT,
result          TEXT CHECK (result IN ('none', 'corrected', 'pending-handling', 'no-activity', 'unreachable', 'uncooperative')),
assessment      TEXT CHECK (assessment IN ('passed', 'failed')),
note            TEXT,
remarks         TEXT,
photos          TEXT NOT NULL CHECK (json_valid(photos)),
state           TEXT NOT NULL CHECK (state IN ('pending', 'checked')),
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
CHECK ((result IS NULL) = (state = 'pending'))
) STRICT;

CREATE TABLE random_checks (
name              TEXT NOT NULL,
day               TEXT NOT NULL CHECK (day IS date(day)),
until             TEXT NOT NULL CHECK (until IS date(until) AND until >= day),
field             TEXT NOT NULL,
category          TEXT NOT NULL,
matter            TEXT NOT NULL,
matter_kind       TEXT NOT NULL,
method            TEXT NOT NULL,
subject           TEXT NOT NULL,
basis             TEXT NOT NULL,
content           TEXT NOT NULL,
pool              TEXT NOT NULL CHECK (pool IN ('operators', 'transport-vehicles', 'practitioners')),
business          TEXT,
vehicle_kind      TEXT,
practitioner_kind TEXT,
township          TEXT,
squad             TEXT REFERENCES squads (id),
share             INTEGER CHECK (share BETWEEN 1 AND 1000),
count             INTEGER CHECK (count > 0),
officers_each     INTEGER NOT NULL CHECK (officers_each >= 2),
witness           TEXT,
published_on      TEXT CHECK (published_on IS date(published_on)),
published_at      TEXT,
remarks           TEXT,
drawn_on          TEXT CHECK (drawn_on IS date(drawn_on)),
state             TEXT NOT NULL CHECK (state IN ('planned', 'drawn', 'published')),
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
CHECK ((drawn_on IS NULL) = (state = 'planned'))
) STRICT;

CREATE TABLE random_draw_voids (
draw   TEXT NOT NULL PRIMARY KEY REFERENCES random_draws (id),
at     TEXT NOT NULL,
by     TEXT NOT NULL,
reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE random_draws (
id                  TEXT NOT NULL PRIMARY KEY,
task                TEXT NOT NULL REFERENCES random_checks (id),
seq                 INTEGER NOT NULL CHECK (seq > 0),
drawn_at            TEXT NOT NULL,
operator            TEXT NOT NULL,
witness             TEXT NOT NULL,
seed                TEXT NOT NULL,
seed_given          INTEGER NOT NULL CHECK (seed_given IN (0, 1)),
algorithm           TEXT NOT NULL,
pool                TEXT NOT NULL,
objects             TEXT NOT NULL CHECK (json_valid(objects)),
object_count        INTEGER NOT NULL CHECK (object_count > 0),
object_fingerprint  TEXT NOT NULL,
officers            TEXT NOT NULL CHECK (json_valid(officers)),
officer_count       INTEGER NOT NULL CHECK (officer_count > 0),
officer_fingerprint TEXT NOT NULL,
share               INTEGER,
count               INTEGER NOT NULL CHECK (count > 0),
officers_each       INTEGER NOT NULL CHECK (officers_each >= 2),
exclusions          TEXT NOT NULL CHECK (json_valid(exclusions)),
outcomes            TEXT NOT NULL CHECK (json_valid(outcomes)),
UNIQUE (task, seq)
) STRICT;

CREATE TRIGGER random_draw_voids_remain BEFORE DELETE ON random_draw_voids BEGIN SELECT RAISE (ABORT, 'what was declared void stays void'); END;

CREATE TRIGGER random_draw_voids_stay BEFORE UPDATE ON random_draw_voids BEGIN SELECT RAISE (ABORT, 'what was declared void stays void'); END;

CREATE TRIGGER random_draws_remain BEFORE DELETE ON random_draws BEGIN SELECT RAISE (ABORT, 'a draw that was made is never deleted'); END;

CREATE TRIGGER random_draws_stay BEFORE UPDATE ON random_draws BEGIN SELECT RAISE (ABORT, 'a draw that was made is never changed'); END