import * as z from 'zod'
import { Day } from '../primitives.ts'
import { procedure } from '../procedure.ts'
import { Checklist } from './checklist.ts'

/** A version as it is held: when it came, and by whom. */
export const HeldChecklist = z.intersection(Checklist, z.object({ addedAt: z.string(), addedBy: z.string() }))
export type HeldChecklist = z.infer<typeof HeldChecklist>

const Named = z.object({ code: z.string().max(20), version: z.int().positive() })

export const checklistsContract = {
  /** Every version of every list, by code, the newest first. */
  all: procedure('record.read').output(z.array(HeldChecklist)),
  /** The lists to be used on a day. */
  inForce: procedure('record.read').input(z.object({ day: Day })).output(z.array(HeldChecklist)),
  get: procedure('record.read').input(Named).output(HeldChecklist),
  /** Takes a further version in. A version that is there stays as it is: records were filled by it. */
  import: procedure('settings.write').input(z.object({ text: z.string().max(1_000_000) })).output(HeldChecklist),
}
