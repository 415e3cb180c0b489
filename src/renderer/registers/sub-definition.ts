import type { RegisterDefinition } from '#contract/registers/definition.ts'

/** The fields of a record's lines in the shape of a register, so that one component shows both. */
export function subDefinition(definition: RegisterDefinition, name: string): RegisterDefinition {
  const field = definition.fields[name]
  return field?.type === 'lines' ? { ...definition, day: undefined, pending: undefined, fields: field.fields } : definition
}
