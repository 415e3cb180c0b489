import type { IdentifierKind } from '../identifiers/index.ts'
import type { Problem } from '../problems.ts'
import type { AnyDraft, RegisterDefinition } from './definition.ts'
import type { Field, FieldType, IdentifierField } from './field.ts'
import { answerFields } from '../checklists/answers.ts'
import { readIdentifier } from '../identifiers/index.ts'
import { asProblem } from '../identifiers/reading.ts'
import { problem } from '../problems.ts'
import { addDays, isDay, isWallTime } from '../wall-time.ts'
import { isIdentifier } from './field.ts'

/**
 * Reading: from what was typed, imported or sent to the value a field holds, or to the problem that stops it.
 * Pure: references, people and choices come out as the text they were given and are looked up by the core.
 */
export interface ReadContext {
  /** Path of the field, for problems. */
  path: string
  /** The record's counting day, for times given without one. */
  day?: string
}
type Reading = { value: unknown } | { problem: Problem }
type Reader<T extends FieldType> = (raw: unknown, field: Extract<Field, { type: T }>, at: ReadContext) => Reading

/** Upper bounds where a field names none: a line of a form, and a page of handwriting. */
const textMax = 200
const longTextMax = 5000
/** Longer than any identifier with what people write between its groups. */
const identifierMax = 60
/** More items than any checklist has. */
const answersMax = 500

/** What was given, for a sentence. `String()` of an object may throw, and says nothing a clerk could use. */
const shown = (raw: unknown): string => (typeof raw === 'object' || typeof raw === 'function' || typeof raw === 'symbol' ? '' : String(raw).slice(0, 80))

const ok = (value: unknown): Reading => ({ value })
const wrong = (found: Problem): Reading => ({ problem: found })

/** Control characters have no place in a record: they break exports and hide on screen. Line breaks and tabs belong to long text. */
// eslint-disable-next-line no-control-regex -- naming control characters is the point here
const controlCharacters = /[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

function readText(raw: unknown, label: string, max: number, multiline: boolean, path: string): Reading {
  if (typeof raw !== 'string' && typeof raw !== 'number') return wrong(problem('error', path, 'NOT_TEXT', { label }))
  const plain = String(raw).replace(/\r\n?/g, '\n').normalize('NFC').trim()
  const value = multiline ? plain : plain.replace(/[\n\t]+/g, ' ')
  if (controlCharacters.test(value)) return wrong(problem('error', path, 'CONTROL_CHARACTERS', { label }))
  const length = [...value].length
  return length > max ? wrong(problem('error', path, 'TOO_LONG', { label, max, length })) : ok(value)
}

function readNumber(raw: unknown, field: { label: string, min?: number, max?: number }, path: string): { value: number } | { problem: Problem } {
  const value = typeof raw === 'string' && /^[+-]?\d+(?:\.\d+)?$/.test(raw.normalize('NFKC').trim()) ? Number(raw.normalize('NFKC')) : raw
  if (typeof value !== 'number' || !Number.isFinite(value)) return { problem: problem('error', path, 'NOT_A_NUMBER', { label: field.label }) }
  if (field.min !== undefined && value < field.min) return { problem: problem('error', path, 'TOO_SMALL', { label: field.label, min: field.min }) }
  const max = field.max ?? Number.MAX_SAFE_INTEGER / 1000
  if (value > max) return { problem: problem('error', path, 'TOO_LARGE', { label: field.label, max }) }
  // `-0` is nought; the database keeps no other.
  return { value: value || 0 }
}

function readWhole(raw: unknown, field: { label: string, min?: number, max?: number }, path: string): Reading {
  const read = readNumber(raw, field, path)
  return 'value' in read && !Number.isInteger(read.value) ? wrong(problem('error', path, 'NOT_WHOLE', { label: field.label })) : read
}

/** A thing named by id or by what it is called; whichever, as text. `{ id }` is what a record read earlier carries. */
function readName(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw.normalize('NFC').trim()
  if (typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string') return raw.id
  return undefined
}

/** What makes a text one of the identifiers stands in their library; doubts about one that can be kept are told when the whole record is checked. */
function readAsIdentifier({ type, label }: IdentifierField, raw: unknown, { path }: ReadContext): Reading {
  const read = readText(raw, label, identifierMax, false, path)
  if ('problem' in read) return read
  const { normalised, remarks } = readIdentifier(type, typeof raw === 'number' ? raw : String(read.value))
  const error = remarks.find(remark => remark.level === 'error')
  return error ? wrong(asProblem(error, label, path)) : ok(normalised)
}

const yesNo = new Map<unknown, boolean>([['是', true], ['否', false], ['true', true], ['false', false], [true, true], [false, false]])

const readers: { [T in Exclude<FieldType, IdentifierKind>]: Reader<T> } = {
  text: (raw, field, { path }) => readText(raw, field.label, field.max ?? textMax, false, path),
  longText: (raw, field, { path }) => readText(raw, field.label, field.max ?? longTextMax, true, path),
  day: (raw, { label }, { path }) => {
    const plain = typeof raw === 'string' ? raw.normalize('NFKC').trim() : ''
    // Without separators only eight digits are sure: 2026111 could be two days.
    const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain)
    const value = parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : plain
    return isDay(value) ? ok(value) : wrong(problem('error', path, 'NOT_A_DAY', { label, text: shown(raw) }))
  },
  time: (raw, { label }, { path, day }) => {
    const plain = typeof raw === 'string' ? raw.normalize('NFKC').trim().replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T') : ''
    const bare = /^(次日)?\s*(\d{1,2}):?(\d{2})$/.exec(plain)
    const value = bare && day && isDay(day) ? `${addDays(day, bare[1] ? 1 : 0)}T${bare[2]!.padStart(2, '0')}:${bare[3]}` : plain
    return isWallTime(value) ? ok(value) : wrong(problem('error', path, 'NOT_A_TIME', { label, text: shown(raw) }))
  },
  integer: (raw, field, { path }) => readWhole(raw, field, path),
  money: (raw, field, { path }) => readWhole(raw, field, path),
  decimal: (raw, field, { path }) => {
    const read = readNumber(raw, field, path)
    if ('problem' in read) return read
    const rounded = Math.round(read.value * 10 ** field.digits) / 10 ** field.digits
    return Math.abs(rounded - read.value) > 1e-9 ? wrong(problem('error', path, 'TOO_MANY_DIGITS', { label: field.label, digits: field.digits })) : ok(rounded)
  },
  flag: (raw, { label }, { path }) => {
    const value = yesNo.get(typeof raw === 'string' ? raw.trim() : raw)
    return value === undefined ? wrong(problem('error', path, 'NOT_YES_NO', { label })) : ok(value)
  },
  choice: (raw, { label }, { path }) => typeof raw === 'string' ? ok(raw.trim()) : wrong(problem('error', path, 'NOT_A_CHOICE', { label, text: shown(raw) })),
  reference: (raw, { label }, { path }) => {
    const name = readName(raw)
    return name ? ok(name) : wrong(problem('error', path, 'NOT_FOUND', { label, text: shown(raw) }))
  },
  officers: (raw, field, { path }) => {
    const given = typeof raw === 'string' ? raw.split(/[、，,;；\s]+/).filter(Boolean) : raw
    if (!Array.isArray(given)) return wrong(problem('error', path, 'NOT_A_LIST', { label: field.label }))
    const names = given.map(readName)
    if (names.some(name => !name)) return wrong(problem('error', path, 'NOT_A_LIST', { label: field.label }))
    return names.length > (field.max ?? 50) ? wrong(problem('error', path, 'TOO_MANY', { label: field.label, max: field.max ?? 50 })) : ok(names)
  },
  attachments: (raw, field, { path }) => {
    if (!Array.isArray(raw)) return wrong(problem('error', path, 'NOT_A_LIST', { label: field.label }))
    if (raw.length > (field.max ?? 50)) return wrong(problem('error', path, 'TOO_MANY', { label: field.label, max: field.max ?? 50 }))
    const files = raw.map(readAttachment)
    return files.some(file => !file) ? wrong(problem('error', path, 'ATTACHMENT_MISSING', { name: '' })) : ok(files)
  },
  checklist: (raw, { label }, { path }) => {
    const { code, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
    return typeof code === 'string' && code && (version === undefined || Number.isSafeInteger(version)) ? ok(raw) : wrong(problem('error', path, 'NOT_A_CHECKLIST', { label }))
  },
  lines: (raw, field, { path }) => {
    if (!Array.isArray(raw)) return wrong(problem('error', path, 'NOT_A_LIST', { label: field.label }))
    if (field.max !== undefined && raw.length > field.max) return wrong(problem('error', path, 'TOO_MANY', { label: field.label, max: field.max }))
    return ok(raw)
  },
}

function readAttachment(raw: unknown) {
  if (typeof raw !== 'object' || raw === null) return undefined
  const { sha256, name, size } = raw as Record<string, unknown>
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) && typeof name === 'string' ? { sha256, name: [...name.toWellFormed()].slice(-120).join(''), size: typeof size === 'number' ? size : 0 } : undefined
}

/** Whether nothing was entered. A space is nothing. */
export function isBlank(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '') || (Array.isArray(raw) && raw.length === 0)
}

/** The value of a field that was left empty. */
export function blankValue(field: Field): unknown {
  if (field.type === 'officers' || field.type === 'attachments' || field.type === 'lines') return []
  return field.type === 'flag' ? false : null
}

/** Reads one field. Says what is wrong with it, never throws. */
export function readField(field: Field, raw: unknown, at: ReadContext): Reading {
  if (isBlank(raw)) return field.required ? wrong(problem('error', at.path, 'REQUIRED', { label: field.label })) : ok(blankValue(field))
  if (isIdentifier(field)) return readAsIdentifier(field, raw, at)
  return (readers[field.type] as Reader<FieldType>)(raw, field as never, at)
}

/**
 * Reads the given fields of a record. `fields` of what was typed may be partial: only what is given is read,
 * so that an edit of one field need not repeat the others. Unknown and computed fields are refused by name.
 */
export function readValues(fields: Readonly<Record<string, Field>>, values: Readonly<Record<string, unknown>>, options: { day?: string, path?: string, names: readonly string[] }): { values: AnyDraft, problems: Problem[] } {
  const prefix = options.path ?? ''
  const problems: Problem[] = []
  const read: AnyDraft = {}
  for (const name of Object.keys(values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) problems.push(problem('error', prefix + name, 'UNKNOWN_FIELD', { name }))
    else if (field.computed && !isBlank(values[name])) problems.push(problem('error', prefix + name, 'COMPUTED_FIELD', { label: field.label }))
  }
  for (const name of options.names) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field || field.computed) continue
    const result = readField(field, values[name], { path: prefix + name, day: options.day })
    if ('problem' in result) { problems.push(result.problem); continue }
    if (field.type === 'checklist' && result.value) {
      const filled = readFilled(result.value as Record<string, unknown>, prefix + name)
      problems.push(...filled.problems)
      read[name] = filled.value
      continue
    }
    if (field.type !== 'lines') { read[name] = result.value; continue }
    const given = result.value as unknown[]
    if (given.length < (field.min ?? 0)) problems.push(problem('error', prefix + name, 'TOO_FEW', { label: field.label, min: field.min ?? 0 }))
    read[name] = given.map((row, index) => {
      const { id, ...rest } = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>
      const line = readValues(field.fields, rest, { day: options.day, path: `${prefix}${name}.${index}.`, names: Object.keys(field.fields) })
      problems.push(...line.problems)
      return { ...line.values, id: typeof id === 'string' ? id : undefined }
    })
  }
  return { values: read, problems }
}

/** A checklist as it was filled in: each answer under the code of its item. What the list itself says of an item is not taken from outside. */
function readFilled({ code, version, answers }: Record<string, unknown>, path: string): { value: unknown, problems: Problem[] } {
  const problems: Problem[] = []
  const read = (Array.isArray(answers) ? answers : []).slice(0, answersMax).map((given) => {
    const { item, label: _label, severity: _severity, ...rest } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>
    const name = typeof item === 'string' ? item.slice(0, 20) : ''
    const answer = readValues(answerFields, rest, { path: `${path}.${name}.`, names: Object.keys(answerFields) })
    problems.push(...answer.problems)
    return { item: name, ...answer.values }
  })
  return { value: { code, version, answers: read }, problems }
}

/** The counting day among typed values, when it can be read: times without a day belong to it. */
export function typedDay(definition: RegisterDefinition, values: Readonly<Record<string, unknown>>): string | undefined {
  const field = definition.day ? definition.fields[definition.day] : undefined
  if (!field || !definition.day) return undefined
  const result = readField(field, values[definition.day], { path: definition.day })
  return 'value' in result && typeof result.value === 'string' ? result.value : undefined
}
