import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Context } from '../../context.ts'
import type { Batch } from '../../registers/batch.ts'
import { assemble, textOf } from '#contract/narrative/sentences.ts'
import { findings, patrolLogs } from '#contract/registers/index.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { ownerOf } from '../../registers/owner.ts'
import { writeSteps } from '../findings/index.ts'
import { listPhrases, writeNarrative } from '../narrative/index.ts'

/** What a plan is entered in: the way clerks enter, or the way of a million records. Both leave the same. */
export interface Books {
  create: (ctx: Context, definition: RegisterDefinition, values: Readonly<Record<string, unknown>>, warningReason?: string) => AnyRecord
  update: (ctx: Context, definition: RegisterDefinition, record: AnyRecord, values: Readonly<Record<string, unknown>>) => AnyRecord
  remove: (ctx: Context, definition: RegisterDefinition, record: AnyRecord, reason: string) => void
  /** Lets the log of a patrol tell what was recorded on it. */
  tell: (ctx: Context, patrol: AnyRecord, sites: readonly AnyRecord[], findings: readonly AnyRecord[]) => AnyRecord
}

/** Why a warning nobody planned is right: two crews may well drive the same road. */
const otherwise = '同一路段当日再次巡查，已与当班人员核实'

/** Through the same functions a clerk's entries take: what the rules would refuse cannot come about. */
export const clerksBooks: Books = {
  create: (ctx, definition, values, warningReason = otherwise) => ownerOf(ctx, definition).create(ctx, definition, values, warningReason).record,
  update: (ctx, definition, { id, version }, values) => ownerOf(ctx, definition).update(ctx, definition, { id, version, values }).record,
  remove: (ctx, definition, { id }, reason) => void ownerOf(ctx, definition).remove(ctx, definition, { id, reason }),
  tell: (ctx, { id }) => writeNarrative(ctx, id),
}

export function batchBooks({ db }: Pick<Context, 'db'>, batch: Batch): Books {
  // Read once: they do not change while a sample is made.
  const [phrases, labels] = [listPhrases(db), dictionaryLabels(db)]
  return {
    create: (ctx, definition, values, warningReason) => {
      const record = batch.create(ctx, definition, values, warningReason)
      if (definition === findings) writeSteps(ctx, null, record)
      return record
    },
    update: (ctx, definition, before, values) => {
      const record = batch.update(ctx, definition, before, values)
      if (definition === findings) writeSteps(ctx, before, record)
      return record
    },
    remove: (ctx, definition, record, reason) => batch.remove(ctx, definition, record, reason),
    tell: (ctx, patrol, sites, found) => {
      const sentences = assemble({ patrol, sites, findings: found }, phrases, labels)
      return batch.update(ctx, patrolLogs, patrol, { sentences, summary: textOf(sentences) })
    },
  }
}
