import * as z from 'zod'
import { Day } from '../primitives.ts'
import { addDays, weekdayIndex } from '../wall-time.ts'

/** A day that is not what its weekday says: a holiday, or a weekend day worked to make up for one (调休). */
const CalendarDay = z.object({ day: Day, kind: z.enum(['off', 'work']), name: z.string() })
export type CalendarDay = z.infer<typeof CalendarDay>

/** One year as the State Council published it: only where it departs from plain weekends. */
export const CalendarYear = z.object({ year: z.int(), /** The notice and its number. */ source: z.string(), /** Compared with the notice itself. */ verified: z.boolean(), days: z.array(CalendarDay) })
export type CalendarYear = z.infer<typeof CalendarYear>

/** Holidays with the same date every year (`01-01`), by name. */
export type FixedDays = ReadonlyMap<string, string>

/**
 * Which days are worked. Years without a published arrangement are only guessed at, from weekends and fixed holidays:
 * whoever asks must ask {@link isPublished} too, and not use a guess for more than to show it.
 */
export class WorkCalendar {
  readonly #years: ReadonlyMap<string, CalendarYear>
  readonly #days: ReadonlyMap<string, CalendarDay>
  readonly #fixed: FixedDays

  constructor(years: readonly CalendarYear[], fixed: FixedDays) {
    this.#years = new Map(years.map(year => [String(year.year), year]))
    this.#days = new Map(years.flatMap(year => year.days.map(day => [day.day, day])))
    this.#fixed = fixed
  }

  yearOf(day: string): CalendarYear | undefined {
    return this.#years.get(day.slice(0, 4))
  }

  isPublished(day: string): boolean {
    return this.#years.has(day.slice(0, 4))
  }

  isWorkday(day: string): boolean {
    const arranged = this.#days.get(day)
    if (arranged) return arranged.kind === 'work'
    if (weekdayIndex(day) >= 5) return false
    return this.isPublished(day) || !this.#fixed.has(day.slice(5))
  }

  /** What makes a day free, or worked although it is a weekend: `国庆节放假`, `周末`, `调休上班`; empty for an ordinary working day. */
  reasonOf(day: string): string {
    const arranged = this.#days.get(day)
    if (arranged) return arranged.kind === 'work' ? '调休上班' : `${arranged.name}放假`
    const fixed = this.isPublished(day) ? undefined : this.#fixed.get(day.slice(5))
    return fixed ? `${fixed}放假` : weekdayIndex(day) >= 5 ? '周末' : ''
  }
}

/** The working day a number of working days after a day, or before it where the step is -1; the day itself is not counted. */
export function workdaysFrom(day: string, count: number, step: 1 | -1, isWorkday: (day: string) => boolean): string[] {
  const counted: string[] = []
  for (let at = addDays(day, step); counted.length < count; at = addDays(at, step)) if (isWorkday(at)) counted.push(at)
  return counted
}

/** The day itself where it is worked; the next (1) or the last (-1) one that is otherwise. */
export function nearestWorkday(day: string, step: 1 | -1, isWorkday: (day: string) => boolean): string {
  let at = day
  while (!isWorkday(at)) at = addDays(at, step)
  return at
}
