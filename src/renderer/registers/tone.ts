import type { RegisterDefinition } from '#contract/registers/definition.ts'

export type Tone = 'open' | 'good' | 'warn' | 'danger' | 'off'

/** Sign of a state: what waits for someone, what is over, what is out of use. Undefined for fields that are no state. */
export function toneOf(definition: RegisterDefinition, name: string, value: unknown): Tone | undefined {
  const field = definition.fields[name]
  if (field?.type !== 'choice' || !value) return undefined
  if (definition.pending?.field === name) return definition.pending.states.includes(String(value)) ? 'warn' : 'good'
  if (field.dictionary === 'use-status') return value === 'active' ? 'good' : 'off'
  if (field.dictionary === 'site-condition') return value === 'normal' ? 'good' : 'warn'
  return undefined
}
