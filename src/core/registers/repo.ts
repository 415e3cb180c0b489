import type { AnyDraft, AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { LinesField, NamedOfficer } from '#contract/registers/field.ts'
import type { Database, Row, SqlValue } from '../db/database.ts'
import { mustFindRegister, registerDefinitions } from '#contract/registers/index.ts'
import { columnOf, decoderOf, encode, fieldsDecoder, quoted } from './row-codec.ts'
import { labelColumn, selectOf, storedFields } from './select.ts'

/** The frame as it is written; `number` only where the register has one. */
export interface FrameRow {
  id: string
  version: number
  number: string | null
  createdAt: string
  createdBy: string
  updatedAt: string
  updatedBy: string
  warningReason: string | null
}

const linesOf = (definition: RegisterDefinition) =>
  Object.entries(definition.fields).filter((entry): entry is [string, LinesField] => entry[1].type === 'lines')

/** A record with its lines, living or in the bin. */
export function findRecord(db: Database, definition: RegisterDefinition, id: string): AnyRecord | undefined {
  const { sql, decode, lines } = readingOf(definition)
  const row = db.prepare(sql).get(id) as Row | undefined
  if (!row) return undefined
  const record = decode(row)
  for (const { name, sql, decode } of lines) record[name] = (db.prepare(sql).all(id) as Row[]).map(line => decode(line, { id: line.id }))
  return record
}

/** How whole records of a register are read. It depends on the definition alone, and putting it together took as long as reading. */
interface Reading { sql: string, decode: (row: Row) => AnyRecord, lines: Array<{ name: string, sql: string, decode: ReturnType<typeof fieldsDecoder> }> }

const readings = new Map<RegisterDefinition, Reading>()

function readingOf(definition: RegisterDefinition): Reading {
  let reading = readings.get(definition)
  if (!reading) {
    const names = storedFields(definition)
    const { columns, joins } = selectOf(definition, names)
    reading = {
      sql: `SELECT ${columns} FROM ${definition.table} r ${joins} WHERE r.id = ?`,
      decode: decoderOf(definition, names),
      lines: linesOf(definition).map(([name, field]) => ({ name, sql: selectLines(field), decode: fieldsDecoder(field.fields, Object.keys(field.fields)) })),
    }
    readings.set(definition, reading)
  }
  return reading
}

function selectLines(field: LinesField): string {
  const columns = ['l.id']
  const joins: string[] = []
  for (const [name, inner] of Object.entries(field.fields)) {
    columns.push(`l.${quoted(name)}`)
    if (inner.type !== 'reference') continue
    columns.push(`ref_${columnOf(name)}.${labelColumn(inner.register)} AS ${columnOf(name)}__label`)
    joins.push(`LEFT JOIN ${mustFindRegister(inner.register).table} ref_${columnOf(name)} ON ref_${columnOf(name)}.id = l.${quoted(name)}`)
  }
  return `SELECT ${columns.join(', ')} FROM ${field.table} l ${joins.join(' ')} WHERE l.record_id = ? ORDER BY l.position`
}

/** How records of a register are written. As with reading: the SQL is the same every time. */
interface Writing { insert: string, update: string, encodeAll: (values: AnyDraft) => SqlValue[], lines: LineWriting[] }
interface LineWriting { name: string, kept: string, remove: string, save: string, encodeAll: (line: AnyDraft) => SqlValue[] }

const writings = new Map<RegisterDefinition, Writing>()

function writingOf(definition: RegisterDefinition): Writing {
  let writing = writings.get(definition)
  if (!writing) {
    const names = storedFields(definition)
    const columns = ['id', 'version', ...(definition.number ? ['number'] : []), 'created_at', 'created_by', 'updated_at', 'updated_by', 'warning_reason', ...names.map(quoted)]
    const assignments = ['version = version + 1', 'updated_at = ?', 'updated_by = ?', 'warning_reason = ?', ...names.map(name => `${quoted(name)} = ?`)]
    writing = {
      insert: `INSERT INTO ${definition.table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      update: `UPDATE ${definition.table} SET ${assignments.join(', ')} WHERE id = ? AND version = ? AND deleted_at IS NULL`,
      encodeAll: encoderOf(definition.fields, names),
      lines: linesOf(definition).map(([name, field]) => lineWritingOf(name, field)),
    }
    writings.set(definition, writing)
  }
  return writing
}

function lineWritingOf(name: string, field: LinesField): LineWriting {
  const names = Object.keys(field.fields)
  return {
    name,
    kept: `SELECT id FROM ${field.table} WHERE record_id = ?`,
    remove: `DELETE FROM ${field.table} WHERE id = ?`,
    save: `INSERT INTO ${field.table} (id, record_id, position, ${names.map(quoted).join(', ')}) VALUES (?, ?, ?, ${names.map(() => '?').join(', ')})
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, ${names.map(inner => `${quoted(inner)} = excluded.${quoted(inner)}`).join(', ')} WHERE record_id = excluded.record_id`,
    encodeAll: encoderOf(field.fields, names),
  }
}

function encoderOf(fields: RegisterDefinition['fields'], names: readonly string[]): (values: AnyDraft) => SqlValue[] {
  return values => names.map(name => encode(fields[name]!, values[name]))
}

export function insertRecord(db: Database, definition: RegisterDefinition, frame: FrameRow, values: AnyDraft): void {
  const { insert, encodeAll } = writingOf(definition)
  db.prepare(insert).run(
    frame.id, frame.version, ...(definition.number ? [frame.number] : []), frame.createdAt, frame.createdBy, frame.updatedAt, frame.updatedBy, frame.warningReason,
    ...encodeAll(values),
  )
}

/** Writes all fields if nobody saved since `version` was read. Answers whether it did. */
export function updateRecord(db: Database, definition: RegisterDefinition, frame: Pick<FrameRow, 'id' | 'version' | 'updatedAt' | 'updatedBy' | 'warningReason'>, values: AnyDraft): boolean {
  const { update, encodeAll } = writingOf(definition)
  return db.prepare(update).run(frame.updatedAt, frame.updatedBy, frame.warningReason, ...encodeAll(values), frame.id, frame.version).changes === 1
}

/** To the bin, or back with nulls. Answers whether the version still held. */
export function markRemoved(db: Database, definition: RegisterDefinition, frame: { id: string, version: number, at: string, by: string }, removal: { reason: string } | null): boolean {
  return db.prepare(`UPDATE ${definition.table} SET version = version + 1, updated_at = ?, updated_by = ?, deleted_at = ?, deleted_reason = ? WHERE id = ? AND version = ?`)
    .run(frame.at, frame.by, removal && frame.at, removal && removal.reason, frame.id, frame.version).changes === 1
}

/**
 * Makes the stored lines equal to the given ones, matched by id: what is unchanged is left alone, what is gone is deleted.
 * Lines must carry their ids already. A fresh record has none to compare with.
 */
export function saveLines(db: Database, definition: RegisterDefinition, recordId: string, values: AnyDraft, fresh: boolean): void {
  for (const { name, kept, remove, save, encodeAll } of writingOf(definition).lines) {
    const given = values[name] as Array<Record<string, unknown> & { id: string }>
    if (!fresh) {
      const ids = new Set(given.map(line => line.id))
      for (const { id } of db.prepare(kept).all(recordId) as Array<{ id: string }>) if (!ids.has(id)) db.prepare(remove).run(id)
    }
    given.forEach((line, position) => void db.prepare(save).run(line.id, recordId, position, ...encodeAll(line)))
  }
}

/** Repeats who took part, so that records are found by person. */
export function savePeople(db: Database, definition: RegisterDefinition, recordId: string, values: AnyDraft, fresh: boolean): void {
  const table = definition.peopleTable
  if (!table) return
  const day = definition.day ? values[definition.day] as SqlValue : null
  if (!fresh) db.prepare(`DELETE FROM ${table} WHERE record_id = ?`).run(recordId)
  const insert = db.prepare(`INSERT INTO ${table} (record_id, field, position, person_id, day) VALUES (?, ?, ?, ?, ?)`)
  for (const [name, field] of Object.entries(definition.fields)) {
    if (field.type !== 'officers') continue
    ;(values[name] as NamedOfficer[]).forEach((person, position) => insert.run(recordId, name, position, person.id, day))
  }
}

/** Records that name this one, counted per register; what forbids removing it. */
export function countUses(db: Database, definition: RegisterDefinition, id: string): Array<{ label: string, count: number }> {
  const uses: Array<{ label: string, count: number }> = []
  const count = (label: string, sql: string) => {
    const { n } = db.prepare(sql).get(id) as { n: number }
    if (n > 0) uses.push({ label, count: n })
  }
  for (const other of registerDefinitions) {
    for (const [name, field] of Object.entries(other.fields)) {
      if (field.type === 'reference' && field.register === definition.code)
        count(other.label, `SELECT count(*) AS n FROM (SELECT 1 FROM ${other.table} WHERE ${quoted(name)} = ? AND deleted_at IS NULL LIMIT 1000)`)
      if (field.type === 'lines') {
        for (const [inner, line] of Object.entries(field.fields)) {
          if (line.type === 'reference' && line.register === definition.code)
            count(other.label, `SELECT count(*) AS n FROM (SELECT 1 FROM ${field.table} l JOIN ${other.table} r ON r.id = l.record_id WHERE l.${quoted(inner)} = ? AND r.deleted_at IS NULL LIMIT 1000)`)
        }
      }
    }
    if (definition.code === 'people' && other.peopleTable)
      count(other.label, `SELECT count(*) AS n FROM (SELECT 1 FROM ${other.peopleTable} p JOIN ${other.table} r ON r.id = p.record_id WHERE p.person_id = ? AND r.deleted_at IS NULL LIMIT 1000)`)
  }
  return uses
}

/** Another living record with the same value in a unique field. */
export function findSame(db: Database, definition: RegisterDefinition, name: string, value: SqlValue, exceptId: string | null): { id: string, number: string } | undefined {
  const numberColumn = definition.number ? 'number' : `''`
  return db.prepare(`SELECT id, ${numberColumn} AS number FROM ${definition.table} WHERE ${quoted(name)} = ? AND id IS NOT ? AND deleted_at IS NULL LIMIT 1`).get(value, exceptId) as { id: string, number: string } | undefined
}
