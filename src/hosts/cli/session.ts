import type { Permission } from '#contract/procedure.ts'
import type { AppClient } from '#contract/index.ts'
import type { Core, CoreConfig } from '#core/app.ts'
import type { Context } from '#core/context.ts'
import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createCore, createReader } from '#core/app.ts'
import { actorOf, brigadeProfile, seatByName } from '#core/modules/brigade/index.ts'
import { AppError } from '#core/platform/app-error.ts'
import { databaseName } from '#core/platform/database-name.ts'
import { defaultDataFolder } from '../data-folder.ts'
import { CommandRefusal } from './outcome.ts'

/** An open folder with somebody acting in it: what a command works with. */
export interface Session { core: Core, client: AppClient, context: Context }

export const dataFolder = ({ data }: FolderOptions): string => data === undefined ? defaultDataFolder() : resolve(data)

export function coreConfig(terminal: Terminal, options: FolderOptions): CoreConfig {
  const { resourcesDir, workerEntry, version } = terminal.parts
  return { dataDir: dataFolder(options), resourcesDir, workerEntry, version, program: '执法台（命令行）', now: terminal.now }
}

/** Reads beside whatever program holds the folder; takes no lock and writes nothing. */
export function reading<T>(terminal: Terminal, options: FolderOptions, work: (session: Session) => Promise<T>): Promise<T> {
  const config = coreConfig(terminal, options)
  assertFolder(config.dataDir)
  return during(createReader(config), options, work)
}

/** Holds the folder while it writes. The folder must be there, with a brigade: a command makes neither. */
export function writing<T>(terminal: Terminal, options: FolderOptions, work: (session: Session) => Promise<T>): Promise<T> {
  const config = coreConfig(terminal, options)
  assertFolder(config.dataDir)
  return during(createCore(config), options, async (session) => {
    if (!brigadeProfile(session.core.services)) throw new AppError('NO_BRIGADE', {})
    return work(session)
  })
}

async function during<T>(core: Core, options: FolderOptions, work: (session: Session) => Promise<T>): Promise<T> {
  try {
    const call = core.connect(seatByName(core.services, options.as))
    const context: Context = { ...core.services, seat: call.seat, actor: actorOf(core.services, call.seat) }
    return await work({ core, context, client: createRouterClient(core.router, { context: call }) })
  }
  finally {
    await core.close()
  }
}

/** For what has no procedure because it writes a file of the caller's choosing: the same question the router asks. */
export function assertPermitted({ actor }: Context, permission: Permission): void {
  if (actor.permissions.has(permission)) return
  throw actor.id ? new AppError('FORBIDDEN', { permission }) : new AppError('SEAT_EMPTY', {})
}

export function assertFolder(dataDir: string): void {
  if (!existsSync(dataDir)) throw new AppError('FOLDER_MISSING', { path: dataDir })
  if (!existsSync(join(dataDir, databaseName))) throw new CommandRefusal('FOLDER_EMPTY', `文件夹 ${dataDir} 里没有执法台的数据。请用 --data 指明数据文件夹；想先试用，可用 demo 生成示例数据。`)
}
