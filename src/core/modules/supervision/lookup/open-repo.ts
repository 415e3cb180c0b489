import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Database } from '../../../db/database.ts'
import { columnOf, quoted } from '../../../registers/row-codec.ts'

/** Records of a register that wait for somebody and name the object by `field`. */
export function listOpen(db: Database, { table, title, number, pending }: RegisterDefinition, field: string, id: string, limit: number) {
  const due = pending!.due ? quoted(pending!.due) : 'NULL'
  return db.prepare(`SELECT id, ${number ? 'number' : 'NULL'} AS number, "${columnOf(title)}" AS title, ${due} AS due FROM ${table}
    WHERE ${quoted(field)} = ? AND ${quoted(pending!.field)} IN (${pending!.states.map(() => '?').join(', ')}) AND deleted_at IS NULL ORDER BY due IS NULL, due LIMIT ?`)
    .all(id, ...pending!.states, limit) as Array<{ id: string, number: string | null, title: string, due: string | null }>
}
