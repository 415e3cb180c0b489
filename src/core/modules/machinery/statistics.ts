import type { InspectionFigures } from '#contract/machinery.ts'
import type { Database } from '../../db/database.ts'
import { sumInspections } from './repo.ts'

const none: InspectionFigures = { inspected: 0, passed: 0, toCorrect: 0, failed: 0, unplated: 0, joint: 0, officers: 0, police: 0 }

/** Inspections of a campaign, told together. */
export function campaignFigures(db: Database, campaign: string): InspectionFigures {
  const [found] = sumInspections(db, 'campaign', { campaign })
  if (!found) return none
  const { key: _, ...figures } = found
  return figures
}
