import type { Candidate } from '#contract/registers/procedures.ts'
import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Database, Row } from '../db/database.ts'
import { formatStake } from '#contract/stake.ts'
import { foldText } from '../platform/grams.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { columnOf, quoted } from './row-codec.ts'
import { labelColumn } from './select.ts'

/**
 * Records to pick from: those in use whose name, 拼音 initials or faint text holds what was typed, best first.
 * Records with a day (a patrol) are offered newest first.
 */
export function listCandidates(db: Database, input: { register: string, text: string, limit: number, kind?: string }): Candidate[] {
  const definition = mustFindRegister(input.register)
  const label = `r.${labelColumn(definition.code)}`
  const hints = hintColumns(definition)
  const where = ['r.deleted_at IS NULL']
  const parameters: string[] = []
  if (definition.fields.status) where.push(`r.status = 'active'`)
  if (input.kind && definition.fields.kind) { where.push('r.kind = ?'); parameters.push(input.kind) }
  const order: string[] = []
  const ordering: string[] = []
  const text = foldText(input.text.trim())
  if (text) {
    const initials = definition.fields.initials ? 'r.initials' : `''`
    const hint = hints.map(({ sql }) => `coalesce(${sql}, '')`).join(` || ' ' || `) || `''`
    where.push(`(instr(lower(${label}), ?) > 0 OR instr(${initials}, ?) > 0 OR instr(lower(${hint}), ?) > 0)`)
    parameters.push(text, text.replace(/\s/g, ''), text)
    order.push(`(instr(lower(${label}), ?) = 1 OR instr(${initials}, ?) = 1) DESC`)
    ordering.push(text, text.replace(/\s/g, ''))
  }
  order.push(...(definition.day ? [`r.${quoted(definition.day)} DESC`, 'r.id DESC'] : (definition.order ?? ['initials']).map(name => `r.${quoted(name)}`)))
  const rows = db.prepare(`SELECT r.id, ${label} AS label${hints.map(({ sql }, index) => `, ${sql} AS hint${index}`).join('')}
    FROM ${definition.table} r ${hints.map(({ join }) => join).join(' ')} WHERE ${where.join(' AND ')} ORDER BY ${order.join(', ')} LIMIT ?`)
    .all(...parameters, ...ordering, input.limit) as Row[]
  return rows.map(row => ({ id: String(row.id), label: String(row.label), hint: hints.map(({ show }, index) => show(row[`hint${index}`])).filter(Boolean).join(' · ') }))
}

function hintColumns(definition: RegisterDefinition): Array<{ sql: string, join: string, show: (value: unknown) => string }> {
  const text = (value: unknown) => value === null || value === undefined ? '' : String(value)
  const own = definition.number ? [{ sql: `r.${quoted(definition.title)}`, join: '', show: text }] : []
  return [...own, ...(definition.hint ?? []).flatMap((name) => {
    const field = definition.fields[name]!
    if (field.type === 'reference') {
      const alias = `hint_${columnOf(name)}`
      return [{ sql: `${alias}.${labelColumn(field.register)}`, join: `LEFT JOIN ${mustFindRegister(field.register).table} ${alias} ON ${alias}.id = r.${quoted(name)}`, show: text }]
    }
    if (field.type === 'stake') return [{ sql: `r.${quoted(name)}`, join: '', show: (value: unknown) => value === null ? '' : formatStake(Number(value)) }]
    if (field.type === 'officers') return [{ sql: `(SELECT group_concat(json_extract(value, '$.name'), '、') FROM json_each(r.${quoted(name)}))`, join: '', show: text }]
    if (field.type === 'choice') {
      const alias = `hint_${columnOf(name)}`
      return [{ sql: `${alias}.label`, join: `LEFT JOIN dictionary_entries ${alias} ON ${alias}.dictionary = '${field.dictionary}' AND ${alias}.code = r.${quoted(name)}`, show: text }]
    }
    return [{ sql: `r.${quoted(name)}`, join: '', show: text }]
  })]
}
