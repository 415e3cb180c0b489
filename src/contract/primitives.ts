import * as z from 'zod'

/** Calendar day as written on paper (`2026-03-08`). Never a `Date`: a day has no time zone. */
export const Day = z.iso.date()

/** UUIDv7 made by the core, so that records of two machines can meet. */
export const RecordId = z.uuid()
export type RecordId = z.infer<typeof RecordId>

/** Optimistic lock. The client echoes the version it read; a mismatch means someone saved first. */
export const Version = z.int().positive()

/** SHA-256 of a file's bytes, in lower-case hexadecimal: the name an attachment is kept under. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Levels a typed value may have: a line of a form stands three deep. What is deeper was made to break something. */
const deepest = 50

function isShallow(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= deepest; depth++) {
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    if (level.length === 0) return true
  }
  return false
}

/** A value as typed and not yet read. Looked at level by level first: the checks behind it, zod's and SQLite's, recurse. */
export const TypedValue = z.custom<z.core.util.JSONType>(isShallow).pipe(z.json())
