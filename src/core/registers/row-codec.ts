import type { AnyRecord, ListedRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field } from '#contract/registers/field.ts'
import type { Row, SqlValue } from '../db/database.ts'
import { veiled } from '#contract/registers/protection.ts'
import { formatStake, stakeMetres } from '#contract/identifiers/stake.ts'

/**
 * Between the values of fields and the columns of tables: the one untyped place.
 * A column is the snake_case of its field.
 */
export function columnOf(field: string): string {
  let column = columns.get(field)
  if (column === undefined) {
    column = field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
    columns.set(field, column)
  }
  return column
}

/** Every page asks for the same few names dozens of times. */
const columns = new Map<string, string>()

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
    case 'officers': case 'attachments': case 'checklist': return JSON.stringify(value)
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
    case 'officers': case 'attachments': case 'checklist': return JSON.parse(String(value))
    default: return value
  }
}

/** Columns of the frame that travel with every record. */
export const frameColumns = (definition: RegisterDefinition): readonly string[] => [
  'id', 'version', ...(definition.number ? ['number'] : []),
  'created_at', 'created_by', 'updated_at', 'updated_by', 'deleted_at', 'deleted_reason', 'warning_reason',
]

/** What a list reads of every record: of the frame what it carries ({@link ListedRecord}), and whether it protects somebody. */
export const listedColumns = (definition: RegisterDefinition, bin: boolean): readonly string[] => [
  'id', 'version', ...(definition.number ? ['number'] : []), ...(definition.protects ? [columnOf(definition.protects.field)] : []), ...(bin ? ['deleted_at', 'deleted_reason', 'updated_by'] : []),
]

/** What turns rows of a list into what travels. Made once a query: names of columns are put together here, not row by row. */
export function listedDecoder(definition: RegisterDefinition, names: readonly string[], bin = false): (row: Row) => ListedRecord {
  const decodeFields = fieldsDecoder(definition.fields, names)
  const title = columnOf(definition.title)
  // What decides whether the record protects somebody need not be among the columns asked for.
  const decisive = columnOf(definition.protects?.field ?? '')
  return (row) => {
    const record: ListedRecord = { id: row.id as string, version: row.version as number, number: row.number as string ?? null, title: String(row[title] ?? '') }
    if (bin) Object.assign(record, { deletedAt: row.deleted_at, deletedReason: row.deleted_reason, updatedBy: row.updated_by })
    return veiled(definition, decodeFields(row, record) as ListedRecord, row[decisive])
  }
}

/** What turns the selected rows of the given fields into whole records. */
export function decoderOf(definition: RegisterDefinition, names: readonly string[]): (row: Row) => AnyRecord {
  const decodeFields = fieldsDecoder(definition.fields, names)
  const title = columnOf(definition.title)
  return row => decodeFields(row, {
    id: row.id,
    version: row.version,
    number: row.number ?? null,
    title: String(row[title] ?? ''),
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    deletedAt: row.deleted_at,
    deletedReason: row.deleted_reason,
    warningReason: row.warning_reason,
  }) as AnyRecord
}

/** Adds the given fields of a row to a record. */
export function fieldsDecoder(fields: Readonly<Record<string, Field>>, names: readonly string[]): (row: Row, record: Record<string, unknown>) => Record<string, unknown> {
  const decoded = names.map(name => ({ name, field: fields[name]!, column: columnOf(name), label: `${columnOf(name)}__label` }))
  return (row, record) => {
    for (const { name, field, column, label } of decoded) record[name] = decode(field, row[column], field.type === 'reference' ? row[label] : undefined)
    return record
  }
}
