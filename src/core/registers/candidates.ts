import type { Candidate } from '#contract/registers/procedures.ts'
import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Database, Row } from '../db/database.ts'
import { formatStake } from '#contract/identifiers/stake.ts'
import { isDay } from '#contract/wall-time.ts'
import { foldText } from '../platform/grams.ts'
import { needleFor } from '../platform/search.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { columnOf, quoted } from './row-codec.ts'
import { labelColumn } from './select.ts'

interface Choice { from: string, where: string[], parameters: string[], order: string[], ordering: string[] }

/**
 * Records to pick from: those in use whose name, 拼音 initials or faint text holds what was typed, best first.
 * Records with a day (a patrol) are offered newest first.
 */
export function listCandidates(db: Database, input: { register: string, text: string, limit: number, kind?: string }): Candidate[] {
  const definition = mustFindRegister(input.register)
  const label = `r.${labelColumn(definition.code)}`
  const hints = hintColumns(definition)
  const text = foldText(input.text.trim())
  const { from, where, parameters, order, ordering } = definition.day ? chosenByDay(definition, definition.day, text) : chosenByName(definition, label, hints.map(({ sql }) => sql), text)
  if (definition.fields.status) where.push(`r.status = 'active'`)
  if (input.kind && definition.fields.kind) { where.push('r.kind = ?'); parameters.push(input.kind) }
  const rows = db.prepare(`SELECT r.id, ${label} AS label${hints.map(({ sql }, index) => `, ${sql} AS hint${index}`).join('')}
    FROM ${from} ${hints.map(({ join }) => join).join(' ')} WHERE ${where.join(' AND ')} ORDER BY ${order.join(', ')} LIMIT ?`)
    .all(...parameters, ...ordering, input.limit) as Row[]
  return rows.map(row => ({ id: String(row.id), label: String(row.label), hint: hints.map(({ show }, index) => show(row[`hint${index}`])).filter(Boolean).join(' · ') }))
}

/** The brigade's own lists are short enough to look at each of them. */
function chosenByName(definition: RegisterDefinition, label: string, hints: readonly string[], text: string): Choice {
  const order = (definition.order ?? ['initials']).map(name => `r.${quoted(name)}`)
  const choice = { from: `${definition.table} r`, where: ['r.deleted_at IS NULL'], parameters: [], order, ordering: [] }
  if (!text) return choice
  const initials = definition.fields.initials ? 'r.initials' : `''`
  const hint = hints.map(sql => `coalesce(${sql}, '')`).join(` || ' ' || `) || `''`
  const plain = text.replace(/\s/g, '')
  return {
    ...choice,
    where: [...choice.where, `(instr(lower(${label}), ?) > 0 OR instr(${initials}, ?) > 0 OR instr(lower(${hint}), ?) > 0)`],
    parameters: [text, plain, text],
    order: [`(instr(lower(${label}), ?) = 1 OR instr(${initials}, ?) = 1) DESC`, ...order],
    ordering: [text, plain],
  }
}

/** What is kept day by day grows without end: it is found by its number or day, else through the search index. One character finds nothing yet. */
function chosenByDay(definition: RegisterDefinition, day: string, text: string): Choice {
  const newest = { from: `${definition.table} r`, where: ['r.deleted_at IS NULL'], parameters: [], order: [`r.${quoted(day)} DESC`, 'r.id DESC'], ordering: [] }
  if (!text) return newest
  if (isDay(text)) return { ...newest, where: [...newest.where, `r.${quoted(day)} = ?`], parameters: [text] }
  if (definition.number && text.toUpperCase().startsWith(definition.number)) {
    const number = text.toUpperCase()
    return { ...newest, where: [...newest.where, 'r.number >= ?', 'r.number < ?'], parameters: [number, `${number}\uFFFF`], order: ['r.number DESC'] }
  }
  const needle = [...text].length > 1 ? needleFor(text, definition.code) : undefined
  if (!needle) return { ...newest, where: ['0'] }
  return {
    ...newest,
    from: `search_fts f CROSS JOIN search_docs d ON d.ord = f.rowid CROSS JOIN ${definition.table} r ON r.id = d.record_id`,
    where: [...newest.where, 'f.search_fts MATCH ?', needle.check],
    parameters: [needle.match, ...needle.parameters],
    order: ['f.rowid DESC'],
  }
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
