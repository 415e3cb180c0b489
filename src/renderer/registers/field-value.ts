import type { Field, NamedOfficer, Reference } from '#contract/registers/field.ts'
import type { Choice } from '#renderer/ui/candidates.ts'

/** Between what a record holds and what its editor shows. A text stands for something not picked yet. */
export function toChoice(field: Field, value: unknown, labelOf: (dictionary: string, code: string) => string): Choice | string | null {
  if (value === null || value === undefined || value === '') return null
  if (field.type === 'choice') {
    const label = labelOf(field.dictionary, String(value))
    return label === value ? String(value) : { id: String(value), label }
  }
  if (typeof value === 'object' && 'id' in value) return { id: (value as Reference).id, label: (value as Reference).label ?? '' }
  return String(value)
}

export function fromChoice(field: Field, choice: Choice | string | null): unknown {
  if (choice === null || typeof choice === 'string') return choice
  return field.type === 'choice' ? choice.id : { id: choice.id, label: choice.label }
}

export function toPeople(value: unknown): Array<Choice | string> {
  if (!Array.isArray(value)) return []
  return value.map(person => typeof person === 'string' ? person : { id: (person as NamedOfficer).id, label: (person as NamedOfficer).name, hint: (person as NamedOfficer).certificate })
}

export function fromPeople(people: ReadonlyArray<Choice | string>): Array<NamedOfficer | string> {
  return people.map(person => typeof person === 'string' ? person : { id: person.id, name: person.label, certificate: person.hint ?? '' })
}
