import type { AnyRecord } from '#contract/registers/definition.ts'
import type { Context } from '../../context.ts'
import type { PlannedDeed, PlannedEntry } from './plan-roster.ts'
import type { ReplayEvent } from './replay.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { ownerOf } from '../../registers/owner.ts'
import { mustFindRecord } from '../../registers/saving.ts'

/** What was entered in the office, by the context of the clerk who sits there. */
export function rosterEvents(clerk: () => Context, clock: { advanceTo: (wallTime: string) => void }, entries: ReadonlyArray<PlannedEntry | PlannedDeed>, made = new Map<string, AnyRecord>()): ReplayEvent[] {
  const idOf = (key: string): string => made.get(key)!.id
  return entries.map(entry => ({
    at: entry.at,
    run: () => {
      const ctx = clerk()
      if ('does' in entry) {
        clock.advanceTo(entry.at)
        entry.does(ctx, idOf)
        return
      }
      const { at, register, key, values, isEdit } = entry
      const definition = mustFindRegister(register)
      clock.advanceTo(at)
      // A deed may have changed it since it was entered.
      const before = isEdit ? mustFindRecord(ctx, definition, idOf(key)) : undefined
      const owner = ownerOf(ctx, definition)
      const saved = before
        ? owner.update(ctx, definition, { id: before.id, version: before.version, values: values(idOf) })
        : owner.create(ctx, definition, values(idOf))
      made.set(key, saved.record)
    },
  }))
}
