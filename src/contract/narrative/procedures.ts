import * as z from 'zod'
import { RecordId, TypedValue } from '../primitives.ts'
import { procedure } from '../procedure.ts'
import { RegisterCode } from '../registers/procedures.ts'

const Sentence = z.object({ text: z.string(), mark: z.string(), part: z.string().nullable(), source: z.string().nullable() })

export const narrativeContract = {
  /**
   * What the records of a patrol say now, sentence by sentence, and which records there are. Nothing is written: a narrative is
   * saved with its log. `values` are what a form holds and has not saved.
   */
  compose: procedure('record.read').input(z.object({ id: RecordId.optional(), values: z.record(z.string().max(60), TypedValue).default({}) })).output(z.object({
    sentences: z.array(Sentence),
    records: z.array(z.object({ register: RegisterCode, id: RecordId, number: z.string(), title: z.string(), stake: z.string() })),
  })),
}
