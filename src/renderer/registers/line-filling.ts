import type { Field } from '#contract/registers/field.ts'
import { isBlank } from '#contract/registers/read.ts'

/** Stakes of a line that are still empty, as the road section picked in it has them. */
export function fromNamed(fields: Readonly<Record<string, Field>>, line: Readonly<Record<string, unknown>>, named: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields)
    .filter(([name, field]) => field.type === 'stake' && isBlank(line[name]) && typeof named[name] === 'string')
    .map(([name]) => [name, named[name]]))
}
