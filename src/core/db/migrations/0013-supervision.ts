import type { Migration } from '../migrate.ts'
import { frame, listIndexes } from './frame.ts'

/** Finds living records by something that names them: exactly, or by its beginning. */
const found = (table: string, ...columns: string[]) => columns.map(column =>
  `CREATE INDEX ${table}_${column} ON ${table} (${column}) WHERE deleted_at IS NULL AND ${column} IS NOT NULL;`).join('\n      ')

/** 监管库: operators, their vehicles and practitioners, and the licences each of them holds. Tonnage is in kilograms. */
export const migration: Migration = {
  version: 13,
  name: 'supervision',
  up(db) {
    db.exec(`
      CREATE TABLE operators (
        name  TEXT NOT NULL,
        kind  TEXT NOT NULL CHECK (kind IN ('enterprise', 'trader', 'cooperative', 'person')),
        state TEXT NOT NULL CHECK (state IN ('open', 'suspended', 'closed')),
        credit_code TEXT, old_number TEXT, id_number TEXT, representative TEXT, phone TEXT,
        business TEXT NOT NULL,
        squad TEXT REFERENCES squads (id),
        township TEXT, address TEXT,
        opened_on TEXT CHECK (opened_on IS date(opened_on)),
        remarks TEXT, initials TEXT NOT NULL, ${frame(false)}
      ) STRICT;
      ${listIndexes('operators', ['initials'], ['business', 'kind', 'squad', 'state'])}
      ${found('operators', 'name', 'credit_code', 'old_number', 'id_number', 'representative')}
      CREATE TABLE operator_businesses (
        id        TEXT NOT NULL PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES operators (id),
        position  INTEGER NOT NULL,
        business  TEXT NOT NULL
      ) STRICT;
      CREATE INDEX operator_businesses_by_record ON operator_businesses (record_id, position);

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
        remarks TEXT, initials TEXT NOT NULL, ${frame(false)}
      ) STRICT;
      ${listIndexes('transport_vehicles', ['initials'], ['operator', 'kind', 'state'])}
      ${found('transport_vehicles', 'plate', 'vin')}

      CREATE TABLE practitioners (
        name TEXT NOT NULL,
        id_number TEXT, phone TEXT,
        kind TEXT NOT NULL,
        qualification TEXT,
        qualified_on TEXT CHECK (qualified_on IS date(qualified_on)),
        operator TEXT REFERENCES operators (id),
        state TEXT NOT NULL CHECK (state IN ('active', 'left', 'barred')),
        remarks TEXT, initials TEXT NOT NULL, ${frame(false)}
      ) STRICT;
      ${listIndexes('practitioners', ['initials'], ['operator', 'kind', 'state'])}
      ${found('practitioners', 'name', 'id_number', 'qualification')}
      CREATE TABLE practitioner_kinds (
        id        TEXT NOT NULL PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES practitioners (id),
        position  INTEGER NOT NULL,
        kind      TEXT NOT NULL
      ) STRICT;
      CREATE INDEX practitioner_kinds_by_record ON practitioner_kinds (record_id, position);

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
        full_number TEXT NOT NULL, initials TEXT NOT NULL, ${frame(false)},
        -- A licence without a holder, or of two, would be found at neither.
        CHECK ((of_operator IS NOT NULL) + (of_vehicle IS NOT NULL) + (of_practitioner IS NOT NULL) = 1)
      ) STRICT;
      ${listIndexes('licences', ['initials'], ['kind', 'holder_kind', 'standing', 'form', 'of_operator', 'of_vehicle', 'of_practitioner'])}
      ${found('licences', 'serial', 'full_number')}
      CREATE INDEX licences_expiring ON licences (valid_to, holder_kind) WHERE deleted_at IS NULL AND standing = 'normal' AND valid_to IS NOT NULL;
      CREATE INDEX licences_review ON licences (review_due) WHERE deleted_at IS NULL AND standing = 'normal' AND review_due IS NOT NULL;
    `)
  },
}
