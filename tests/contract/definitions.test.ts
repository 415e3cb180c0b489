import type { RegisterDefinition } from '#contract/registers/definition.ts'
import { describe, expect, test } from 'vitest'
import { dictionaries } from '#contract/dictionaries.ts'
import { findRegister, layoutOf, registerDefinitions } from '#contract/registers/index.ts'
import { allFields, fieldsOf } from '#tests/support/registers.ts'

const each = (run: (definition: RegisterDefinition) => void) => test.each(registerDefinitions.map(definition => [definition.label, definition] as const))('%s', (_, definition) => run(definition))

describe('a definition is data', () => each((definition) => {
  expect(JSON.parse(JSON.stringify(definition))).toEqual(definition)
}))

describe('everything has a name on screen, and no two things of a register the same', () => each((definition) => {
  expect(definition.label).not.toBe('')
  expect(definition.empty.length).toBeGreaterThan(8)
  const labels = fieldsOf(definition).map(([, field]) => field.label)
  expect(labels.filter(label => label.trim() === '')).toEqual([])
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
}))

describe('a column heading of an old ledger means one field', () => each((definition) => {
  const headings = fieldsOf(definition).flatMap(([name, field]) => [field.label, ...field.aliases ?? []].map(heading => [heading, name] as const))
  const ambiguous = headings.filter(([heading, name]) => headings.some(([other, elsewhere]) => other === heading && elsewhere !== name))
  expect(ambiguous).toEqual([])
}))

describe('what a definition refers to exists', () => each((definition) => {
  const missing: string[] = []
  const own = (name: string | undefined, why: string) => name !== undefined && !Object.hasOwn(definition.fields, name) && missing.push(`${why} ${name}`)
  for (const [path, field] of allFields(definition)) {
    if (field.type === 'choice' && !Object.hasOwn(dictionaries, field.dictionary)) missing.push(`${path}: dictionary ${field.dictionary}`)
    if (field.type === 'reference' && !findRegister(field.register)) missing.push(`${path}: register ${field.register}`)
    if (field.type === 'day') own(field.notBefore, `${path} notBefore`)
    if (field.type === 'time') own(field.after, `${path} after`)
    if (field.type === 'officers') own(field.certifiedOn, `${path} certifiedOn`)
  }
  own(definition.day, 'day')
  own(definition.title, 'title')
  own(definition.parent, 'parent')
  own(definition.pending?.field, 'pending')
  own(definition.verdict, 'verdict')
  own(definition.typed, 'typed')
  for (const name of [...definition.order ?? [], ...definition.hint ?? [], ...definition.list.columns.filter(name => name !== 'number'), ...definition.list.leads, ...definition.list.filters ?? []]) own(name, 'listed')
  for (const code of definition.children ?? []) if (!findRegister(code)) missing.push(`child ${code}`)
  expect(missing).toEqual([])
  expect(definition.list.leads.length).toBeLessThanOrEqual(4)
  if (definition.list.columns.includes('number')) expect(definition.number).toBeDefined()
}))

describe('a child names its parent, and the parent its child', () => each((definition) => {
  for (const code of definition.children ?? []) {
    const child = findRegister(code)!
    expect(Object.values(child.fields).some(field => field.type === 'reference' && field.register === definition.code)).toBe(true)
  }
  if (!definition.parent) return
  const field = definition.fields[definition.parent]
  expect(field?.type === 'reference' && findRegister(field.register)?.children).toContain(definition.code)
}))

describe('the form shows every field once, and only what can be typed', () => each((definition) => {
  const cells = layoutOf(definition.code).sections.flatMap(section => section.rows.flat())
  expect(cells.map(cell => cell.field).sort()).toEqual(fieldsOf(definition).filter(([, field]) => !field.computed).map(([name]) => name).sort())
  for (const section of layoutOf(definition.code).sections) {
    expect(section.title).not.toBe('')
    for (const row of section.rows) expect(row.reduce((sum, cell) => sum + cell.span, 0)).toBeLessThanOrEqual(3)
  }
}))

test('codes, tables and number series are each used once', () => {
  for (const pick of [(definition: RegisterDefinition) => definition.code, (definition: RegisterDefinition) => definition.table, (definition: RegisterDefinition) => definition.number]) {
    const values = registerDefinitions.map(pick).filter(Boolean)
    expect(new Set(values).size).toBe(values.length)
  }
})
