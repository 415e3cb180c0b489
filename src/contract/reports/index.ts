import type { ReportDefinition } from './definition.ts'
import { complaintStatistics } from './complaints.ts'
import { licenceCheckStatistics, overloadStatistics, unlicensedStatistics } from './licensing.ts'
import { machineryInspections, machineryKinds } from './machinery-inspections.ts'
import { machineryRates } from './machinery-rates.ts'
import { patrolStatistics } from './patrol-statistics.ts'
import { randomCheckObjectList, randomCheckResults, randomCheckTasks } from './random-checks.ts'
import { recurringSpots } from './recurring-spots.ts'

/** Every report, in the order they are shown. Adding one is a definition, a line here, and its figures in the core. */
export const reportDefinitions: readonly ReportDefinition[] = [patrolStatistics, recurringSpots, machineryInspections, machineryKinds, machineryRates, licenceCheckStatistics, unlicensedStatistics, overloadStatistics, complaintStatistics, randomCheckTasks, randomCheckObjectList, randomCheckResults]

export function findReport(code: string): ReportDefinition | undefined {
  return reportDefinitions.find(definition => definition.code === code)
}

/** The definition of a code that is known to exist (checked by the contract). */
export function mustFindReport(code: string): ReportDefinition {
  const found = findReport(code)
  if (!found) throw new Error(`no report ${code}`)
  return found
}
