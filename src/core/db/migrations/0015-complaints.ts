import type { Migration } from '../migrate.ts'
import { frame, listIndexes } from './frame.ts'

/** Complaints until they are answered and called back, and leads: matters that may become cases. Stakes are whole metres. */
export const migration: Migration = {
  version: 15,
  name: 'complaints',
  up(db) {
    db.exec(`
      CREATE TABLE complaints (
        day         TEXT NOT NULL CHECK (day IS date(day)),
        received_at TEXT,
        channel     TEXT NOT NULL,
        source_number TEXT,
        kind        TEXT NOT NULL,
        matter      TEXT NOT NULL,
        identity    TEXT NOT NULL CHECK (identity IN ('named', 'protected', 'anonymous')),
        complainant TEXT, phone TEXT, address TEXT,
        summary     TEXT NOT NULL,
        content     TEXT NOT NULL,
        operator    TEXT REFERENCES operators (id),
        target      TEXT,
        happened_at TEXT,
        section     TEXT REFERENCES road_sections (id),
        place       TEXT,
        photos      TEXT NOT NULL,
        squad       TEXT REFERENCES squads (id),
        handler     TEXT REFERENCES people (id),
        assigned_on TEXT CHECK (assigned_on IS date(assigned_on)),
        reply_due   TEXT CHECK (reply_due IS date(reply_due)),
        due_reason  TEXT,
        investigation TEXT,
        outcome     TEXT,
        handed_to   TEXT,
        replied_on  TEXT CHECK (replied_on IS date(replied_on)),
        reply_way   TEXT,
        replied_by  TEXT REFERENCES people (id),
        reply       TEXT,
        called_back_on TEXT CHECK (called_back_on IS date(called_back_on)),
        called_back_by TEXT REFERENCES people (id),
        satisfaction   TEXT,
        call_back_note TEXT,
        closed_reason  TEXT,
        reopen_reason  TEXT,
        stage       TEXT NOT NULL CHECK (stage IN ('received', 'handling', 'replied', 'closed')),
        closed_on   TEXT CHECK (closed_on IS date(closed_on)), ${frame(true)},
        CHECK ((stage = 'closed') = (closed_on IS NOT NULL)),
        CHECK (identity <> 'anonymous' OR complainant IS NULL)
      ) STRICT;
      ${listIndexes('complaints', ['day'], ['stage', 'channel', 'matter', 'handler'])}
      CREATE INDEX complaints_due ON complaints (reply_due, day, id) WHERE deleted_at IS NULL AND stage IN ('received', 'handling');
      CREATE INDEX complaints_closed ON complaints (closed_on, id) WHERE deleted_at IS NULL AND closed_on IS NOT NULL;
      CREATE INDEX complaints_by_operator ON complaints (operator, day, id) WHERE deleted_at IS NULL AND operator IS NOT NULL;

      CREATE TABLE leads (
        day         TEXT NOT NULL CHECK (day IS date(day)),
        source      TEXT NOT NULL,
        finding     TEXT REFERENCES findings (id),
        site        TEXT REFERENCES site_records (id),
        complaint   TEXT REFERENCES complaints (id),
        operator    TEXT REFERENCES operators (id),
        source_note TEXT,
        summary     TEXT NOT NULL,
        cause       TEXT,
        party       TEXT, party_kind TEXT, party_id TEXT, party_phone TEXT,
        vehicle     TEXT,
        happened_at TEXT,
        section     TEXT REFERENCES road_sections (id),
        stake       INTEGER,
        place       TEXT,
        facts       TEXT NOT NULL,
        people      TEXT NOT NULL,
        photos      TEXT NOT NULL,
        file_due    TEXT CHECK (file_due IS date(file_due)),
        verified_on TEXT CHECK (verified_on IS date(verified_on)),
        verified_by TEXT REFERENCES people (id),
        opinion     TEXT,
        handed_to   TEXT,
        stage       TEXT NOT NULL CHECK (stage IN ('open', 'to-file', 'dismissed', 'handed-over')), ${frame(true)}
      ) STRICT;
      ${listIndexes('leads', ['day'], ['stage', 'source', 'cause'])}
      CREATE INDEX leads_due ON leads (file_due, day, id) WHERE deleted_at IS NULL AND stage = 'open';
      ${['finding', 'site', 'complaint', 'operator'].map(name => `CREATE INDEX leads_by_${name} ON leads (${name}, day, id) WHERE deleted_at IS NULL AND ${name} IS NOT NULL;`).join('\n')}
      CREATE TABLE lead_people (
        record_id TEXT NOT NULL REFERENCES leads (id),
        field     TEXT NOT NULL,
        position  INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        day       TEXT NOT NULL,
        PRIMARY KEY (record_id, field, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX lead_people_by_person ON lead_people (person_id, field, day, record_id);
    `)
  },
}
