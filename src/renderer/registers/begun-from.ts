import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field } from '#contract/registers/field.ts'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { FormValues } from './form-values.ts'
import { isIdentifierKind } from '#contract/identifiers/index.ts'
import { labelOfRecord } from './columns.ts'

/** The field by which records of one register hang on those of another. */
export function linkTo(child: RegisterDefinition, parent: RegisterDefinition): string | undefined {
  const links = Object.keys(child.fields).filter((name) => {
    const field = child.fields[name]!
    return field.type === 'reference' && field.register === parent.code
  })
  return child.parent && links.includes(child.parent) ? child.parent : links[0]
}

/** The address of a new child: it says what it was begun from. */
export function childQuery(child: RegisterDefinition, parent: RegisterDefinition, record: AnyRecord): LocationQueryRaw {
  const link = linkTo(child, parent)
  if (!link) return {}
  if (link === child.parent) return { parent: record.id }
  // A finding at a site belongs to the patrol the site belongs to.
  const grandparent = child.parent ? record[child.parent] as { id?: string } | null : null
  return { parent: grandparent?.id, from: parent.code, by: record.id }
}

/** What may be the same in both. Hours are not among them: when a planned patrol was really driven is for its log to say. */
const carried = new Set<Field['type']>(['day', 'reference', 'choice', 'officers', 'lines'])

/** What a new record takes from the one it was begun from: the link, and every fact both have by the same name. */
export function presetFrom(child: RegisterDefinition, origin: RegisterDefinition, record: AnyRecord): FormValues {
  const link = linkTo(child, origin)
  const shared = Object.keys(child.fields).filter((name) => {
    const [here, there] = [child.fields[name]!, origin.fields[name]]
    if (!there || here.computed || here.type !== there.type || !carried.has(here.type)) return false
    return here.type !== 'choice' || (there.type === 'choice' && here.dictionary === there.dictionary)
  })
  return {
    ...Object.fromEntries(shared.filter(name => record[name] !== null).map(name => [name, record[name]])),
    ...link ? { [link]: { id: record.id, label: labelOfRecord(record) } } : {},
  }
}

export function originOf(query: LocationQuery): { register: string, id: string } | undefined {
  const { from, by } = query
  return typeof from === 'string' && typeof by === 'string' ? { register: from, id: by } : undefined
}

const takenMark = 'with.'

/** The part of an address by which a new record takes over what was typed somewhere else. */
export const takenQuery = (values: Readonly<Record<string, string>>): LocationQueryRaw => Object.fromEntries(Object.entries(values).map(([name, text]) => [`${takenMark}${name}`, text]))

/** What an address tells a new record to begin with: text of fields that are typed. */
export function takenFrom({ fields }: RegisterDefinition, query: LocationQuery): FormValues {
  return Object.fromEntries(Object.entries(query).flatMap(([key, text]) => {
    const name = key.startsWith(takenMark) ? key.slice(takenMark.length) : ''
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    return field && !field.computed && (field.type === 'text' || isIdentifierKind(field.type)) && typeof text === 'string' ? [[name, text]] : []
  }))
}

/** The address for the record after it, which takes nothing over. */
export const withoutTaken = (query: LocationQuery): LocationQuery => Object.fromEntries(Object.entries(query).filter(([key]) => key !== 'copy' && !key.startsWith(takenMark)))
