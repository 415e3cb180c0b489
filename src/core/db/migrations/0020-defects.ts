import type { Migration } from '../migrate.ts'
import { frame, listIndexes } from './frame.ts'

/** Defects from the inspection that found them to the re-inspection that closes them, step by step; and documents made for machines. */
export const migration: Migration = {
  version: 20,
  name: 'defects',
  up(db) {
    db.exec(`
      CREATE TABLE defects (
        inspection TEXT REFERENCES machine_inspections (id),
        machine    TEXT REFERENCES machines (id),
        day   TEXT NOT NULL CHECK (day IS date(day)),
        plate TEXT, owner TEXT NOT NULL, owner_phone TEXT,
        item_code TEXT, item TEXT NOT NULL, description TEXT NOT NULL, severity TEXT NOT NULL,
        officers TEXT NOT NULL CHECK (json_valid(officers)),
        basis TEXT,
        state TEXT NOT NULL CHECK (state IN ('found', 'ordered', 'escalated', 'closed', 'cancelled')),
        ordered_on TEXT CHECK (ordered_on IS date(ordered_on)),
        notice TEXT REFERENCES documents (id),
        notice_number TEXT,
        due TEXT CHECK (due IS date(due)), due_reason TEXT,
        rechecked_on TEXT CHECK (rechecked_on IS date(rechecked_on)),
        rechecked_by TEXT REFERENCES people (id), recheck_note TEXT,
        escalated_on TEXT CHECK (escalated_on IS date(escalated_on)), escalated_reason TEXT,
        responsible TEXT, responsible_phone TEXT, changed_on TEXT CHECK (changed_on IS date(changed_on)), change_note TEXT,
        cancelled_on TEXT CHECK (cancelled_on IS date(cancelled_on)), cancel_reason TEXT,
        closed_on TEXT CHECK (closed_on IS date(closed_on) AND (closed_on IS NULL OR state IN ('closed', 'cancelled'))),
        photos TEXT NOT NULL CHECK (json_valid(photos)), photos_after TEXT NOT NULL CHECK (json_valid(photos_after)), ${frame(true)}
      ) STRICT;
      ${listIndexes('defects', ['day'], ['state', 'severity', 'machine', 'inspection'])}
      -- The desk reads what is due first.
      CREATE INDEX defects_to_mend ON defects (coalesce(due, '9999-12-31'), day, id) WHERE deleted_at IS NULL AND state IN ('found', 'ordered', 'escalated');
      CREATE INDEX defects_closed ON defects (closed_on, id) WHERE deleted_at IS NULL AND closed_on IS NOT NULL;
      CREATE INDEX defects_by_checker ON defects (rechecked_by) WHERE rechecked_by IS NOT NULL;
      CREATE INDEX defects_by_notice ON defects (notice) WHERE notice IS NOT NULL;

      CREATE TABLE defect_people (
        record_id TEXT NOT NULL REFERENCES defects (id),
        field     TEXT NOT NULL,
        position  INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        day       TEXT NOT NULL,
        PRIMARY KEY (record_id, field, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX defect_people_by_person ON defect_people (person_id, field, day, record_id);

      -- What was done about a defect, step by step. Written with the defect, never changed afterwards.
      CREATE TABLE defect_steps (
        defect     TEXT NOT NULL REFERENCES defects (id),
        seq        INTEGER NOT NULL CHECK (seq > 0),
        kind       TEXT NOT NULL CHECK (kind IN ('order', 'pass', 'fail', 'extend', 'escalate', 'change-owner', 'cancel', 'correct')),
        from_state TEXT NOT NULL,
        to_state   TEXT NOT NULL,
        day        TEXT CHECK (day IS date(day)),
        person     TEXT,
        due        TEXT CHECK (due IS date(due)),
        note       TEXT,
        photos     TEXT NOT NULL CHECK (json_valid(photos)),
        entered_at TEXT NOT NULL,
        entered_by TEXT NOT NULL,
        PRIMARY KEY (defect, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER defect_steps_stay BEFORE UPDATE ON defect_steps BEGIN SELECT RAISE (ABORT, 'a step that was taken is never changed'); END;
      CREATE TRIGGER defect_steps_remain BEFORE DELETE ON defect_steps BEGIN SELECT RAISE (ABORT, 'a step that was taken is never deleted'); END;

      ALTER TABLE documents ADD COLUMN inspection TEXT REFERENCES machine_inspections (id);
      ALTER TABLE documents ADD COLUMN defect TEXT REFERENCES defects (id);
      ALTER TABLE document_items ADD COLUMN defect TEXT REFERENCES defects (id);
      CREATE INDEX documents_by_inspection ON documents (inspection, day, id) WHERE deleted_at IS NULL AND inspection IS NOT NULL;
      CREATE INDEX documents_by_defect ON documents (defect, day, id) WHERE deleted_at IS NULL AND defect IS NOT NULL;
      CREATE INDEX document_items_by_defect ON document_items (defect) WHERE defect IS NOT NULL;
    `)
  },
}
