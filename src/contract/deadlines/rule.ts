import * as z from 'zod'
import { Day } from '../primitives.ts'
import { isWallTime } from '../wall-time.ts'

/** Whether a text of law, or a number from it, was read there itself. */
export const Status = z.enum(['已核实', '未核实'])

/** A text of law as it was read: which version, since when it holds, and whether that text was seen itself. */
export const Law = z.object({ name: z.string(), version: z.string(), effectiveFrom: Day, source: z.string(), status: Status })
export type Law = z.infer<typeof Law>

const Basis = z.array(z.object({ law: z.string(), articles: z.string() })).min(1)

/**
 * A statutory period, as data. Units: `wd` working days, `d` days, `d/wd` a text that says 日 and leaves open which,
 * `h` hours, `mo` months, `y` years, `date` a day of the next year.
 */
export const DeadlineRule = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: z.string(),
  /** What sets the period going. The day it happens is not counted. */
  trigger: z.object({ name: z.string(), label: z.string() }),
  count: z.int().nonnegative(),
  unit: z.enum(['wd', 'd', 'd/wd', 'h', 'mo', 'y', 'date']),
  /** Counted back from the trigger, which is what the notice comes before. */
  direction: z.literal('back').optional(),
  /** A last day that is not worked moves to the next one that is. Never for coercive measures. */
  rolls: z.literal(true).optional(),
  /** Whose period it is. An agency is warned by the shortest reading; a party is waited for by the longest. */
  duty: z.enum(['agency', 'party']).nullable(),
  /** The shortest reading counts the day of the trigger as the first. */
  countsFirstDay: z.literal(true).optional(),
  /** What the agency may do once a party's period is over. */
  then: z.string().optional(),
  /** What may stand still within the period. */
  pausable: z.string().optional(),
  /** No law names the number; a brigade may count with another one in these bounds. */
  adjustable: z.object({ min: z.int(), max: z.int() }).optional(),
  /** Other numbers the law names, and when. */
  otherCounts: z.array(z.object({ count: z.int(), when: z.string(), basis: Basis.optional(), status: Status.optional() })).optional(),
  /** A second period that must be over as well. */
  waitsFor: z.object({ input: z.literal('urgeServed'), rule: z.string(), label: z.string() }).optional(),
  surcharge: z.object({ percentPerDay: z.number(), capPercent: z.number() }).optional(),
  /** Day of the next year (`01-31`), for the unit `date`. */
  on: z.string().optional(),
  basis: Basis,
  status: Status,
  note: z.string().optional(),
})
export type DeadlineRule = z.infer<typeof DeadlineRule>

/** The rule table as it is shipped. */
export const RuleTable = z.object({ title: z.string(), note: z.string(), laws: z.record(z.string(), Law), rules: z.array(DeadlineRule) })
export type RuleTable = z.infer<typeof RuleTable>

const Period = z.object({ from: Day, to: Day })
const Trigger = z.string().max(16).refine(text => Day.safeParse(text).success || isWallTime(text), 'neither a day nor a time')

/** What a deadline is asked from. The further inputs only for rules that know them. */
export const DeadlineRequest = z.strictObject({
  rule: z.string().max(40),
  /** A day, or a wall time for rules in hours. */
  trigger: Trigger,
  /** Another number than the rule's, where it allows one. */
  count: z.int().optional(),
  /** Days that do not count, both ends included. */
  excluded: z.array(Period).max(50).optional(),
  /** `court-open`: the day the reminder (催告书) was served. */
  urgeServed: Day.optional(),
  /** `surcharge`: the fine in yuan, and the day it was paid. */
  fine: z.number().positive().max(1e9).optional(),
  paid: Day.optional(),
})
export type DeadlineRequest = z.infer<typeof DeadlineRequest>

const Surcharge = z.object({ days: z.int(), /** Yuan. */ perDay: z.number(), amount: z.number() })
export type Surcharge = z.infer<typeof Surcharge>

/** A deadline and how it comes about. A value that needs a year whose arrangement is not published is null. */
export const Deadline = z.object({
  rule: z.string(),
  trigger: z.string(),
  /** The last day before it rolls. */
  raw: z.string().nullable(),
  /** The last day by statute; of a rule counted back, the latest lawful day. */
  legal: z.string().nullable(),
  /** Agency duties only: the last working day by the shortest reading. */
  warn: Day.nullable(),
  /** The first day the agency may act after a party's period. */
  earliest: Day.nullable(),
  /** The guess at what is null, to be shown and never to be filled in. */
  provisional: z.string().nullable(),
  unit: DeadlineRule.shape.unit,
  status: z.enum(['ok', 'calendar-unconfirmed']),
  /** The rule stands in statute text that was seen, and held on the day of the trigger. */
  verified: z.boolean(),
  basis: z.string(),
  explain: z.array(z.string()),
  surcharge: Surcharge.optional(),
})
export type Deadline = z.infer<typeof Deadline>
