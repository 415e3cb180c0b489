import type { SeatState, Services } from './context.ts'
import type { CallContext } from './procedure.ts'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { asFolderError, openDatabase, openForReading, openUpToDate } from './db/open.ts'
import { actorOf, brigadeRules, seedDictionaries } from './modules/brigade/index.ts'
import { seedChecklists } from './modules/checklists/index.ts'
import { readDeadlineLaw, seedCalendar } from './modules/deadlines/index.ts'
import { complaintRules } from './modules/complaints/index.ts'
import { leadRules } from './modules/leads/index.ts'
import { machineryRules } from './modules/machinery/index.ts'
import { defectRules } from './modules/defects/index.ts'
import { documentRules, readTemplates, seedTemplates } from './modules/documents/index.ts'
import { narrativeRules, seedPhrases } from './modules/narrative/index.ts'
import { findingRules } from './modules/findings/index.ts'
import { startingSeat } from './modules/lock/index.ts'
import { exportsFolder } from './modules/output/index.ts'
import { patrolRules } from './modules/patrol/index.ts'
import { licensingRules } from './modules/licensing/index.ts'
import { supervisionRules } from './modules/supervision/index.ts'
import { randomCheckRules } from './modules/random-checks/index.ts'
import { dutyRules } from './modules/duty/index.ts'
import { rosterRules } from './modules/roster/index.ts'
import { visitRules } from './modules/visits/index.ts'
import { Attachments } from './platform/attachments.ts'
import { Backups } from './platform/backups.ts'
import { ClockWatch } from './platform/clock-watch.ts'
import { systemClock } from './platform/clock.ts'
import { DataFolderError } from './platform/data-folder-error.ts'
import { databaseName } from './platform/database-name.ts'
import { createEvents } from './platform/events.ts'
import { lockFolder } from './platform/folder-lock.ts'
import { FolderWatch } from './platform/folder-watch.ts'
import { startIdleWork } from './platform/idle-work.ts'
import { ascendingIds } from './platform/ids.ts'
import { Jobs } from './platform/jobs.ts'
import { partialDemo, sweepLeftovers } from './platform/leftovers.ts'
import { readSetting } from './platform/settings.ts'
import { Workers } from './platform/workers.ts'
import { router } from './router.ts'

export interface CoreConfig {
  /** Folder of the brigade's records; made where it does not exist. */
  dataDir: string
  /** Shipped data: rules, dictionaries, fonts. */
  resourcesDir: string
  /** File a worker thread starts with. */
  workerEntry: string
  version: string
  /** How this program is called towards others that want the same folder. */
  program?: string
  /** A clock for tests and sample data; the machine's otherwise. */
  now?: () => Date
  newId?: () => string
  /** Daily backup shortly after start. Off for short-lived commands. */
  dailyBackup?: boolean
  /** The folder had records a moment ago: where they are gone, nothing new is begun in their place. */
  mustExist?: boolean
}

/** A running core: one folder, one database, one router, any number of seats. */
export interface Core {
  router: typeof router
  services: Services
  /** A seat: a window, a browser session, a command. Starts with whoever sat here last unless told otherwise. */
  connect: (seat?: SeatState) => CallContext
  close: () => Promise<void>
}

/** Opens the folder and wires the parts together; the one place where that is done. Throws a DataFolderError with a sentence when it cannot. */
export function createCore(config: CoreConfig): Core {
  const now = config.now ?? systemClock
  assertNothingLost(config)
  const lock = lockFolder(config.dataDir, config.program ?? '执法台', now())
  let db: Services['db'] | undefined
  try {
    const file = join(config.dataDir, databaseName)
    db = openDatabase(file, { beforeMigrating: from => keepOldFile(config.dataDir, file, from) })
    return assemble(config, db, now, lock)
  }
  catch (error) {
    db?.close()
    lock.release()
    throw asFolderError(error, config.dataDir)
  }
}

/**
 * A folder without its database is new, unless it shows that it was not: then beginning afresh would hide that records are missing.
 * Looked at before anything is written there.
 */
function assertNothingLost({ dataDir, mustExist }: CoreConfig): void {
  const file = join(dataDir, databaseName)
  // A demo that was cut short is swept away; it was never anybody's.
  if (existsSync(file) || existsSync(join(dataDir, partialDemo))) return
  if (mustExist) throw new DataFolderError('lost', `数据文件夹 ${dataDir} 中的数据已不在，U 盘可能被拔出。请插回原来的 U 盘，再重新打开本程序。`)
  const remains = ['backups', 'attachments'].some(name => existsSync(join(dataDir, name)) && readdirSync(join(dataDir, name)).length > 0)
  if (remains || existsSync(`${file}-wal`)) throw new DataFolderError('lost', `数据文件夹 ${dataDir} 中有备份或照片，却没有数据文件 ${databaseName}，未作任何改动。请放回原来的数据文件，或用备份恢复到一个新的文件夹。`)
}

/** Opens the folder beside the program that holds it, to read and never to write. */
export function createReader(config: CoreConfig): Core {
  const now = config.now ?? systemClock
  return assemble(config, openUpToDate(join(config.dataDir, databaseName)), now)
}

function assemble(config: CoreConfig, db: Services['db'], now: () => Date, lock?: { release: () => void }): Core {
  const folders = { dataDir: config.dataDir, resourcesDir: config.resourcesDir }
  const workers = new Workers(config.workerEntry, folders)
  const clockWatch = new ClockWatch(db, now, config.resourcesDir)
  const documentTemplates = readTemplates(config.resourcesDir)
  const services: Services = {
    ...folders,
    db,
    workers,
    now,
    clockWatch,
    folderWatch: new FolderWatch(join(config.dataDir, databaseName), config.dataDir),
    newId: config.newId ?? ascendingIds(now, clockWatch.latest),
    version: config.version,
    events: createEvents(),
    jobs: new Jobs(workers),
    attachments: new Attachments(db, config.dataDir),
    backups: new Backups(db, workers, config.dataDir, now),
    rulebook: new Map([...machineryRules(config.resourcesDir), ...patrolRules(config.resourcesDir), ...findingRules(config.resourcesDir), ...rosterRules(config.resourcesDir), ...dutyRules, ...complaintRules, ...leadRules(config.resourcesDir), ...supervisionRules(config.resourcesDir), ...licensingRules(config.resourcesDir), ...brigadeRules, ...narrativeRules, ...documentRules(documentTemplates), ...randomCheckRules(config.resourcesDir), ...visitRules(config.resourcesDir), ...defectRules(config.resourcesDir)].map(rules => [rules.register.code, rules])),
    deadlineLaw: readDeadlineLaw(config.resourcesDir),
    documentTemplates,
    demo: readSetting(db, 'demo', z.boolean()) ?? false,
  }
  if (lock) {
    mkdirSync(join(config.dataDir, exportsFolder), { recursive: true })
    rmSync(join(config.dataDir, partialDemo), { recursive: true, force: true })
    sweepLeftovers(join(config.dataDir, exportsFolder), join(config.dataDir, 'backups'))
    seedDictionaries(services)
    seedTemplates(services)
    seedPhrases(services)
    seedCalendar(services)
    seedChecklists(services)
  }
  const idle = lock && startIdleWork(db)
  const looking = lock && services.folderWatch.announce(services.events)
  const daily = lock && config.dailyBackup ? startDailyBackup(services) : undefined
  return {
    router,
    services,
    connect: seat => ({ services, seat: seat ?? startingSeat(services), actorOf }),
    close: async () => {
      daily?.stop()
      idle?.stop()
      looking?.stop()
      await workers.close()
      db.close()
      lock?.release()
    },
  }
}

/** Shortly after start, so that the first screen comes first, then every hour: a program left on overnight still backs up the next day. */
function startDailyBackup(services: Services): { stop: () => void } {
  const attempt = () => Promise.resolve()
    .then(() => services.folderWatch.assertThere())
    .then(() => services.backups.runIfDue())
    .catch((error: unknown) => console.error('the daily backup failed', (error as Error).message))
    // The desk says how old the last backup is, and must not go on saying so once there is a new one, or none.
    .then(() => services.events.publish('change', { entity: 'backups', id: 'daily' }))
  const soon = setTimeout(attempt, 5_000).unref()
  const hourly = setInterval(attempt, 3_600_000).unref()
  return {
    stop: () => {
      clearTimeout(soon)
      clearInterval(hourly)
    },
  }
}

/** The file as the older release left it, beside the backups, before the first step of a migration. */
function keepOldFile(dataDir: string, file: string, fromVersion: number): void {
  mkdirSync(join(dataDir, 'backups'), { recursive: true })
  const target = join(dataDir, 'backups', `before-version-${fromVersion + 1}.db`)
  if (existsSync(target)) return
  const old = openForReading(file)
  try {
    old.raw.prepare('VACUUM INTO ?').run(target)
  }
  finally {
    old.close()
  }
}
