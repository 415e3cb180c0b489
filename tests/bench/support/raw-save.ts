import type SqliteDatabase from 'better-sqlite3'
import type { NamedOfficer, Reference } from '#contract/registers/field.ts'
import type { Context } from '#core/context.ts'
import type { SearchDoc } from '#core/platform/search.ts'
import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { patrolLogs } from '#contract/registers/index.ts'
import { stakeMetres } from '#contract/identifiers/stake.ts'
import { foldText, gramsOf } from '#core/platform/grams.ts'
import { firstOrd } from '#core/platform/search.ts'
import { draftRecord } from '#core/registers/drafting.ts'
import { encode, quoted } from '#core/registers/row-codec.ts'
import { storedFields } from '#core/registers/select.ts'
import { makeFindable, ordinary } from '#core/registers/writing.ts'

/**
 * All rows one saved patrol leaves, ready to be bound, and the values that its search tokens and its trace are made of; those
 * two also ready, as `tokens` and `trace`. Keys that depend on what is in the file are still open.
 */
export interface SavedRows { year: string, day: string, id: string, values: unknown[], stretches: unknown[][], people: unknown[][], doc: SearchDoc, complete: object, tokens: string, trace: string }

/** Rows of a patrol as a form sends it; read and put in words by the program itself, before the clock starts. */
export function savedRows(ctx: Context, typed: Readonly<Record<string, unknown>>): SavedRows {
  const { values } = draftRecord(ctx, patrolLogs, typed, null)
  const id = uuidv7()
  const day = String(values.day)
  const stretches = (values.stretches as Stretch[]).map(stretch => ({ ...stretch, id: uuidv7() }))
  let doc!: SearchDoc
  makeFindable(ctx, patrolLogs, id, `XC${day.slice(0, 4)}-00000`, '', values, { ...ordinary, index: (_, made) => { doc = made } })
  const complete = { ...values, stretches }
  return {
    id,
    year: day.slice(0, 4),
    day,
    values: storedFields(patrolLogs).map(name => encode(patrolLogs.fields[name as keyof typeof patrolLogs.fields], values[name])),
    stretches: stretches.map(({ id: line, section, from, to, direction }, position) => [line, id, position, section.id, stakeMetres(from), stakeMetres(to), direction]),
    people: ['officers', 'auxiliaries'].flatMap(field => (values[field] as NamedOfficer[]).map((person, position) => [id, field, position, person.id, day])),
    doc,
    complete,
    tokens: tokensOf(doc),
    trace: JSON.stringify(complete),
  }
}

interface Stretch { section: Reference, from: string, to: string, direction: string }

/** The tokens of a search entry: work that no save is spared. */
function tokensOf({ title, text, initials, day }: SavedRows['doc']): string {
  const grams = gramsOf(foldText(`${title}\n${text}`))
  for (const gram of gramsOf(initials, 'ßi')) grams.add(gram)
  return [...grams.add('ßrpatrollogs').add(`ßy${day.slice(0, 4)}`)].join(' ')
}

/**
 * The floor of saving: every statement written and prepared by hand, one transaction, the same pragmas. Nothing is read,
 * looked up or judged. `ready` also spares it making the search tokens and the trace, which no save is spared.
 */
export function preparePatrolInsert(raw: SqliteDatabase.Database, ready: boolean): (rows: SavedRows) => void {
  const series = raw.prepare(`INSERT INTO number_series (series, year, last) VALUES ('XC', ?, 1) ON CONFLICT (series, year) DO UPDATE SET last = last + 1 RETURNING last`).pluck()
  const columns = storedFields(patrolLogs).map(quoted)
  const patrol = raw.prepare(`INSERT INTO patrol_logs (id, version, number, created_at, created_by, updated_at, updated_by, warning_reason, ${columns.join(', ')})
    VALUES (?, 1, ?, ?, ?, ?, ?, NULL, ${columns.map(() => '?').join(', ')})`)
  const stretch = raw.prepare('INSERT INTO patrol_log_stretches (id, record_id, position, section, "from", "to", direction) VALUES (?, ?, ?, ?, ?, ?, ?)')
  const person = raw.prepare('INSERT INTO patrol_log_people (record_id, field, position, person_id, day) VALUES (?, ?, ?, ?, ?)')
  const top = raw.prepare('SELECT max(ord) FROM search_docs WHERE ord >= ? AND ord < ?').pluck()
  const doc = raw.prepare('INSERT INTO search_docs (ord, register, record_id, title, text, initials) VALUES (?, ?, ?, ?, ?, ?)')
  const grams = raw.prepare('INSERT INTO search_fts (rowid, grams) VALUES (?, ?)')
  const last = raw.prepare('SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1')
  const audit = raw.prepare(`INSERT INTO audit_log (seq, at, actor_id, actor_name, action, register, record_id, reason, before, after, previous_hash, hash) VALUES (?, ?, 'id', 'name', 'create', 'patrol-logs', ?, NULL, NULL, ?, ?, ?)`)
  const write = raw.transaction((rows: SavedRows) => {
    const at = '2026-01-01T00:00:00.000Z'
    const number = `XC${rows.year}-${String(series.get(rows.year)).padStart(5, '0')}`
    patrol.run(rows.id, number, at, 'name', at, 'name', ...rows.values)
    for (const line of rows.stretches) stretch.run(...line)
    for (const one of rows.people) person.run(...one)
    const first = firstOrd(rows.day)
    const highest = top.get(first, first + 1_048_576n) as number | null
    const ord = highest === null ? first : BigInt(highest) + 1n
    doc.run(ord, rows.doc.register, rows.id, rows.doc.title, foldText(rows.doc.text), rows.doc.initials)
    grams.run(ord, ready ? rows.tokens : tokensOf(rows.doc))
    const previous = last.get() as { seq: number, hash: string }
    const after = ready ? rows.trace : JSON.stringify(rows.complete)
    audit.run(previous.seq + 1, at, rows.id, after, previous.hash, createHash('sha256').update(previous.hash).update(after).digest('hex'))
  })
  return rows => write.immediate(rows)
}
