import * as z from 'zod'
import { CalendarMistake } from './deadlines/calendar-file.ts'
import { Problem } from './problems.ts'

const nothing = z.object({})
const entity = z.object({ register: z.string(), id: z.string() })

/**
 * Every refusal a user can cause or has to act on. Sentences stand in `messages.ts`.
 * Anything thrown that is not listed here is a defect and is reported as one.
 */
export const appErrors = {
  NOT_FOUND: { status: 404, data: entity },
  STALE_VERSION: { status: 409, data: entity.extend({ current: z.number(), by: z.string(), at: z.string() }) },
  INVALID_RECORD: { status: 422, data: z.object({ problems: z.array(Problem) }) },
  REASON_NEEDED: { status: 422, data: z.object({ problems: z.array(Problem) }) },
  FORBIDDEN: { status: 403, data: z.object({ permission: z.string() }) },
  SEAT_EMPTY: { status: 403, data: nothing },
  NO_BRIGADE: { status: 409, data: nothing },
  ALREADY_SET_UP: { status: 409, data: nothing },
  NOT_A_PERSON_HERE: { status: 403, data: z.object({ name: z.string() }) },
  IN_USE: { status: 409, data: z.object({ register: z.string(), title: z.string(), by: z.string(), count: z.number() }) },
  PARENT_REMOVED: { status: 409, data: z.object({ title: z.string() }) },
  NOTHING_FAILED: { status: 409, data: z.object({ number: z.string() }) },
  RECORD_FINAL: { status: 409, data: z.object({ title: z.string(), why: z.string() }) },
  TEMPLATE_UNKNOWN: { status: 404, data: z.object({ code: z.string() }) },
  TEMPLATE_ELSEWHERE: { status: 422, data: z.object({ title: z.string(), register: z.string() }) },
  DOCUMENT_PREFIX: { status: 409, data: z.object({ agency: z.string() }) },
  DOCUMENT_UNCONFIRMED: { status: 409, data: z.object({ title: z.string(), source: z.string() }) },
  DOCUMENT_STATE: { status: 409, data: z.object({ title: z.string(), state: z.string(), act: z.string() }) },
  NOT_REMOVED: { status: 409, data: entity },
  IS_REMOVED: { status: 409, data: entity },
  NOT_A_SORT: { status: 422, data: z.object({ field: z.string() }) },
  NOT_SORTABLE: { status: 422, data: z.object({ field: z.string(), limit: z.number() }) },
  NOT_FILTERABLE: { status: 422, data: z.object({ field: z.string() }) },
  BAD_CURSOR: { status: 422, data: nothing },
  NOT_PRINTABLE: { status: 422, data: z.object({ register: z.string() }) },
  TOO_MANY_ROWS: { status: 422, data: z.object({ rows: z.number(), limit: z.number(), format: z.string() }) },
  FILE_TOO_LARGE: { status: 413, data: z.object({ name: z.string(), size: z.number(), limit: z.number() }) },
  NOT_A_PHOTO: { status: 422, data: z.object({ name: z.string() }) },
  FILE_GONE: { status: 404, data: z.object({ name: z.string() }) },
  DISK_FULL: { status: 507, data: z.object({ path: z.string() }) },
  DISK_TOO_SMALL: { status: 507, data: z.object({ path: z.string(), needed: z.number(), free: z.number() }) },
  READ_ONLY: { status: 507, data: z.object({ path: z.string() }) },
  DISK_FAILED: { status: 507, data: z.object({ path: z.string() }) },
  FOLDER_GONE: { status: 507, data: z.object({ path: z.string() }) },
  FOLDER_CHANGED: { status: 507, data: z.object({ path: z.string() }) },
  FOLDER_NOT_EMPTY: { status: 409, data: z.object({ path: z.string() }) },
  HAS_RECORDS: { status: 409, data: z.object({ path: z.string(), count: z.number() }) },
  FOLDER_MISSING: { status: 422, data: z.object({ path: z.string() }) },
  BACKUP_BAD: { status: 422, data: z.object({ file: z.string(), why: z.string() }) },
  CANCELLED: { status: 409, data: nothing },
  LOCKED: { status: 423, data: nothing },
  PIN_NEEDED: { status: 403, data: z.object({ name: z.string() }) },
  PIN_WRONG: { status: 403, data: z.object({ /** Seconds until the next attempt is heard. */ wait: z.int() }) },
  PIN_WAIT: { status: 429, data: z.object({ wait: z.int() }) },
  PIN_MALFORMED: { status: 422, data: nothing },
  PIN_TRIVIAL: { status: 422, data: nothing },
  PIN_NOT_SET: { status: 409, data: nothing },
  PIN_OWN: { status: 409, data: nothing },
  TAKE_OVER_REFUSED: { status: 403, data: z.object({ name: z.string() }) },
  VIEW_GONE: { status: 404, data: nothing },
  VIEW_EXISTS: { status: 409, data: z.object({ name: z.string() }) },
  TOO_MANY_VIEWS: { status: 409, data: z.object({ limit: z.number() }) },
  DEADLINE_INPUT: { status: 422, data: z.object({ field: z.string(), message: z.string() }) },
  MERGE_REFUSED: { status: 409, data: z.object({ why: z.string() }) },
  UNMERGE_REFUSED: { status: 409, data: z.object({ why: z.string() }) },
  CALENDAR_REFUSED: { status: 422, data: z.object({ refused: z.array(CalendarMistake) }) },
  CHECKLIST_REFUSED: { status: 422, data: z.object({ mistakes: z.array(z.string()) }) },
  CHECKLIST_MISSING: { status: 404, data: z.object({ code: z.string(), version: z.int() }) },
  CALENDAR_MISSING: { status: 404, data: z.object({ year: z.number() }) },
  JOB_UNKNOWN: { status: 404, data: z.object({ id: z.string() }) },
  RESULT_GONE: { status: 404, data: z.object({ id: z.string() }) },
} as const

export type AppErrorCode = keyof typeof appErrors
export type AppErrorData<C extends AppErrorCode> = z.infer<(typeof appErrors)[C]['data']>
