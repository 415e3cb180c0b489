import type { RegisterDefinition } from './definition.ts'
import type { Field } from './field.ts'
import { isDay } from '../wall-time.ts'
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
  /** A day or days (`2026-03-01..2026-03-31`, both ends belonging to them): what has its `field` in them. `label` says it in a word: 办结. */
  | { kind: 'within', label: string, field: string }
  /** A day: what at its end had `value` in `field`, had `begun` by then and still lasted, changes made since undone. Its days may be missing: begun long ago, lasting never. `label` says it in a word: 在册. */
  | { kind: 'asOf', label: string, field: string, value: string | true, begun: string, lasts?: string }

/** Everything a list may be narrowed by, in the order it is offered; leads come first. */
export function filterNames(definition: RegisterDefinition): { leads: readonly string[], more: readonly string[] } {
  const { leads, filters = [], derived = {} } = definition.list
  const more = [...filters, ...definition.parent ? [definition.parent] : [], ...Object.keys(derived).filter(name => derived[name]!.kind === 'through')]
  return { leads, more: [...new Set(more)].filter(name => !leads.includes(name)) }
}

/** The days a value names: a day alone, or `2026-03-01..2026-03-31`. Undefined where it names none. */
export function readDays(value: string): { from: string, to: string } | undefined {
  const [from = '', to = from, ...rest] = value.split('..')
  return isDay(from) && isDay(to) && !rest.length ? { from, to } : undefined
}

/** A filter of days in a sentence: `截至 2026-03-31 待处置`, `2026-03-01 至 2026-03-31 办结`; nothing for any other. */
export function daysText(definition: RegisterDefinition, name: string, value: string): string | undefined {
  const derived = definition.list.derived?.[name]
  if (derived?.kind === 'standing' || derived?.kind === 'asOf') return `截至 ${value} ${derived.label}`
  return derived?.kind === 'within' ? `${[...new Set(value.split('..'))].join(' 至 ')} ${derived.label}` : undefined
}

/** The field a filter's value belongs to: what it is called, and where its choices come from. */
export function filterField(definition: RegisterDefinition, name: string): Field | undefined {
  const derived = definition.list.derived && Object.hasOwn(definition.list.derived, name) ? definition.list.derived[name] : undefined
  if (!derived) return Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined
  if (derived.kind === 'standing' || derived.kind === 'asOf') return { type: 'day', label: `截至当日${derived.label}` }
  if (derived.kind === 'within') return { type: 'day', label: `期间${derived.label}` }
  const link = definition.fields[derived.through]
  return link?.type === 'reference' ? mustFindRegister(link.register).fields[derived.field] : undefined
}
