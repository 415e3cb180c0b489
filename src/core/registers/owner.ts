import type { RegisterDefinition } from '#contract/registers/definition.ts'
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

const plain: Owner = { create: saving.createRecord, update: saving.updateRecord, remove: saving.removeRecord, recover: saving.recoverRecord }

export function ownerOf(ctx: Pick<Context, 'rulebook'>, definition: RegisterDefinition): Owner {
  return { ...plain, ...ctx.rulebook.get(definition.code)?.owner }
}
