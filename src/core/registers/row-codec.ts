import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field } from '#contract/registers/field.ts'
import type { Row, SqlValue } from '../db/database.ts'
import { formatStake, stakeMetres } from '#contract/stake.ts'

/**
 * Between the values of fields and the columns of tables: the one untyped place.
 * A column is the snake_case of its field.
 */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
/** Columns may be SQL keywords (`from`, `to`), so they are always quoted. */
export const quoted = (field: string): string => `"${columnOf(field)}"`

/** Lines live in their own table; every other field is a column. */
export const isStored = (field: Field): boolean => field.type !== 'lines'

export function encode(field: Field, value: unknown): SqlValue {
  if (value === null || value === undefined) return null
  switch (field.type) {
    case 'decimal': return Math.round(Number(value) * 10 ** field.digits)
    case 'flag': return value ? 1 : 0
    case 'stake': return stakeMetres(String(value))
    case 'reference': return (value as { id: string }).id
    case 'officers': case 'attachments': return JSON.stringify(value)
    default: return value as SqlValue
  }
}

/** `label` is the referenced record's title, read beside it. */
export function decode(field: Field, value: SqlValue | undefined, label?: SqlValue): unknown {
  if (value === null || value === undefined) return field.type === 'officers' || field.type === 'attachments' ? [] : null
  switch (field.type) {
    case 'decimal': return Number(value) / 10 ** field.digits
    case 'flag': return value === 1
    case 'stake': return formatStake(Number(value))
    case 'reference': return { id: value, label: label ?? '' }
    case 'officers': case 'attachments': return JSON.parse(String(value))
    default: return value
  }
}

/** Columns of the frame that travel with every record. */
export const frameColumns = (definition: RegisterDefinition): readonly string[] => [
  'id', 'version', ...(definition.number ? ['number'] : []),
  'created_at', 'created_by', 'updated_at', 'updated_by', 'deleted_at', 'deleted_reason', 'warning_reason',
]

/** A row as selected by {@link selectList} of the given fields, as the record that travels. */
export function decodeRow(definition: RegisterDefinition, names: readonly string[], row: Row): AnyRecord {
  const record: Record<string, unknown> = {
    id: row.id,
    version: row.version,
    number: row.number ?? null,
    title: '',
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    deletedAt: row.deleted_at,
    deletedReason: row.deleted_reason,
    warningReason: row.warning_reason,
  }
  for (const name of names) {
    const field = definition.fields[name]!
    record[name] = decode(field, row[columnOf(name)], row[`${columnOf(name)}__label`])
  }
  record.title = String(row[columnOf(definition.title)] ?? '')
  return record as AnyRecord
}
