import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { FormValues } from './form-values.ts'
import { isBlank } from '#contract/registers/read.ts'
import { carriedOver, typedNames } from './form-values.ts'

/** Whether a field says something a similar record may share. Photos, checklists, the state, what is unique and what a definition calls the record's own never do. */
function isShared(definition: RegisterDefinition, name: string): boolean {
  const field = definition.fields[name]!
  const isUnique = ('unique' in field && field.unique) || ('identifier' in field && field.identifier)
  return !field.computed && !field.own && !isUnique && field.type !== 'attachments' && field.type !== 'checklist' && name !== definition.pending?.field
}

export interface Copied {
  values: FormValues
  /** Labels of what was taken, and of what the other record holds and this one does not take. */
  taken: string[]
  left: string[]
}

/**
 * What a record takes from another one of its register: facts a similar record may share, lines as new lines, times moved to its
 * own day. `now` is Beijing wall time; what would lie after it is left out, because it has not happened.
 */
export function copiedFrom(definition: RegisterDefinition, from: FormValues, into: FormValues, now: string): Copied {
  const copied: Copied = { values: {}, taken: [], left: definition.number ? ['编号'] : [] }
  for (const name of typedNames(definition)) {
    const field = definition.fields[name]!
    if (isBlank(from[name]) || from[name] === false) continue
    const value = isShared(definition, name) && name !== definition.day ? carriedOver(definition, name, from, into) : undefined
    if (value === undefined || (field.type === 'time' && String(value) > now)) {
      copied.left.push(field.label)
      continue
    }
    copied.values[name] = value
    copied.taken.push(field.label)
  }
  return copied
}
