import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field, LinesField } from '#contract/registers/field.ts'

export const fieldsOf = (definition: RegisterDefinition): Array<[string, Field]> => Object.entries(definition.fields)
export const linesOf = (definition: RegisterDefinition) => fieldsOf(definition).filter((entry): entry is [string, LinesField] => entry[1].type === 'lines')
/** The fields of a register and of its lines, each with the path that names it. */
export const allFields = (definition: RegisterDefinition): Array<[path: string, Field]> =>
  fieldsOf(definition).flatMap(([name, field]) => [[name, field] as [string, Field], ...field.type === 'lines' ? Object.entries(field.fields).map(([inner, line]) => [`${name}.${inner}`, line] as [string, Field]) : []])
/** The order a list is in by default, before the id that ends every order. */
export const orderOf = (definition: RegisterDefinition): readonly string[] => (definition.day ? [definition.day] : definition.order ?? ['initials'])
