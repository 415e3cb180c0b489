CREATE INDEX audit_log_by_record ON audit_log (record_id, seq);

CREATE INDEX brigade_vehicles_bin ON brigade_vehicles (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX brigade_vehicles_by_initials ON brigade_vehicles (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX brigade_vehicles_by_squad_lead ON brigade_vehicles (squad, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX brigade_vehicles_by_status_lead ON brigade_vehicles (status, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX dictionary_entries_bin ON dictionary_entries (dictionary, position, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX dictionary_entries_by_dictionary_position ON dictionary_entries (dictionary, position, id) WHERE deleted_at IS NULL;

CREATE INDEX dictionary_entries_by_status_lead ON dictionary_entries (status, dictionary, position, id) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX dictionary_entries_code ON dictionary_entries (dictionary, code);

CREATE INDEX duty_log_people_by_person ON duty_log_people (person_id, field, day, record_id);

CREATE INDEX duty_logs_bin ON duty_logs (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX duty_logs_by_day ON duty_logs (day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_logs_by_leader_lead ON duty_logs (leader, day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_logs_by_shift_lead ON duty_logs (shift, day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_orders_bin ON duty_orders (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX duty_orders_by_day ON duty_orders (day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_orders_by_duty_lead ON duty_orders (duty, day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_orders_by_report ON duty_orders (report) WHERE deleted_at IS NULL AND report IS NOT NULL;

CREATE INDEX duty_orders_by_state_lead ON duty_orders (state, day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_reports_bin ON duty_reports (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX duty_reports_by_channel_lead ON duty_reports (channel, day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_reports_by_day ON duty_reports (day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_reports_by_duty_lead ON duty_reports (duty, day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_reports_by_section_lead ON duty_reports (section, day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_reports_by_state_lead ON duty_reports (state, day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_shift_people_by_person ON duty_shift_people (person_id, field, day, record_id);

CREATE INDEX duty_shifts_bin ON duty_shifts (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX duty_shifts_by_day ON duty_shifts (day, id) WHERE deleted_at IS NULL;

CREATE INDEX duty_shifts_by_kind_lead ON duty_shifts (kind, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_bin ON findings (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX findings_by_checker ON findings (rechecked_by) WHERE rechecked_by IS NOT NULL;

CREATE INDEX findings_by_day ON findings (day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_by_handler ON findings (handled_by) WHERE handled_by IS NOT NULL;

CREATE INDEX findings_by_kind_lead ON findings (kind, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_by_patrol_lead ON findings (patrol, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_by_section_lead ON findings (section, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_by_site_lead ON findings (site, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_by_stage ON findings (stage, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_by_state_lead ON findings (state, day, id) WHERE deleted_at IS NULL;

CREATE INDEX findings_closed ON findings (closed_on, id) WHERE deleted_at IS NULL AND stage = 'closed';

CREATE INDEX findings_due ON findings (due, day, id) WHERE deleted_at IS NULL AND state = 'pending';

CREATE INDEX findings_to_handle ON findings (coalesce(due, '9999-12-31'), day, id) WHERE deleted_at IS NULL AND stage = 'pending';

CREATE INDEX findings_to_recheck ON findings (coalesce(recheck_due, '9999-12-31'), day, id) WHERE deleted_at IS NULL AND stage = 'recheck';

CREATE INDEX patrol_log_people_by_person ON patrol_log_people (person_id, field, day, record_id);

CREATE INDEX patrol_log_sentences_by_record ON patrol_log_sentences (record_id, position);

CREATE INDEX patrol_log_stretches_by_record ON patrol_log_stretches (record_id, position);

CREATE INDEX patrol_logs_bin ON patrol_logs (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX patrol_logs_by_day ON patrol_logs (day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_logs_by_method_lead ON patrol_logs (method, day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_logs_by_squad_lead ON patrol_logs (squad, day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_logs_by_vehicle_lead ON patrol_logs (vehicle, day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_logs_long ON patrol_logs (ends) WHERE deleted_at IS NULL AND minutes > 1440;

CREATE INDEX patrol_logs_plan_lead ON patrol_logs (plan, day, id) WHERE deleted_at IS NULL AND plan IS NOT NULL;

CREATE INDEX patrol_plan_people_by_person ON patrol_plan_people (person_id, field, day, record_id);

CREATE INDEX patrol_plan_stretches_by_record ON patrol_plan_stretches (record_id, position);

CREATE INDEX patrol_plans_bin ON patrol_plans (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX patrol_plans_by_day ON patrol_plans (day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_plans_by_shift_lead ON patrol_plans (shift, day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_plans_by_squad_lead ON patrol_plans (squad, day, id) WHERE deleted_at IS NULL;

CREATE INDEX patrol_plans_by_vehicle_lead ON patrol_plans (vehicle, day, id) WHERE deleted_at IS NULL;

CREATE INDEX people_bin ON people (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX people_by_expiry ON people (certified_to) WHERE deleted_at IS NULL AND certified_to IS NOT NULL;

CREATE INDEX people_by_initials ON people (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX people_by_kind_lead ON people (kind, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX people_by_squad_lead ON people (squad, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX people_by_status_lead ON people (status, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX phrases_bin ON phrases (position, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX phrases_by_part_lead ON phrases (part, position, id) WHERE deleted_at IS NULL;

CREATE INDEX phrases_by_position ON phrases (position, id) WHERE deleted_at IS NULL;

CREATE INDEX phrases_by_status_lead ON phrases (status, position, id) WHERE deleted_at IS NULL;

CREATE INDEX road_conditions_bin ON road_conditions (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX road_conditions_by_day ON road_conditions (day, id) WHERE deleted_at IS NULL;

CREATE INDEX road_conditions_by_kind_lead ON road_conditions (kind, day, id) WHERE deleted_at IS NULL;

CREATE INDEX road_conditions_by_section_lead ON road_conditions (section, day, id) WHERE deleted_at IS NULL;

CREATE INDEX road_conditions_by_state_lead ON road_conditions (state, day, id) WHERE deleted_at IS NULL;

CREATE INDEX road_sections_bin ON road_sections (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX road_sections_by_grade_lead ON road_sections (grade, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX road_sections_by_initials ON road_sections (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX road_sections_by_squad_lead ON road_sections (squad, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX road_sections_by_status_lead ON road_sections (status, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX site_records_bin ON site_records (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX site_records_by_condition_lead ON site_records (condition, day, id) WHERE deleted_at IS NULL;

CREATE INDEX site_records_by_day ON site_records (day, id) WHERE deleted_at IS NULL;

CREATE INDEX site_records_by_matter_lead ON site_records (matter, day, id) WHERE deleted_at IS NULL;

CREATE INDEX site_records_by_patrol_lead ON site_records (patrol, day, id) WHERE deleted_at IS NULL;

CREATE INDEX site_records_by_section_lead ON site_records (section, day, id) WHERE deleted_at IS NULL;

CREATE INDEX site_records_by_state_lead ON site_records (state, day, id) WHERE deleted_at IS NULL;

CREATE INDEX squads_bin ON squads (position, initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX squads_by_position_initials ON squads (position, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX squads_by_status_lead ON squads (status, position, initials, id) WHERE deleted_at IS NULL;

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

CREATE TABLE brigade_vehicles (
plate TEXT NOT NULL, kind TEXT, model TEXT, squad TEXT REFERENCES squads (id),
inspected_to TEXT CHECK (inspected_to IS date(inspected_to)),
insured_to   TEXT CHECK (insured_to IS date(insured_to)),
status TEXT NOT NULL, remarks TEXT, initials TEXT NOT NULL,
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
) STRICT;

CREATE TABLE dictionary_entries (
dictionary TEXT NOT NULL, label TEXT NOT NULL, code TEXT NOT NULL, position INTEGER NOT NULL,
status TEXT NOT NULL, initials TEXT NOT NULL,
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
) STRICT;

CREATE TABLE drafts (
person_id TEXT NOT NULL,
register  TEXT NOT NULL,
record_id TEXT NOT NULL,
"values"  TEXT NOT NULL CHECK (json_valid("values")),
saved_at  TEXT NOT NULL,
PRIMARY KEY (person_id, register, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE duty_log_people (
record_id TEXT NOT NULL REFERENCES duty_logs (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE duty_logs (
day    TEXT NOT NULL CHECK (day IS date(day)),
shift  TEXT NOT NULL,
starts TEXT NOT NULL,
ends   TEXT NOT NULL CHECK (ends > starts),
leader TEXT REFERENCES people (id),
people TEXT NOT NULL CHECK (json_array_length(people) >= 1),
weather TEXT,
names   TEXT NOT NULL,
summary TEXT,
handed_over_by TEXT REFERENCES people (id),
taken_over_by  TEXT REFERENCES people (id),
handed_over_at TEXT CHECK (handed_over_at > starts),
outstanding TEXT,
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
CHECK (day = substr(starts, 1, 10))
) STRICT;

CREATE TABLE duty_orders (
duty      TEXT NOT NULL REFERENCES duty_logs (id),
day       TEXT NOT NULL CHECK (day IS date(day)),
given_at  TEXT NOT NULL,
giver     TEXT NOT NULL,
recipient TEXT NOT NULL,
report    TEXT REFERENCES duty_reports (id),
content   TEXT NOT NULL,
feedback  TEXT,
feedback_at TEXT CHECK (feedback_at > given_at),
state     TEXT NOT NULL CHECK (state IN ('open', 'done')),
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

CREATE TABLE duty_reports (
duty    TEXT NOT NULL REFERENCES duty_logs (id),
day     TEXT NOT NULL CHECK (day IS date(day)),
received_at TEXT NOT NULL,
channel TEXT NOT NULL,
caller  TEXT, phone TEXT,
section TEXT REFERENCES road_sections (id),
stake   INTEGER,
content TEXT NOT NULL,
handling TEXT,
state   TEXT NOT NULL CHECK (state IN ('open', 'done')),
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

CREATE TABLE duty_shift_people (
record_id TEXT NOT NULL REFERENCES duty_shifts (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE duty_shifts (
day    TEXT NOT NULL CHECK (day IS date(day)),
kind   TEXT NOT NULL,
people TEXT NOT NULL CHECK (json_array_length(people) >= 1),
phone  TEXT,
starts TEXT NOT NULL,
ends   TEXT NOT NULL CHECK (ends > starts),
names  TEXT NOT NULL,
remarks TEXT,
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
CHECK (day = substr(starts, 1, 10))
) STRICT;

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

CREATE TABLE number_series (
series TEXT NOT NULL,
year   TEXT NOT NULL,
last   INTEGER NOT NULL CHECK (last > 0),
PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE patrol_days (
squad   TEXT NOT NULL REFERENCES squads (id),
day     TEXT NOT NULL,
logs    INTEGER NOT NULL CHECK (logs >= 0),
minutes INTEGER NOT NULL,
mileage INTEGER NOT NULL,
PRIMARY KEY (squad, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE patrol_log_people (
record_id TEXT NOT NULL REFERENCES patrol_logs (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE patrol_log_sentences (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES patrol_logs (id),
position  INTEGER NOT NULL,
text      TEXT NOT NULL,
mark      TEXT NOT NULL,
part      TEXT,
source    TEXT
) STRICT;

CREATE TABLE patrol_log_stretches (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES patrol_logs (id),
position  INTEGER NOT NULL,
section   TEXT NOT NULL REFERENCES road_sections (id),
"from"    INTEGER NOT NULL,
"to"      INTEGER NOT NULL CHECK ("to" >= "from"),
direction TEXT NOT NULL
) STRICT;

CREATE TABLE patrol_logs (
day     TEXT NOT NULL CHECK (day IS date(day)),
starts  TEXT NOT NULL,
ends    TEXT NOT NULL CHECK (ends > starts),
minutes INTEGER NOT NULL,
squad   TEXT NOT NULL REFERENCES squads (id),
method  TEXT NOT NULL,
weather TEXT,
officers    TEXT NOT NULL CHECK (json_array_length(officers) >= 2),
auxiliaries TEXT NOT NULL CHECK (json_valid(auxiliaries)),
vehicle TEXT REFERENCES brigade_vehicles (id),
route   TEXT NOT NULL,
mileage INTEGER NOT NULL CHECK (mileage >= 0),
summary TEXT, pavement TEXT, facilities TEXT, control_area TEXT,
vehicle_state TEXT, equipment TEXT,
handed_over_by TEXT REFERENCES people (id),
taken_over_by  TEXT REFERENCES people (id),
leader         TEXT REFERENCES people (id),
remarks TEXT,
id             TEXT NOT NULL PRIMARY KEY,
version        INTEGER NOT NULL CHECK (version > 0),
number         TEXT NOT NULL UNIQUE,
created_at     TEXT NOT NULL,
created_by     TEXT NOT NULL,
updated_at     TEXT NOT NULL,
updated_by     TEXT NOT NULL,
deleted_at     TEXT,
deleted_reason TEXT,
warning_reason TEXT, plan TEXT REFERENCES patrol_plans (id),
CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL)),
CHECK (day = substr(starts, 1, 10))
) STRICT;

CREATE TABLE patrol_plan_people (
record_id TEXT NOT NULL REFERENCES patrol_plans (id),
field     TEXT NOT NULL,
position  INTEGER NOT NULL,
person_id TEXT NOT NULL REFERENCES people (id),
day       TEXT NOT NULL,
PRIMARY KEY (record_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE patrol_plan_stretches (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES patrol_plans (id),
position  INTEGER NOT NULL,
section   TEXT NOT NULL REFERENCES road_sections (id),
"from"    INTEGER NOT NULL,
"to"      INTEGER NOT NULL CHECK ("to" >= "from"),
direction TEXT NOT NULL
) STRICT;

CREATE TABLE patrol_plans (
day     TEXT NOT NULL CHECK (day IS date(day)),
squad   TEXT NOT NULL REFERENCES squads (id),
shift   TEXT NOT NULL,
starts  TEXT NOT NULL,
ends    TEXT NOT NULL CHECK (ends > starts),
officers    TEXT NOT NULL CHECK (json_array_length(officers) >= 2),
auxiliaries TEXT NOT NULL CHECK (json_valid(auxiliaries)),
vehicle TEXT REFERENCES brigade_vehicles (id),
route   TEXT NOT NULL,
remarks TEXT,
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
CHECK (day = substr(starts, 1, 10))
) STRICT;

CREATE TABLE people (
name TEXT NOT NULL, kind TEXT NOT NULL, squad TEXT REFERENCES squads (id), post TEXT,
certificate TEXT, certificate_organ TEXT,
certified_from TEXT CHECK (certified_from IS date(certified_from)),
certified_to   TEXT CHECK (certified_to IS date(certified_to)),
phone TEXT, administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
status TEXT NOT NULL, remarks TEXT, initials TEXT NOT NULL,
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
) STRICT;

CREATE TABLE preferences (
person_id TEXT NOT NULL,
key       TEXT NOT NULL,
value     TEXT NOT NULL CHECK (json_valid(value)),
PRIMARY KEY (person_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE road_conditions (
day     TEXT NOT NULL CHECK (day IS date(day)),
since   TEXT NOT NULL,
expected_until TEXT CHECK (expected_until > since),
section TEXT NOT NULL REFERENCES road_sections (id),
"from"  INTEGER NOT NULL,
"to"    INTEGER CHECK ("to" >= "from"),
direction TEXT NOT NULL,
kind    TEXT NOT NULL,
passage TEXT NOT NULL,
description TEXT NOT NULL,
detour  TEXT,
source  TEXT,
state   TEXT NOT NULL CHECK (state IN ('open', 'ended')),
ended_at TEXT CHECK (ended_at > since),
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
CHECK (day = substr(since, 1, 10)),
CHECK ((state = 'ended') = (ended_at IS NOT NULL))
) STRICT;

CREATE TABLE road_sections (
name TEXT NOT NULL, route TEXT NOT NULL, grade TEXT NOT NULL,
"from" INTEGER NOT NULL CHECK ("from" >= 0), "to" INTEGER NOT NULL CHECK ("to" >= "from"),
unit TEXT, township TEXT, squad TEXT REFERENCES squads (id), status TEXT NOT NULL, remarks TEXT,
initials TEXT NOT NULL,
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
) STRICT;

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

CREATE TABLE site_records (
patrol  TEXT NOT NULL REFERENCES patrol_logs (id),
day     TEXT NOT NULL CHECK (day IS date(day)),
starts  TEXT NOT NULL,
ends    TEXT CHECK (ends > starts),
state   TEXT NOT NULL CHECK (state IN ('open', 'done')),
matter  TEXT NOT NULL,
kind    TEXT,
section TEXT NOT NULL REFERENCES road_sections (id),
"from"  INTEGER NOT NULL,
"to"    INTEGER CHECK ("to" >= "from"),
direction TEXT NOT NULL,
place     TEXT NOT NULL,
condition TEXT NOT NULL CHECK (condition IN ('normal', 'abnormal')),
description TEXT, handling TEXT,
to_case INTEGER NOT NULL CHECK (to_case IN (0, 1)),
photos  TEXT NOT NULL CHECK (json_valid(photos)),
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

CREATE TABLE squads (
name TEXT NOT NULL, position INTEGER NOT NULL, phone TEXT, status TEXT NOT NULL, remarks TEXT,
initials TEXT NOT NULL,
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
) STRICT;

CREATE TRIGGER audit_log_is_final BEFORE UPDATE ON audit_log BEGIN
SELECT RAISE (ABORT, 'the trail cannot be changed');
END;

CREATE TRIGGER audit_log_is_kept BEFORE DELETE ON audit_log BEGIN
SELECT RAISE (ABORT, 'the trail cannot be deleted');
END;

CREATE TRIGGER finding_steps_remain BEFORE DELETE ON finding_steps BEGIN SELECT RAISE (ABORT, 'a step that was taken is never deleted'); END;

CREATE TRIGGER finding_steps_stay BEFORE UPDATE ON finding_steps BEGIN SELECT RAISE (ABORT, 'a step that was taken is never changed'); END;

CREATE TRIGGER patrol_days_change AFTER UPDATE OF squad, day, minutes, mileage, deleted_at ON patrol_logs
WHEN (old.squad, old.day, old.minutes, old.mileage, old.deleted_at IS NULL) IS NOT (new.squad, new.day, new.minutes, new.mileage, new.deleted_at IS NULL) BEGIN
UPDATE patrol_days SET logs = logs - 1, minutes = minutes - old.minutes, mileage = mileage - old.mileage
WHERE squad = old.squad AND day = old.day AND old.deleted_at IS NULL;
INSERT INTO patrol_days SELECT new.squad, new.day, 1, new.minutes, new.mileage WHERE new.deleted_at IS NULL
ON CONFLICT DO UPDATE SET logs = logs + 1, minutes = minutes + excluded.minutes, mileage = mileage + excluded.mileage;
END;

CREATE TRIGGER patrol_days_gain AFTER INSERT ON patrol_logs WHEN new.deleted_at IS NULL BEGIN
INSERT INTO patrol_days VALUES (new.squad, new.day, 1, new.minutes, new.mileage)
ON CONFLICT DO UPDATE SET logs = logs + 1, minutes = minutes + excluded.minutes, mileage = mileage + excluded.mileage;
END;

CREATE TRIGGER patrol_days_lose AFTER DELETE ON patrol_logs WHEN old.deleted_at IS NULL BEGIN
UPDATE patrol_days SET logs = logs - 1, minutes = minutes - old.minutes, mileage = mileage - old.mileage WHERE squad = old.squad AND day = old.day;
END