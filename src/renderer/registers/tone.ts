import type { RegisterDefinition } from '#contract/registers/definition.ts'

export type Tone = 'open' | 'good' | 'warn' | 'danger' | 'off'

/** Whether somebody should have acted by now. */
export function isOverdue({ pending }: RegisterDefinition, record: Readonly<Record<string, unknown>>, today: string): boolean {
  const due = pending?.due === undefined ? undefined : record[pending.due]
  return typeof due === 'string' && due < today && pending!.states.includes(String(record[pending!.field]))
}

/** Dictionaries that say whether something is in use, with the entry that says it is. */
const inUse: Readonly<Record<string, string>> = { 'machine-state': 'active', 'driver-state': 'valid', 'use-status': 'active', 'operator-state': 'open', 'operation-state': 'active', 'practice-state': 'active', 'licence-standing': 'normal' }

/** Sign of a state: what waits for someone, what is over, what is out of use. Undefined for fields that are no state. */
export function toneOf(definition: RegisterDefinition, name: string, value: unknown): Tone | undefined {
  const field = definition.fields[name]
  if (field?.type !== 'choice' || !value) return undefined
  if (field.dictionary in inUse) return value === inUse[field.dictionary] ? 'good' : value === 'suspended' ? 'warn' : 'off'
  if (field.dictionary === 'complaint-stage') return value === 'closed' ? 'good' : value === 'received' ? 'warn' : 'open'
  if (field.dictionary === 'lead-stage') return value === 'open' ? 'warn' : value === 'to-file' ? 'open' : 'off'
  if (definition.pending?.field === name) return definition.pending.states.includes(String(value)) ? 'warn' : 'good'
  if (field.dictionary === 'finding-stage') return value === 'closed' ? 'good' : value === 'pending' ? 'warn' : 'open'
  if (field.dictionary === 'check-verdict') return value === 'pass' ? 'good' : value === 'fail' ? 'danger' : 'warn'
  if (field.dictionary === 'site-condition') return value === 'normal' ? 'good' : 'warn'
  return undefined
}
