import type { Deadline, DeadlineRequest } from '#contract/deadlines/rule.ts'
import type { CalendarDay, CalendarYear } from '#contract/deadlines/work-calendar.ts'
import type { CalendarPreview, HeldYear } from '#contract/deadlines/procedures.ts'
import type { Context, Services } from '../../context.ts'
import { readCalendar } from '#contract/deadlines/calendar-file.ts'
import { mistakeIn, reckon } from '#contract/deadlines/reckoning.ts'
import { WorkCalendar } from '#contract/deadlines/work-calendar.ts'
import { weekdayIndex } from '#contract/wall-time.ts'
import { AppError } from '../../platform/app-error.ts'
import { recordAudit } from '../../platform/audit.ts'
import * as repo from './repo.ts'
import { readFixedDays, readRuleTable, readShippedYears } from './shipped.ts'

export const readDeadlineLaw = (resourcesDir: string): Services['deadlineLaw'] => ({ table: readRuleTable(resourcesDir), fixedDays: readFixedDays(resourcesDir) })

/** Brings shipped years into the database, each once: what a brigade corrected stays so. */
export function seedCalendar({ db, resourcesDir, now }: Pick<Services, 'db' | 'resourcesDir' | 'now'>): void {
  const held = new Set(repo.listYears(db).map(({ year }) => year))
  const missing = readShippedYears(resourcesDir).filter(({ year }) => !held.has(year))
  if (missing.length === 0) return
  db.transaction(() => missing.forEach(year => repo.saveYear(db, year, 1, now().toISOString(), '系统')))
}

/** The calendar as it stands now, so that a corrected day counts in the next answer. */
export const heldCalendar = ({ db, deadlineLaw }: Pick<Services, 'db' | 'deadlineLaw'>): WorkCalendar => new WorkCalendar(repo.listYears(db), deadlineLaw.fixedDays)

export const listYears = ({ db }: Pick<Services, 'db'>): HeldYear[] => repo.listYears(db)

/** What ships with this release, for where there is no folder yet. */
export const shippedCalendar = (resourcesDir: string): WorkCalendar => new WorkCalendar(readShippedYears(resourcesDir), readFixedDays(resourcesDir))

/** A deadline by the brigade's calendar; refused with the field that cannot be. */
export function reckonDeadline(services: Pick<Services, 'db' | 'deadlineLaw'>, request: DeadlineRequest): Deadline {
  const { table } = services.deadlineLaw
  const wrong = mistakeIn(table, request)
  if (wrong) throw new AppError('DEADLINE_INPUT', wrong)
  return reckon(table, request, heldCalendar(services))
}

export function previewCalendar(ctx: Context, text: string): CalendarPreview {
  const { year, source, verified, days, mistakes } = readCalendar(text)
  const held = findYear(ctx, year)
  return { year, source, verified, version: held?.version ?? null, days, changes: mistakes.length ? [] : changesBetween(held?.days ?? [], days), mistakes }
}

/** Takes a published year in, whole or not at all. */
export function importCalendar(ctx: Context, { text, version }: { text: string, version: number | null }): HeldYear {
  const { mistakes, ...year } = readCalendar(text)
  if (mistakes.length) throw new AppError('CALENDAR_REFUSED', { refused: mistakes })
  return ctx.db.transaction(() => writeYear(ctx, year, version))
}

/** Changes one day, as when the notice is amended. From then on the year counts as 未核实, until it is imported as read against the notice. */
export function setDay(ctx: Context, { day, kind, name, version }: { day: string, kind: CalendarDay['kind'] | null, name: string, version: number }): HeldYear {
  const number = Number(day.slice(0, 4))
  return ctx.db.transaction(() => {
    const held = findYear(ctx, number)
    if (!held) throw new AppError('CALENDAR_MISSING', { year: number })
    const refuse = (code: string, message: string) => new AppError('CALENDAR_REFUSED', { refused: [{ row: 0, column: '安排', value: day, code, message }] })
    if (kind === 'work' && weekdayIndex(day) < 5) throw refuse('WORK_ON_WEEKDAY', `${day} 本来就是工作日，调休上班应是周六或周日`)
    if (kind && !name) throw refuse('NAME_MISSING', '没有写明是哪个节日')
    const others = held.days.filter(other => other.day !== day)
    const days = kind ? [...others, { day, kind, name }].sort((a, b) => a.day < b.day ? -1 : 1) : others
    return writeYear(ctx, { year: number, source: held.source, verified: false, days }, version)
  })
}

function writeYear(ctx: Context, year: CalendarYear, version: number | null): HeldYear {
  const held = findYear(ctx, year.year)
  if ((held?.version ?? null) !== version) throw new AppError('STALE_VERSION', { register: 'calendar', id: String(year.year), current: held?.version ?? 0, by: held?.updatedBy ?? '', at: held?.updatedAt ?? '' })
  repo.saveYear(ctx.db, year, (version ?? 0) + 1, ctx.now().toISOString(), ctx.actor.name)
  recordAudit(ctx, { action: 'setting', register: 'calendar', recordId: `calendar:${year.year}`, before: held ? traced(held) : null, after: traced(year) })
  ctx.db.afterCommit(() => ctx.events.publish('change', { entity: 'calendar', id: String(year.year) }))
  return findYear(ctx, year.year)!
}

const findYear = (ctx: Context, year: number) => repo.listYears(ctx.db).find(held => held.year === year)
const traced = ({ source, verified, days }: CalendarYear) => ({ source, verified, days })

function changesBetween(before: readonly CalendarDay[], after: readonly CalendarDay[]): CalendarPreview['changes'] {
  const [was, becomes] = [before, after].map(days => new Map(days.map(day => [day.day, day]))) as [Map<string, CalendarDay>, Map<string, CalendarDay>]
  return [...new Set([...was.keys(), ...becomes.keys()])].sort()
    .map(day => ({ day, before: was.get(day)?.kind ?? null, after: becomes.get(day)?.kind ?? null, name: (becomes.get(day) ?? was.get(day)!).name }))
    .filter(change => change.before !== change.after)
}
