import * as z from 'zod'
import { Day, RecordId } from './primitives.ts'
import { procedure } from './procedure.ts'
import { RegisterCode } from './registers/procedures.ts'
import { isWallTime } from './wall-time.ts'

/** Beijing wall time to the minute, `2026-03-08T14:30`. */
export const WallTime = z.string().refine(isWallTime)

/** A planned patrol as the week shows it. `carriedOutBy` is the living log that names it, if any. */
export const RosterPlan = z.object({
  id: RecordId, number: z.string(), day: Day, squad: RecordId, shift: z.string(), starts: z.string(), ends: z.string(),
  officers: z.array(z.string()), auxiliaries: z.array(z.string()), vehicle: z.string().nullable(), route: z.string(), /** Names of the sections alone. */ sections: z.string(),
  carriedOutBy: z.object({ id: RecordId, number: z.string() }).nullable(),
})
export type RosterPlan = z.infer<typeof RosterPlan>

/** Somebody on duty. `phone` is the number of the desk, else their own. */
export const RosterShift = z.object({ id: RecordId, day: Day, kind: z.string(), starts: z.string(), ends: z.string(), names: z.string(), phone: z.string() })
export type RosterShift = z.infer<typeof RosterShift>

/** 排班 of one week, Monday to Sunday. `completion` is 计划完成度 in percent, null where nothing is planned. */
export const RosterWeek = z.object({
  from: Day,
  to: Day,
  today: Day,
  squads: z.array(z.object({ id: RecordId, name: z.string() })),
  plans: z.array(RosterPlan),
  shifts: z.array(RosterShift),
  planned: z.int(),
  carriedOut: z.int(),
  completion: z.number().nullable(),
})
export type RosterWeek = z.infer<typeof RosterWeek>

/** What copying a week made, and what it left out and why. */
export const CopiedWeek = z.object({
  made: z.array(z.object({ register: RegisterCode, id: RecordId })),
  skipped: z.array(z.object({ what: z.string(), why: z.string() })),
})
export type CopiedWeek = z.infer<typeof CopiedWeek>

const week = z.object({ day: Day })
export const rosterContract = {
  /** The week a day lies in. */
  week: procedure('record.read').input(week).output(RosterWeek),
  /** Repeats the plans and shifts of the week before in the week of the day, in one transaction. What the rules refuse is left out and named. */
  copyWeek: procedure('record.write').input(week).output(CopiedWeek),
}

/** 路况通报: what hinders traffic at a moment, as text to send on. */
export const Bulletin = z.object({ at: z.string(), count: z.int(), text: z.string() })
export type Bulletin = z.infer<typeof Bulletin>
export const roadsContract = {
  /** Without a time: now. */
  bulletin: procedure('record.read').input(z.object({ at: WallTime.optional() })).output(Bulletin),
}
