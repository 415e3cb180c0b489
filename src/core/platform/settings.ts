import type { Database } from '../db/database.ts'
import type * as z from 'zod'
import { query } from '../db/database.ts'

/** A setting by name, checked by its schema; undefined until it was first saved. */
export function readSetting<S extends z.ZodType>(db: Database, key: string, schema: S): z.infer<S> | undefined {
  const row = db.get(query.selectFrom('settings').select('value').where('key', '=', key))
  return row && schema.parse(JSON.parse(row.value))
}

export function writeSetting(db: Database, key: string, value: unknown): void {
  const text = JSON.stringify(value)
  db.run(query.insertInto('settings').values({ key, value: text }).onConflict(conflict => conflict.column('key').doUpdateSet({ value: text })))
}
