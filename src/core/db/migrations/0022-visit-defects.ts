import type { Migration } from '../migrate.ts'

/** Defects found by a visit, and the operator who has to put them right. */
export const migration: Migration = {
  version: 22,
  name: 'visit-defects',
  up(db) {
    db.exec(`
      ALTER TABLE defects ADD COLUMN visit TEXT REFERENCES enterprise_visits (id);
      ALTER TABLE defects ADD COLUMN operator TEXT REFERENCES operators (id);
      CREATE INDEX defects_by_visit ON defects (visit, day, id) WHERE deleted_at IS NULL AND visit IS NOT NULL;
      CREATE INDEX defects_by_operator ON defects (operator, day, id) WHERE deleted_at IS NULL AND operator IS NOT NULL;
    `)
  },
}
