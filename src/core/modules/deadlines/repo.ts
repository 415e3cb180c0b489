import type { CalendarDay, CalendarYear } from '#contract/deadlines/work-calendar.ts'
import type { HeldYear } from '#contract/deadlines/procedures.ts'
import type { Database } from '../../db/database.ts'
import { query } from '../../db/database.ts'

/** Everything held, oldest year first. */
export function listYears(db: Database): HeldYear[] {
  const days = Map.groupBy(db.all(query.selectFrom('calendar_days').selectAll().orderBy('day')), ({ year }) => year)
  return db.all(query.selectFrom('calendar_years').selectAll().orderBy('year')).map(row => ({
    year: row.year,
    source: row.source,
    verified: row.verified === 1,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    days: (days.get(row.year) ?? []).map(({ day, kind, name }) => ({ day, kind: kind as CalendarDay['kind'], name })),
  }))
}

/** Writes a year in the place of what was held of it. */
export function saveYear(db: Database, { year, source, verified, days }: CalendarYear, version: number, at: string, by: string): void {
  const values = { version, source, verified: verified ? 1 as const : 0 as const, updated_at: at, updated_by: by }
  db.run(query.insertInto('calendar_years').values({ year, ...values }).onConflict(conflict => conflict.column('year').doUpdateSet(values)))
  db.run(query.deleteFrom('calendar_days').where('year', '=', year))
  for (const day of days) db.run(query.insertInto('calendar_days').values({ ...day, year }))
}
