import type { PatrolFacts } from '../patrol/index.ts'

/** What the rules of one planned patrol need to know of the rest of the books. `others` are living plans near its time that share someone or the vehicle. */
export type PlanFacts = Pick<PatrolFacts, 'thresholds' | 'officers' | 'alreadyNamed' | 'sections'> & {
  others: readonly OtherPlan[]
  shifts: readonly OtherShift[]
}

/** What the rules of one duty shift need to know: others on duty and planned patrols at its time that share someone. */
export interface ShiftFacts { shifts: readonly OtherShift[], plans: readonly OtherPlan[] }

export type OtherPlan = Pick<PatrolFacts['others'][number], 'id' | 'number' | 'starts' | 'ends' | 'vehicle' | 'people'>
/** `kind` is the code, `kindLabel` what the brigade calls it. */
export interface OtherShift { id: string, kind: string, kindLabel: string, starts: string, ends: string, people: readonly string[] }
