import * as z from 'zod'
import { Day, Version } from '../primitives.ts'
import { procedure } from '../procedure.ts'
import { CalendarMistake } from './calendar-file.ts'
import { Deadline, DeadlineRequest, RuleTable } from './rule.ts'
import { CalendarYear } from './work-calendar.ts'

/** A year as this brigade holds it. */
export const HeldYear = CalendarYear.extend({ version: Version, updatedAt: z.string(), updatedBy: z.string() })
export type HeldYear = z.infer<typeof HeldYear>

const Kind = z.enum(['off', 'work']).nullable()
/** A file's text. A year is a few dozen lines. */
const FileText = z.string().max(100_000)

/** What an import would change, before anything is written. */
export const CalendarPreview = z.object({
  year: z.int(),
  source: z.string(),
  verified: z.boolean(),
  /** The version held now; null where the year is new. */
  version: Version.nullable(),
  days: CalendarYear.shape.days,
  /** Days that will be other than they are held now; null is an ordinary day of its weekday. */
  changes: z.array(z.object({ day: Day, before: Kind, after: Kind, name: z.string() })),
  mistakes: z.array(CalendarMistake),
})
export type CalendarPreview = z.infer<typeof CalendarPreview>

export const deadlinesContract = {
  /** The rule table with its laws. */
  rules: procedure('record.read').output(RuleTable),
  reckon: procedure('record.read').input(DeadlineRequest).output(Deadline),
}

export const calendarContract = {
  years: procedure('record.read').output(z.array(HeldYear)),
  /** Reads a file without writing anything. */
  preview: procedure('settings.read').input(z.object({ text: FileText })).output(CalendarPreview),
  /** Takes a year in whole, in the place of what is held of it. `version` is the one the preview named. */
  import: procedure('settings.write').input(z.object({ text: FileText, version: Version.nullable() })).output(HeldYear),
  /** Changes one day of a year; null makes it an ordinary day of its weekday. */
  setDay: procedure('settings.write').input(z.object({ day: Day, kind: Kind, name: z.string().trim().max(20), version: Version })).output(HeldYear),
}
