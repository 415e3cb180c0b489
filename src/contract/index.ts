import type { ContractRouterClient } from '@orpc/contract'
import { brigadeContract, seatContract } from './brigade.ts'
import { attachmentsContract, backupsContract, deskContract, dictionariesContract, draftsContract, eventsContract, preferencesContract, searchContract } from './desk.ts'
import { checklistsContract } from './checklists/procedures.ts'
import { violationsContract } from './violations/procedures.ts'
import { calendarContract, deadlinesContract } from './deadlines/procedures.ts'
import { defectsContract } from './defects.ts'
import { documentsContract } from './documents/procedures.ts'
import { findingsContract } from './findings.ts'
import { jobsContract } from './jobs.ts'
import { machineryContract } from './machinery.ts'
import { narrativeContract } from './narrative/procedures.ts'
import { lockContract } from './lock.ts'
import { randomChecksContract } from './random-checks.ts'
import { registersContract } from './registers/procedures.ts'
import { roadsContract, rosterContract } from './roster.ts'
import { reportsContract } from './reports/procedures.ts'
import { supervisionContract } from './supervision.ts'
import { viewsContract } from './views.ts'
import { visitsContract } from './visits.ts'

/** Everything that can be asked of the core, over any transport. */
export const appContract = {
  brigade: brigadeContract,
  seat: seatContract,
  lock: lockContract,
  desk: deskContract,
  registers: registersContract,
  narrative: narrativeContract,
  roster: rosterContract,
  roads: roadsContract,
  reports: reportsContract,
  findings: findingsContract,
  supervision: supervisionContract,
  documents: documentsContract,
  randomChecks: randomChecksContract,
  visits: visitsContract,
  defects: defectsContract,
  deadlines: deadlinesContract,
  calendar: calendarContract,
  checklists: checklistsContract,
  violations: violationsContract,
  machinery: machineryContract,
  search: searchContract,
  dictionaries: dictionariesContract,
  drafts: draftsContract,
  preferences: preferencesContract,
  views: viewsContract,
  attachments: attachmentsContract,
  jobs: jobsContract,
  backups: backupsContract,
  events: eventsContract,
}

export type AppClient = ContractRouterClient<typeof appContract>
