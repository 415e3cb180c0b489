import * as z from 'zod'
import { Day } from '../primitives.ts'

const Cited = z.object({ law: z.string(), articles: z.string() })

/** A kind of violation with the law behind it. Amounts in yuan; null where the text sets no bound, or goes by multiples or shares. */
export const Violation = z.object({
  code: z.string(),
  name: z.string(),
  domain: z.string(),
  violated: Cited,
  penalty: Cited,
  penaltyKinds: z.array(z.string()),
  fineRule: z.string(),
  fineMin: z.number().nullable(),
  fineMax: z.number().nullable(),
  tiers: z.array(z.object({
    when: z.string(), condition: z.string(), gainsThreshold: z.number().nullable(), fineMin: z.number().nullable(), fineMax: z.number().nullable(),
    gainsMultipleMin: z.number().nullable(), gainsMultipleMax: z.number().nullable(), per: z.string().nullable(), percentMin: z.number().optional(), percentMax: z.number().optional(),
  })),
  tiersNote: z.string(),
  summaryPossible: z.boolean(),
  /** A fine, or a measure, only after an order to correct was refused. */
  needsRefusedOrder: z.boolean(),
  /** Who is competent, and what else has to be handed on. */
  department: z.string(),
  transferHint: z.string(),
  note: z.string(),
  /** Null where it is not known from when the cited version is in force. */
  effectiveFrom: Day.nullable(),
  source: z.string(),
  status: z.enum(['已核实', '未核实']),
})
export type Violation = z.infer<typeof Violation>

export const ViolationFile = z.object({ revision: z.int().positive(), title: z.string(), note: z.string(), items: z.array(Violation) })
