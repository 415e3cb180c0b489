import type { RegisterDefinition } from './definition.ts'
import type { Layout } from './layout.ts'
import { brigadeVehicleLayout, brigadeVehicles } from './brigade-vehicles.ts'
import { campaignLayout, campaigns } from './campaigns.ts'
import { complaintLayout, complaints } from './complaints.ts'
import { defectLayout, defects } from './defects.ts'
import { dictionaryEntries, dictionaryEntryLayout } from './dictionary-entries.ts'
import { documentLayout, documents } from './documents.ts'
import { dutyLogLayout, dutyLogs } from './duty-logs.ts'
import { dutyOrderLayout, dutyOrders } from './duty-orders.ts'
import { dutyReportLayout, dutyReports } from './duty-reports.ts'
import { dutyShiftLayout, dutyShifts } from './duty-shifts.ts'
import { enterpriseVisitLayout, enterpriseVisits } from './enterprise-visits.ts'
import { findingLayout, findings } from './findings.ts'
import { leadLayout, leads } from './leads.ts'
import { licenceCheckLayout, licenceChecks } from './licence-checks.ts'
import { licenceLayout, licences } from './licences.ts'
import { machineDriverLayout, machineDrivers } from './machine-drivers.ts'
import { machineInspectionLayout, machineInspections } from './machine-inspections.ts'
import { machineLayout, machines } from './machines.ts'
import { operatorLayout, operators } from './operators.ts'
import { overloadCheckLayout, overloadChecks } from './overload-checks.ts'
import { patrolLogLayout, patrolLogs } from './patrol-logs.ts'
import { patrolPlanLayout, patrolPlans } from './patrol-plans.ts'
import { people, personLayout } from './people.ts'
import { phraseLayout, phrases } from './phrases.ts'
import { practitionerLayout, practitioners } from './practitioners.ts'
import { rateBaseLayout, rateBases } from './rate-bases.ts'
import { randomCheckLayout, randomChecks } from './random-checks.ts'
import { randomCheckObjectLayout, randomCheckObjects } from './random-check-objects.ts'
import { roadConditionLayout, roadConditions } from './road-conditions.ts'
import { roadSectionLayout, roadSections } from './road-sections.ts'
import { siteRecordLayout, siteRecords } from './site-records.ts'
import { squadLayout, squads } from './squads.ts'
import { transportVehicleLayout, transportVehicles } from './transport-vehicles.ts'
import { talkLayout, talks } from './talks.ts'
import { visitCapLayout, visitCaps } from './visit-caps.ts'
import { visitMatterLayout, visitMatters } from './visit-matters.ts'

/** Every register, in the order they are shown. Adding a plain register is a definition, a migration and a line here. */
const entries: ReadonlyArray<readonly [RegisterDefinition, Layout]> = [
  [patrolLogs, patrolLogLayout],
  [siteRecords, siteRecordLayout],
  [findings, findingLayout],
  [complaints, complaintLayout],
  [leads, leadLayout],
  [machineInspections, machineInspectionLayout],
  [defects, defectLayout],
  [machines, machineLayout],
  [machineDrivers, machineDriverLayout],
  [campaigns, campaignLayout],
  [rateBases, rateBaseLayout],
  [patrolPlans, patrolPlanLayout],
  [licenceChecks, licenceCheckLayout],
  [overloadChecks, overloadCheckLayout],
  [operators, operatorLayout],
  [transportVehicles, transportVehicleLayout],
  [practitioners, practitionerLayout],
  [licences, licenceLayout],
  [documents, documentLayout],
  [dutyShifts, dutyShiftLayout],
  [dutyLogs, dutyLogLayout],
  [dutyReports, dutyReportLayout],
  [dutyOrders, dutyOrderLayout],
  [roadConditions, roadConditionLayout],
  [randomChecks, randomCheckLayout],
  [randomCheckObjects, randomCheckObjectLayout],
  [enterpriseVisits, enterpriseVisitLayout],
  [talks, talkLayout],
  [visitMatters, visitMatterLayout],
  [visitCaps, visitCapLayout],
  [roadSections, roadSectionLayout],
  [squads, squadLayout],
  [people, personLayout],
  [brigadeVehicles, brigadeVehicleLayout],
  [phrases, phraseLayout],
  [dictionaryEntries, dictionaryEntryLayout],
]

export const registerDefinitions: readonly RegisterDefinition[] = entries.map(([definition]) => definition)
const layouts = new Map(entries.map(([definition, layout]) => [definition.code, layout]))
const byCode = new Map(registerDefinitions.map(definition => [definition.code, definition]))

export function findRegister(code: string): RegisterDefinition | undefined {
  return byCode.get(code)
}

/** The definition of a code that is known to exist (checked by the contract). */
export function mustFindRegister(code: string): RegisterDefinition {
  const found = byCode.get(code)
  if (!found) throw new Error(`no register ${code}`)
  return found
}

export function layoutOf(code: string): Layout {
  const found = layouts.get(code)
  if (!found) throw new Error(`no layout for ${code}`)
  return found
}

export { brigadeVehicles, campaigns, complaints, defects, dictionaryEntries, documents, dutyLogs, dutyOrders, dutyReports, dutyShifts, enterpriseVisits, findings, leads, licenceChecks, licences, machineDrivers, machineInspections, machines, operators, overloadChecks, patrolLogs, patrolPlans, people, phrases, practitioners, randomCheckObjects, randomChecks, rateBases, roadConditions, roadSections, siteRecords, squads, talks, transportVehicles, visitCaps, visitMatters }
