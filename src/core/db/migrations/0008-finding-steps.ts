import type { Migration } from '../migrate.ts'

/**
 * Findings are followed to their end: handed over with a reason and an answer, checked again, put off, closed.
 * `stage` and `closed_on` are computed at every save; what earlier releases left is given the same reading here.
 * Steps begin with this release: who did what before it stands in the trail, and is not guessed.
 */
export const migration: Migration = {
  version: 8,
  name: 'finding-steps',
  up(db) {
    db.exec(`
      ALTER TABLE findings ADD COLUMN due_reason TEXT;
      ALTER TABLE findings ADD COLUMN handed_reason TEXT;
      ALTER TABLE findings ADD COLUMN feedback_on TEXT CHECK (feedback_on IS date(feedback_on));
      ALTER TABLE findings ADD COLUMN feedback TEXT;
      ALTER TABLE findings ADD COLUMN recheck TEXT CHECK (recheck IN ('needed', 'passed'));
      ALTER TABLE findings ADD COLUMN recheck_due TEXT CHECK (recheck_due IS date(recheck_due));
      ALTER TABLE findings ADD COLUMN rechecked_on TEXT CHECK (rechecked_on IS date(rechecked_on));
      ALTER TABLE findings ADD COLUMN rechecked_by TEXT REFERENCES people (id);
      ALTER TABLE findings ADD COLUMN recheck_note TEXT;
      ALTER TABLE findings ADD COLUMN stage TEXT NOT NULL DEFAULT 'pending' CHECK (stage IN ('pending', 'handed-over', 'recheck', 'closed'));
      ALTER TABLE findings ADD COLUMN closed_on TEXT CHECK (closed_on IS date(closed_on) AND (closed_on IS NULL OR stage = 'closed'));

      UPDATE findings SET stage = CASE state WHEN 'handled' THEN 'closed' ELSE state END, closed_on = CASE state WHEN 'handled' THEN handled_on END WHERE state <> 'pending';

      CREATE INDEX findings_by_stage ON findings (stage, day, id) WHERE deleted_at IS NULL;
      -- The board reads what is due first; what has no due date comes last.
      CREATE INDEX findings_to_handle ON findings (coalesce(due, '9999-12-31'), day, id) WHERE deleted_at IS NULL AND stage = 'pending';
      CREATE INDEX findings_to_recheck ON findings (coalesce(recheck_due, '9999-12-31'), day, id) WHERE deleted_at IS NULL AND stage = 'recheck';
      CREATE INDEX findings_closed ON findings (closed_on, id) WHERE deleted_at IS NULL AND stage = 'closed';
      -- What a person handled or checked forbids removing that person; without these every finding would be read to know.
      CREATE INDEX findings_by_handler ON findings (handled_by) WHERE handled_by IS NOT NULL;
      CREATE INDEX findings_by_checker ON findings (rechecked_by) WHERE rechecked_by IS NOT NULL;

      -- What was done about a finding, step by step. Written with the finding, never changed afterwards.
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
      CREATE TRIGGER finding_steps_stay BEFORE UPDATE ON finding_steps BEGIN SELECT RAISE (ABORT, 'a step that was taken is never changed'); END;
      CREATE TRIGGER finding_steps_remain BEFORE DELETE ON finding_steps BEGIN SELECT RAISE (ABORT, 'a step that was taken is never deleted'); END;
    `)
  },
}
