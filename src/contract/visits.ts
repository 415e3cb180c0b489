import * as z from 'zod'
import { Day, RecordId } from './primitives.ts'
import { procedure } from './procedure.ts'

/** A published cap that applies to a visit, and how much of it is used up by the other visits of the year. */
const AppliedCap = z.object({
  /** `operator` and `business` count every visit, `matter` those that look at the matter. */
  scope: z.enum(['operator', 'business', 'matter']),
  name: z.string(),
  cap: z.int(),
  publishedBy: z.string(),
  publishedOn: Day,
  /** Other visits of the year that count against it. */
  used: z.int(),
})
export type AppliedCap = z.infer<typeof AppliedCap>

/** Where an enterprise stands in a year, before one more visit is saved. */
export const VisitStanding = z.object({
  year: z.int(),
  /** Visits of the year besides the one being typed, cancelled ones left out. */
  used: z.int(),
  /** The last of them, newest first. */
  visits: z.array(z.object({ id: RecordId, number: z.string(), day: Day, stage: z.string() })),
  /** Empty where none was published or entered; then nothing is made up. */
  caps: z.array(AppliedCap),
})
export type VisitStanding = z.infer<typeof VisitStanding>

/** The caps in words. One that nobody published is said to be missing. */
export function capWords({ used, caps }: Pick<VisitStanding, 'used' | 'caps'>): string {
  const limits = caps.map(({ name, cap, publishedBy, used: counted }) => `${name}上限 ${cap} 次（${publishedBy}公布）${counted === used ? '' : `，已 ${counted} 次`}`)
  return limits.length ? limits.join('；') : '未登记已公布的频次上限'
}

/** Caps that one more visit would go over. */
export const capsExceeded = (caps: readonly AppliedCap[]): AppliedCap[] => caps.filter(({ cap, used }) => used + 1 > cap)

export const visitsContract = {
  standing: procedure('record.read').input(z.object({ operator: RecordId, day: Day, matters: z.array(RecordId).max(50), except: RecordId.optional() })).output(VisitStanding),
}
