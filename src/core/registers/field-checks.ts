import type { Problem } from '#contract/problems.ts'
import type { AnyDraft, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field } from '#contract/registers/field.ts'
import type { Standing } from './rulebook.ts'
import { identifierProblems } from '#contract/identifiers/check.ts'
import { problem } from '#contract/problems.ts'
import { isIdentifier } from '#contract/registers/field.ts'

/** What a field declares against the clock or another field of the same record, and doubts about identifiers. Values that could not be read are absent. */
export function checkFields(definition: RegisterDefinition, values: AnyDraft, standing: Standing): Problem[] {
  return Object.entries(definition.fields).flatMap(([name, field]) => {
    const value = values[name]
    if (field.type === 'lines') return (value as AnyDraft[] | undefined ?? []).flatMap((line, index) => checkIdentifiers(field.fields, `${name}.${index}.`, line, standing))
    return typeof value === 'string' ? checkField(definition, name, field, value, values, standing) : []
  })
}

function checkField(definition: RegisterDefinition, name: string, field: Field, value: string, values: AnyDraft, standing: Standing): Problem[] {
  if (isIdentifier(field)) return identifierProblems(field, name, value, standing)
  const { label } = field
  const other = (of: string) => ({ value: values[of], label: definition.fields[of]!.label })
  if (field.type === 'day') {
    if (field.notAfter === 'today' && value > standing.today) return [problem('error', name, 'IN_FUTURE', { label })]
    const bound = field.notBefore ? other(field.notBefore) : undefined
    if (typeof bound?.value === 'string' && value < bound.value) return [problem('error', name, 'NOT_BEFORE_FIELD', { label, other: bound.label })]
  }
  if (field.type === 'time') {
    const bound = field.after ? other(field.after) : undefined
    if (typeof bound?.value === 'string' && value <= bound.value) return [problem('error', name, 'NOT_AFTER', { label, other: bound.label })]
    if (field.notAfter === 'now' && value > standing.now) return [problem('error', name, 'IN_FUTURE', { label })]
  }
  return []
}

function checkIdentifiers(fields: Readonly<Record<string, Field>>, path: string, values: AnyDraft, standing: Standing): Problem[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name]
    return isIdentifier(field) && typeof value === 'string' ? identifierProblems(field, path + name, value, standing) : []
  })
}
