import { brigadeHandlers, dictionaryHandlers, seatHandlers } from './modules/brigade/index.ts'
import { violationHandlers } from './modules/leads/index.ts'
import { checklistHandlers } from './modules/checklists/index.ts'
import { calendarHandlers, deadlineHandlers } from './modules/deadlines/index.ts'
import { deskHandlers, draftHandlers, preferenceHandlers, searchHandlers } from './modules/desk/index.ts'
import { machineryHandlers } from './modules/machinery/index.ts'
import { defectHandlers } from './modules/defects/index.ts'
import { documentHandlers } from './modules/documents/index.ts'
import { narrativeHandlers } from './modules/narrative/index.ts'
import { findingHandlers } from './modules/findings/index.ts'
import { lockHandlers } from './modules/lock/index.ts'
import { attachmentHandlers, backupHandlers, jobHandlers } from './modules/output/index.ts'
import { randomCheckHandlers } from './modules/random-checks/index.ts'
import { roadsHandlers } from './modules/duty/handlers.ts'
import { rosterHandlers } from './modules/roster/handlers.ts'
import { reportHandlers } from './modules/report/index.ts'
import { supervisionHandlers } from './modules/supervision/index.ts'
import { viewHandlers } from './modules/views/index.ts'
import { visitHandlers } from './modules/visits/index.ts'
import { app } from './procedure.ts'
import { registerHandlers } from './registers/handlers.ts'

export const router = app.router({
  brigade: brigadeHandlers,
  seat: seatHandlers,
  lock: lockHandlers,
  desk: deskHandlers,
  registers: registerHandlers,
  narrative: narrativeHandlers,
  roster: rosterHandlers,
  roads: roadsHandlers,
  reports: reportHandlers,
  findings: findingHandlers,
  supervision: supervisionHandlers,
  documents: documentHandlers,
  randomChecks: randomCheckHandlers,
  visits: visitHandlers,
  defects: defectHandlers,
  deadlines: deadlineHandlers,
  calendar: calendarHandlers,
  machinery: machineryHandlers,
  checklists: checklistHandlers,
  violations: violationHandlers,
  search: searchHandlers,
  dictionaries: dictionaryHandlers,
  drafts: draftHandlers,
  preferences: preferenceHandlers,
  views: viewHandlers,
  attachments: attachmentHandlers,
  jobs: jobHandlers,
  backups: backupHandlers,
  events: { watch: app.events.watch.handler(({ context, signal }) => context.events.subscribe('change', { signal })) },
})
