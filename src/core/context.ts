import type { RuleTable } from '#contract/deadlines/rule.ts'
import type { FixedDays } from '#contract/deadlines/work-calendar.ts'
import type { Permission } from '#contract/procedure.ts'
import type { Database } from './db/database.ts'
import type { Attachments } from './platform/attachments.ts'
import type { Backups } from './platform/backups.ts'
import type { ClockWatch } from './platform/clock-watch.ts'
import type { Events } from './platform/events.ts'
import type { FolderWatch } from './platform/folder-watch.ts'
import type { Jobs } from './platform/jobs.ts'
import type { Workers } from './platform/workers.ts'
import type { DocumentTemplates } from './modules/documents/index.ts'
import type { Rulebook } from './registers/rulebook.ts'

/** Who is asking. Named by the host for every call; the name goes into the trail as it is today. */
export interface Actor { id: string, name: string, permissions: ReadonlySet<Permission> }

/** One place where people sit: a window, a browser session, a command. Keeps who was chosen there. */
export interface SeatState { personId: string | null, /** Answered nothing but what unlocks it. */ isLocked?: boolean }

/** What lives as long as the core does. */
export interface Services {
  db: Database
  events: Events
  jobs: Jobs
  workers: Workers
  attachments: Attachments
  backups: Backups
  clockWatch: ClockWatch
  folderWatch: FolderWatch
  rulebook: Rulebook
  /** Shipped law that deadlines are reckoned by. */
  deadlineLaw: { table: RuleTable, fixedDays: FixedDays }
  /** Kinds of document there are, by code. */
  documentTemplates: DocumentTemplates
  dataDir: string
  resourcesDir: string
  version: string
  demo: boolean
  now: () => Date
  newId: () => string
}

/** Everything a use case may touch. Passed explicitly; the core has no singletons. */
export interface Context extends Services {
  seat: SeatState
  actor: Actor
}

/** Part of a context that reading and judging a record needs. */
export type Reader = Pick<Services, 'db' | 'now' | 'rulebook'>
