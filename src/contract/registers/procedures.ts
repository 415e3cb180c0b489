import * as z from 'zod'
import { Problem } from '../problems.ts'
import { Day, RecordId, TypedValue, Version } from '../primitives.ts'
import { procedure } from '../procedure.ts'
import { registerDefinitions } from './index.ts'

/** Code of a register that exists. */
export const RegisterCode = z.enum(registerDefinitions.map(definition => definition.code) as [string, ...string[]])

const Values = z.record(z.string().max(60), TypedValue)

/** What narrows a list. Values of `filters` are ids, codes or `true`/`false`, by field. The period counts by the register's day; both ends belong to it. */
export const ListFilter = z.object({
  register: RegisterCode,
  filters: z.record(z.string().max(60), z.string().max(200)).default({}),
  from: Day.optional(),
  to: Day.optional(),
  text: z.string().trim().max(100).optional(),
  /** The recycle bin instead of the living records. */
  bin: z.boolean().default(false),
})
export type ListFilter = z.infer<typeof ListFilter>

/** The list a figure stands for: whoever opens it sees exactly what was counted. */
export const ListAddress = z.object({ register: RegisterCode, filters: z.record(z.string(), z.string()), from: Day.optional(), to: Day.optional() })
export type ListAddress = z.infer<typeof ListAddress>

export const ListQuery = ListFilter.extend({
  columns: z.array(z.string().max(60)).max(60).optional(),
  /** Field name, `-name` descends. Without one: newest first where records have a day, by name elsewhere. */
  sort: z.string().max(61).optional(),
  limit: z.int().min(1).max(200).default(50),
  /** `next` of the page before. */
  after: z.string().max(400).optional(),
})
export type ListQuery = z.infer<typeof ListQuery>

/** A record as it travels: its frame and its fields by name (`definition.ts` types it per register). */
export const AnyRecordSchema = z.looseObject({ id: RecordId, version: Version, number: z.string().nullable(), title: z.string() })

export const Page = z.object({
  items: z.array(AnyRecordSchema),
  /** Counting stops at 10 000; then `totalIsExact` is false. */
  total: z.int(),
  totalIsExact: z.boolean(),
  next: z.string().nullable(),
})

export const Saved = z.object({ record: AnyRecordSchema, warnings: z.array(Problem) })

export const HistoryEntry = z.object({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.enum(['create', 'update', 'remove', 'recover', 'reveal']),
  reason: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const Candidate = z.object({ id: z.string(), label: z.string(), hint: z.string() })
export type Candidate = z.infer<typeof Candidate>

const one = z.object({ register: RegisterCode, id: RecordId })
/** `warningReason`: why the warnings are right; needed when there are any. */
const reason = z.string().trim().max(500).optional()

export const registersContract = {
  list: procedure('record.read').input(ListQuery).output(Page),
  /** What the register protects is veiled here as in every other answer but the next. */
  get: procedure('record.read').input(one).output(AnyRecordSchema),
  /** The record with what its register protects, for somebody who says why. Writes down who asked; the record itself stays as it is. */
  reveal: procedure('record.write').input(one.extend({ reason: z.string().trim().min(1).max(500) })).output(AnyRecordSchema),
  /** Values of a new record: those given, defaults that may depend on them, what stays from the last one of this person, and the parent's. */
  blank: procedure('record.read').input(z.object({ register: RegisterCode, parent: RecordId.optional(), given: Values.optional() })).output(Values),
  /** What a new record takes from one of another register it is begun from, where that is more than facts both have by the same name. */
  begin: procedure('record.read').input(z.object({ register: RegisterCode, from: one })).output(Values),
  /** The record this person entered last, for 同上; null when there is none among recent ones. */
  last: procedure('record.read').input(z.object({ register: RegisterCode })).output(AnyRecordSchema.nullable()),
  /** What would be wrong with a record if it were saved now. Nothing is written. */
  check: procedure('record.read').input(z.object({ register: RegisterCode, id: RecordId.optional(), values: Values })).output(z.array(Problem)),
  create: procedure('record.write').input(z.object({ register: RegisterCode, values: Values, warningReason: reason })).output(Saved),
  /** Changes the given fields only. */
  update: procedure('record.write').input(one.extend({ version: Version, values: Values, warningReason: reason })).output(Saved),
  /** One act of a register's course ({@link Course}); what it asks for is read and judged as an edit of the record is. */
  act: procedure('record.write').input(one.extend({ version: Version, act: z.string().max(40), values: Values, warningReason: reason })).output(Saved),
  /** To the recycle bin, with the reason; nothing is ever deleted for good here. */
  remove: procedure('record.remove').input(one.extend({ version: Version.optional(), reason: z.string().trim().min(1).max(500) })).output(AnyRecordSchema),
  recover: procedure('record.remove').input(one).output(AnyRecordSchema),
  history: procedure('record.read').input(one).output(z.array(HistoryEntry)),
  /** Records to pick from for a reference or people field: by Chinese, by 拼音 initials or by what stands beside the name. */
  candidates: procedure('record.read').input(z.object({ register: RegisterCode, text: z.string().max(60).default(''), limit: z.int().min(1).max(50).default(20), kind: z.string().max(40).optional() })).output(z.array(Candidate)),
  counts: procedure('record.read').output(z.array(z.object({ code: z.string(), label: z.string(), count: z.int() }))),
}
