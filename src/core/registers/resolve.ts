import type { Problem } from '#contract/problems.ts'
import type { AnyDraft, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Attachment, Field, NamedOfficer, ReferenceField } from '#contract/registers/field.ts'
import type { Database } from '../db/database.ts'
import { problem } from '#contract/problems.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { columnOf } from './row-codec.ts'
import { labelColumn } from './select.ts'

/**
 * Looking up what reading left as text: other records by id, number or name; people; dictionary entries by code or label; files by hash.
 * `known` are values the record already holds: they stay as they are, so that a renewed certificate does not change yesterday's log.
 */
export function resolveValues(db: Database, fields: Readonly<Record<string, Field>>, values: AnyDraft, known: AnyDraft | null, path = ''): Problem[] {
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name]
    if (!field || value === null) continue
    const resolved = resolveValue(db, field, value, known?.[name], path + name)
    if (Array.isArray(resolved)) problems.push(...resolved)
    else values[name] = resolved.value
  }
  return problems
}

function resolveValue(db: Database, field: Field, value: unknown, known: unknown, path: string): { value: unknown } | Problem[] {
  switch (field.type) {
    case 'reference': return resolveReference(db, field, String(value), path)
    case 'choice': return resolveChoice(db, field.dictionary, String(value), field.label, path)
    case 'officers': return resolvePeople(db, field.label, value as string[], (known ?? []) as NamedOfficer[], path)
    case 'attachments': return resolveFiles(db, value as Attachment[], path)
    case 'lines': {
      const rows = value as Array<AnyDraft & { id?: string }>
      const problems = rows.flatMap((row, index) => {
        const { id, ...rest } = row
        const found = resolveValues(db, field.fields, rest, null, `${path}.${index}.`)
        Object.assign(row, rest, { id })
        return found
      })
      return problems.length ? problems : { value: rows }
    }
    default: return { value }
  }
}

function resolveReference(db: Database, field: ReferenceField, name: string, path: string): { value: unknown } | Problem[] {
  const target = mustFindRegister(field.register)
  const found = findByName(db, target, name)
  if (found.length === 1) return { value: { id: found[0]!.id, label: found[0]!.label } }
  return [found.length === 0
    ? problem('error', path, 'NOT_FOUND', { label: field.label, text: name })
    : problem('error', path, 'AMBIGUOUS', { label: field.label, text: name, count: found.length })]
}

const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

/** Living records with this id, number or title. */
function findByName(db: Database, target: RegisterDefinition, name: string): Array<{ id: string, label: string }> {
  const label = labelColumn(target.code)
  const where = isId(name) ? 'id = ?' : `${label} = ?`
  return db.prepare(`SELECT id, ${label} AS label FROM ${target.table} WHERE ${where} AND deleted_at IS NULL LIMIT 3`).all(name) as Array<{ id: string, label: string }>
}

function resolveChoice(db: Database, dictionary: string, text: string, label: string, path: string): { value: string } | Problem[] {
  const found = db.prepare('SELECT code FROM dictionary_entries WHERE dictionary = ? AND (code = ? OR label = ?) AND deleted_at IS NULL LIMIT 1').get(dictionary, text, text) as { code: string } | undefined
  return found ? { value: found.code } : [problem('error', path, 'NOT_A_CHOICE', { label, text })]
}

function resolvePeople(db: Database, label: string, names: readonly string[], known: readonly NamedOfficer[], path: string): { value: NamedOfficer[] } | Problem[] {
  const problems: Problem[] = []
  const people: NamedOfficer[] = []
  for (const name of names) {
    const kept = known.find(person => person.id === name)
    const column = isId(name) ? 'id' : columnOf('name')
    const found = kept ? [kept] : db.prepare(`SELECT id, name, coalesce(certificate, '') AS certificate FROM people WHERE ${column} = ? AND deleted_at IS NULL LIMIT 3`).all(name) as NamedOfficer[]
    if (found.length === 0) problems.push(problem('error', path, 'NOT_FOUND', { label, text: name }))
    else if (found.length > 1) problems.push(problem('error', path, 'AMBIGUOUS', { label, text: name, count: found.length }))
    else if (people.some(person => person.id === found[0]!.id)) problems.push(problem('error', path, 'REPEATED', { label, text: found[0]!.name }))
    else people.push(found[0]!)
  }
  return problems.length ? problems : { value: people }
}

/** Files by hash, each once, with the size they are kept with. */
export function resolveFiles(db: Database, files: readonly Attachment[], path: string): { value: Attachment[] } | Problem[] {
  const problems: Problem[] = []
  const kept: Attachment[] = []
  for (const file of files) {
    const found = db.prepare('SELECT size FROM attachments WHERE sha256 = ?').get(file.sha256) as { size: number } | undefined
    if (!found) problems.push(problem('error', path, 'ATTACHMENT_MISSING', { name: file.name }))
    else if (!kept.some(other => other.sha256 === file.sha256)) kept.push({ ...file, size: found.size })
  }
  return problems.length ? problems : { value: kept }
}
