import * as z from 'zod'
import { Day, RecordId } from './primitives.ts'
import { procedure } from './procedure.ts'

/** Who was met with a machine: of the archive by id, or as the officers wrote him down. */
const MetDriver = z.object({ driver: RecordId.nullable(), name: z.string(), codes: z.string().nullable(), times: z.int(), last: Day })
/** Under whose name and plate a machine was inspected, and from when to when. */
const FormerOwner = z.object({ owner: z.string(), plate: z.string(), from: Day, to: Day, times: z.int() })

/** What inspections tell of a machine beyond its own record. Newest first. */
export const MachineHistory = z.object({ drivers: z.array(MetDriver), owners: z.array(FormerOwner) })
export type MachineHistory = z.infer<typeof MachineHistory>

/** What inspections of some kind come to: machines looked at, how it ended, who took part. `officers` and `police` are 人次. */
export const InspectionFigures = z.object({ inspected: z.int(), passed: z.int(), toCorrect: z.int(), failed: z.int(), unplated: z.int(), joint: z.int(), officers: z.int(), police: z.int() })
export type InspectionFigures = z.infer<typeof InspectionFigures>

export const machineryContract = {
  history: procedure('record.read').input(z.object({ id: RecordId })).output(MachineHistory),
  /** Of a campaign, over all its days. */
  campaign: procedure('record.read').input(z.object({ id: RecordId })).output(InspectionFigures),
}

/** How far off the end of a validity is, in the words a clerk uses. Negative days are past. */
export function expiryWords(daysLeft: number): string {
  if (daysLeft < 0) return `已过期 ${-daysLeft} 天`
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天到期`
}
