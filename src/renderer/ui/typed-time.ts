import { formatTime } from '#contract/registers/format.ts'
import { readField } from '#contract/registers/read.ts'
import { addDays, isDay, isWallTime } from '#contract/wall-time.ts'

/** The wall time meant by what was typed on a record of that day; the text itself when it means none. */
export function readTypedTime(text: string, day: string | undefined): string | null {
  if (!text.trim()) return null
  const plain = text.normalize('NFKC').trim().replace(/[.点时]/, ':').replace(/[分]$/, '').replace(/^(次日)?\s*(\d{1,2}):?$/, '$1$2:00')
  const read = readField({ type: 'time', label: '' }, plain, { path: '', day })
  return 'value' in read ? String(read.value) : text
}

/** The clock alone on the record's day, `次日 02:00` on the day after, the whole date elsewhere. */
export function showTime(value: string | null, day: string | undefined): string {
  if (!value || !isWallTime(value)) return value ?? ''
  if (day && isDay(day) && value.startsWith(addDays(day, 1))) return `次日 ${value.slice(11)}`
  return formatTime(value, day)
}

/** Keeps the clock of a time when its record moves to another day. */
export function moveTime(value: unknown, from: string, to: string): unknown {
  if (typeof value !== 'string' || !isWallTime(value)) return value
  const [day, clock] = [value.slice(0, 10), value.slice(11)]
  if (day === from) return `${to}T${clock}`
  return day === addDays(from, 1) ? `${addDays(to, 1)}T${clock}` : value
}
