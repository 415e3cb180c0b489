import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { expiryStates } from './licensing/expiry.ts'
import { Day, RecordId, Sha256, TypedValue } from './primitives.ts'
import { procedure } from './procedure.ts'
import { ListAddress, RegisterCode } from './registers/procedures.ts'
import { RosterPlan, RosterShift } from './roster.ts'

/** Announces committed writes, so that every open screen refetches what it shows. */
export const ChangeEvent = z.object({ entity: z.string(), id: z.string() })
export type ChangeEvent = z.infer<typeof ChangeEvent>
export const eventsContract = { watch: procedure('public', { whileLocked: true }).output(eventIterator(ChangeEvent)) }

/** 工作台: what a clerk needs to see on arriving. Every number says which list it stands for. */
const DeskItem = z.object({ register: RegisterCode, id: RecordId, title: z.string(), hint: z.string(), day: z.string().nullable() })
const Figure = ListAddress.extend({ label: z.string(), value: z.number(), unit: z.string() })
/** What an unfinished visit waits for: its approval after an emergency, being carried out, its record, its result, the answer to the enterprise. */
const visitNeeds = ['approval', 'visit', 'record', 'result', 'answer'] as const
export const Desk = z.object({
  today: Day,
  todayPatrols: z.array(DeskItem),
  /** 今日值班: who is on duty at this moment, and today's planned patrols. */
  duty: z.object({ now: z.array(RosterShift), plans: z.array(RosterPlan) }),
  /** Those due first, then the oldest. `daysLeft` is negative when overdue, null without a due date. */
  pendingFindings: z.object({ count: z.int(), items: z.array(DeskItem.extend({ due: Day.nullable(), daysLeft: z.int().nullable() })) }),
  /** Defects of machines still to be put right, those due first. */
  defects: z.object({ open: z.int(), overdue: z.int(), items: z.array(DeskItem.extend({ due: Day.nullable(), daysLeft: z.int().nullable() })) }),
  /** 入企检查 whose day has come and that are not finished, by stage, each with its list. `items` are the first to see to; `until` is the wall time an approval has to be in by. */
  visits: z.object({ stages: z.array(Figure), items: z.array(DeskItem.extend({ needs: z.enum(visitNeeds), until: z.string().nullable(), isLate: z.boolean() })) }),
  /** 双随机 drawn and not published: objects still to be checked by the task's last day, and by when the results are to be public (null before the first; `isFirm` once the calendar of that year is published, `isVerified` once the rule was read in the law). */
  draws: z.object({ states: z.array(Figure), items: z.array(z.object({ id: RecordId, name: z.string(), drawn: z.int(), checked: z.int(), until: Day, isCheckLate: z.boolean(), publishBy: z.object({ day: Day, isFirm: z.boolean(), isVerified: z.boolean(), daysLeft: z.int() }).nullable() })) }),
  /** Certificates that run out within the days of warning, or have run out. */
  expiring: z.array(z.object({ id: RecordId, name: z.string(), certificate: z.string(), to: Day, daysLeft: z.int() })),
  /** Licences of 监管库 near or past their end, by level, each with its list; empty while nothing is kept there. `items` are the next to end. */
  licences: z.object({ levels: z.array(Figure.extend({ state: z.enum(expiryStates) })), items: z.array(z.object({ id: RecordId, kind: z.string(), holder: z.string(), to: Day, daysLeft: z.int() })) }),
  backup: z.object({ at: z.string().nullable(), file: z.string().nullable(), ok: z.boolean(), stale: z.boolean(), /** Why the last attempt of this run failed, in a sentence. */ failure: z.string().nullable() }),
  figures: z.array(Figure),
  /** Beijing time now, and the one the machine's clock was set back from; null while the clock is as it should be. */
  clock: z.object({ now: z.string(), setBackFrom: z.string() }).nullable(),
})
export type Desk = z.infer<typeof Desk>
export const deskContract = {
  get: procedure('record.read').output(Desk),
  /** The machine's clock was looked at and is right: the desk stops asking, the trail says who looked. */
  acceptClock: procedure('record.write').output(z.object({})),
}

/** Search over all registers at once: Chinese, parts of numbers and plates, 拼音 initials of names and places. */
export const SearchAnswer = z.object({
  groups: z.array(z.object({ code: z.string(), label: z.string(), items: z.array(z.object({ id: RecordId, title: z.string(), snippet: z.string(), number: z.string().nullable(), day: z.string().nullable() })) })),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>
export const searchContract = {
  find: procedure('record.read').input(z.object({ text: z.string().trim().min(1).max(60), in: z.array(RegisterCode).max(20).optional(), limit: z.int().min(1).max(50).default(8) })).output(SearchAnswer),
  /** 拼音 initials of each text, in order: of pages, commands and columns, which no register keeps. */
  initials: procedure('record.read').input(z.object({ texts: z.array(z.string().max(60)).max(400) })).output(z.array(z.string())),
}

export const DictionaryEntry = z.object({ code: z.string(), label: z.string(), initials: z.string(), active: z.boolean() })
export const dictionariesContract = {
  /** Every dictionary with its entries in order; small enough to be read at once. */
  all: procedure('record.read').output(z.record(z.string(), z.array(DictionaryEntry))),
}

/** What was typed and not yet saved. Kept in the database, so that a crash of window or program loses nothing. */
export const Draft = z.object({ values: z.record(z.string(), z.json()), savedAt: z.string() })
const draftKey = z.object({ register: RegisterCode, /** The record being edited; null for a new one. */ id: RecordId.nullable() })
export const draftsContract = {
  get: procedure('record.write').input(draftKey).output(Draft.nullable()),
  put: procedure('record.write').input(draftKey.extend({ values: z.record(z.string().max(60), TypedValue) })).output(z.object({ savedAt: z.string() })),
  discard: procedure('record.write').input(draftKey).output(z.object({})),
}

/** Choices of a person that a screen remembers: columns, theme, last period. */
export const preferencesContract = {
  all: procedure('public').output(z.record(z.string(), z.json())),
  put: procedure('public').input(z.object({ key: z.string().min(1).max(80), value: TypedValue })).output(z.object({})),
}

export const attachmentsContract = {
  /** Keeps a photo under its content's hash, original bytes and name. The same photo twice is kept once. */
  add: procedure('record.write').input(z.object({ file: z.file() })).output(z.object({ sha256: Sha256, name: z.string(), size: z.int() })),
  /** A small picture for the screen, made once in a worker. */
  preview: procedure('record.read').input(z.object({ sha256: Sha256 })).output(z.instanceof(Blob)),
  original: procedure('record.read').input(z.object({ sha256: Sha256, name: z.string().max(200) })).output(z.instanceof(Blob)),
}

export const BackupInfo = z.object({ file: z.string(), name: z.string(), at: z.string(), size: z.int(), records: z.int(), ok: z.boolean() })
export const BackupSettings = z.object({ keep: z.int().min(2).max(365), copyTo: z.string().max(400) })
export type BackupSettings = z.infer<typeof BackupSettings>
export const backupsContract = {
  list: procedure('backup.read').output(z.object({ items: z.array(BackupInfo), settings: BackupSettings })),
  /** A backup now; each is opened and counted before it is called good. */
  run: procedure('backup.run').output(BackupInfo),
  configure: procedure('settings.write').input(BackupSettings).output(BackupSettings),
}
