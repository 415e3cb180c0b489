import * as z from 'zod'

/** Calendar day as written on paper (`2026-03-08`). Never a `Date`: a day has no time zone. */
export const Day = z.iso.date()

/** Beijing wall time of an event with its day, to the minute (`2026-03-08T22:40`). A night patrol crosses midnight, so the day is part of it. */
export const WallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)

/** UTC instant of an entry in the trail (`2026-03-08T09:00:00.000Z`). Shown in Beijing time, never counted by. */
export const Instant = z.iso.datetime()

/** UUIDv7 made by the core, so that records of two machines can meet. */
export const RecordId = z.uuid()
export type RecordId = z.infer<typeof RecordId>

/** Optimistic lock. The client echoes the version it read; a mismatch means someone saved first. */
export const Version = z.int().positive()

/** SHA-256 of a file's bytes, in lower-case hexadecimal: the name an attachment is kept under. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
