import type { ExportFormat } from '#contract/jobs.ts'
import type { Problem } from '#contract/problems.ts'
import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Brigade } from './brigade.ts'
import type { Dictionaries, Typing } from './typed-records.ts'
import { isDeepStrictEqual } from 'node:util'
import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { appErrors } from '#contract/errors.ts'
import { problemMessage, problemSentences } from '#contract/problems.ts'
import { mustFindRegister, registerDefinitions } from '#contract/registers/index.ts'
import { openBrigade } from './brigade.ts'
import { fillBooks } from './full-books.ts'
import { photo } from './photos.ts'
import { linesOf } from './registers.ts'
import { Photo, Pick, typedRecord } from './typed-records.ts'

interface Case extends Typing { definition: RegisterDefinition, act: 'create' | 'update' | 'remove' | 'recover' | 'stale', nth: number, reason: string | undefined }
interface Known { id: string, version: number }

/** How many records to type, drawn from which seed, and as which files all registers are taken out afterwards. */
export interface Amount { cases: number, seed: number, formats: readonly ExportFormat[] }

export interface TypedWork {
  /** What should never have happened, with what brought it about; empty when all is well. */
  wrong: string[]
  cases: number
  /** How many records of each register were accepted. */
  accepted: Record<string, number>
  /** How often each kind of problem was named. */
  named: Record<string, number>
}

const caseOf = (dictionaries: Dictionaries) => fc.constantFrom(...registerDefinitions).chain(definition => fc.record({
  definition: fc.constant<RegisterDefinition>(definition),
  act: fc.constantFrom<Case['act']>('create', 'create', 'create', 'create', 'update', 'update', 'remove', 'recover', 'stale'),
  nth: fc.nat(1000),
  reason: fc.constantFrom(undefined, '核对无误', '核对无误', '核对无误'),
  typing: typedRecord(definition, dictionaries),
})).map(({ typing, ...rest }): Case => ({ ...rest, ...typing }))

const refusals = new Set<string>([...Object.keys(appErrors), 'BAD_REQUEST'])

/**
 * Types `cases` records, drawn from the definitions, at every register, and watches the books: each is saved and reads back
 * as it was accepted, or refused by a code and field of the closed list with nothing written.
 */
export async function typeAtRandom(amount: Amount): Promise<TypedWork> {
  const brigade = await openBrigade()
  try {
    return await new Typist(brigade, await booksFor(brigade)).work(amount)
  }
  finally {
    await brigade.close()
  }
}

interface Books { dictionaries: Dictionaries, photos: unknown[] }

/** Something to name in every register, one of each kind in the bin, two photos. */
async function booksFor(brigade: Brigade): Promise<Books> {
  await fillBooks(brigade)
  const gone = await brigade.addPatrol({ day: '2026-03-07' })
  await brigade.client.registers.remove({ register: 'patrol-logs', id: gone.id, reason: '误录' })
  const left = await brigade.add('people', { name: '已删', kind: 'auxiliary' })
  await brigade.client.registers.remove({ register: 'people', id: left.id, reason: '误录' })
  const photos = [await brigade.client.attachments.add({ file: await photo() }), await brigade.client.attachments.add({ file: await photo('近景.jpg', { red: 9 }) })]
  return { dictionaries: await brigade.client.dictionaries.all(), photos }
}

class Typist {
  readonly #brigade: Brigade
  readonly #books: Books
  readonly #founding = new Map<string, Known[]>()
  readonly #living = new Map<string, Known[]>()
  readonly #bin = new Map<string, Known[]>()
  readonly #result: TypedWork = { wrong: [], cases: 0, accepted: Object.fromEntries(registerDefinitions.map(({ code }) => [code, 0])), named: {} }

  constructor(brigade: Brigade, books: Books) {
    this.#brigade = brigade
    this.#books = books
  }

  async work({ cases, seed, formats }: Amount): Promise<TypedWork> {
    for (const { code } of registerDefinitions) await this.#learn(code)
    // What is only ever drawn is there to be worked on from the beginning.
    for (const [code, known] of this.#living) this.#founding.set(code, mustFindRegister(code).isDrawn ? [...known] : known.splice(0))
    for (const one of fc.sample(caseOf(this.#books.dictionaries), { numRuns: cases, seed })) {
      this.#result.cases++
      const before = this.#trace(one.definition)
      try {
        await this.#act(one, before)
      }
      catch (error) {
        this.#refused(one, error, before)
      }
      if (this.#result.wrong.length > 10) break
    }
    this.#numbersWithoutGaps()
    await this.#filesOfAll(formats)
    for (const { name, detail } of (await this.#brigade.verify()).checks.filter(({ ok }) => !ok)) this.#result.wrong.push(`verify: ${name} ${detail}`)
    return this.#result
  }

  async #learn(register: string): Promise<void> {
    for (const bin of [false, true]) {
      const { items } = await this.#brigade.client.registers.list({ register, bin, limit: 200 })
      ;(bin ? this.#bin : this.#living).set(register, items.map(({ id, version }) => ({ id, version })).sort((a, b) => (a.id < b.id ? -1 : 1)))
    }
  }

  /** What a refusal must leave as it was: rows of the register and its lines, numbers, trail, search. */
  #trace(definition: RegisterDefinition): string {
    const { db } = this.#brigade.core.services
    const tables = [definition.table, ...linesOf(definition).map(([, { table }]) => table), ...definition.peopleTable ? [definition.peopleTable] : [], 'audit_log', 'search_docs']
    const one = (sql: string) => Object.values(db.prepare(sql).get() as object).join()
    return [...tables.map(table => one(`SELECT count(*) FROM ${table}`)), one('SELECT sum(last) FROM number_series'), one(`SELECT sum(version) FROM ${definition.table}`)].join(' ')
  }

  #resolved(value: unknown): unknown {
    if (value instanceof Pick) {
      const known = { founding: this.#founding, living: this.#living, bin: this.#bin }[value.from].get(value.register)!
      if (!known.length && value.from === 'founding') return this.#resolved(new Pick(value.register, value.nth, 'living'))
      return known.length ? known[value.nth % known.length]!.id : '00000000-0000-7000-8000-000000000000'
    }
    if (value instanceof Photo) return this.#books.photos[value.nth]
    if (Array.isArray(value)) return value.map(inner => this.#resolved(inner))
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#resolved(inner)]))
  }

  /** Only records this work made are changed and removed: what it began with, it goes on naming. */
  #one(known: Known[] | undefined, nth: number): Known {
    return known?.length ? known[nth % known.length]! : { id: '00000000-0000-7000-8000-000000000000', version: 1 }
  }

  async #act({ definition, act, nth, reason, values, spoiled }: Case, before: string): Promise<void> {
    const register = definition.code
    const { registers } = this.#brigade.client
    const sent = this.#resolved(values) as Record<string, unknown>
    if (act === 'create') {
      // As the form does: what is likely is there already, what its parent says comes first.
      const parent = definition.parent && !spoiled.includes(definition.parent) ? this.#resolved(new Pick((definition.fields[definition.parent] as { register: string }).register, nth)) as string : undefined
      const blank = parent ? await registers.blank({ register, parent }) : {}
      const fromParent = Object.fromEntries(Object.entries(blank).filter(([name, value]) => value !== null && !spoiled.includes(name) && [definition.parent, definition.day].includes(name)))
      const alike = nth % 2 ? await this.#alike(definition, spoiled) : {}
      const { record } = await registers.create({ register, values: { ...sent, ...alike, ...fromParent } as never, warningReason: reason })
      await this.#accepted(definition, record as AnyRecord, before)
      this.#living.get(register)!.push({ id: record.id, version: record.version })
      return
    }
    const own = this.#one((act === 'recover' ? this.#bin : this.#living).get(register), nth)
    if (act === 'stale') {
      await registers.update({ register, id: own.id, version: own.version + 1, values: sent as never, warningReason: reason })
      throw new Error('a save with a version nobody has read was accepted')
    }
    if (act === 'update') {
      const names = Object.keys(sent).filter((name, index) => spoiled.includes(name) || (nth + index) % 4 === 0)
      const { record } = await registers.update({ register, id: own.id, version: own.version, values: Object.fromEntries(names.map(name => [name, sent[name]])) as never, warningReason: reason })
      await this.#accepted(definition, record as AnyRecord, record.version === own.version ? undefined : before)
      own.version = record.version
      return
    }
    const moved = act === 'remove' ? await registers.remove({ register, id: own.id, version: own.version, reason: '误录' }) : await registers.recover({ register, id: own.id })
    const [from, to] = act === 'remove' ? [this.#living, this.#bin] : [this.#bin, this.#living]
    from.set(register, from.get(register)!.filter(({ id }) => id !== own.id))
    to.get(register)!.push({ id: own.id, version: moved.version })
  }

  /** The values of a record there is, but for what may not be twice: texts whose form only their own rules know are right that way. When it was stays as typed, where it says when. */
  async #alike(definition: RegisterDefinition, spoiled: readonly string[]): Promise<Record<string, unknown>> {
    const [known] = this.#founding.get(definition.code)!
    if (!known) return {}
    const record = await this.#brigade.client.registers.get({ register: definition.code, id: known.id }) as AnyRecord
    return Object.fromEntries(Object.entries(definition.fields).filter(([name, field]) => !field.computed && name !== definition.day && (field.type !== 'time' || record[name] === null) && !('unique' in field && field.unique) && !spoiled.includes(name)).map(([name]) => [name, record[name]]))
  }

  /** What was accepted is what is read, and can be sent back as it was read without changing anything. */
  async #accepted(definition: RegisterDefinition, record: AnyRecord, before: string | undefined): Promise<void> {
    const register = definition.code
    this.#result.accepted[register]!++
    const { registers } = this.#brigade.client
    const read = await registers.get({ register, id: record.id })
    if (!isDeepStrictEqual(read, record)) this.#result.wrong.push(`${register}: answered ${JSON.stringify(record)}, reads ${JSON.stringify(read)}`)
    if (before === this.#trace(definition)) this.#result.wrong.push(`${register}: accepted and nothing written: ${JSON.stringify(record)}`)
    const typed = Object.fromEntries(Object.entries(definition.fields).filter(([, field]) => !field.computed).map(([name]) => [name, read[name]]))
    const again = await registers.update({ register, id: record.id, version: record.version, values: typed as never, warningReason: '核对无误' })
    if (again.record.version !== record.version) this.#result.wrong.push(`${register}: sent back as read, it changed: ${JSON.stringify(read)} became ${JSON.stringify(again.record)}`)
  }

  #refused({ definition, values, act }: Case, error: unknown, before: string): void {
    const say = (what: string) => this.#result.wrong.push(`${act} ${definition.code}: ${what} from ${fc.stringify(values).slice(0, 600)}`)
    if (!(error instanceof ORPCError) || !refusals.has(String(error.code))) {
      const cause = (error as { cause?: Error }).cause ?? error as Error
      say(`${cause.name}: ${cause.message} ${String(cause.stack).split('\n').find(line => line.includes('/src/'))?.trim() ?? ''}`)
      return
    }
    if (this.#trace(definition) !== before) say(`refused (${error.code}), and yet written`)
    for (const found of (error.data as { problems?: Problem[] } | undefined)?.problems ?? []) {
      this.#result.named[found.code] = (this.#result.named[found.code] ?? 0) + 1
      const [name = ''] = found.path.split('.')
      if (!Object.hasOwn(problemSentences, found.code)) say(`a problem without a sentence: ${found.code}`)
      if (!Object.hasOwn(definition.fields, name) && found.code !== 'UNKNOWN_FIELD') say(`a problem of no field: ${found.path} ${found.code}`)
      const sentence = problemMessage(found)
      if (/undefined|NaN|\[object|null/.test(sentence)) say(`an odd sentence: ${sentence}`)
    }
  }

  #numbersWithoutGaps(): void {
    const { db } = this.#brigade.core.services
    for (const { series, year, last } of db.prepare('SELECT * FROM number_series').all() as Array<{ series: string, year: string, last: number }>) {
      const { table } = registerDefinitions.find(({ number }) => number === series)!
      const given = (db.prepare(`SELECT number FROM ${table} WHERE number LIKE ? ORDER BY number`).all(`${series}${year}-%`) as Array<{ number: string }>).map(({ number }) => number)
      const wanted = Array.from({ length: last }, (_, index) => `${series}${year}-${String(index + 1).padStart(5, '0')}`)
      if (given.join() !== wanted.join()) this.#result.wrong.push(`numbers of ${series}${year}: ${given.length} given, the series says ${last}`)
    }
  }

  /** Everything accepted can be taken out as a table, and printed. */
  async #filesOfAll(formats: readonly ExportFormat[]): Promise<void> {
    const { client } = this.#brigade
    const ended = async (id: string) => {
      for await (const state of await client.jobs.watch({ id })) if (state.ms !== null) return state
      throw new Error('the job was still under way when its states ended')
    }
    for (const { code: register } of registerDefinitions) {
      const { total } = await client.registers.list({ register })
      for (const format of formats) {
        const { status, rows, failure } = await ended((await client.jobs.export({ register, format })).id)
        if (status !== 'done' || rows !== total) this.#result.wrong.push(`${format} of ${register}: ${status}, ${rows} of ${total} rows ${failure ?? ''}`)
      }
      const ids = this.#living.get(register)!.slice(-4).map(({ id }) => id)
      const print = ids.length ? await client.jobs.print({ register, ids }).catch(error => (error as ORPCError<string, unknown>).code === 'NOT_PRINTABLE' ? undefined : Promise.reject(error as Error)) : undefined
      const printed = print && await ended(print.id)
      if (printed && printed.status !== 'done') this.#result.wrong.push(`paper of ${register}: ${printed.failure}`)
    }
  }
}
