import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { ReferenceField } from '#contract/registers/field.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { columnOf, frameColumns, isStored, quoted } from './row-codec.ts'

/** What names a record where another one refers to it: its number, else its title. */
export function labelColumn(register: string): string {
  const target = mustFindRegister(register)
  return target.number ? 'number' : columnOf(target.title)
}

/** Fields of a register that are columns of its table. */
export function storedFields(definition: RegisterDefinition): string[] {
  return Object.keys(definition.fields).filter(name => isStored(definition.fields[name]!))
}

/** `SELECT` list and joins that read the given fields of a register as `r`, with the labels of what they refer to, after the columns of the frame. */
export function selectOf(definition: RegisterDefinition, names: readonly string[], frame = frameColumns(definition)): { columns: string, joins: string } {
  const wanted = new Set([...names, definition.title])
  const columns = frame.map(column => `r.${column}`)
  const joins: string[] = []
  for (const name of wanted) {
    const field = definition.fields[name]!
    columns.push(`r.${quoted(name)}`)
    if (field.type !== 'reference') continue
    const alias = `ref_${columnOf(name)}`
    columns.push(`${alias}.${labelColumn(field.register)} AS ${columnOf(name)}__label`)
    joins.push(`LEFT JOIN ${mustFindRegister((field as ReferenceField).register).table} ${alias} ON ${alias}.id = r.${quoted(name)}`)
  }
  return { columns: columns.join(', '), joins: joins.join(' ') }
}
