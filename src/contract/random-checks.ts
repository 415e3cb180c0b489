import * as z from 'zod'
import { Deadline } from './deadlines/rule.ts'
import { Day, RecordId, Version } from './primitives.ts'
import { procedure } from './procedure.ts'
import { Problem } from './problems.ts'

/** One entry of a pool: a mark that names it for good, and what it was called when the pool was frozen. */
const PoolEntry = z.object({ id: z.string(), name: z.string() })
export type PoolEntry = z.infer<typeof PoolEntry>

const DrawnPerson = PoolEntry.extend({ certificate: z.string() })
export type DrawnPerson = z.infer<typeof DrawnPerson>

/** An object in the order it was drawn, with the officers drawn for it. */
const DrawOutcome = PoolEntry.extend({ officers: z.array(DrawnPerson) })
export type DrawOutcome = z.infer<typeof DrawOutcome>

/** Who or what is left out, and why: an object, an officer, or an officer for one object alone. */
const Exclusion = z.object({ object: PoolEntry.nullable(), officer: PoolEntry.nullable(), reason: z.string() })
export type Exclusion = z.infer<typeof Exclusion>

/** What a draw would be drawn from now. Nothing is written. */
export const DrawPreview = z.object({
  /** The pool in words: `经营业户 · 普通货运 · 董志镇`. */
  pool: z.string(),
  objects: z.int(),
  excludedObjects: z.int(),
  /** How many would be drawn; null while neither share nor number is given. */
  count: z.int().nullable(),
  officers: z.int(),
  excludedOfficers: z.int(),
  exclusions: z.array(Exclusion),
  /** What stands against drawing now. */
  problems: z.array(Problem),
})
export type DrawPreview = z.infer<typeof DrawPreview>

/** A draw as it was made; never changed afterwards. */
export const Draw = z.object({
  id: RecordId,
  seq: z.int(),
  /** Beijing wall time. */
  drawnAt: z.string(),
  operator: z.string(),
  witness: z.string(),
  seed: z.string(),
  /** The seed was handed in (a public lottery, a throw of dice) instead of taken from the machine. */
  seedGiven: z.boolean(),
  algorithm: z.string(),
  pool: z.string(),
  objectCount: z.int(),
  objectFingerprint: z.string(),
  officerCount: z.int(),
  officerFingerprint: z.string(),
  share: z.number().nullable(),
  count: z.int(),
  officersEach: z.int(),
  exclusions: z.array(Exclusion),
  outcomes: z.array(DrawOutcome),
  /** Why the draw before it was declared void; null for the first. */
  redrawReason: z.string().nullable(),
  /** Declared void: it stays, with its outcome, and counts for nothing. */
  voided: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
})
export type Draw = z.infer<typeof Draw>

/** Where the checks of a task stand, and by when their results are to be made public. */
export const CheckProgress = z.object({
  drawn: z.int(),
  checked: z.int(),
  /** Day of the first result; from it the days are counted. */
  firstResultOn: Day.nullable(),
  publishBy: Deadline.nullable(),
})
export type CheckProgress = z.infer<typeof CheckProgress>

/** No white space and nothing that prints in two ways: what the certificate shows is what is typed again. */
export const Seed = z.string().regex(/^[\w.:-]{6,64}$/)

const task = z.object({ task: RecordId })

export const randomChecksContract = {
  preview: procedure('record.read').input(task).output(DrawPreview),
  /** Draws, once. A task that is drawn already needs the reason why that draw is void. */
  draw: procedure('record.write').input(task.extend({ version: Version, seed: Seed.optional(), redrawReason: z.string().trim().max(300).optional() })).output(Draw),
  /** Declares the draw of a task void, so that the task can be put right and drawn again. The draw is kept with its outcome. */
  voidDraw: procedure('record.write').input(task.extend({ version: Version, reason: z.string().trim().min(1).max(300) })).output(Draw),
  /** Every draw of a task, the latest first. */
  draws: procedure('record.read').input(task).output(z.array(Draw)),
  progress: procedure('record.read').input(task).output(CheckProgress),
}
