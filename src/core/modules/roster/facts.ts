import type { PatrolFacts } from '../patrol/index.ts'

/** What the rules of one planned patrol need to know of the rest of the books. `others` are living plans near its time that share someone or the vehicle. */
export type PlanFacts = Pick<PatrolFacts, 'thresholds' | 'officers' | 'alreadyNamed' | 'sections'> & {
  others: ReadonlyArray<Pick<PatrolFacts['others'][number], 'id' | 'number' | 'starts' | 'ends' | 'vehicle' | 'people'>>
}
