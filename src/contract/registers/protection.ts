import type { RegisterDefinition } from './definition.ts'

/** What stands in the place of a value that is kept back. */
const veil = '******'

type Values = Readonly<Record<string, unknown>>

/** Whether a record names somebody who is shown only to whoever says why. */
export function isProtected({ protects }: RegisterDefinition, record: Values): boolean {
  return protects !== undefined && protects.states.includes(String(record[protects.field])) && protects.fields.some(name => isKept(record[name]))
}
const isKept = (value: unknown) => value !== null && value !== undefined && value !== ''

/** A record as it leaves the core unasked: what its register protects is veiled, whether there is something is not. `state` is what its deciding field holds, where the record does not carry that field. */
export function veiled<R extends Values>({ protects }: RegisterDefinition, record: R, state = record[protects?.field ?? '']): R {
  if (!protects?.states.includes(String(state))) return record
  return { ...record, ...Object.fromEntries(protects.fields.filter(name => isKept(record[name])).map(name => [name, veil])) }
}

/** What a value of the trail reads as. There a protected field is always veiled: who is not protected any more once was. */
export const veiledWords = ({ protects }: RegisterDefinition, name: string, words: string): string => words && protects?.fields.includes(name) ? veil : words

/** The headings of what a register protects. */
export const protectedLabels = ({ protects, fields }: RegisterDefinition): string => protects?.fields.map(name => fields[name]!.label).join('、') ?? ''
