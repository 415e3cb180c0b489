import { describe, expect, test } from 'vitest'
import { documentOrigins, linkOfDocument } from '#contract/documents/origins.ts'
import { blanksIn, commonBlanks } from '#contract/documents/template.ts'
import { documents, findRegister, mustFindRegister } from '#contract/registers/index.ts'
import { readTemplates } from '#core/modules/documents/templates.ts'
import { resourcesDir } from '#tests/support/core.ts'

const templates = [...readTemplates(resourcesDir).values()]

/** Whether a blank names a field of the register, or one of a record that field names. */
function isKnown(register: string, blank: string): boolean {
  const { fields, number } = mustFindRegister(register)
  const [name = '', inner] = blank.split('.')
  const field = fields[name]
  if (!field) return (name === 'number' && number !== undefined) || Object.hasOwn(documentOrigins.find(origin => origin.register === register)?.words ?? {}, name)
  return inner === undefined || (field.type === 'reference' && inner in mustFindRegister(field.register).fields)
}

test('every kind of document has a title and letters of its own', () => {
  expect(templates.map(({ code }) => code)).toEqual(expect.arrayContaining(['correction-order', 'service-receipt']))
  for (const pick of ['title', 'typeCode'] as const) expect(new Set(templates.map(template => template[pick])).size).toBe(templates.length)
})

describe.each(templates.map(template => [template.title, template] as const))('%s', (_, template) => {
  const names = template.fields.map(({ name }) => name)
  const said = template.blocks.flatMap(block => block.kind === 'fields' ? block.cells.map(({ value }) => value) : block.kind === 'signatures' ? block.lines : block.kind === 'code' ? [block.code, block.caption] : 'text' in block ? [block.text] : [])
  const offered = template.fields.flatMap(field => field.options?.map(({ label }) => label) ?? [])

  test('says where it comes from and what it rests on', () => {
    expect(template.source).not.toBe('')
    expect(template.basis).not.toBe('')
    for (const { name, usual } of template.fields) if (usual) expect(usual.source, name).not.toBe('')
  })
  test('has a place for everything it asks for, and asks for everything that has a place', () => {
    const known = new Set<string>([...names, ...commonBlanks])
    expect([...said, ...offered].flatMap(blanksIn).filter(blank => !known.has(blank))).toEqual([])
    const placed = new Set([...[...said, ...offered].flatMap(blanksIn), ...template.blocks.flatMap(block => block.kind === 'ticks' ? [block.field] : [])])
    expect(names.filter(name => !placed.has(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(template.blocks.some(({ kind }) => kind === 'items')).toBe(template.items !== undefined)
    for (const field of template.fields) expect(field.type === 'tick', field.name).toBe(field.options !== undefined)
    for (const { needs } of template.fields.flatMap(field => field.options ?? [])) if (needs) expect(names).toContain(needs)
  })
  test('is made for registers there are, from fields they have', () => {
    for (const code of template.appliesTo) {
      expect(findRegister(code), code).toBeDefined()
      expect(linkOfDocument(code), `a document cannot say which of ${code} it is for`).toBeDefined()
    }
    for (const { from, name } of template.fields) for (const [register, text] of Object.entries(from ?? {})) expect(blanksIn(text).filter(blank => !isKnown(register, blank)), name).toEqual([])
    for (const rows of Object.values(template.items?.from ?? {})) expect(Object.values(rows.cells).flatMap(text => blanksIn(text!)).filter(blank => !isKnown(rows.register, blank))).toEqual([])
  })
})

describe.each(documentOrigins.map(origin => [origin.register, origin] as const))('what documents take from %s', (register, origin) => {
  test('it has', () => {
    const { fields } = mustFindRegister(register)
    expect(Object.values(origin.party).flatMap(text => blanksIn(text)).filter(blank => !isKnown(register, blank))).toEqual([])
    if (origin.officers) expect(fields[origin.officers]?.type).toBe('officers')
    for (const [own, theirs] of Object.entries(origin.links ?? {})) {
      expect(documents.fields).toHaveProperty(own)
      expect(fields).toHaveProperty(theirs)
    }
  })
})
