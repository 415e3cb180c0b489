import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Database } from '../db/database.ts'
import { needleFor } from '../platform/search.ts'

/** Records up to which looking at each answers while somebody types. */
const short = 5000

/** Whether a register has outgrown being looked at record by record, as operators and vehicles of a district do. */
export const isLong = (db: Database, { table }: RegisterDefinition): boolean => db.prepare(`SELECT 1 FROM ${table} LIMIT 1 OFFSET ${short}`).get() !== undefined

interface Asked { definition: RegisterDefinition, /** Column of what a record is called. */ label: string, /** What was typed, and how initials are kept. */ typed: string, letters: string, narrowing: string, parameters: readonly string[], limit: number }

const last = '\u{10FFFF}'

/**
 * Ids of what fits in a long register, best first: names beginning with the text, then initials, each through its index, then what
 * holds the text anywhere, newest first, through the search index. One character alone finds beginnings only.
 */
export function pickFromLong(db: Database, { definition, label, typed, letters, narrowing, parameters, limit }: Asked): string[] {
  const { table, fields } = definition
  const ids = new Set<string>()
  const take = (sql: string, ...values: readonly string[]) => {
    if (ids.size >= limit) return
    for (const { id } of db.prepare(`${sql} LIMIT ?`).all(...values, ...parameters, limit + ids.size) as Array<{ id: string }>) ids.add(id)
  }
  const beginning = (column: string, text: string) => take(`SELECT r.id FROM ${table} r WHERE r.${column} >= ? AND r.${column} < ? AND ${narrowing} ORDER BY r.${column}`, text, text + last)
  for (const spelling of new Set([typed, typed.toUpperCase()])) beginning(label, spelling)
  if (fields.initials) beginning('initials', letters)
  const needle = [...typed].length > 1 ? needleFor(typed, definition.code) : undefined
  if (needle) {
    take(`SELECT r.id FROM search_fts f CROSS JOIN search_docs d ON d.ord = f.rowid CROSS JOIN ${table} r ON r.id = d.record_id
      WHERE f.search_fts MATCH ? AND ${needle.check} AND ${narrowing} ORDER BY f.rowid DESC`, needle.match, ...needle.parameters)
  }
  return [...ids].slice(0, limit)
}
