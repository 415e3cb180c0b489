import type { Attachment, Field, FilledChecklist, NamedOfficer, Reference } from './field.ts'
import { filledText } from '../checklists/answers.ts'
import { addDays, isDay } from '../wall-time.ts'

/** Label of a dictionary code. */
export type LabelOf = (dictionary: string, code: string) => string

/** Time as a clerk writes it: the clock alone on the counting day, `次日 02:00` on the day after, the whole date elsewhere. */
export function formatTime(value: string, countingDay?: string): string {
  const [day, clock] = [value.slice(0, 10), value.slice(11)]
  if (day === countingDay) return clock
  return countingDay && isDay(countingDay) && day === addDays(countingDay, 1) ? `次日 ${clock}` : `${day} ${clock}`
}

/** A value as a person reads it, on screen, on paper and in a text cell. An empty value is an empty text. */
export function formatValue(field: Field, value: unknown, labelOf: LabelOf, countingDay?: string): string {
  if (value === null || value === undefined) return ''
  switch (field.type) {
    case 'time': return formatTime(String(value), countingDay)
    case 'choice': return labelOf(field.dictionary, String(value))
    case 'flag': return value ? '是' : '否'
    case 'decimal': return Number(value).toFixed(field.digits)
    case 'money': return (Number(value) / 100).toFixed(2)
    case 'reference': return (value as Reference).label
    case 'officers': return (value as NamedOfficer[]).map(person => person.name).join('、')
    case 'attachments': return (value as Attachment[]).length ? `${(value as Attachment[]).length} 张` : ''
    case 'checklist': return filledText(value as FilledChecklist)
    case 'lines': return (value as Array<Record<string, unknown>>)
      .map(line => Object.entries(field.fields).map(([name, inner]) => formatValue(inner, line[name], labelOf, countingDay)).filter(Boolean).join(' '))
      .join('；')
    default: return String(value)
  }
}
