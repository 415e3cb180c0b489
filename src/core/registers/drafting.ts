import type { Problem } from '#contract/problems.ts'
import type { AnyDraft, AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field, NamedOfficer, Reference } from '#contract/registers/field.ts'
import type { Reader } from '../context.ts'
import type { DefaultValue, Standing } from './rulebook.ts'
import { problem } from '#contract/problems.ts'
import { fixedDefaults } from '#contract/registers/defaults.ts'
import { blankValue, isBlank, readValues, typedDay } from '#contract/registers/read.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { initialsOf } from '../platform/initials.ts'
import { checkFields } from './field-checks.ts'
import { encode } from './row-codec.ts'
import { findSame } from './repo.ts'
import { resolveValues } from './resolve.ts'
import { settleChecklists } from './checklists.ts'
import { compute, judge, mustFind } from './rulebook.ts'

/** A record on its way to being saved: complete values, and everything wrong with them. */
export interface Drafting { values: AnyDraft, problems: Problem[] }

/** Defaults every register may name. Areas add their own. */
const commonDefaults: Readonly<Record<string, DefaultValue>> = {
  today: standing => standing.today,
  ...Object.fromEntries(Object.entries(fixedDefaults).map(([name, value]) => [name, () => value])),
}

export function defaultOf(reader: Reader, definition: RegisterDefinition, field: Field, typed: Readonly<Record<string, unknown>> = {}): unknown {
  if (!field.default) return undefined
  const own = reader.rulebook.get(definition.code)?.defaults ?? {}
  return mustFind({ ...commonDefaults, ...own }, field.default)({ today: beijingTime(reader.now()).slice(0, 10) }, typed, reader.db)
}

/** Whether a new record has its default here: where nothing was said, or nothing where something must be. What is left empty on purpose stays empty. */
export const takesDefault = (name: string, field: Field, typed: Readonly<Record<string, unknown>>): boolean =>
  field.default !== undefined && (!(name in typed) || (field.required === true && isBlank(typed[name])))

/**
 * Turns what was typed into values that can be saved, and says everything that is wrong with them.
 * `before` is the saved record when one is edited: fields not given keep their value.
 * Writes nothing.
 */
export function draftRecord(reader: Reader, definition: RegisterDefinition, typed: Readonly<Record<string, unknown>>, before: AnyRecord | null): Drafting {
  const given = withDefaults(reader, definition, typed, before === null)
  const names = before ? Object.keys(typed) : Object.keys(definition.fields)
  const day = typedDay(definition, given) ?? (definition.day && before ? String(before[definition.day]) : undefined)
  const read = readValues(definition.fields, given, { day, names })
  const problems = [...read.problems, ...resolveValues(reader.db, definition.fields, read.values, before)]
  problems.push(...settleChecklists(reader.db, definition, read.values, day))
  const values: AnyDraft = { ...Object.fromEntries(Object.keys(definition.fields).map(name => [name, before ? before[name] : blankValue(definition.fields[name]!)])), ...read.values }

  const now = beijingTime(reader.now())
  const standing: Standing = { id: before?.id ?? null, now, today: now.slice(0, 10), before }
  const unread = new Set(problems.map(found => found.path.split('.')[0]))
  const readable = Object.fromEntries(Object.entries(values).filter(([name]) => !unread.has(name)))
  problems.push(...checkFields(definition, readable, standing), ...findRepeated(reader, definition, readable, standing))
  // A rule may rely on every required value; without them it would only repeat what the fields already say.
  if (!problems.some(found => found.level === 'error')) problems.push(...judge(reader.rulebook, reader.db, definition, values, standing))
  if (!problems.some(found => found.level === 'error')) addComputed(reader, definition, values)
  return { values, problems }
}

/** Lines are written whole, so a line added to an old record gets its defaults too. */
function withDefaults(reader: Reader, definition: RegisterDefinition, typed: Readonly<Record<string, unknown>>, fresh: boolean): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...typed }
  for (const [name, field] of Object.entries(definition.fields)) {
    if (fresh && takesDefault(name, field, filled)) filled[name] = defaultOf(reader, definition, field, typed)
    if (field.type !== 'lines' || !Array.isArray(filled[name])) continue
    filled[name] = (filled[name] as unknown[]).map((line) => {
      if (typeof line !== 'object' || line === null) return line
      const missing = Object.entries(field.fields).filter(([inner, innerField]) => innerField.default && isBlank((line as AnyDraft)[inner]))
      return { ...line, ...Object.fromEntries(missing.map(([inner, innerField]) => [inner, defaultOf(reader, definition, innerField)])) }
    })
  }
  return filled
}

function findRepeated(reader: Reader, definition: RegisterDefinition, values: AnyDraft, standing: Standing): Problem[] {
  return Object.entries(definition.fields).flatMap(([name, field]) => {
    if (!('unique' in field) || !field.unique || isBlank(values[name])) return []
    const same = findSame(reader.db, definition, name, encode(field, values[name]), standing.id)
    return same ? [problem('error', name, 'SAME_EXISTS', { label: field.label, text: String(values[name]), number: same.number })] : []
  })
}

/** Fills in what follows from the other values. */
export function addComputed(reader: Pick<Reader, 'rulebook'>, definition: RegisterDefinition, values: AnyDraft): void {
  for (const [name, field] of Object.entries(definition.fields)) {
    if (!field.computed) continue
    values[name] = field.computed === 'initials' ? initialsOfRecord(definition, values) : compute(reader.rulebook, definition, field.computed, values)
  }
}

/** First letters of a record's own name and of what else is found by initials, the name first. */
function initialsOfRecord(definition: RegisterDefinition, values: AnyDraft): string {
  const names = [definition.title, ...Object.keys(definition.fields).filter(name => name !== definition.title && definition.fields[name]!.initials && definition.fields[name]!.type !== 'reference')]
  return [...new Set(names.map(name => initialsOf(plainText(values[name]))).filter(Boolean))].join(' ')
}

/** Words of a value, for search and initials: names of people and of what is referred to, else the text itself. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return (value as NamedOfficer[]).map(person => person.name).join(' ')
  return typeof value === 'object' ? (value as Reference).label : String(value)
}
