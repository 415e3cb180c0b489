import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field } from '#contract/registers/field.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerDefinitions } from '#contract/registers/index.ts'
import { defaultOf } from '#core/registers/drafting.ts'
import { columnOf } from '#core/registers/row-codec.ts'
import { openCore } from '#tests/support/core.ts'
import { allFields, fieldsOf, linesOf, orderOf } from '#tests/support/registers.ts'
import type { RunningCore } from '#tests/support/core.ts'

let running: RunningCore
beforeAll(() => { running = openCore() })
afterAll(() => running.close())

interface Column { name: string, type: string, notnull: number, pk: number }
const columnsOf = (table: string) => new Map((running.core.services.db.raw.pragma(`table_info(${table})`) as Column[]).map(column => [column.name, column]))
const indexesOf = (table: string) => (running.core.services.db.raw.pragma(`index_list(${table})`) as Array<{ name: string, partial: number }>)
  .map(({ name }) => (running.core.services.db.raw.pragma(`index_info(${name})`) as Array<{ name: string }>).map(column => column.name).join(','))
const each = (run: (definition: RegisterDefinition) => void) => test.each(registerDefinitions.map(definition => [definition.label, definition] as const))('%s', (_, definition) => run(definition))

/** Kinds whose values are whole numbers; everything else is text. */
const numbers = new Set<Field['type']>(['integer', 'decimal', 'money', 'flag', 'stake'])
const alwaysThere = new Set<Field['type']>(['flag', 'officers', 'attachments'])
/** Computed, or written down by a draw, and empty where there is nothing to say. */
const emptyAtFirst = new Set(['closedOn', 'documentNumber', 'issuedOn', 'servedOn', 'servedHow', 'servedNote', 'voidedOn', 'voidReason', 'drawnOn', 'creditCode', 'representative', 'idNumber', 'phone', 'supervision', 'division', 'supervisor', 'operator', 'vehicle', 'practitioner'])

function expectColumn(columns: Map<string, Column>, path: string, name: string, field: Field): void {
  const column = columns.get(columnOf(name))
  expect(column, path).toBeDefined()
  expect(column!.type, path).toBe(numbers.has(field.type) ? 'INTEGER' : 'TEXT')
  const required = Boolean(field.required) || alwaysThere.has(field.type) || (Boolean(field.computed) && !emptyAtFirst.has(name))
  expect(column!.notnull === 1, `${path} NOT NULL`).toBe(required)
}

describe('every field has its column, of its kind, NOT NULL where a value is always there', () => each((definition) => {
  const columns = columnsOf(definition.table)
  for (const [name, field] of fieldsOf(definition)) if (field.type !== 'lines') expectColumn(columns, name, name, field)
  const frame = ['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'deleted_at', 'deleted_reason', 'warning_reason', ...definition.number ? ['number'] : []]
  const named = [...frame, ...fieldsOf(definition).filter(([, field]) => field.type !== 'lines').map(([name]) => columnOf(name))]
  expect([...columns.keys()].sort()).toEqual(named.sort())
}))

describe('lines and people have tables of their own', () => each((definition) => {
  for (const [name, field] of linesOf(definition)) {
    const columns = columnsOf(field.table)
    for (const [inner, line] of Object.entries(field.fields)) expectColumn(columns, `${name}.${inner}`, inner, line)
    expect([...columns.keys()].sort()).toEqual(['id', 'record_id', 'position', ...Object.keys(field.fields).map(columnOf)].sort())
    expect(indexesOf(field.table)).toContain('record_id,position')
  }
  const people = fieldsOf(definition).some(([, field]) => field.type === 'officers')
  expect(Boolean(definition.peopleTable)).toBe(people)
  if (definition.peopleTable) expect(indexesOf(definition.peopleTable)).toContain('person_id,field,day,record_id')
}))

describe('every lead has its index in the order of the list', () => each((definition) => {
  const indexes = indexesOf(definition.table)
  const order = orderOf(definition).map(columnOf)
  expect(indexes).toContain([...order, 'id'].join(','))
  for (const lead of definition.list.leads) {
    if (definition.fields[lead]!.type === 'officers') continue
    expect(indexes, lead).toContain([columnOf(lead), ...order.filter(name => name !== columnOf(lead)), 'id'].join(','))
  }
  if (definition.parent) expect(indexes).toContain([columnOf(definition.parent), ...order, 'id'].join(','))
}))

describe('every reference is held by the database', () => each((definition) => {
  const foreign = (table: string) => new Set((running.core.services.db.raw.pragma(`foreign_key_list(${table})`) as Array<{ from: string, table: string }>).map(key => `${key.from} ${key.table}`))
  const targetOf = (field: Field) => field.type === 'reference' ? registerDefinitions.find(other => other.code === field.register)!.table : ''
  for (const [name, field] of fieldsOf(definition)) if (field.type === 'reference') expect(foreign(definition.table)).toContain(`${columnOf(name)} ${targetOf(field)}`)
  for (const [, lines] of linesOf(definition)) for (const [inner, field] of Object.entries(lines.fields)) if (field.type === 'reference') expect(foreign(lines.table)).toContain(`${columnOf(inner)} ${targetOf(field)}`)
}))

describe('every function a definition names is registered', () => each((definition) => {
  const { services } = running.core
  const rules = services.rulebook.get(definition.code)
  for (const name of definition.rules ?? []) expect(rules?.rules, name).toHaveProperty([name])
  for (const name of Object.keys(rules?.rules ?? {})) expect(definition.rules ?? [], `${name} is registered but never asked`).toContain(name)
  for (const [path, field] of allFields(definition)) {
    if (field.default) expect(() => defaultOf(services, definition, field), path).not.toThrow()
    if (field.computed && field.computed !== 'initials') expect(rules?.computed, path).toHaveProperty([field.computed])
  }
}))

test('every default choice is one its dictionary has', async () => {
  const entries = running.core.services.db.prepare('SELECT dictionary, code FROM dictionary_entries').all() as Array<{ dictionary: string, code: string }>
  for (const definition of registerDefinitions) {
    for (const [path, field] of allFields(definition)) {
      // One that follows another field has nothing to follow yet.
      const value = defaultOf(running.core.services, definition, field)
      if (field.type === 'choice' && field.default && (value !== null || !field.follows)) expect(entries, `${definition.code} ${path}`).toContainEqual({ dictionary: field.dictionary, code: value })
    }
  }
})
