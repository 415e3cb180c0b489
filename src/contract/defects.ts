import * as z from 'zod'
import { courseStep, Photo } from './course-step.ts'
import { defectStates, defectStepLabels } from './defect-acts.ts'
import { Day, RecordId } from './primitives.ts'
import { procedure } from './procedure.ts'

/** A step in putting a defect right. */
export const DefectStep = courseStep(defectStepLabels, defectStates)
export type DefectStep = z.infer<typeof DefectStep>

/** Registers whose checklists find defects. */
export const defectSources = ['machine-inspections', 'enterprise-visits'] as const
export type DefectSource = (typeof defectSources)[number]
const FoundBy = z.object({ register: z.enum(defectSources), id: RecordId })

/** An item of an inspection or a visit that failed, and the defect that was made of it. */
export const FailedItem = z.object({ code: z.string(), label: z.string(), severity: z.enum(['major', 'general']), note: z.string(), defect: z.object({ id: RecordId, number: z.string() }).nullable() })
export type FailedItem = z.infer<typeof FailedItem>

/** What narrows the board. What is open is shown whenever it was found; the period only chooses what was closed in it. */
export const DefectBoardFilter = z.object({
  severity: z.string().max(40).optional(),
  township: z.string().max(60).optional(),
  kind: z.string().max(40).optional(),
  from: Day,
  to: Day,
  limit: z.int().min(1).max(100).default(30),
})
export type DefectBoardFilter = z.infer<typeof DefectBoardFilter>

export const DefectCard = z.object({
  id: RecordId,
  number: z.string(),
  stage: z.enum(defectStates),
  day: Day,
  item: z.string(),
  description: z.string(),
  severity: z.string(),
  plate: z.string().nullable(),
  /** Who has to see to it now. */
  responsible: z.string(),
  due: Day.nullable(),
  /** Negative when overdue, null without a due date. */
  daysLeft: z.int().nullable(),
  closedOn: Day.nullable(),
  photo: Photo.nullable(),
})
export type DefectCard = z.infer<typeof DefectCard>

export const defectsContract = {
  /** 看板: what is open by state, due first; and what was closed in the period. Counting stops at 1 000. */
  board: procedure('record.read').input(DefectBoardFilter).output(z.array(z.object({ stage: z.enum(defectStates), count: z.int(), countIsExact: z.boolean(), overdue: z.int(), cards: z.array(DefectCard) }))),
  /** What an inspection or a visit found wrong. */
  failed: procedure('record.read').input(FoundBy).output(z.array(FailedItem)),
  /** Makes a defect of each failed item that has none yet. */
  make: procedure('record.write').input(FoundBy).output(z.array(z.object({ id: RecordId, number: z.string() }))),
  /** Oldest first. */
  steps: procedure('record.read').input(z.object({ id: RecordId })).output(z.array(DefectStep)),
  /** Who owns the machine by the archive now, where that is somebody else than has to put the defect right. */
  newOwner: procedure('record.read').input(z.object({ id: RecordId })).output(z.object({ owner: z.string(), phone: z.string().nullable() }).nullable()),
}
