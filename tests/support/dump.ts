import type { Database } from '#core/db/database.ts'
import { createHash } from 'node:crypto'

/** Every row of every table, in the order of its key, without the index's own storage; `leave` names columns that may differ. */
export function dumpOf(db: Database, leave: Readonly<Record<string, readonly string[]>> = {}): Record<string, unknown[]> {
  const tables = db.raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_fts%' ORDER BY name`).pluck().all() as string[]
  return Object.fromEntries(tables.map((table) => {
    const left = new Set(leave[table])
    const rows = db.raw.prepare(`SELECT * FROM ${table}`).all() as Array<Record<string, unknown>>
    return [table, rows.map(row => JSON.stringify(Object.entries(row).filter(([name]) => !left.has(name)))).sort()]
  }))
}

export const hashOfDump = (db: Database): string => createHash('sha256').update(JSON.stringify(dumpOf(db))).digest('hex')
