import type { Candidate } from '#contract/registers/procedures.ts'
import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Database, Row } from '../db/database.ts'
import { formatStake } from '#contract/identifiers/stake.ts'
import { isDay } from '#contract/wall-time.ts'
import { foldText } from '../platform/grams.ts'
import { needleFor } from '../platform/search.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { isLong, pickFromLong } from './long-candidates.ts'
import { columnOf, quoted } from './row-codec.ts'
import { labelColumn } from './select.ts'

/** What is offered at all: living, in use, of the kind asked for. */
interface Narrowing { where: readonly string[], parameters: readonly string[] }
interface Choice { from: string, where: readonly string[], parameters: readonly string[], order: readonly string[], ordering: readonly string[] }

/**
 * Records to pick from: those in use whose name, 拼音 initials or faint text holds what was typed, best first.
 * Records with a day (a patrol) are offered newest first.
 */
export function listCandidates(db: Database, input: { register: string, text: string, limit: number, kind?: string }): Candidate[] {
  const definition = mustFindRegister(input.register)
  const label = `r.${labelColumn(definition.code)}`
  const hints = hintColumns(definition)
  const text = foldText(input.text.trim())
  const narrowing = { where: ['r.deleted_at IS NULL', ...definition.fields.status ? [`r.status = 'active'`] : []], parameters: [] as string[] }
  if (input.kind && definition.fields.kind) { narrowing.where.push('r.kind = ?'); narrowing.parameters.push(input.kind) }
  const { from, where, parameters, order, ordering } = definition.day
    ? chosenByDay(definition, definition.day, text, narrowing)
    : text && isLong(db, definition) ? chosenFromLong(db, definition, input, text, narrowing) : chosenByName(definition, label, hints.map(({ sql }) => sql), text, narrowing)
  const rows = db.prepare(`SELECT r.id, ${label} AS label${hints.map(({ sql }, index) => `, ${sql} AS hint${index}`).join('')}
    FROM ${from} ${hints.map(({ join }) => join).join(' ')} WHERE ${where.join(' AND ')} ORDER BY ${order.join(', ')} LIMIT ?`)
    .all(...parameters, ...ordering, input.limit) as Row[]
  return rows.map(row => ({ id: String(row.id), label: String(row.label), hint: hints.map(({ show }, index) => show(row[`hint${index}`])).filter(Boolean).join(' · ') }))
}

/** What was picked beforehand, in its order. */
function chosenFromLong(db: Database, definition: RegisterDefinition, { text: typed, limit }: { text: string, limit: number }, text: string, { where, parameters }: Narrowing): Choice {
  const ids = pickFromLong(db, { definition, label: labelColumn(definition.code), typed: typed.normalize('NFKC').trim(), letters: text.replace(/\s/g, ''), narrowing: where.join(' AND '), parameters, limit })
  return { from: `json_each(?) picked CROSS JOIN ${definition.table} r ON r.id = picked.value`, where: ['1'], parameters: [JSON.stringify(ids)], order: ['picked.key'], ordering: [] }
}

/** The brigade's own lists are short enough to look at each of them. */
function chosenByName(definition: RegisterDefinition, label: string, hints: readonly string[], text: string, narrowing: Narrowing): Choice {
  const order = (definition.order ?? ['initials']).map(name => `r.${quoted(name)}`)
  const choice = { from: `${definition.table} r`, ...narrowing, order, ordering: [] }
  if (!text) return choice
  const initials = definition.fields.initials ? 'r.initials' : `''`
  const hint = hints.map(sql => `coalesce(${sql}, '')`).join(` || ' ' || `) || `''`
  const plain = text.replace(/\s/g, '')
  return {
    ...choice,
    where: [...choice.where, `(instr(lower(${label}), ?) > 0 OR instr(${initials}, ?) > 0 OR instr(lower(${hint}), ?) > 0)`],
    parameters: [...choice.parameters, text, plain, text],
    order: [`(instr(lower(${label}), ?) = 1 OR instr(${initials}, ?) = 1) DESC`, ...order],
    ordering: [text, plain],
  }
}

/** What is kept day by day grows without end: it is found by its number or day, else through the search index. One character finds nothing yet. */
function chosenByDay(definition: RegisterDefinition, day: string, text: string, narrowing: Narrowing): Choice {
  const newest = { from: `${definition.table} r`, ...narrowing, order: [`r.${quoted(day)} DESC`, 'r.id DESC'], ordering: [] }
  if (!text) return newest
  if (isDay(text)) return { ...newest, where: [...newest.where, `r.${quoted(day)} = ?`], parameters: [...newest.parameters, text] }
  if (definition.number && text.toUpperCase().startsWith(definition.number)) {
    const number = text.toUpperCase()
    return { ...newest, where: [...newest.where, 'r.number >= ?', 'r.number < ?'], parameters: [...newest.parameters, number, `${number}\uFFFF`], order: ['r.number DESC'] }
  }
  const needle = [...text].length > 1 ? needleFor(text, definition.code) : undefined
  if (!needle) return { ...newest, where: [...newest.where, '0'] }
  return {
    ...newest,
    from: `search_fts f CROSS JOIN search_docs d ON d.ord = f.rowid CROSS JOIN ${definition.table} r ON r.id = d.record_id`,
    where: [...newest.where, 'f.search_fts MATCH ?', needle.check],
    parameters: [...newest.parameters, needle.match, ...needle.parameters],
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
