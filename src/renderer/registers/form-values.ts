import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field, NamedOfficer, Reference } from '#contract/registers/field.ts'
import { blankLine } from '#contract/registers/defaults.ts'
import { typedDay } from '#contract/registers/read.ts'
import { moveTime } from '#renderer/ui/typed-time.ts'

export type FormValues = Record<string, unknown>

const copyOf = (value: unknown): unknown => value === undefined ? null : JSON.parse(JSON.stringify(value))
const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Whether two values of a field say the same: of records and people only who is meant, not how the name was written when it was read. */
export function isSameValue(field: Field, a: unknown, b: unknown): boolean {
  const meant = (value: unknown): unknown => {
    if (field.type === 'reference' && typeof value === 'object' && value !== null) return (value as Reference).id
    if (field.type === 'officers' && Array.isArray(value)) return value.map((person: NamedOfficer | string) => typeof person === 'string' ? person : person.id)
    return value
  }
  return isSame(meant(a), meant(b))
}

/** The fields of a record that can be typed. */
export function typedNames(definition: RegisterDefinition): string[] {
  return Object.keys(definition.fields).filter(name => !definition.fields[name]!.computed)
}

/** What the form starts from when a saved record is edited. */
export function valuesOf(definition: RegisterDefinition, record: AnyRecord | FormValues): FormValues {
  return Object.fromEntries(typedNames(definition).map(name => [name, copyOf(record[name])]))
}

/** What was changed. Only this is sent, so that a save says what the clerk meant and nothing more. */
export function changesIn(definition: RegisterDefinition, values: FormValues, original: FormValues): FormValues {
  return Object.fromEntries(typedNames(definition).filter(name => !isSame(values[name], original[name])).map(name => [name, values[name]]))
}

/** Takes the clock of every time along when the record moves to another day: a clerk who mends the date has not changed the hours. */
export function moveTimes(definition: RegisterDefinition, values: FormValues, from: string, to: string): FormValues {
  const times = Object.keys(definition.fields).filter(name => definition.fields[name]!.type === 'time')
  return Object.fromEntries(times.map(name => [name, moveTime(values[name], from, to)]).filter(([name, value]) => values[name as string] !== value))
}

/** The value of the last record for 同上: photos, checklists and what else speaks of one record stay there, line ids belong to their own rows, times follow the day. */
export function carriedOver(definition: RegisterDefinition, name: string, last: FormValues, values: FormValues): unknown {
  const field = definition.fields[name]
  const value = copyOf(last[name])
  if (!field || field.computed || field.own || field.type === 'attachments' || field.type === 'checklist') return undefined
  if (field.type === 'lines') return (value as Array<Record<string, unknown>> | null ?? []).map(({ id: _, ...rest }) => rest)
  const [from, to] = [typedDay(definition, last), typedDay(definition, values)]
  return field.type === 'time' && from && to ? moveTime(value, from, to) : value
}

/** Lines a record cannot do without are there from the start, so that Enter walks into them. */
export function withFirstLines(definition: RegisterDefinition, values: FormValues): FormValues {
  const first = Object.entries(definition.fields).flatMap(([name, field]) => field.type === 'lines' && field.min && !(values[name] as unknown[] | null)?.length
    ? [[name, Array.from({ length: field.min }, () => blankLine(field.fields))] as const]
    : [])
  return { ...values, ...Object.fromEntries(first) }
}
