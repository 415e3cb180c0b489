import type { Brigade } from './brigade.ts'
import { call, ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { appErrors } from '#contract/errors.ts'
import { registerDefinitions } from '#contract/registers/index.ts'
import { openBrigade } from './brigade.ts'
import { photo } from './photos.ts'
import { procedures } from './procedures.ts'

/** Values that have broken programs before: built-in names, halves of characters, edges of numbers and days, objects that refuse to be texts. */
const troublesome = fc.constantFrom<unknown>(
  null, undefined, '', ' ', '\u0000', '\uD842', '𠮷', '字'.repeat(6000), 'constructor', '__proto__', 'toString', 'hasOwnProperty', -1, 0, -0, 1.5, 2 ** 53, 1e308, Number.NaN, Number.POSITIVE_INFINITY,
  true, [], [[]], {}, [null], { id: null }, { toString: 1, valueOf: 1 }, { length: 3 }, '9999-12-31', '0000-01-01', '2026-02-30', '次日 99:99', 'K9999+999', '"', '%', `'; --`, '" OR "', 'NEAR(a b)', 10n, new Date(0), new Map([['a', 1]]),
)
/** Whatever a program may be sent. */
export const anything = fc.oneof({ weight: 3, arbitrary: troublesome }, { weight: 2, arbitrary: fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withNullPrototype: true }) }, { weight: 1, arbitrary: fc.jsonValue() }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) })

type Json = Record<string, unknown>
const isPlain = (value: unknown): value is Json => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** A right input made wrong at one to three places, at any depth. */
function spoiled(input: unknown): fc.Arbitrary<unknown> {
  return fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.double({ min: 0, max: 0.999, noNaN: true }), anything, fc.boolean()), { minLength: 1, maxLength: 3 })
    .map(changes => changes.reduce<unknown>((value, [at, deeper, put, add]) => spoilAt(value, at, deeper, put, add), structuredClone(input)))
}
function spoilAt(value: unknown, at: number, deeper: number, put: unknown, add: boolean): unknown {
  if (Array.isArray(value) && value.length) return value.map((inner, index) => index === Math.floor(at * value.length) ? spoilAt(inner, deeper, at, put, add) : inner)
  if (!isPlain(value) || Object.keys(value).length === 0) return put
  if (add && deeper < 0.2) return { ...value, [['colour', 'constructor', 'toString', 'id'][Math.floor(at * 4)]!]: put }
  const name = Object.keys(value)[Math.floor(at * Object.keys(value).length)]!
  const inner = value[name]
  return { ...value, [name]: deeper > 0.4 && typeof inner === 'object' && inner !== null ? spoilAt(inner, (deeper - 0.4) / 0.6, at, put, add) : put }
}

/** Right inputs of every procedure that takes one, so that what is spoiled gets far. */
async function rightInputs(brigade: Brigade): Promise<Record<string, unknown[]>> {
  const log = await brigade.addPatrol()
  const site = await brigade.add('site-records', brigade.site(log.id))
  const { sha256 } = await brigade.client.attachments.add({ file: await photo() })
  const one = { register: 'patrol-logs', id: log.id }
  const lists = registerDefinitions.map(({ code }) => ({ register: code, filters: {}, from: '2026-01-01', to: '2026-12-31', text: '巡查', sort: '-number', limit: 5, bin: false, columns: ['day', 'title'], after: Buffer.from('["2026-01-01","x"]').toString('base64url') }))
  const profile = { name: '某某大队', shortName: '某某', authority: '', address: '', phone: '', division: '621002' }
  return {
    'brigade.setUp': [{ profile, person: { name: '甲', kind: 'officer', certificate: 'A', certifiedTo: '2027-01-01' }, squads: ['一'] }],
    'brigade.saveProfile': [profile],
    'seat.choose': [{ id: brigade.ids.li }],
    'registers.list': [...lists, { register: 'patrol-logs', filters: { squad: '一中队', officers: '张三' }, sort: 'mileage' }, { register: 'findings', filters: { patrol: log.number } }, { register: 'findings', filters: { squad: '一中队', pendingOn: '2026-03-31', settledBy: '2026-03-31', closedIn: '2026-03-01..2026-03-31' } }],
    'registers.get': [one],
    'registers.blank': [{ register: 'site-records', parent: log.id }, { register: 'patrol-logs' }],
    'registers.last': [{ register: 'patrol-logs' }],
    'registers.check': [{ register: 'patrol-logs', values: brigade.patrol() }, { ...one, values: { stretches: log.stretches, officers: log.officers } }, { register: 'findings', values: brigade.finding(log.id, { site: site.id, photos: [{ sha256, name: 'a.jpg', size: 1 }] }) }],
    'registers.create': [{ register: 'patrol-logs', values: brigade.patrol({ day: '2026-01-05' }), warningReason: '核对无误' }, { register: 'site-records', values: brigade.site(log.id, { photos: [{ sha256, name: 'a.jpg', size: 1 }] }) }, { register: 'people', values: { name: '乙', kind: 'auxiliary', administrator: '是', phone: '13800000000' } }, { register: 'dictionary-entries', values: { dictionary: 'weather', label: '冰雹' } }, { register: 'phrases', values: { part: 'site', name: '某句', text: '在{{地点}}[，{{描述}}]。' } }, { register: 'road-sections', values: { name: '某段', route: 'X001', grade: 'county', from: 'K0', to: 'K1' } }],
    'registers.update': [{ ...one, version: 1, values: { summary: '改', stretches: log.stretches, mileage: 25, officers: log.officers } }],
    'registers.remove': [{ ...one, version: 1, reason: '试' }, { register: 'dictionary-entries', id: brigade.ids.li, reason: '试' }],
    'registers.recover': [one],
    'registers.history': [one],
    'registers.candidates': [{ register: 'people', text: 'zs', limit: 5, kind: 'officer' }, { register: 'patrol-logs', text: '2026' }],
    'narrative.compose': [{ id: log.id }, { id: log.id, values: { sentences: [{ text: '字', mark: 'own', part: 'site', source: 'XJ2026-00001' }] } }, { values: brigade.patrol() }],
    'search.find': [{ text: '董志 zs', in: ['patrol-logs'], limit: 5 }],
    'search.initials': [{ texts: ['巡查日志', '新增现场记录'] }],
    'drafts.get': [{ register: 'patrol-logs', id: log.id }],
    'drafts.put': [{ register: 'patrol-logs', id: null, values: { summary: '半' } }],
    'drafts.discard': [{ register: 'patrol-logs', id: log.id }],
    'preferences.put': [{ key: 'theme', value: { dark: true } }],
    'lock.unlock': [{ pin: '2580' }],
    'lock.setPin': [{ pin: '2580', current: '1470' }],
    'lock.removePin': [{ current: '2580' }],
    'lock.resetPin': [{ personId: brigade.ids.li, reason: '忘记' }],
    'lock.configure': [{ minutes: 10, takeOver: true }],
    'views.create': [{ register: 'patrol-logs', name: '本月', query: { period: 'month' }, columns: ['day'] }],
    'views.update': [{ id: log.id, name: '上月', query: {}, columns: [] }],
    'views.remove': [{ id: log.id }],
    'views.setDefault': [{ register: 'patrol-logs', id: null }, { register: 'patrol-logs', id: log.id }],
    'attachments.add': [{ file: new File(['x'], 'x.jpg') }],
    'attachments.original': [{ sha256, name: 'a.jpg' }],
    'attachments.preview': [{ sha256 }],
    'jobs.watch': [{ id: log.id }],
    'jobs.cancel': [{ id: log.id }],
    'jobs.read': [{ id: log.id, from: 0, to: 100 }],
    'reports.get': [{ report: 'patrol-statistics', period: '2026-Q1' }, { report: 'patrol-statistics', period: '2026-03-01..2026-03-15' }],
    'backups.configure': [{ keep: 5, copyTo: '' }],
  }
}

/** Procedures whose right input starts a worker: they are only sent what must be refused, and seldom. */
const heavy = new Set(['jobs.export', 'jobs.print', 'jobs.report', 'backups.run'])
const known = new Set<string>([...Object.keys(appErrors), 'BAD_REQUEST'])

export interface FuzzResult { defects: string[], called: Record<string, number>, verified: Array<{ name: string, ok: boolean }> }

/**
 * Sends every procedure `runs` inputs, half of them right ones spoiled somewhere. Each must be answered or refused by a code the
 * contract names; anything else is a defect, with the input that brought it about. The database is verified afterwards.
 */
export async function fuzzRouter({ runs, seed }: { runs: number, seed: number }): Promise<FuzzResult> {
  const brigade = await openBrigade()
  const called: Record<string, number> = {}
  const defects: string[] = []
  try {
    const right = await rightInputs(brigade)
    for (const [path, procedure] of procedures(brigade.core.router)) {
      const sample = right[path] ?? []
      const input = sample.length ? fc.oneof(anything, fc.dictionary(fc.constantFrom('register', 'id', 'values', 'text', 'limit'), anything, { noNullPrototype: true }), ...sample.map(spoiled)) : anything
      called[path] = 0
      for (const value of fc.sample(input, { numRuns: runs, seed })) {
        called[path]!++
        if (heavy.has(path) && called[path]! > 1 && path === 'backups.run') continue
        const defect = await attempt(brigade, procedure, value)
        if (defect && !defects.some(other => other.startsWith(`${path}: ${defect}`))) defects.push(`${path}: ${defect} from ${fc.stringify(value).slice(0, 400)}`)
      }
    }
    const verified = (await brigade.verify()).checks
    return { defects, called, verified }
  }
  finally {
    await brigade.close()
  }
}

async function attempt(brigade: Brigade, procedure: Parameters<typeof call>[0], input: unknown): Promise<string | undefined> {
  try {
    const answer = await call(procedure, input, { context: brigade.core.connect({ personId: brigade.ids.zhang }) }) as unknown
    // A stream is opened and let go: what matters is that it can be.
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) await (answer as AsyncGenerator).return?.(undefined)
    return undefined
  }
  catch (error) {
    if (error instanceof ORPCError && known.has(error.code)) return undefined
    const cause = (error as { cause?: Error }).cause ?? error as Error
    return `${cause.name ?? ''} ${cause.message} ${String(cause.stack).split('\n').find(line => line.includes('/src/'))?.trim() ?? ''}`
  }
}
