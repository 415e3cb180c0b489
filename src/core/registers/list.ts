import type { ListedRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { ReferenceField } from '#contract/registers/field.ts'
import type { DerivedFilter } from '#contract/registers/filters.ts'
import type { ListFilter, ListQuery } from '#contract/registers/procedures.ts'
import type { Database, Row, SqlValue } from '../db/database.ts'
import { filterField, filterNames, readDays } from '#contract/registers/filters.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { isDay } from '#contract/wall-time.ts'
import { readStake } from '#contract/identifiers/stake.ts'
import { AppError } from '../platform/app-error.ts'
import { endOrd, firstOrd, needleFor } from '../platform/search.ts'
import { asOfSql } from './as-of.ts'
import { columnOf, listedColumns, listedDecoder, quoted } from './row-codec.ts'
import { labelColumn, selectOf, storedFields } from './select.ts'

/** Counting and free sorting stop here: past it neither tells a clerk anything that is worth the wait. */
export const countLimit = 10_000

export interface RecordPage { items: ListedRecord[], total: number, totalIsExact: boolean, next: string | null }

interface Term { sql: string, name: string }
/** Rows of a list, before order and page: where they come from and what they must satisfy. */
interface Source extends Rows { joins: string, order: Term[], descending: boolean, /** The same rows, where fewer tables tell how many there are. */ counted?: Rows }
interface Rows { from: string, where: string[], parameters: Array<SqlValue> }

/** A page of a register, by key and never by offset: the tenth page costs what the first does. */
export function listRecords(db: Database, query: ListQuery): RecordPage {
  const definition = mustFindRegister(query.register)
  const source = sourceOf(db, definition, query)
  const names = query.columns?.filter(name => Object.hasOwn(definition.fields, name) && definition.fields[name]!.type !== 'lines') ?? definition.list.columns.filter(name => name in definition.fields)
  const { columns, joins } = selectOf(definition, names, listedColumns(definition, query.bin))
  const sorted = query.sort ? sortBy(db, definition, source, query.sort, joins) : source

  const page = [...sorted.where]
  const parameters = [...sorted.parameters]
  if (query.after) {
    const position = readCursor(query.after, sorted.order.length)
    page.push(`(${sorted.order.map(term => term.sql).join(', ')}) ${sorted.descending ? '<' : '>'} (${position.map(() => '?').join(', ')})`)
    parameters.push(...position)
  }
  const direction = sorted.descending ? ' DESC' : ''
  const keys = sorted.order.map((term, index) => `${term.sql} AS key${index}`).join(', ')
  const rows = db.prepare(`SELECT ${columns}, ${keys} FROM ${sorted.from} ${sorted.joins} ${joins}${page.length ? ` WHERE ${page.join(' AND ')}` : ''} ORDER BY ${sorted.order.map(term => term.sql + direction).join(', ')} LIMIT ?`)
    .all(...parameters, query.limit + 1) as Row[]

  const items = rows.slice(0, query.limit).map(listedDecoder(definition, names, query.bin))
  const lastRow = rows.length > query.limit ? rows[query.limit - 1] : undefined
  const total = countRows(db, source)
  return { items, total: Math.min(total, countLimit), totalIsExact: total <= countLimit, next: lastRow ? writeCursor(sorted.order.map((_, index) => lastRow[`key${index}`]!)) : null }
}

/** How many rows a list has, counted no further than one past the limit. */
function countRows(db: Database, { joins, counted, ...rows }: Source): number {
  const source = counted ? { joins: '', ...counted } : { joins, ...rows }
  const { n } = db.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM ${source.from} ${source.joins}${source.where.length ? ` WHERE ${source.where.join(' AND ')}` : ''} LIMIT ${countLimit + 1})`).get(...source.parameters) as { n: number }
  return n
}

/** Every row of a list in its order, read as it is consumed; for files. */
export function iterateRecords(db: Database, filter: ListFilter & { sort?: string, ids?: readonly string[] }, names: readonly string[]): { rows: Iterable<ListedRecord>, count: number } {
  const definition = mustFindRegister(filter.register)
  const source = sourceOf(db, definition, filter)
  if (filter.ids) { source.where.push('r.id IN (SELECT value FROM json_each(?))'); source.parameters.push(JSON.stringify(filter.ids)) }
  const stored = names.filter(name => storedFields(definition).includes(name))
  const { columns, joins } = selectOf(definition, stored, listedColumns(definition, filter.bin))
  const sorted = filter.sort ? sortBy(db, definition, source, filter.sort, joins) : source
  const where = source.where.length ? ` WHERE ${source.where.join(' AND ')}` : ''
  const { n } = db.raw.prepare(`SELECT count(*) AS n FROM ${source.from} ${source.joins}${where}`).get(...source.parameters) as { n: number }
  const statement = db.raw.prepare(`SELECT ${columns} FROM ${sorted.from} ${sorted.joins} ${joins}${where} ORDER BY ${sorted.order.map(term => term.sql + (sorted.descending ? ' DESC' : '')).join(', ')}`)
  const decode = listedDecoder(definition, stored, filter.bin)
  function* rows(): Generator<ListedRecord> {
    for (const row of statement.iterate(...source.parameters)) yield decode(row as Row)
  }
  return { rows: rows(), count: n }
}

/** Default order: newest first where records have a day, by name elsewhere. */
function defaultOrder(definition: RegisterDefinition): Pick<Source, 'order' | 'descending'> {
  const names = definition.day ? [definition.day] : definition.order ?? ['initials']
  return { order: [...names, 'id'].map(name => ({ name, sql: `r.${quoted(name)}` })), descending: Boolean(definition.day) }
}

function sourceOf(db: Database, definition: RegisterDefinition, filter: ListFilter): Source {
  const source: Source = { from: `${definition.table} r`, joins: '', where: [`r.deleted_at IS ${filter.bin ? 'NOT NULL' : 'NULL'}`], parameters: [], ...defaultOrder(definition) }
  for (const [name, value] of Object.entries(filter.filters)) {
    if (!offeredFilters(definition).has(name)) throw new AppError('NOT_FILTERABLE', { field: definition.fields[name]?.label ?? name })
    narrow(db, definition, source, name, value)
  }
  if (definition.day) {
    const day = byPerson(source) ?? `r.${quoted(definition.day)}`
    if (filter.from) { source.where.push(`${day} >= ?`); source.parameters.push(filter.from) }
    if (filter.to) { source.where.push(`${day} <= ?`); source.parameters.push(filter.to) }
  }
  if (filter.text) search(definition, source, filter)
  return source
}

const offered = new WeakMap<RegisterDefinition, ReadonlySet<string>>()
function offeredFilters(definition: RegisterDefinition): ReadonlySet<string> {
  let names = offered.get(definition)
  if (!names) {
    const { leads, more } = filterNames(definition)
    names = new Set([...leads, ...more, ...Object.keys(definition.list.derived ?? {}), ...referenceFilters(definition)])
    offered.set(definition, names)
  }
  return names
}

/** A record's children are asked for by the reference that makes them children, whether or not a clerk is offered it as a filter. */
const referenceFilters = (definition: RegisterDefinition) => Object.entries(definition.fields)
  .flatMap(([name, field]) => field.type === 'reference' && mustFindRegister(field.register).children?.includes(definition.code) ? [name] : [])

function narrow(db: Database, definition: RegisterDefinition, source: Source, name: string, value: string): void {
  const field = filterField(definition, name)!
  const derived = definition.list.derived?.[name]
  if (derived?.kind === 'standing') return narrowToStanding(definition, source, derived.waiting, value)
  if (derived?.kind === 'within') return narrowToDays(source, derived.field, value)
  if (derived?.kind === 'asOf') return narrowToAsOf(source, derived, value)
  if (field.type === 'officers') {
    // Found through the table of people, which carries the day; its order is the list's order.
    const alias = `by_${columnOf(name)}`
    source.from = `${definition.peopleTable} ${alias} CROSS JOIN ${definition.table} r ON r.id = ${alias}.record_id`
    source.where.push(`${alias}.person_id = ?`, `${alias}.field = '${name}'`)
    source.parameters.push(idOf(db, 'people', value))
    source.order = [{ name: definition.day!, sql: `${alias}.day` }, { name: 'id', sql: `${alias}.record_id` }]
    return
  }
  if (field.type === 'stake') {
    // `K12+000..K12+300` is a stretch, both ends belonging to it; a stake alone is that metre.
    const ends = value.split('..').map(readStake)
    if (ends.length > 2 || ends.some(end => 'wrong' in end)) { source.where.push('0'); return }
    const metres = ends.map(end => (end as { metres: number }).metres)
    source.where.push(`r.${quoted(name)} BETWEEN ? AND ?`)
    source.parameters.push(metres[0]!, metres.at(-1)!)
    return
  }
  source.where.push(`${derived ? throughSql(definition, derived) : `r.${quoted(name)}`} = ?`)
  if (field.type === 'reference') source.parameters.push(idOf(db, field.register, value))
  else if (field.type === 'choice') source.parameters.push(codeOf(db, field.dictionary, value))
  else if (field.type === 'flag') source.parameters.push(value === 'true' || value === '是' ? 1 : 0)
  else source.parameters.push(value)
}

/** A field of the record this one belongs to. Looked up per record: it narrows what a period or a lead has left. */
function throughSql(definition: RegisterDefinition, { through, field }: Extract<DerivedFilter, { kind: 'through' }>): string {
  const link = definition.fields[through] as ReferenceField
  return `(SELECT o.${quoted(field)} FROM ${mustFindRegister(link.register).table} o WHERE o.id = r.${quoted(through)})`
}

/** How things stood at the end of a day. What no longer waits and has no day for it ended on the day it began. */
function narrowToStanding(definition: RegisterDefinition, source: Source, waiting: boolean, day: string): void {
  if (!isDay(day)) { source.where.push('0'); return }
  const { field, states, endedOn } = definition.pending!
  const waits = `r.${quoted(field)} IN (${states.map(() => '?').join(', ')})`
  const ended = `coalesce(r.${quoted(endedOn!)}, r.${quoted(definition.day!)})`
  source.where.push(`r.${quoted(definition.day!)} <= ?`, waiting ? `(${waits} OR ${ended} > ?)` : `NOT ${waits} AND ${ended} <= ?`)
  source.parameters.push(day, ...states, day)
}

function narrowToAsOf(source: Source, filter: Extract<DerivedFilter, { kind: 'asOf' }>, day: string): void {
  if (!isDay(day)) { source.where.push('0'); return }
  const { sql, parameters } = asOfSql(filter, day)
  source.where.push(sql)
  source.parameters.push(...parameters)
}

function narrowToDays(source: Source, field: string, value: string): void {
  const days = readDays(value)
  if (!days) { source.where.push('0'); return }
  source.where.push(`r.${quoted(field)} BETWEEN ? AND ?`)
  source.parameters.push(days.from, days.to)
}

const byPerson = (source: Source) => source.from.includes(' CROSS JOIN ') ? source.order[0]!.sql : undefined

/** A filter may name a record by id, number or title; one that names nothing finds nothing. */
function idOf(db: Database, register: string, value: string): string {
  const { table } = mustFindRegister(register)
  const found = db.prepare(`SELECT id FROM ${table} WHERE id = ? UNION ALL SELECT id FROM ${table} WHERE ${labelColumn(register)} = ? LIMIT 1`).get(value, value) as { id: string } | undefined
  return found?.id ?? value
}

function codeOf(db: Database, dictionary: string, value: string): string {
  const found = db.prepare('SELECT code FROM dictionary_entries WHERE dictionary = ? AND (code = ? OR label = ?) LIMIT 1').get(dictionary, value, value) as { code: string } | undefined
  return found?.code ?? value
}

/** Text narrows through the search index, whose keys are in the order of days. */
function search(definition: RegisterDefinition, source: Source, filter: ListFilter): void {
  const needle = needleFor(filter.text!, definition.code)
  if (!needle || filter.bin) { source.where.push('0'); return }
  const people = byPerson(source)
  const alone = Object.keys(filter.filters).length === 0
  source.from = `search_fts f CROSS JOIN search_docs d ON d.ord = f.rowid CROSS JOIN ${definition.table} r ON r.id = d.record_id${people ? ` CROSS JOIN ${definition.peopleTable} ${people.split('.')[0]} ON ${people.split('.')[0]}.record_id = r.id` : ''}`
  source.where.push('f.search_fts MATCH ?', needle.check)
  source.parameters.push(needle.match, ...needle.parameters)
  // Without other filters the index itself can count: it holds living records only, in the order of days.
  const counted: Rows = needle.isExact
    ? { from: 'search_fts f', where: ['f.search_fts MATCH ?'], parameters: [needle.match] }
    : { from: 'search_fts f CROSS JOIN search_docs d ON d.ord = f.rowid', where: ['f.search_fts MATCH ?', needle.check], parameters: [needle.match, ...needle.parameters] }
  const bound = (sql: string, ord: bigint) => {
    for (const rows of [source, counted]) { rows.where.push(sql); rows.parameters.push(ord) }
  }
  if (definition.day && filter.from) bound('f.rowid >= ?', firstOrd(filter.from))
  if (definition.day && filter.to) bound('f.rowid < ?', endOrd(filter.to))
  if (alone) source.counted = counted
  source.order = [{ name: 'ord', sql: 'f.rowid' }]
  source.descending = true
}

/** Any column, while the list is short enough to sort. */
function sortBy(db: Database, definition: RegisterDefinition, source: Source, sort: string, joins: string): Source {
  const descending = sort.startsWith('-')
  const name = descending ? sort.slice(1) : sort
  if (name === source.order[0]!.name) return { ...source, descending }
  const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined
  const isNumber = name === 'number' && definition.number
  if (!isNumber && (!field || field.type === 'lines' || field.type === 'attachments' || field.type === 'checklist')) throw new AppError('NOT_A_SORT', { field: field?.label ?? name })
  if (countRows(db, source) > countLimit) throw new AppError('NOT_SORTABLE', { field: field?.label ?? name, limit: countLimit })
  const label = `ref_${columnOf(name)}.${field?.type === 'reference' ? labelColumn(field.register) : ''}`
  // Sorting by a column that is not shown still needs its name.
  const missing = field?.type === 'reference' && !joins.includes(`ref_${columnOf(name)} `)
    ? ` LEFT JOIN ${mustFindRegister(field.register).table} ref_${columnOf(name)} ON ref_${columnOf(name)}.id = r.${quoted(name)}`
    : ''
  const column = `r.${quoted(name)}`
  const expression = field?.type === 'reference' ? label : field?.type === 'officers' ? `json_extract(${column}, '$[0].name')` : column
  return { ...source, joins: source.joins + missing, order: [{ name, sql: `coalesce(${expression}, '')` }, { name: 'id', sql: 'r.id' }], descending }
}

function writeCursor(position: readonly SqlValue[]): string {
  return Buffer.from(JSON.stringify(position.map(value => typeof value === 'bigint' ? Number(value) : value))).toString('base64url')
}

function readCursor(cursor: string, length: number): SqlValue[] {
  try {
    const position = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown
    if (!Array.isArray(position) || position.length !== length || position.some(value => typeof value !== 'string' && !Number.isFinite(value) || Number.isInteger(value) && !Number.isSafeInteger(value))) throw new TypeError('not a position')
    return position.map(value => Number.isInteger(value) && Math.abs(Number(value)) > 2 ** 31 ? BigInt(value as number) : value as SqlValue)
  }
  catch {
    throw new AppError('BAD_CURSOR', {})
  }
}
