import * as z from 'zod'
import { Day } from './primitives.ts'

/** A kept photo, by the hash it is stored under. */
export const Photo = z.object({ sha256: z.string(), name: z.string(), size: z.int() })

/** A step a record took on its course, as it was taken. `labels` names every kind of step there is. */
export function courseStep<Kind extends string, const Stages extends readonly string[]>(labels: Readonly<Record<Kind, string>>, stages: Stages) {
  return z.object({
    seq: z.int(),
    kind: z.enum(Object.keys(labels) as Kind[]),
    fromStage: z.enum(stages),
    toStage: z.enum(stages),
    /** When it was done; null where only the record was put right. */
    day: Day.nullable(),
    person: z.string().nullable(),
    /** By when the next one has to act. */
    due: Day.nullable(),
    note: z.string().nullable(),
    photos: z.array(Photo),
    /** When it was written down, in Beijing wall time. */
    enteredAt: z.string(),
    enteredBy: z.string(),
  })
}
export type CourseStep = z.infer<ReturnType<typeof courseStep>>
