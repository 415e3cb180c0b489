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

CREATE INDEX road_conditions_bin ON road_conditions (day, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX road_conditions_by_day ON road_conditions (day, id) WHERE deleted_at IS NULL;

CREATE INDEX road_conditions_by_kind_lead ON road_conditions (kind, day, id) WHERE deleted_at IS NULL;

CREATE INDEX road_conditions_by_section_lead ON road_conditions (section, day, id) WHERE deleted_at IS NULL;

CREATE INDEX road_conditions_by_state_lead ON road_conditions (state, day, id) WHERE deleted_at IS NULL;

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
) STRICT