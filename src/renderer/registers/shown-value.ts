import type { Attachment, Field, FilledChecklist, LineField } from '#contract/registers/field.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import { filledText } from '#contract/checklists/answers.ts'
import { formatValue } from '#contract/registers/format.ts'
import { isWallTime } from '#contract/wall-time.ts'

/** A list that is still being filled has not got its words yet. */
const isSettled = (value: unknown): value is FilledChecklist => typeof value === 'object' && value !== null && 'name' in value

type Rows = ReadonlyArray<Record<string, unknown>>

/** A value as a form may hold it, in words: also what was typed and cannot be read yet, and photos by name, so that two sides can be told apart. */
export function shownValue(field: Field, value: unknown, labelOf: LabelOf): string {
  if (value === null || value === undefined) return ''
  if (field.type === 'attachments') return (value as Attachment[]).map(({ name }) => name).join('、')
  if (field.type === 'lines') return (value as Rows).map(line => Object.entries(field.fields).map(([name, inner]: [string, LineField]) => shownValue(inner, line[name], labelOf)).filter(Boolean).join(' ')).join('；')
  if (field.type === 'checklist') return isSettled(value) ? filledText(value) : ''
  if (field.type === 'officers') return (value as Array<{ name: string } | string>).map(person => typeof person === 'string' ? person : person.name).join('、')
  // A text where a number, a time or a reference belongs stands as it was typed.
  if (typeof value === 'string' && (['decimal', 'money', 'reference'].includes(field.type) || (field.type === 'time' && !isWallTime(value)))) return value
  return formatValue(field, value, labelOf)
}
