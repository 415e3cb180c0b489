import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field, LinesField } from '#contract/registers/field.ts'
import fc from 'fast-check'
import { formatStake } from '#contract/identifiers/stake.ts'
import { isIdentifier } from '#contract/registers/field.ts'
import { addDays } from '#contract/wall-time.ts'
import { anything } from './any-input.ts'
import { rightIdentifiers } from './identifiers.ts'
import { fieldsOf } from './registers.ts'

/** A record to be named by id, chosen once the values are sent: of those the work began with, of all living ones, or of the bin. */
export class Pick {
  readonly register: string
  readonly nth: number
  readonly from: 'founding' | 'living' | 'bin'

  constructor(register: string, nth: number, from: 'founding' | 'living' | 'bin' = 'founding') {
    this.register = register
    this.nth = nth
    this.from = from
  }
}

/** A photo that was taken in before. */
export class Photo {
  readonly nth: number

  constructor(nth: number) {
    this.nth = nth
  }
}

export type Dictionaries = Readonly<Record<string, ReadonlyArray<{ code: string, label: string }>>>

/** Days all certificates of the tests cover and none of which lies ahead. */
const [firstDay, days] = ['2024-01-02', 760] as const
/** Extension B, a circled number, a combining accent, an emoji with its joiner, right-to-left, an ideographic space. */
const rare = fc.string({ unit: fc.constantFrom(...'巡查路𠮷䶮𬭎①éאa"\'<>&%;,=+@-', 'e\u0301', '\u{1F6A7}', '\u{1F468}\u200D\u{1F527}', '\u3000'), minLength: 1, maxLength: 9 })
/** Texts of sizes about a limit. */
const sized = (max: number) => fc.constantFrom(0, 1, max - 1, max, max + 1, max * 3).map(length => '𠮷'.repeat(Math.max(0, length)))
const farDays = fc.constantFrom('0001-01-01', '0000-02-29', '1582-10-10', '1899-12-31', '1900-02-29', '2000-02-29', '2024-02-29', '2026-02-29', '2025-2-9', '20240229', '9999-12-31', '10000-01-01', '+012024-01-01', '2024-01-01T00:00', '2024年2月29日', '２０２４－０２－２９')
const farTimes = fc.constantFrom('24:00', '23:59', '次日 00:00', '次日 23:59', '8:3', '0830', '2024-02-29T08:30', '2024-02-30 08:30', '0000-01-01T00:00', '9999-12-31T23:59', '08:30:00', '08：30', '-1:00')
/** Texts that have a form of their own. */
const periods = fc.tuple(fc.integer({ min: 2019, max: 2025 }), fc.constantFrom('', '-Q1', '-Q4', '-03', '-W10')).map(([year, part]) => `${year}${part}`)
const hugeNumbers = fc.constantFrom<unknown>(-1, -0, 0.1, 1e-9, 1e21, 2 ** 31, 2 ** 53, -(2 ** 53), Number.MAX_VALUE, Number.NaN, Number.POSITIVE_INFINITY, '1e3', '0x10', '１２', '12.', '.5', '1,000', '9'.repeat(400), true)
/** Names JavaScript objects are born with. */
const builtIn = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'id', 'version', 'deletedAt', 'title', '$version', '栏目', 'x'.repeat(61))

/** What a clerk might type into a field, given how many of its kind stand before it. */
function right(field: Field, dictionaries: Dictionaries, before: { times: number, stakes: number }): fc.Arbitrary<unknown> {
  const words = (max = 200) => rare.map(text => [...text].slice(0, max).join(''))
  // Stakes of a record run on from one to the next.
  if (isIdentifier(field)) return field.type === 'stake' ? fc.integer({ min: 0, max: 1999 }).map(metres => formatStake(11_000 + before.stakes * 2000 + metres)) : rightIdentifiers[field.type]
  switch (field.type) {
    case 'text': return 'unique' in field && field.unique ? fc.uuid().map(id => id.replaceAll('-', '').slice(0, field.max ?? 32)) : words(field.max)
    case 'longText': return fc.array(rare, { minLength: 1, maxLength: 3 }).map(lines => lines.join('\r\n'))
    case 'day': return field.notBefore ? fc.constant(field.notAfter ? '2026-03-09' : '2027-11-30') : fc.nat(days).map(back => addDays(firstDay, back))
    case 'time': return fc.tuple(fc.nat(3), fc.nat(59)).map(([hour, minute]) => `${String(6 + before.times * 4 + hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
    case 'integer': case 'money': return fc.integer({ min: field.min ?? 0, max: Math.min('max' in field ? field.max ?? 40 : 40, (field.min ?? 0) + 40) })
    case 'decimal': return fc.integer({ min: 10, max: 40 }).map(value => value + 1 / 10 ** field.digits)
    case 'flag': return fc.constantFrom<unknown>(true, false, '是', '否')
    case 'choice': return fc.constantFrom(...dictionaries[field.dictionary]!.flatMap(({ code, label }) => [code, label]))
    case 'reference': return fc.nat(9).map(nth => new Pick(field.register, nth))
    case 'officers': return fc.nat(2).map(nth => Array.from({ length: Math.max(field.min ?? 0, 1) }, (_, index) => new Pick('people', nth + index)))
    case 'attachments': return fc.array(fc.nat(1).map(nth => new Photo(nth)), { maxLength: 2 })
    // Answers need the list; `tests/core/checklists` fills them.
    case 'checklist': return fc.constant(null)
    case 'lines': return fc.array(recordOf(field.fields, dictionaries), { minLength: field.min ?? 0, maxLength: (field.min ?? 0) + 2 })
  }
}

/** What no clerk would type, and a broken file, a script or a wrong key does. */
function wrong(field: Field, name: string, dictionaries: Dictionaries): fc.Arbitrary<unknown> {
  const kinds: fc.Arbitrary<unknown>[] = [anything, fc.constantFrom<unknown>(null, '', ' ', [], {})]
  if (field.type === 'text' || field.type === 'longText') kinds.push(sized(field.max ?? 200), fc.constantFrom('a\u0000b', '\u202E倒', '\uFEFF', '\u0085', '\t\n\r', '=1+1', '\u200B'))
  if (field.type === 'day') kinds.push(farDays)
  if (field.type === 'time') kinds.push(farTimes)
  if (field.type === 'integer' || field.type === 'decimal' || field.type === 'money') kinds.push(hugeNumbers)
  if (field.type === 'stake') kinds.push(fc.constantFrom('K0', 'k12+3', 'K12+1000', 'K99999+999', 'K-1+000', 'Ｋ１２＋３４５', '12345', 12345))
  // An id of another register, of the bin, of nothing, in the shape a record is read in.
  if (field.type === 'reference' || field.type === 'officers') {
    const ids = [new Pick('people', 3), new Pick('squads', 0), new Pick('patrol-logs', 1), new Pick('people', 9, 'living'), new Pick('people', 0, 'bin'), new Pick(field.type === 'reference' ? field.register : 'people', 0, 'bin'), '00000000-0000-7000-8000-000000000000', '张三']
    kinds.push(field.type === 'reference' ? fc.constantFrom(...ids, ...ids.map(id => ({ id, label: '别的' }))) : fc.array(fc.constantFrom(...ids), { maxLength: 4 }))
  }
  if (field.type === 'attachments') kinds.push(fc.array(fc.constantFrom<unknown>(new Photo(0), { sha256: 'f'.repeat(64), name: '没有.jpg', size: 1 }, { sha256: '../../brigade.db', name: 'x', size: -1 }, { sha256: 'a'.repeat(63), name: 'x', size: 0 }), { maxLength: 3 }))
  if (field.type === 'lines') kinds.push(doubled(field, dictionaries))
  if (field.type === 'choice') kinds.push(fc.constantFrom(name, '晴天', 'ROAD', `${dictionaries[field.dictionary]![0]!.code} `))
  return fc.oneof(...kinds)
}

/** The same line twice, with the same id, one of another record, or none. */
const doubled = (field: LinesField, dictionaries: Dictionaries) => fc.tuple(recordOf(field.fields, dictionaries), fc.constantFrom<unknown>('a', 1, null, '00000000-0000-7000-8000-000000000000', {}, new Pick('patrol-logs', 0)), fc.integer({ min: 1, max: 60 }))
  .map(([line, id, times]) => Array.from({ length: times }, () => ({ ...line, id })))

/** One value a clerk might type, and one nobody would. */
export const rightValue = (field: Field, dictionaries: Dictionaries): fc.Arbitrary<unknown> => right(field, dictionaries, { times: 0, stakes: 0 })
export { wrong as wrongValue }

/** Right values of every field that can be typed; some are left out. */
function recordOf(fields: Readonly<Record<string, Field>>, dictionaries: Dictionaries): fc.Arbitrary<Record<string, unknown>> {
  const counted = { times: 0, stakes: 0 }
  const entries = Object.entries(fields).filter(([, field]) => !field.computed).map(([name, field]) => {
    const value = name === 'period' ? periods : right(field, dictionaries, { ...counted })
    if (field.type === 'time') counted.times++
    if (field.type === 'stake') counted.stakes++
    return [name, value, field.required ?? false] as const
  })
  return fc.record(Object.fromEntries(entries.map(([name, value]) => [name, value])), { requiredKeys: entries.filter(([, , required]) => required).map(([name]) => name), noNullPrototype: true })
}

export interface Typing {
  /** Of right values, one to three may be spoiled. */
  values: Record<string, unknown>
  /** What was spoiled, by name. */
  spoiled: string[]
}

/** A record of a register as typed: half of them right, the others with one to three fields spoiled or names nobody declared. */
export function typedRecord(definition: RegisterDefinition, dictionaries: Dictionaries): fc.Arbitrary<Typing> {
  const spoil = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...fieldsOf(definition)).chain(([name, field]) => fc.tuple(fc.constant(name), wrong(field, name, dictionaries))) },
    { weight: 1, arbitrary: fc.tuple(builtIn, anything) },
  )
  return fc.tuple(recordOf(definition.fields, dictionaries), fc.oneof(fc.constant([]), fc.array(spoil, { minLength: 1, maxLength: 3 }))).map(([values, changes]) => ({
    values: changes.reduce((all, [name, value]) => Object.defineProperty({ ...all }, name, { value, enumerable: true, configurable: true, writable: true }), values),
    spoiled: changes.map(([name]) => name),
  }))
}
