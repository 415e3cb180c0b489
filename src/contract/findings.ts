import * as z from 'zod'
import { courseStep, Photo } from './course-step.ts'
import { findingStages, stepLabels } from './finding-acts.ts'
import { Day, RecordId, Version } from './primitives.ts'
import { procedure } from './procedure.ts'

/** What narrows the board. What is open is shown whenever it was found; the period only chooses what was closed in it. */
export const BoardFilter = z.object({
  squad: RecordId.optional(),
  section: RecordId.optional(),
  kind: z.string().max(60).optional(),
  from: Day,
  to: Day,
  /** Cards a column shows; the list behind it has them all. */
  limit: z.int().min(1).max(100).default(30),
})
export type BoardFilter = z.infer<typeof BoardFilter>

const Card = z.object({
  id: RecordId,
  version: Version,
  number: z.string(),
  day: Day,
  kind: z.string(),
  section: z.string(),
  stake: z.string(),
  description: z.string(),
  stage: z.enum(findingStages),
  state: z.string(),
  /** By when the next one has to act: to handle while pending, to check again afterwards. */
  due: Day.nullable(),
  /** Negative when overdue, null without a due date. */
  daysLeft: z.int().nullable(),
  handedTo: z.string().nullable(),
  closedOn: Day.nullable(),
  photo: Photo.nullable(),
})
export type BoardCard = z.infer<typeof Card>

/** 看板: what is open by stage, what is due first; and what was closed in the period, newest first. Counting stops at 1 000. */
export const Board = z.object({
  columns: z.array(z.object({ stage: z.enum(findingStages), count: z.int(), countIsExact: z.boolean(), overdue: z.int(), cards: z.array(Card) })),
})
export type Board = z.infer<typeof Board>

/** A step in the handling of a finding. */
export const FindingStep = courseStep(stepLabels, findingStages)
export type FindingStep = z.infer<typeof FindingStep>

export const findingsContract = {
  board: procedure('record.read').input(BoardFilter).output(Board),
  /** Oldest first. */
  steps: procedure('record.read').input(z.object({ id: RecordId })).output(z.array(FindingStep)),
}
