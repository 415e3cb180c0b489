/** Arithmetic on Beijing wall times and days. China keeps one offset all year (UTC+8), so minutes add up without a zone table. */

const minute = 60_000

/** Whether the text names a day that exists: `2026-02-30` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

/** Whether the text is a wall time on a day that exists. */
export function isWallTime(text: string): boolean {
  return /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10))
}

/** Minutes from one wall time to another; negative when the second is earlier. */
export function minutesBetween(from: string, to: string): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / minute
}

/** The wall time a number of minutes later (or earlier, when negative). */
export function addMinutes(time: string, minutes: number): string {
  return new Date(Date.parse(`${time}:00Z`) + minutes * minute).toISOString().slice(0, 16)
}

/** The day a number of days later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 1440 * minute).toISOString().slice(0, 10)
}

/** Days since 1970-01-01. Search keys records by it. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / (1440 * minute)
}

/** Days since Monday: 0 to 6, Saturday is 5. */
export function weekdayIndex(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** Beijing wall time of an instant, whatever zone the machine is set to. */
export function beijingTime(instant: Date): string {
  return new Date(instant.getTime() + 480 * minute).toISOString().slice(0, 16)
}

/** First and last day of the month a day lies in. */
export function monthOf(day: string): { from: string, to: string } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return { from: `${day.slice(0, 7)}-01`, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) }
}

/** Monday and Sunday of the week a day lies in. */
export function weekOf(day: string): { from: string, to: string } {
  const from = addDays(day, -weekdayIndex(day))
  return { from, to: addDays(from, 6) }
}

/** The same date a number of months later; where that month is shorter, its last day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
