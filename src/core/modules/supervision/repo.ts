import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Mergeable } from '#contract/supervision.ts'
import type { Database } from '../../db/database.ts'
import { quoted } from '../../registers/row-codec.ts'

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

/** Living records of a register that name a record of another, in a field or a line. */
export function listNaming(db: Database, { table, fields }: RegisterDefinition, register: string, id: string): string[] {
  const parts = Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === 'reference' && field.register === register) return [`SELECT id FROM ${table} WHERE ${quoted(name)} = @id AND deleted_at IS NULL`]
    if (field.type !== 'lines') return []
    return Object.entries(field.fields).filter(([, line]) => line.type === 'reference' && line.register === register)
      .map(([inner]) => `SELECT r.id FROM ${field.table} l JOIN ${table} r ON r.id = l.record_id WHERE l.${quoted(inner)} = @id AND r.deleted_at IS NULL`)
  })
  return parts.length ? (db.prepare(parts.join(' UNION ')).all({ id }) as Array<{ id: string }>).map(row => row.id) : []
}

const holderColumns: Readonly<Record<Exclude<Mergeable, 'licences'>, string>> = { 'operators': 'of_operator', 'transport-vehicles': 'of_vehicle', 'practitioners': 'of_practitioner' }

/** A kind of licence of which both have one in force. */
export function doubleLicence(db: Database, register: Exclude<Mergeable, 'licences'>, keep: string, drop: string): { kind: string, kept: string, dropped: string } | undefined {
  const column = holderColumns[register]
  const inForce = (alias: string) => `${alias}.standing = 'normal' AND ${alias}.deleted_at IS NULL`
  return db.prepare(`SELECT coalesce(e.label, a.kind) AS kind, a.full_number AS kept, b.full_number AS dropped
    FROM licences a JOIN licences b ON b.kind = a.kind AND b.${column} = @drop LEFT JOIN dictionary_entries e ON e.dictionary = 'licence-kind' AND e.code = a.kind
    WHERE a.${column} = @keep AND ${inForce('a')} AND ${inForce('b')} LIMIT 1`).get({ keep, drop }) as { kind: string, kept: string, dropped: string } | undefined
}

export const hasLicences = (db: Database): boolean => db.prepare('SELECT 1 FROM licences WHERE deleted_at IS NULL LIMIT 1').get() !== undefined

const inForce = `deleted_at IS NULL AND standing = 'normal' AND valid_to IS NOT NULL`

/** Licences in force that end in these days, both belonging to them. */
export function countExpiring(db: Database, from: string, to: string, holderKind?: string): number {
  const row = db.prepare(`SELECT count(*) AS n FROM licences INDEXED BY licences_expiring WHERE ${inForce} AND valid_to BETWEEN ? AND ?${holderKind ? ' AND holder_kind = ?' : ''}`).get(from, to, ...holderKind ? [holderKind] : [])
  return (row as { n: number }).n
}

export function listExpiring(db: Database, from: string, to: string, limit: number) {
  return db.prepare(`SELECT l.id, coalesce(e.label, l.kind) AS kind, l.holder, l.valid_to AS "to" FROM licences l INDEXED BY licences_expiring LEFT JOIN dictionary_entries e ON e.dictionary = 'licence-kind' AND e.code = l.kind
    WHERE l.deleted_at IS NULL AND l.standing = 'normal' AND l.valid_to IS NOT NULL AND l.valid_to BETWEEN ? AND ? ORDER BY l.valid_to LIMIT ?`).all(from, to, limit) as Array<{ id: string, kind: string, holder: string, to: string }>
}

interface MergeRow { at: string, by: string, merged: string | null, parted: string | null }

/** What the trail of a record says of merges into it and of their undoing, oldest first, each as JSON. */
export function listMergeRows(db: Database, id: string): MergeRow[] {
  return db.prepare(`SELECT at, actor_name AS "by", json_extract(after, '$.merged') AS merged, json_extract(after, '$.parted') AS parted
    FROM audit_log WHERE record_id = ? AND action = 'update' AND (json_extract(after, '$.merged') IS NOT NULL OR json_extract(after, '$.parted') IS NOT NULL) ORDER BY seq`).all(id) as MergeRow[]
}
