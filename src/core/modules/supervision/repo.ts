import type { Database } from '../../db/database.ts'

type Table = 'operators' | 'transport_vehicles' | 'practitioners' | 'licences'
const nameColumns: Readonly<Record<Table, string>> = { operators: 'name', transport_vehicles: 'plate', practitioners: 'name', licences: 'full_number' }

/** Another living record holding one of these values in a column that has an index, by what it is called. */
export function findNamed(db: Database, table: Table, column: string, values: readonly string[], exceptId: string | null, and: { column: string, value: string } | null = null): string | undefined {
  if (!values.length) return undefined
  const row = db.prepare(`SELECT ${nameColumns[table]} AS name FROM ${table} WHERE ${column} IN (${values.map(() => '?').join(', ')})${and ? ` AND ${and.column} = ?` : ''} AND id IS NOT ? AND deleted_at IS NULL LIMIT 1`)
    .get(...values, ...and ? [and.value] : [], exceptId) as { name: string } | undefined
  return row?.name
}

/** Code of a dictionary's entry that may be given by its label. */
export function codeOf(db: Database, dictionary: string, text: string): string {
  const row = db.prepare('SELECT code FROM dictionary_entries WHERE dictionary = ? AND (code = ? OR label = ?) LIMIT 1').get(dictionary, text, text) as { code: string } | undefined
  return row?.code ?? text
}
