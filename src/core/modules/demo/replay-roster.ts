import type { AnyRecord } from '#contract/registers/definition.ts'
import type { Context } from '../../context.ts'
import type { PlannedEntry } from './plan-roster.ts'
import type { ReplayEvent } from './replay.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { ownerOf } from '../../registers/owner.ts'

/** What was entered in the office, by the context of the clerk who sits there. */
export function rosterEvents(clerk: () => Context, clock: { advanceTo: (wallTime: string) => void }, entries: readonly PlannedEntry[], made = new Map<string, AnyRecord>()): ReplayEvent[] {
  const idOf = (key: string): string => made.get(key)!.id
  return entries.map(({ at, register, key, values, isEdit }) => ({
    at,
    run: () => {
      const ctx = clerk()
      const definition = mustFindRegister(register)
      clock.advanceTo(at)
      const before = made.get(key)
      const owner = ownerOf(ctx, definition)
      const saved = isEdit && before
        ? owner.update(ctx, definition, { id: before.id, version: before.version, values: values(idOf) })
        : owner.create(ctx, definition, values(idOf))
      made.set(key, saved.record)
    },
  }))
}
