import { formatTime } from '#contract/registers/format.ts'
import { readField } from '#contract/registers/read.ts'
import { addDays, isWallTime } from '#contract/wall-time.ts'

/** The wall time meant by what was typed on a record of that day; the text itself when it means none. */
export function readTypedTime(text: string, day: string | undefined): string | null {
  if (!text.trim()) return null
  const plain = text.normalize('NFKC').trim().replace(/[.点时]/, ':').replace(/[分]$/, '').replace(/^(次日)?\s*(\d{1,2}):?$/, '$1$2:00')
  const read = readField({ type: 'time', label: '' }, plain, { path: '', day })
  return 'value' in read ? String(read.value) : text
}

/** A time as it stands in its field: what cannot be read stands there as it was typed. */
export function showTime(value: string | null, day: string | undefined): string {
  return value && isWallTime(value) ? formatTime(value, day) : value ?? ''
}

/** Keeps the clock of a time when its record moves to another day. */
export function moveTime(value: unknown, from: string, to: string): unknown {
  if (typeof value !== 'string' || !isWallTime(value)) return value
  const [day, clock] = [value.slice(0, 10), value.slice(11)]
  if (day === from) return `${to}T${clock}`
  return day === addDays(from, 1) ? `${addDays(to, 1)}T${clock}` : value
}
