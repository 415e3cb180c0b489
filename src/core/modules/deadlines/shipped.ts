import type { RuleTable } from '#contract/deadlines/rule.ts'
import type { CalendarYear, FixedDays } from '#contract/deadlines/work-calendar.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { CalendarFile, daysOfSpans } from '#contract/deadlines/calendar-file.ts'
import { RuleTable as Table } from '#contract/deadlines/rule.ts'

const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'))

/** The rule table of procedure, as shipped. */
export const readRuleTable = (resourcesDir: string): RuleTable => Table.parse(read(resourcesDir, 'deadlines', 'rules.json'))

/** The years that were published when this release was made. */
export function readShippedYears(resourcesDir: string): CalendarYear[] {
  return readdirSync(join(resourcesDir, 'calendar')).filter(name => /^\d{4}\.json$/.test(name)).sort().map((name) => {
    const { year, source, status, days } = CalendarFile.parse(read(resourcesDir, 'calendar', name))
    return { year, source, verified: status === '已核实', days: daysOfSpans(days) }
  })
}

const FixedDaysFile = z.object({ days: z.array(z.object({ day: z.string().regex(/^\d\d-\d\d$/), name: z.string() })) })

/** Holidays that have the same date every year; what years without an arrangement are guessed at from. */
export function readFixedDays(resourcesDir: string): FixedDays {
  return new Map(FixedDaysFile.parse(read(resourcesDir, 'calendar', 'fixed-days.json')).days.map(({ day, name }) => [day, name]))
}
