import type { Problem } from '#contract/problems.ts'
import type { AnyRecord } from '#contract/registers/definition.ts'
import type { Brigade, Values } from './brigade.ts'
import { isDeepStrictEqual } from 'node:util'
import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { appErrors } from '#contract/errors.ts'
import { problemMessage } from '#contract/problems.ts'
import { courseOf } from '#contract/registers/courses.ts'
import { actsAt } from '#contract/registers/course.ts'
import { mustFindRegister, registerDefinitions } from '#contract/registers/index.ts'
import { reportDefinitions } from '#contract/reports/index.ts'
import { mergeable } from '#contract/supervision.ts'
import { mustFindRecord } from '#core/registers/saving.ts'
import { openBrigade } from './brigade.ts'
import { fillBooks } from './full-books.ts'
import { filled, inspection } from './machinery.ts'
import { linesOf } from './registers.ts'
import { Photo, Pick, rightValue, wrongValue } from './typed-records.ts'

type Dictionaries = Awaited<ReturnType<Brigade['client']['dictionaries']['all']>>

/** A step of a walk: what is done, and numbers from which it chooses to what and with which values. */
interface Step { kind: StepKind, one: number, other: number, seed: number, spoil: boolean }
type StepKind = keyof Walker['steps']

const courses = registerDefinitions.flatMap(({ code }) => courseOf(code) ?? [])
const refusals = new Set<string>([...Object.keys(appErrors), 'BAD_REQUEST'])
/** Registers some of whose records ship with the program: their trail begins with the first change. */
const seeded = ['dictionary-entries', 'phrases']
const oddWords = /undefined|NaN|\[object|null/
const lookedUp = ['甘M20001', '甘M2000', 'gm20001', '顺达', 'xfsd', 'sd', '621002199001010017', '621002000123', '91621002MA0DEMA17M', '甘０６１２３４５', '"', '%', ' OR ', '陈驾', '𠮷', '白色面包车', 'K12+300', '*', 'NEAR(']
const reports = reportDefinitions.map(({ code }, index) => [code, ['2026-Q1', '2026', '2026-03', '2026-W10', '2026-03-01..2026-03-10'][index % 5]!] as const)

const problemsIn = (error: unknown) => error instanceof ORPCError ? (error.data as { problems?: Problem[] } | undefined)?.problems ?? [] : []

export interface WalkedWork {
  /** What should never have happened, with what brought it about; empty when all is well. */
  wrong: string[]
  /** How often each kind of step was done, and how often refused. */
  done: Record<string, number>
  refused: Record<string, number>
}

/**
 * Walks the procedures of a brigade with records in every register, a step at a time: acts, papers, draws, merging, lookups,
 * removal and recovery of whatever is there. Each step is done and can be read, or is refused by a code of the closed list with
 * nothing written; now and then everything there is is read, and in the end the file must verify.
 */
export async function walkAtRandom({ steps, seed }: { steps: number, seed: number }): Promise<WalkedWork> {
  const brigade = await openBrigade()
  try {
    await fillBooks(brigade)
    return await new Walker(brigade, await brigade.client.dictionaries.all()).walk(steps, seed)
  }
  finally {
    await brigade.close()
  }
}

class Walker {
  readonly #brigade: Brigade
  readonly #dictionaries: Dictionaries
  readonly #result: WalkedWork = { wrong: [], done: {}, refused: {} }
  /** The last steps, to be told with what went wrong. */
  readonly #last: string[] = []

  constructor(brigade: Brigade, dictionaries: Dictionaries) {
    this.#brigade = brigade
    this.#dictionaries = dictionaries
  }

  async walk(steps: number, seed: number): Promise<WalkedWork> {
    const step = fc.record<Step>({
      kind: fc.constantFrom<StepKind>('act', 'act', 'act', 'act', 'draft', 'issue', 'issue', 'issue', 'serve', 'serve', 'void', 'task', 'draw', 'voidDraw', 'merge', 'merge', 'unmerge', 'unmerge', 'reveal', 'twin', 'lookup', 'fresh', 'fresh', 'inspect', 'defects', 'defects', 'begin', 'report', 'remove', 'recover', 'edit', 'edit', 'resend', 'change', 'checklist'),
      one: fc.nat(100_000), other: fc.nat(100_000), seed: fc.nat(), spoil: fc.constantFrom(true, false, false),
    })
    for (const [index, each] of fc.sample(step, { numRuns: steps, seed }).entries()) {
      await this.#take(each)
      if (index % 100 === 99) await this.#readEverything()
      if (this.#result.wrong.length > 5) break
    }
    await this.#readEverything()
    for (const { name, detail } of (await this.#brigade.verify()).checks.filter(({ ok }) => !ok)) this.#say(`verify: ${name} ${detail}`)
    return this.#result
  }

  async #take(step: Step): Promise<void> {
    const before = this.#trace()
    this.#last.push(step.kind)
    try {
      await this.steps[step.kind](step)
      this.#result.done[step.kind] = (this.#result.done[step.kind] ?? 0) + 1
    }
    catch (error) {
      this.#refused(step, error, before)
    }
  }

  /** What is asked of the program, by name; public for the names alone. */
  readonly steps = {
    act: async ({ one, other, seed, spoil }: Step) => {
      const { register, stage, acts } = courses[one % courses.length]!
      const record = this.#one(register, other)
      const possible = actsAt(acts, String(record[stage]))
      const names = possible.length && !(spoil && seed % 3) ? possible : Object.keys(acts)
      const name = names[seed % names.length]!
      const { asks, needs, ticks } = acts[name]!
      const asked = asks.filter((field, index) => needs.includes(field) || (seed >> index) % 2)
      // A tick says one thing or is not made.
      const values = { ...this.#values(register, asked, seed, spoil), ...Object.fromEntries(Object.entries(ticks ?? {}).filter(([field]) => asked.includes(field)).map(([field, { value }]) => [field, value])) }
      try {
        await this.#saved(register, (await this.#brigade.client.registers.act({ register, id: record.id, version: record.version, act: name, values: values as never, warningReason: '核对无误' })).record as AnyRecord, name)
      }
      catch (error) {
        // Whoever is offered an act can fill what it asks for, and no more.
        const elsewhere = problemsIn(error).filter(({ level, path }) => level === 'error' && !['section', 'stake'].includes(path) && !asks.includes(path.split('.')[0]!))
        if (possible.includes(name) && !spoil && elsewhere.length) this.#say(`${name} of ${register} is refused at what it does not ask for: ${elsewhere.map(problemMessage).join('；')} ${JSON.stringify(record)} ${JSON.stringify(values)}`)
        throw error
      }
    },
    draft: async ({ one, other }: Step) => {
      const templates = await this.#brigade.client.documents.templates({})
      const template = templates[one % templates.length]!
      const register = template.appliesTo[other % template.appliesTo.length] ?? 'machine-inspections'
      const { values } = await this.#brigade.client.documents.prepare({ template: template.code, register: register as never, id: this.#one(register, other).id })
      // What nobody filled in is filled in, so that some can be issued.
      const contents = (values.contents as Values[]).map((line) => {
        const field = template.fields.find(({ name }) => name === line.name)
        return { ...line, value: line.value ?? (field?.type === 'day' ? '2026-03-20' : field?.options?.[0]?.code ?? '按规定办理') }
      })
      await this.#saved('documents', await this.#brigade.add('documents', { partyAddress: '董志镇', ...values as Values, contents }), template.code)
    },
    issue: async ({ other, spoil }: Step) => {
      const { id, version } = this.#one('documents', other)
      await this.#brigade.client.documents.missing({ id })
      await this.#saved('documents', await this.#brigade.client.documents.issue({ id, version, confirmed: !spoil }) as AnyRecord, 'issued')
      const issued = await this.#brigade.client.documents.issued({ id })
      if (!issued?.isWhole) this.#say(`a document issued and not whole: ${id}`)
    },
    serve: async ({ one, other, spoil }: Step) => {
      const { id, version } = this.#one('documents', other)
      await this.#saved('documents', await this.#brigade.client.documents.serve({ id, version, servedOn: ['2026-03-10', '2026-03-10', '2024-02-29'][one % 3]!, servedHow: spoil ? '留置' : ['direct', 'left', 'post'][one % 3]!, note: one % 2 ? '本人签收' : '' }) as AnyRecord, 'served')
    },
    void: async ({ other }: Step) => {
      const { id, version } = this.#one('documents', other)
      await this.#saved('documents', await this.#brigade.client.documents.void({ id, version, reason: '当事人有误' }) as AnyRecord, 'voided')
    },
    task: async ({ one, other, spoil }: Step) => {
      const pool = ['operators', 'vehicles', 'practitioners'][one % 3]!
      await this.#saved('random-checks', await this.#brigade.add('random-checks', {
        name: `抽查${one}`, day: '2026-03-10', until: '2026-03-30', matter: '运输经营检查', basis: '《道路运输条例》第五十八条', content: '证照', pool, witness: '韩旭',
        ...other % 2 ? { count: spoil ? 500 : 1 + other % 3 } : { share: 5 + other % 90 },
        exclusions: other % 3 ? [] : [{ object: this.#one('operators', other).title, reason: 'closed' }],
      }, '核对无误'), pool)
    },
    draw: async ({ other, seed, spoil }: Step) => {
      const { id: task, version } = this.#one('random-checks', other)
      await this.#brigade.client.randomChecks.preview({ task })
      await this.#brigade.client.randomChecks.draw({ task, version, ...spoil ? {} : { seed: `dice-${seed}` }, ...seed % 2 ? { redrawReason: '名单有误' } : {} })
      const [draw] = await this.#brigade.client.randomChecks.draws({ task })
      if (draw?.outcomes.length !== draw?.count) this.#say(`drew ${draw?.outcomes.length} of ${draw?.count}`)
      await this.#brigade.client.randomChecks.progress({ task })
    },
    voidDraw: async ({ other }: Step) => {
      const { id: task, version } = this.#one('random-checks', other)
      await this.#brigade.client.randomChecks.voidDraw({ task, version, reason: '监督人离场' })
    },
    /** The same thing entered twice: what can be merged with what it is a copy of. */
    twin: async ({ one, other }: Step) => {
      const register = mergeable[one % mergeable.length]!
      const { fields } = mustFindRegister(register)
      const record = this.#one(register, other)
      const typed = Object.fromEntries(Object.entries(fields).filter(([, field]) => !field.computed && !('unique' in field && field.unique)).map(([name]) => [name, record[name]]))
      const loose = Object.fromEntries(['creditCode', 'idNumber', 'vin', 'oldNumber'].filter(name => name in fields).map(name => [name, null]))
      await this.#saved(register, await this.#brigade.add(register, { ...typed, ...loose, ...register === 'transport-vehicles' ? { plateColour: ['yellow', 'blue', 'green'][one % 3] } : {}, ...register === 'licences' ? { serial: String(one) } : {} }, '核对无误'), 'twin')
    },
    merge: async ({ one, other, seed }: Step) => {
      const register = mergeable[one % mergeable.length]!
      const [keep, drop] = [this.#one(register, other), this.#one(register, seed)]
      const { record } = await this.#brigade.client.supervision.merge({ register, keep: keep.id, drop: drop.id, reason: '重复登记' })
      await this.#saved(register, record as AnyRecord, 'merged', false)
    },
    /** Merges that were made are undone, whatever became of the records since. */
    unmerge: async ({ one, other }: Step) => {
      const register = mergeable[one % mergeable.length]!
      const { db } = this.#brigade.core.services
      const kept = db.prepare(`SELECT DISTINCT a.record_id AS id FROM audit_log a WHERE a.register = ? AND json_type(a.after, '$.merged') = 'object' ORDER BY a.seq`).all(register) as Array<{ id: string }>
      const id = kept[other % kept.length]?.id ?? this.#one(register, other).id
      const [latest] = await this.#brigade.client.supervision.merges({ register, id })
      const { record } = await this.#brigade.client.supervision.unmerge({ register, keep: id, drop: latest?.drop ?? this.#one(register, one, true).id, reason: '误并' })
      await this.#saved(register, record as AnyRecord, 'unmerged', false)
    },
    reveal: async ({ other }: Step) => {
      const { id } = this.#one('complaints', other)
      await this.#brigade.client.registers.reveal({ register: 'complaints', id, reason: '电话回访' })
    },
    lookup: async ({ one, other, spoil }: Step) => {
      const titles = spoil ? lookedUp : [this.#one(mergeable[one % mergeable.length]!, other).title]
      const answer = await this.#brigade.client.supervision.lookup({ text: titles[other % titles.length]!.slice(0, 100) || '空' })
      for (const { register, id } of answer.objects) await this.#brigade.client.registers.get({ register, id })
    },
    /** What has a course begun anew, so that there is always something to act on. */
    fresh: async ({ one, other }: Step) => {
      const patrol = this.#one('patrol-logs', other) as AnyRecord & { day: string }
      const [register, values] = ([
        ['complaints', { day: '2026-03-09', channel: 'phone', matter: 'unlicensed', ...other % 2 ? { identity: 'anonymous' } : { identity: 'protected', complainant: '孙某某', phone: '13800000007' }, summary: '夜间超限车', content: '夜间有超限车绕行。', place: '董志镇' }],
        ['leads', { day: '2026-03-09', source: 'patrol', summary: '路口堆放沙石', facts: '路肩堆放沙石约三方。', place: '董志路口' }],
        ['findings', this.#brigade.finding(patrol.id, { day: patrol.day })],
        ['enterprise-visits', { operator: this.#one('operators', other).id, day: '2026-03-09', matters: [{ matter: this.#one('visit-matters', one).id }], officers: [this.#brigade.ids.zhang, this.#brigade.ids.li], overCapReason: 'complaint', overCapAllowedBy: '刘大队' }],
      ] as const)[one % 4]!
      await this.#saved(register, await this.#brigade.add(register, values, '核对无误'), 'fresh')
    },
    inspect: async ({ one, other, seed }: Step) => {
      const of = this.#one('machines', other)
      const hour = String(7 + one % 3).padStart(2, '0')
      const last = ['-05', '-09', '-13', '-21', '-23'].filter((_, index) => (seed >> index) % 2)
      await this.#saved('machine-inspections', await this.#brigade.add('machine-inspections', inspection(this.#brigade, of.id, { day: `2026-03-0${1 + seed % 9}`, starts: `${hour}:00`, ends: `${hour}:20`, checklist: filled('CK01', last) }), '核对无误'), 'inspected')
    },
    defects: async ({ other }: Step) => {
      const { id: inspection } = this.#one('machine-inspections', other)
      const made = await this.#brigade.client.defects.make({ register: 'machine-inspections', id: inspection })
      for (const { id } of made) await this.#brigade.client.registers.get({ register: 'defects', id })
      if ((await this.#brigade.client.defects.failed({ register: 'machine-inspections', id: inspection })).some(({ defect }) => !defect)) this.#say(`a failed item of ${inspection} without a defect`)
    },
    begin: async ({ one, other }: Step) => {
      const [register, from] = [registerDefinitions[one % registerDefinitions.length]!.code, registerDefinitions[other % registerDefinitions.length]!.code]
      await this.#brigade.client.registers.begin({ register, from: { register: from, id: this.#one(from, one).id } })
    },
    report: async ({ one }: Step) => {
      const [report, period] = reports[one % reports.length]!
      await this.#brigade.client.reports.get({ report: report as never, period })
    },
    remove: async ({ one, other }: Step) => {
      const register = registerDefinitions[one % registerDefinitions.length]!.code
      const { id, version } = this.#one(register, other)
      if (['people', 'squads', 'road-sections', 'dictionary-entries', 'brigade-vehicles'].includes(register) && other % 5) return
      await this.#brigade.client.registers.remove({ register, id, version, reason: '误录' })
    },
    recover: async ({ one }: Step) => {
      const register = registerDefinitions[one % registerDefinitions.length]!.code
      await this.#brigade.client.registers.recover({ register, id: this.#one(register, one, true).id })
    },
    /** One to three fields of what is there typed anew. */
    edit: async ({ one, other, seed, spoil }: Step) => {
      const definition = registerDefinitions[one % registerDefinitions.length]!
      const record = this.#one(definition.code, other)
      const names = Object.entries(definition.fields).filter(([, field]) => !field.computed).map(([name]) => name)
      const values = this.#values(definition.code, [names[seed % names.length]!, ...spoil ? [names[other % names.length]!] : []], seed, spoil)
      const { record: saved } = await this.#brigade.client.registers.update({ register: definition.code, id: record.id, version: record.version, values: values as never, warningReason: '核对无误' })
      await this.#saved(definition.code, saved as AnyRecord, 'edited', saved.version !== record.version)
    },
    /** Sent back as it was read, nothing changes. */
    resend: async ({ one, other }: Step) => {
      const definition = registerDefinitions[one % registerDefinitions.length]!
      const { id, version } = this.#one(definition.code, other)
      const { db } = this.#brigade.core.services
      const before = (db.prepare('SELECT complainant FROM complaints WHERE id = ?').get(id) as { complainant: string | null } | undefined)?.complainant
      const read = await this.#brigade.client.registers.get({ register: definition.code, id })
      const typed = Object.fromEntries(Object.entries(definition.fields).filter(([, field]) => !field.computed).map(([name]) => [name, read[name]]))
      const { record } = await this.#brigade.client.registers.update({ register: definition.code, id, version, values: typed as never, warningReason: String(read.warningReason ?? '核对无误') })
      // What is computed from a name may have been called otherwise since.
      const changed = Object.keys(typed).filter(name => !isDeepStrictEqual(record[name], typed[name]))
      const [held] = db.prepare(`SELECT complainant FROM complaints WHERE id = ?`).all(id) as Array<{ complainant: string | null }>
      if (held && before !== held.complainant) this.#say(`${definition.code} sent back as read, it forgot who complains`)
      if (changed.length || record.version !== version && isDeepStrictEqual({ ...record, version, updatedAt: read.updatedAt }, read)) this.#say(`${definition.code} sent back as read, it changed in ${changed.join()}: ${JSON.stringify(read)} became ${JSON.stringify(record)}`)
    },
    /** A machine sold, a driver gone, an operator closed: what others rest on. */
    change: async ({ one, other, seed }: Step) => {
      const [register, change] = ([
        ['machines', { owner: '某新主', ownerPhone: '13900000009' }], ['machines', { kind: 'combine-harvester' }], ['machines', { plate: null }], ['people', { certifiedTo: seed % 4 ? '2026-12-31' : '2026-01-31' }], ['people', { certifiedTo: '2027-12-31' }],
        ['operators', { name: `改名${seed}` }], ['visit-caps', { cap: 1 + seed % 3 }], ['licences', { validTo: '2026-03-01' }], ['machine-drivers', { codes: 'L' }], ['transport-vehicles', { operator: null }],
      ] as const)[one % 10]!
      const record = this.#one(register, other)
      const { record: saved } = await this.#brigade.client.registers.update({ register, id: record.id, version: record.version, values: change as never, warningReason: '核对无误' })
      await this.#saved(register, saved as AnyRecord, 'changed', saved.version !== record.version)
    },
    checklist: async ({ one, spoil }: Step) => {
      const newest = (await this.#brigade.client.checklists.all()).find(({ code }) => code === 'CK02')
      const { addedAt: _, addedBy: __, ...list } = newest!
      const text = JSON.stringify({ ...list, version: list.version + 1, effectiveFrom: '2026-03-01', items: list.items.slice(0, Math.max(1, list.items.length - 1)) })
      const at = one % text.length
      await this.#brigade.client.checklists.import({ text: spoil ? text : text.slice(0, at) + ['', '"', '}', 'null', '-'][one % 5]! + text.slice(at + 1 + one % 7) })
    },
  }

  #one(register: string, nth: number, bin = false): AnyRecord {
    const { db } = this.#brigade.core.services
    const { table } = mustFindRegister(register)
    const ids = db.prepare(`SELECT id FROM ${table} WHERE deleted_at IS ${bin ? 'NOT' : ''} NULL ORDER BY id`).all() as Array<{ id: string }>
    if (!ids.length) throw new ORPCError('NOT_FOUND')
    return mustFindRecord({ db }, mustFindRegister(register), ids[nth % ids.length]!.id)
  }

  #values(register: string, names: readonly string[], seed: number, spoil: boolean): Values {
    const { fields } = mustFindRegister(register)
    return Object.fromEntries([...new Set(names)].map((name, index) => {
      const field = fields[name]!
      const isWrong = spoil && index === seed % names.length
      const arbitrary = isWrong ? wrongValue(field, name, this.#dictionaries) : field.type === 'day' && seed % 5 ? 'notAfter' in field && field.notAfter ? fc.constantFrom('2026-03-09', '2026-03-10') : fc.integer({ min: 15, max: 30 }).map(day => `2026-0${3 + seed % 6}-${day}`) : rightValue(field, this.#dictionaries)
      return [name, this.#resolved(fc.sample(arbitrary, { numRuns: 1, seed: seed + index })[0])]
    }))
  }

  #resolved(value: unknown): unknown {
    if (value instanceof Pick) return this.#one(value.register, value.nth, value.from === 'bin').id
    if (value instanceof Photo) return null
    if (Array.isArray(value)) return value.map(inner => this.#resolved(inner)).filter(inner => inner !== null)
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#resolved(inner)]))
  }

  /** What was answered is what is read, and its history can be told. */
  async #saved(register: string, record: AnyRecord, how: string, isNew = true): Promise<void> {
    this.#last.push(`${how} ${register} ${record.number ?? record.title}`)
    const { registers } = this.#brigade.client
    const read = await registers.get({ register, id: record.id })
    if (!isDeepStrictEqual(read, record)) this.#say(`${how} ${register}: answered ${JSON.stringify(record)}, reads ${JSON.stringify(read)}`)
    const history = await registers.history({ register, id: record.id })
    if (isNew && !seeded.includes(register) && history.length < record.version) this.#say(`${how} ${register}: version ${record.version}, ${history.length} entries of history`)
  }

  #refused(step: Step, error: unknown, before: string): void {
    const say = (what: string) => this.#say(`${JSON.stringify(step)}: ${what}`)
    if (!(error instanceof ORPCError) || !refusals.has(String(error.code))) {
      const cause = (error as { cause?: Error }).cause ?? error as Error
      say(`${cause.name}: ${cause.message} ${String(cause.stack).split('\n').filter(line => line.includes('/src/')).slice(0, 3).map(line => line.trim()).join(' ')}`)
      return
    }
    if (error.code === 'BAD_REQUEST' && !step.spoil) say(`the contract refused what a screen may send: ${JSON.stringify(error.data).slice(0, 500)}`)
    this.#result.refused[step.kind] = (this.#result.refused[step.kind] ?? 0) + 1
    if (this.#trace() !== before) say(`refused (${error.code}), and yet written`)
    const sentences = [error.message, ...problemsIn(error).map(problemMessage)]
    if (process.env.TELL) console.log(step.kind, sentences.slice(0, 4).join(' | '))
    for (const sentence of sentences.filter(each => error.code !== 'BAD_REQUEST' && oddWords.test(each))) say(`an odd sentence: ${sentence}`)
  }

  #say(what: string): void {
    this.#result.wrong.push(`${what} after ${this.#last.slice(-8).join(' · ')}`)
  }

  /** What a refusal must leave as it was, over all registers. */
  #trace(): string {
    const { db } = this.#brigade.core.services
    const one = (sql: string) => Object.values(db.prepare(sql).get() as object).join()
    const counted = registerDefinitions.flatMap(definition => [definition.table, ...linesOf(definition).map(([, { table }]) => table), ...definition.peopleTable ? [definition.peopleTable] : []])
    return [...[...counted, 'audit_log', 'search_docs', 'random_draws', 'checklists'].map(table => one(`SELECT count(*) FROM ${table}`)), one('SELECT sum(last) FROM number_series'), ...registerDefinitions.map(({ table }) => one(`SELECT sum(version) FROM ${table}`))].join(' ')
  }

  /** Every list, the desk, the boards, and one record of each register with what stands beside it. */
  async #readEverything(): Promise<void> {
    const { client } = this.#brigade
    const read = async (what: string, ask: () => Promise<unknown>) => {
      try {
        await ask()
      }
      catch (error) {
        const cause = (error as { cause?: Error }).cause ?? error as Error
        this.#say(`${what}: ${cause.message} ${String(cause.stack).split('\n').find(line => line.includes('/src/'))?.trim() ?? ''}`)
      }
    }
    await read('desk', () => client.desk.get())
    await read('board', () => client.defects.board({ from: '2026-01-01', to: '2026-12-31' }))
    for (const [report, period] of reports) await read(report, () => client.reports.get({ report: report as never, period }))
    for (const { code: register } of registerDefinitions) {
      for (const bin of [false, true]) {
        await read(register, async () => {
          const { items, total } = await client.registers.list({ register, bin, limit: 200 })
          if (items.length !== Math.min(total, 200)) this.#say(`${register}: ${items.length} listed of ${total}`)
          for (const { id, title } of items.slice(0, 3)) {
            await client.registers.history({ register, id })
            if (oddWords.test(title)) this.#say(`${register}: an odd title ${title}`)
          }
        })
      }
    }
  }
}
