import type { AnyDraft, AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field, NamedOfficer, Reference } from '#contract/registers/field.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/database.ts'
import type { SearchDoc } from '../platform/search.ts'
import type { Traces } from './writing.ts'
import { registerDefinitions } from '#contract/registers/index.ts'
import { blankValue, isBlank } from '#contract/registers/read.ts'
import { addDays } from '#contract/wall-time.ts'
import { appendEntry, endOfTrail } from '../platform/audit.ts'
import { keepLastNumber, lastNumber, numberText } from '../platform/numbering.ts'
import { indexDoc, nextOrd, unindexDoc } from '../platform/search.ts'
import { addComputed, defaultOf, takesDefault } from './drafting.ts'
import { findRecord } from './repo.ts'
import { labelColumn } from './select.ts'
import { writeChange, writeNew, writeRemoval } from './writing.ts'

/** Days a record may still change before it is indexed. The index takes records in order of days; one changed later costs it a flush. */
const indexedAfter = 60

const lineTables = registerDefinitions.flatMap(({ fields }) => Object.values(fields).flatMap(field => (field.type === 'lines' ? [field.table] : [])))

/**
 * Writes very many records into a file that nobody else reads yet, and leaves what saving one by one would have left: rows,
 * numbers, trail, index. Only the judging is skipped: whoever plans the records answers for them. There is no journal, so a
 * batch that fails leaves a file to be thrown away.
 */
export class Batch {
  readonly #ctx: Context
  readonly #names = new Names()
  readonly #traces: Traces
  readonly #indexes: string[]
  readonly #waiting = new Map<string, Map<string, SearchDoc>>()
  readonly #dayOf = new Map<string, string>()
  readonly #series = new Map<string, { series: string, year: string, last: number }>()

  constructor(ctx: Context) {
    this.#ctx = ctx
    const { raw } = ctx.db
    raw.pragma('foreign_keys = OFF')
    raw.pragma('journal_mode = OFF')
    raw.pragma('synchronous = OFF')
    raw.pragma('cache_size = -400000')
    raw.pragma('temp_store = MEMORY')
    ctx.db.prepare(`INSERT INTO search_fts (search_fts, rank) VALUES ('hashsize', 134217728)`).run()
    // Sorted once at the end they take a fraction of the time and lie in order. Those of lines are needed to change a record.
    const indexes = raw.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name NOT IN (SELECT value FROM json_each(?))`).all(JSON.stringify(lineTables)) as Array<{ name: string, sql: string }>
    this.#indexes = indexes.map(({ sql }) => sql)
    for (const { name } of indexes) raw.exec(`DROP INDEX ${name}`)
    this.#names.readAll(ctx.db)
    this.#traces = this.#tracesOf(ctx.db)
    raw.exec('BEGIN')
  }

  create(ctx: Context, definition: RegisterDefinition, typed: Readonly<Record<string, unknown>>, warningReason: string | null = null): AnyRecord {
    const values = Object.fromEntries(Object.entries(definition.fields).map(([name, field]) => [name, this.#valueOf(definition, name, field, typed)]))
    addComputed(ctx, definition, values)
    const record = writeNew(ctx, definition, values, warningReason, this.#traces)
    this.#names.add(definition, record)
    return record
  }

  /** `before` is the record as it was last written. */
  update(ctx: Context, definition: RegisterDefinition, before: AnyRecord, typed: Readonly<Record<string, unknown>>): AnyRecord {
    const changes = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, this.#names.resolve(definition.fields[name]!, value)]))
    const values = Object.fromEntries(Object.keys(definition.fields).map(name => [name, name in changes ? changes[name] : before[name]]))
    addComputed(ctx, definition, values)
    writeChange(ctx, definition, before, values, before.warningReason, this.#traces)
    return { ...before, ...values, version: before.version + 1 }
  }

  remove(ctx: Context, definition: RegisterDefinition, before: AnyRecord, reason: string): void {
    writeRemoval(ctx, definition, before, reason, this.#traces)
  }

  /** To be called as the clock moves on: indexes what is settled by this day. */
  advanceTo(day: string): void {
    this.#indexUntil(addDays(day, -indexedAfter))
  }

  /** Indexes the rest and makes the file one the program works with. `pause` hears between the steps which share of them is done. */
  async finish(pause: (share: number) => Promise<void>): Promise<void> {
    const { raw } = this.#ctx.db
    this.#indexUntil('9999-12-31')
    for (const { series, year, last } of this.#series.values()) keepLastNumber(this.#ctx.db, series, year, last)
    raw.exec('COMMIT')
    const steps = [
      ...this.#indexes,
      `INSERT INTO search_fts (search_fts, rank) VALUES ('optimize', 0)`,
      `INSERT INTO search_fts (search_fts, rank) VALUES ('hashsize', 1048576)`,
    ]
    for (const [at, sql] of steps.entries()) {
      await pause(at / steps.length)
      raw.exec(sql)
    }
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    await pause(1)
  }

  #valueOf(definition: RegisterDefinition, name: string, field: Field, typed: Readonly<Record<string, unknown>>): unknown {
    const given = takesDefault(name, field, typed) ? defaultOf(this.#ctx, definition, field, typed) : typed[name]
    return isBlank(given) ? blankValue(field) : this.#names.resolve(field, given)
  }

  #tracesOf(db: Database): Traces {
    let end = endOfTrail(db)
    return {
      index: (_, doc) => {
        if (!this.#waiting.has(doc.day)) this.#waiting.set(doc.day, new Map())
        this.#waiting.get(doc.day)!.set(doc.recordId, doc)
        this.#dayOf.set(doc.recordId, doc.day)
      },
      unindex: (_, recordId) => {
        const day = this.#dayOf.get(recordId)
        if (day === undefined) unindexDoc(db, recordId)
        else this.#waiting.get(day)!.delete(recordId)
      },
      number: (_, series, year) => {
        const last = (this.#series.get(series + year)?.last ?? lastNumber(db, series, year)) + 1
        this.#series.set(series + year, { series, year, last })
        return numberText(series, year, last)
      },
      trail: (ctx, entry) => { end = appendEntry(ctx, entry, end) },
    }
  }

  #indexUntil(day: string): void {
    for (const waiting of [...this.#waiting.keys()].filter(one => one < day).sort()) {
      let ord = nextOrd(this.#ctx.db, waiting)
      for (const doc of this.#waiting.get(waiting)!.values()) {
        indexDoc(this.#ctx.db, doc, ord++)
        this.#dayOf.delete(doc.recordId)
      }
      this.#waiting.delete(waiting)
    }
  }
}

/** What things are called, in memory: looking a name up in the file for every record would take longer than writing it. */
class Names {
  readonly #references = new Map<string, Map<string, Reference>>()
  readonly #choices = new Map<string, Map<string, string>>()
  readonly #people = new Map<string, NamedOfficer>()

  readAll(db: Database): void {
    for (const definition of registerDefinitions.filter(one => !one.number)) {
      const label = labelColumn(definition.code)
      for (const { id } of db.prepare(`SELECT id, ${label} AS label FROM ${definition.table} WHERE deleted_at IS NULL`).all() as Reference[]) this.add(definition, findRecord(db, definition, id)!)
    }
  }

  add(definition: RegisterDefinition, record: AnyRecord): void {
    if (definition.number) return
    if (!this.#references.has(definition.code)) this.#references.set(definition.code, new Map())
    this.#references.get(definition.code)!.set(record.title, { id: record.id, label: record.title })
    if (definition.code === 'people') this.#people.set(record.title, { id: record.id, name: record.title, certificate: String(record.certificate ?? '') })
    if (definition.code === 'dictionary-entries') {
      const dictionary = String(record.dictionary)
      if (!this.#choices.has(dictionary)) this.#choices.set(dictionary, new Map())
      for (const name of [record.code, record.label]) this.#choices.get(dictionary)!.set(String(name), String(record.code))
    }
  }

  /** The value a field holds for what was typed; a name nobody has is a defect of the plan. */
  resolve(field: Field, given: unknown): unknown {
    if (isBlank(given)) return blankValue(field)
    switch (field.type) {
      case 'reference': return typeof given === 'object' ? given : this.#mustKnow(this.#references.get(field.register), String(given), field)
      case 'choice': return this.#mustKnow(this.#choices.get(field.dictionary), String(given), field)
      case 'officers': return (given as string[]).map(name => this.#mustKnow(this.#people, name, field))
      case 'lines': return (given as AnyDraft[]).map(line => Object.fromEntries(Object.entries(field.fields).map(([name, inner]) => [name, this.resolve(inner, line[name])])))
      default: return given
    }
  }

  #mustKnow<T>(known: ReadonlyMap<string, T> | undefined, name: string, field: Field): T {
    const found = known?.get(name)
    if (found === undefined) throw new Error(`${field.label}: nothing is called ${name}`)
    return found
  }
}
