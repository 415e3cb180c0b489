import * as z from 'zod'
import { expiryStates, ExpiryDays } from './licensing/expiry.ts'
import { Day, RecordId } from './primitives.ts'
import { procedure } from './procedure.ts'
import { VisitStanding } from './visits.ts'
import { ListAddress, RegisterCode, Saved } from './registers/procedures.ts'

/** Registers of 监管库 whose records can be one and the same thing entered twice. */
export const mergeable = ['operators', 'transport-vehicles', 'practitioners', 'licences'] as const
export type Mergeable = (typeof mergeable)[number]

/** What an object was recognised by. `name` and `initials` may be shared, the rest belongs to one. */
export const recognisedBy = ['plate', 'vin', 'code', 'id-number', 'qualification', 'licence', 'name', 'initials', 'words'] as const
export type RecognisedBy = (typeof recognisedBy)[number]

const Named = z.object({ register: RegisterCode, id: RecordId, label: z.string() })
/** A licence as it stands today; `holder` where it is not the object's own. */
const KnownLicence = z.object({ id: RecordId, kind: z.string(), /** Matter of a licence check it is looked at under. */ matter: z.string(), fullNumber: z.string(), validTo: Day.nullable(), state: z.enum(expiryStates), standing: z.string(), reviewDue: Day.nullable(), isReviewOverdue: z.boolean(), holder: z.string().nullable() })
/** Something that happened before: a licence check, a weighing or a visit. `isViolation` where something was wrong. */
const Prior = z.object({ register: RegisterCode, id: RecordId, number: z.string(), day: Day, text: z.string(), isViolation: z.boolean() })
const Open = z.object({ register: RegisterCode, id: RecordId, number: z.string().nullable(), title: z.string(), due: Day.nullable(), isOverdue: z.boolean() })

export const SupervisedObject = z.object({
  register: z.enum(['operators', 'transport-vehicles', 'practitioners']),
  id: RecordId,
  title: z.string(),
  /** Kind, colour, township: what tells it from another of the name. */
  hints: z.array(z.string()),
  state: z.string(),
  /** Codes of the object's own fields that a form can take over: `plateColour` of a vehicle. */
  values: z.record(z.string(), z.string().nullable()),
  by: z.enum(recognisedBy),
  operator: Named.nullable(),
  licences: z.array(KnownLicence),
  /** What belongs to an operator, each with the list behind it. */
  holdings: z.array(ListAddress.extend({ label: z.string(), value: z.int() })),
  checks: z.object({ count: z.int(), violations: z.int(), countIsExact: z.boolean(), items: z.array(Prior) }),
  /** How often an operator was visited this year, and the caps on it; null of anything else. */
  visits: VisitStanding.pick({ year: true, used: true, caps: true }).nullable(),
  /** Records of other registers that wait for somebody and name this object. */
  open: z.array(Open),
})
export type SupervisedObject = z.infer<typeof SupervisedObject>

/** What 监管库 knows of a plate, a name or a number. Nothing found is an answer in its own right; `seenBefore` then tells who was checked under it. */
export const LookupAnswer = z.object({
  text: z.string(),
  today: Day,
  days: ExpiryDays,
  objects: z.array(SupervisedObject),
  hasMore: z.boolean(),
  seenBefore: z.array(Prior),
})
export type LookupAnswer = z.infer<typeof LookupAnswer>

/** A record that was merged into another. `moved` counts the records that named it. */
export const Merge = z.object({ drop: RecordId, title: z.string(), at: z.string(), by: z.string(), moved: z.int() })
export type Merge = z.infer<typeof Merge>

/** The record that came back. `left` is what could not be returned to it and why, `staying` the fields whose value the kept one holds on to because it was changed since. */
export const Unmerged = Saved.extend({ returned: z.int(), left: z.array(Named.extend({ why: z.string() })), staying: z.array(z.string()) })
export type Unmerged = z.infer<typeof Unmerged>

export const supervisionContract = {
  /** Plate, name, 拼音 initials, or the number of a licence, a company or a person. */
  lookup: procedure('record.read').input(z.object({ text: z.string().trim().min(1).max(100), limit: z.int().min(1).max(10).default(3) })).output(LookupAnswer),
  /**
   * Makes two records of the same object one: what names `drop` names `keep`, what `keep` lacks it takes over, and `drop` goes to
   * the bin. Refused where the two say different things that only one can be.
   */
  merge: procedure('record.remove').input(z.object({ register: z.enum(mergeable), keep: RecordId, drop: RecordId, reason: z.string().trim().min(1).max(400) })).output(Saved.extend({ moved: z.int() })),
  /** Merges into a record that can be undone, newest first. Those made before the trail held what moved are not among them. */
  merges: procedure('record.read').input(z.object({ register: z.enum(mergeable), id: RecordId })).output(z.array(Merge)),
  /** Undoes a merge: `drop` comes back, what was moved from it names it again, and `keep` gives back what it took over and nobody has changed since. */
  unmerge: procedure('record.remove').input(z.object({ register: z.enum(mergeable), keep: RecordId, drop: RecordId, reason: z.string().trim().min(1).max(400) })).output(Unmerged),
}
