import type { AnyDraft, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Reference } from '#contract/registers/field.ts'

/** Which references are meant: those to one record of a register. */
export interface Naming { register: string, id: string }

type Fields = Pick<RegisterDefinition, 'fields'>

/** Where a record names another: `operator`, or of a line `matters.` with its id and `.licence`. */
export function placesNaming({ fields }: Fields, values: AnyDraft, naming: Naming, at = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === 'lines') return (values[name] as AnyDraft[]).flatMap(line => placesNaming(field, line, naming, `${at}${name}.${String(line.id)}.`))
    return field.type === 'reference' && field.register === naming.register && (values[name] as Reference | null)?.id === naming.id ? [`${at}${name}`] : []
  })
}

/** The values with another record named at these places. */
export function renamed({ fields }: Fields, values: AnyDraft, places: ReadonlySet<string>, to: Reference, at = ''): AnyDraft {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => {
    const value = values[name]
    if (field.type === 'lines') return [name, (value as AnyDraft[]).map(line => ({ ...line, ...renamed(field, line, places, to, `${at}${name}.${String(line.id)}.`) }))]
    return [name, places.has(`${at}${name}`) ? to : value]
  }))
}
