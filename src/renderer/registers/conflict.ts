import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { FormValues } from './form-values.ts'
import { isSameValue, typedNames } from './form-values.ts'

export type Side = 'mine' | 'theirs'

/** A field two people saved differently. Without a `choice` it waits for the clerk's. */
export interface ConflictField { name: string, before?: unknown, mine: unknown, theirs: unknown, choice?: Side }

/**
 * The fields in which the two sides differ. What only one side changed keeps that side's word until the clerk says otherwise;
 * what both changed is never decided for them. `before` is what both began from; where that is not known (a draft older than
 * the saved record) every difference waits.
 */
export function conflictOf(definition: RegisterDefinition, before: FormValues | undefined, mine: FormValues, theirs: FormValues): ConflictField[] {
  return typedNames(definition).flatMap((name): ConflictField[] => {
    const field = definition.fields[name]!
    if (isSameValue(field, mine[name], theirs[name])) return []
    const found = { name, mine: mine[name] ?? null, theirs: theirs[name] ?? null }
    if (!before) return [found]
    const isMine = !isSameValue(field, mine[name], before[name])
    const isTheirs = !isSameValue(field, theirs[name], before[name])
    return [{ ...found, before: before[name] ?? null, choice: isMine && isTheirs ? undefined : isMine ? 'mine' : 'theirs' }]
  })
}
