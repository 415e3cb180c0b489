import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Database } from '../../../db/database.ts'
import { columnOf, quoted } from '../../../registers/row-codec.ts'

/** A register whose records wait for somebody and name an object by `fields`. */
export interface Waiting { definition: RegisterDefinition, fields: readonly string[] }

export interface OpenRow { register: string, id: string, number: string | null, title: string, due: string | null }

/** One statement for all of them, what is due first in each: a lookup answers while somebody types. */
export function openStatement(waiting: readonly Waiting[]): string {
  return waiting.flatMap(({ definition, fields }) => fields.map(field => `SELECT * FROM (${openIn(definition, field)})`)).join(' UNION ALL ')
}

function openIn({ code, table, title, number, pending }: RegisterDefinition, field: string): string {
  const { due, field: state, states } = pending!
  const isOpen = `${quoted(state)} IN (${states.map(one => `'${one}'`).join(', ')})`
  const order = due ? `ORDER BY ${quoted(due)} IS NULL, ${quoted(due)}` : ''
  return `SELECT '${code}' AS register, id, ${number ? 'number' : 'NULL'} AS number, "${columnOf(title)}" AS title, ${due ? quoted(due) : 'NULL'} AS due
    FROM ${table} WHERE ${quoted(field)} = @id AND ${isOpen} AND deleted_at IS NULL ${order} LIMIT @limit`
}

export const listOpen = (db: Database, statement: string, id: string, limit: number) => db.prepare(statement).all({ id, limit }) as OpenRow[]
