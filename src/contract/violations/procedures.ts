import * as z from 'zod'
import { procedure } from '../procedure.ts'
import { Violation } from './violation.ts'

export const violationsContract = {
  /** The law behind a kind of violation, with what of it was verified. */
  get: procedure('record.read').input(z.object({ code: z.string().max(40) })).output(Violation.nullable()),
}
