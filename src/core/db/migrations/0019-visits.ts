import type { Migration } from '../migrate.ts'
import { frame, listIndexes } from './frame.ts'

/** 入企检查: published matters, published caps, visits from plan to answer, and 约谈. */
export const migration: Migration = {
  version: 19,
  name: 'visits',
  up(db) {
    db.exec(`
      CREATE TABLE visit_matters (
        name         TEXT NOT NULL,
        kind         TEXT NOT NULL,
        basis        TEXT NOT NULL,
        content      TEXT,
        unit         TEXT NOT NULL,
        published_on TEXT NOT NULL CHECK (published_on IS date(published_on)),
        published_at TEXT,
        yearly_cap   INTEGER CHECK (yearly_cap > 0),
        status       TEXT NOT NULL,
        remarks      TEXT,
        initials     TEXT NOT NULL,
        ${frame(false)}
      ) STRICT;
      ${listIndexes('visit_matters', ['initials'], ['kind', 'status'])}
      CREATE UNIQUE INDEX visit_matters_name ON visit_matters (name) WHERE deleted_at IS NULL;

      CREATE TABLE visit_caps (
        year         INTEGER NOT NULL CHECK (year BETWEEN 2020 AND 2100),
        operator     TEXT REFERENCES operators (id),
        business     TEXT,
        cap          INTEGER NOT NULL CHECK (cap > 0),
        published_by TEXT NOT NULL,
        published_on TEXT NOT NULL CHECK (published_on IS date(published_on)),
        document     TEXT NOT NULL,
        remarks      TEXT,
        ${frame(false)},
        CHECK ((operator IS NULL) <> (business IS NULL))
      ) STRICT;
      ${listIndexes('visit_caps', ['year'], ['operator', 'business'])}

      CREATE TABLE enterprise_visits (
        operator            TEXT NOT NULL REFERENCES operators (id),
        day                 TEXT NOT NULL CHECK (day IS date(day)),
        basis               TEXT NOT NULL CHECK (basis IN ('routine', 'special', 'single', 'complaint')),
        reason              TEXT,
        officers            TEXT NOT NULL CHECK (json_valid(officers)),
        spot                TEXT REFERENCES random_check_objects (id),
        scan_code           TEXT,
        over_cap_reason     TEXT,
        over_cap_allowed_by TEXT,
        over_cap_note       TEXT,
        emergency           INTEGER NOT NULL CHECK (emergency IN (0, 1)),
        approved_by         TEXT,
        approved_at         TEXT,
        notice_way          TEXT,
        noticed_at          TEXT,
        starts              TEXT,
        ends                TEXT CHECK (ends > starts),
        place               TEXT,
        representative      TEXT,
        record              TEXT,
        statement           TEXT,
        result              TEXT,
        follow_up           TEXT,
        answered_on         TEXT CHECK (answered_on IS date(answered_on)),
        answer_way          TEXT,
        cancelled_reason    TEXT,
        photos              TEXT NOT NULL CHECK (json_valid(photos)),
        remarks             TEXT,
        summary             TEXT NOT NULL,
        stage               TEXT NOT NULL CHECK (stage IN ('planned', 'approved', 'noticed', 'unapproved', 'visited', 'closed', 'cancelled')),
        ${frame(true)},
        CHECK ((approved_by IS NULL) = (approved_at IS NULL))
      ) STRICT;
      ${listIndexes('enterprise_visits', ['day'], ['operator', 'stage', 'basis'])}
      CREATE INDEX enterprise_visits_by_spot ON enterprise_visits (spot) WHERE spot IS NOT NULL;
      CREATE INDEX enterprise_visits_by_scan_code ON enterprise_visits (scan_code) WHERE scan_code IS NOT NULL;

      CREATE TABLE enterprise_visit_matters (
        id        TEXT NOT NULL PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES enterprise_visits (id),
        position  INTEGER NOT NULL,
        matter    TEXT NOT NULL REFERENCES visit_matters (id)
      ) STRICT;
      CREATE INDEX enterprise_visit_matters_of_record ON enterprise_visit_matters (record_id, position);
      CREATE INDEX enterprise_visit_matters_by_matter ON enterprise_visit_matters (matter);

      CREATE TABLE enterprise_visit_people (
        record_id TEXT NOT NULL REFERENCES enterprise_visits (id),
        field     TEXT NOT NULL,
        position  INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        day       TEXT NOT NULL,
        PRIMARY KEY (record_id, field, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX enterprise_visit_people_of_person ON enterprise_visit_people (person_id, field, day, record_id);

      ALTER TABLE documents ADD COLUMN visit TEXT REFERENCES enterprise_visits (id);
      CREATE INDEX documents_by_visit ON documents (visit, day, id) WHERE deleted_at IS NULL AND visit IS NOT NULL;

      CREATE TABLE talks (
        day           TEXT NOT NULL CHECK (day IS date(day)),
        starts        TEXT,
        ends          TEXT CHECK (ends > starts),
        operator      TEXT NOT NULL REFERENCES operators (id),
        visit         TEXT REFERENCES enterprise_visits (id),
        attendee      TEXT NOT NULL,
        attendee_post TEXT,
        host          TEXT NOT NULL REFERENCES people (id),
        officers      TEXT NOT NULL CHECK (json_valid(officers)),
        place         TEXT,
        kind          TEXT NOT NULL,
        reason        TEXT NOT NULL,
        demands       TEXT NOT NULL,
        undertaking   TEXT,
        due           TEXT CHECK (due IS date(due)),
        done_on       TEXT CHECK (done_on IS date(done_on)),
        outcome       TEXT,
        photos        TEXT NOT NULL CHECK (json_valid(photos)),
        state         TEXT NOT NULL CHECK (state IN ('open', 'done')),
        ${frame(true)}
      ) STRICT;
      ${listIndexes('talks', ['day'], ['operator', 'kind', 'state'])}
      CREATE INDEX talks_by_visit ON talks (visit, day, id) WHERE visit IS NOT NULL;
      CREATE INDEX talks_by_host ON talks (host);

      CREATE TABLE talk_people (
        record_id TEXT NOT NULL REFERENCES talks (id),
        field     TEXT NOT NULL,
        position  INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        day       TEXT NOT NULL,
        PRIMARY KEY (record_id, field, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX talk_people_of_person ON talk_people (person_id, field, day, record_id);
    `)
  },
}
