import type { RegisterDefinition } from './definition.ts'
import type { Field } from './field.ts'
import { mustFindRegister } from './index.ts'

/**
 * A filter that looks further than a field of the record: at the record it belongs to, or at how things stood on a day.
 * Named in a definition's list; the engine knows how each kind is asked.
 */
export type DerivedFilter =
  /** A field of the record that the reference `through` names. */
  | { kind: 'through', through: string, field: string }
  /** A day: what waited for someone at its end (`waiting`), or had been seen to by then. Needs `pending.endedOn`. `label` says it in a word: 待处置. */
  | { kind: 'standing', label: string, waiting: boolean }

/** Everything a list may be narrowed by, in the order it is offered; leads come first. */
export function filterNames(definition: RegisterDefinition): { leads: readonly string[], more: readonly string[] } {
  const { leads, filters = [], derived = {} } = definition.list
  const more = [...filters, ...definition.parent ? [definition.parent] : [], ...Object.keys(derived).filter(name => derived[name]!.kind === 'through')]
  return { leads, more: [...new Set(more)].filter(name => !leads.includes(name)) }
}

/** A filter of a day in a sentence: `截至 2026-03-31 待处置`; nothing for any other. */
export function standingText(definition: RegisterDefinition, name: string, day: string): string | undefined {
  const derived = definition.list.derived?.[name]
  return derived?.kind === 'standing' ? `截至 ${day} ${derived.label}` : undefined
}

/** The field a filter's value belongs to: what it is called, and where its choices come from. */
export function filterField(definition: RegisterDefinition, name: string): Field | undefined {
  const derived = definition.list.derived && Object.hasOwn(definition.list.derived, name) ? definition.list.derived[name] : undefined
  if (!derived) return Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined
  if (derived.kind === 'standing') return { type: 'day', label: `截至当日${derived.label}` }
  const link = definition.fields[derived.through]
  return link?.type === 'reference' ? mustFindRegister(link.register).fields[derived.field] : undefined
}
