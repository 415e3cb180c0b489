CREATE INDEX licences_bin ON licences (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX licences_by_form_lead ON licences (form, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX licences_by_holder_kind_lead ON licences (holder_kind, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX licences_by_initials ON licences (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX licences_by_kind_lead ON licences (kind, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX licences_by_of_operator_lead ON licences (of_operator, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX licences_by_of_practitioner_lead ON licences (of_practitioner, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX licences_by_of_vehicle_lead ON licences (of_vehicle, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX licences_by_standing_lead ON licences (standing, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX licences_expiring ON licences (valid_to, holder_kind) WHERE deleted_at IS NULL AND standing = 'normal' AND valid_to IS NOT NULL;

CREATE INDEX licences_full_number ON licences (full_number) WHERE deleted_at IS NULL AND full_number IS NOT NULL;

CREATE INDEX licences_review ON licences (review_due) WHERE deleted_at IS NULL AND standing = 'normal' AND review_due IS NOT NULL;

CREATE INDEX licences_serial ON licences (serial) WHERE deleted_at IS NULL AND serial IS NOT NULL;

CREATE INDEX operator_businesses_by_record ON operator_businesses (record_id, position);

CREATE INDEX operators_bin ON operators (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX operators_by_business_lead ON operators (business, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX operators_by_initials ON operators (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX operators_by_kind_lead ON operators (kind, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX operators_by_squad_lead ON operators (squad, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX operators_by_state_lead ON operators (state, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX operators_credit_code ON operators (credit_code) WHERE deleted_at IS NULL AND credit_code IS NOT NULL;

CREATE INDEX operators_id_number ON operators (id_number) WHERE deleted_at IS NULL AND id_number IS NOT NULL;

CREATE INDEX operators_name ON operators (name) WHERE deleted_at IS NULL AND name IS NOT NULL;

CREATE INDEX operators_old_number ON operators (old_number) WHERE deleted_at IS NULL AND old_number IS NOT NULL;

CREATE INDEX operators_representative ON operators (representative) WHERE deleted_at IS NULL AND representative IS NOT NULL;

CREATE INDEX practitioner_kinds_by_record ON practitioner_kinds (record_id, position);

CREATE INDEX practitioners_bin ON practitioners (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX practitioners_by_initials ON practitioners (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX practitioners_by_kind_lead ON practitioners (kind, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX practitioners_by_operator_lead ON practitioners (operator, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX practitioners_by_state_lead ON practitioners (state, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX practitioners_id_number ON practitioners (id_number) WHERE deleted_at IS NULL AND id_number IS NOT NULL;

CREATE INDEX practitioners_name ON practitioners (name) WHERE deleted_at IS NULL AND name IS NOT NULL;

CREATE INDEX practitioners_qualification ON practitioners (qualification) WHERE deleted_at IS NULL AND qualification IS NOT NULL;

CREATE INDEX transport_vehicles_bin ON transport_vehicles (initials, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX transport_vehicles_by_initials ON transport_vehicles (initials, id) WHERE deleted_at IS NULL;

CREATE INDEX transport_vehicles_by_kind_lead ON transport_vehicles (kind, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX transport_vehicles_by_operator_lead ON transport_vehicles (operator, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX transport_vehicles_by_state_lead ON transport_vehicles (state, initials, id) WHERE deleted_at IS NULL;

CREATE INDEX transport_vehicles_plate ON transport_vehicles (plate) WHERE deleted_at IS NULL AND plate IS NOT NULL;

CREATE INDEX transport_vehicles_vin ON transport_vehicles (vin) WHERE deleted_at IS NULL AND vin IS NOT NULL;

CREATE TABLE licences (
kind TEXT NOT NULL,
form TEXT NOT NULL CHECK (form IN ('licence', 'filing')),
of_operator     TEXT REFERENCES operators (id),
of_vehicle      TEXT REFERENCES transport_vehicles (id),
of_practitioner TEXT REFERENCES practitioners (id),
word TEXT, serial TEXT NOT NULL, scope TEXT, organ TEXT,
issued_on  TEXT CHECK (issued_on IS date(issued_on)),
valid_from TEXT CHECK (valid_from IS date(valid_from)),
valid_to   TEXT CHECK (valid_to IS date(valid_to) AND valid_to >= valid_from),
review_due TEXT CHECK (review_due IS date(review_due)),
standing TEXT NOT NULL CHECK (standing IN ('normal', 'suspended', 'revoked', 'cancelled', 'replaced')),
standing_note TEXT,
photos  TEXT NOT NULL CHECK (json_valid(photos)),
remarks TEXT,
holder      TEXT NOT NULL,
holder_kind TEXT NOT NULL CHECK (holder_kind IN ('operator', 'vehicle', 'practitioner')),
full_number TEXT NOT NULL, initials TEXT NOT NULL,
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
-- A licence without a holder, or of two, would be found at neither.
CHECK ((of_operator IS NOT NULL) + (of_vehicle IS NOT NULL) + (of_practitioner IS NOT NULL) = 1)
) STRICT;

CREATE TABLE operator_businesses (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES operators (id),
position  INTEGER NOT NULL,
business  TEXT NOT NULL
) STRICT;

CREATE TABLE operators (
name  TEXT NOT NULL,
kind  TEXT NOT NULL CHECK (kind IN ('enterprise', 'trader', 'cooperative', 'person')),
state TEXT NOT NULL CHECK (state IN ('open', 'suspended', 'closed')),
credit_code TEXT, old_number TEXT, id_number TEXT, representative TEXT, phone TEXT,
business TEXT NOT NULL,
squad TEXT REFERENCES squads (id),
township TEXT, address TEXT,
opened_on TEXT CHECK (opened_on IS date(opened_on)),
remarks TEXT, initials TEXT NOT NULL,
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

CREATE TABLE practitioner_kinds (
id        TEXT NOT NULL PRIMARY KEY,
record_id TEXT NOT NULL REFERENCES practitioners (id),
position  INTEGER NOT NULL,
kind      TEXT NOT NULL
) STRICT;

CREATE TABLE practitioners (
name TEXT NOT NULL,
id_number TEXT, phone TEXT,
kind TEXT NOT NULL,
qualification TEXT,
qualified_on TEXT CHECK (qualified_on IS date(qualified_on)),
operator TEXT REFERENCES operators (id),
state TEXT NOT NULL CHECK (state IN ('active', 'left', 'barred')),
remarks TEXT, initials TEXT NOT NULL,
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

CREATE TABLE transport_vehicles (
plate TEXT NOT NULL,
plate_colour TEXT NOT NULL,
kind  TEXT NOT NULL,
operator TEXT REFERENCES operators (id),
state TEXT NOT NULL CHECK (state IN ('active', 'suspended', 'left', 'cancelled')),
vin TEXT, model TEXT,
seats INTEGER, tonnage INTEGER, axles INTEGER,
registered_on TEXT CHECK (registered_on IS date(registered_on)),
inspected_to  TEXT CHECK (inspected_to IS date(inspected_to)),
insured_to    TEXT CHECK (insured_to IS date(insured_to)),
remarks TEXT, initials TEXT NOT NULL,
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