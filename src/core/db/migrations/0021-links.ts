import type { Migration } from '../migrate.ts'

const link = (table: string, name: string, other: string) => `
      ALTER TABLE ${table} ADD COLUMN ${name} TEXT REFERENCES ${other} (id);
      CREATE INDEX ${table}_by_${name} ON ${table} (${name}, day, id) WHERE deleted_at IS NULL AND ${name} IS NOT NULL;`

/** What a lead came from, what a complaint led to, and checklists of visits and random checks. */
export const migration: Migration = {
  version: 21,
  name: 'links',
  up(db) {
    db.exec([
      link('leads', 'inspection', 'machine_inspections'),
      link('leads', 'defect', 'defects'),
      link('leads', 'licence_check', 'licence_checks'),
      link('leads', 'visit', 'enterprise_visits'),
      link('leads', 'spot', 'random_check_objects'),
      link('machine_inspections', 'complaint', 'complaints'),
      link('licence_checks', 'complaint', 'complaints'),
      link('enterprise_visits', 'complaint', 'complaints'),
      // Answered by a list as well, where whoever checks chooses one.
      'ALTER TABLE enterprise_visits ADD COLUMN checklist TEXT CHECK (json_valid(checklist));',
      'ALTER TABLE random_check_objects ADD COLUMN checklist TEXT CHECK (json_valid(checklist));',
    ].join('\n'))
  },
}
