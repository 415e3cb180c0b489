import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Context } from '../context.ts'
import * as saving from './saving.ts'

/**
 * Who writes a register. The engine owns plain ones; an area registers its own functions for what has a procedure,
 * and form, command line and import all go through them.
 */
export interface Owner {
  create: typeof saving.createRecord
  update: typeof saving.updateRecord
  remove: typeof saving.removeRecord
  recover: typeof saving.recoverRecord
}

/** Writes that leave something beside the record, as the steps of a course: within the same transaction, whichever door they came through. */
export function writingBeside(write: (ctx: Context, before: AnyRecord | null, after: AnyRecord) => void): Pick<Owner, 'create' | 'update'> {
  return {
    create: (ctx, definition, typed, warningReason) => ctx.db.transaction(() => {
      const saved = saving.createRecord(ctx, definition, typed, warningReason)
      write(ctx, null, saved.record)
      return saved
    }),
    update: (ctx, definition, input) => ctx.db.transaction(() => {
      const before = saving.mustFindRecord(ctx, definition, input.id)
      const saved = saving.updateRecord(ctx, definition, input)
      write(ctx, before, saved.record)
      return saved
    }),
  }
}

const plain: Owner = { create: saving.createRecord, update: saving.updateRecord, remove: saving.removeRecord, recover: saving.recoverRecord }

export function ownerOf(ctx: Pick<Context, 'rulebook'>, definition: RegisterDefinition): Owner {
  return { ...plain, ...ctx.rulebook.get(definition.code)?.owner }
}
