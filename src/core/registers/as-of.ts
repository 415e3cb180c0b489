import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { DerivedFilter } from '#contract/registers/filters.ts'
import type { SqlValue } from '../db/database.ts'
import { quoted } from './row-codec.ts'

type AsOf = Extract<DerivedFilter, { kind: 'asOf' }>

/**
 * The condition of an `asOf` filter on rows `r`. A value that was changed after the day is read back from the trail, so that what
 * is scrapped or renewed today leaves the figures of a past month as they were; what was first entered later counts as it was entered.
 */
export function asOfSql({ field, value, begun, lasts }: AsOf, day: string): { sql: string, parameters: SqlValue[] } {
  // The end of the day in Beijing, as the trail writes times.
  const end = `${day}T16:00:00.000Z`
  const then = (name: string) => `coalesce((SELECT coalesce(json_extract(a.before, '$.${name}'), '') FROM audit_log a
    WHERE a.record_id = r.id AND a.at >= ? AND a.action = 'update' AND json_type(a.before, '$.${name}') IS NOT NULL ORDER BY a.seq LIMIT 1), r.${quoted(name)}, '')`
  return {
    sql: `(${then(field)} = ? AND ${then(begun)} <= ?${lasts ? ` AND ${then(lasts)} >= ?` : ''})`,
    parameters: [end, value === true ? 1 : value, end, day, ...lasts ? [end, day] : []],
  }
}

/** The condition of a register's `asOf` filter by its name. */
export function asOf(definition: RegisterDefinition, name: string, day: string): ReturnType<typeof asOfSql> {
  const derived = definition.list.derived?.[name]
  if (derived?.kind !== 'asOf') throw new Error(`${definition.code} has no filter ${name} of a day`)
  return asOfSql(derived, day)
}
