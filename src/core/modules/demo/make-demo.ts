import type { CoreConfig } from '../../app.ts'
import type { DemoOptions } from './fill.ts'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '#contract/wall-time.ts'
import { createCore } from '../../app.ts'
import { AppError, asRefusal } from '../../platform/app-error.ts'
import { systemClock } from '../../platform/clock.ts'
import { databaseName } from '../../platform/database-name.ts'
import { lockFolder } from '../../platform/folder-lock.ts'
import { partialDemo } from '../../platform/leftovers.ts'
import { assertEmpty, fillDemo } from './fill.ts'
import { demoScales } from './plan.ts'
import { SampleClock } from './sample-clock.ts'
import { sampleIds } from './sample-ids.ts'

/** Bytes a patrol takes with all that belongs to it; measured, and a tenth more for what is being merged. */
const bytesPerPatrol = 7_300
/** What the program itself wants free besides. */
const reserve = 200_000_000

/**
 * Makes a sample in an empty folder: filled beside it and moved into place when it is whole, so that nothing half-made is
 * ever found there. Refuses a folder with records and a disk without the room. The seed and the day alone decide what
 * it holds, down to ids and times.
 */
export async function makeDemo(config: CoreConfig, options: DemoOptions): Promise<void> {
  const { dataDir } = config
  const empty = createCore(config)
  try {
    assertEmpty(empty.services)
  }
  finally {
    await empty.close()
  }
  const lock = lockFolder(dataDir, config.program ?? '执法台', (config.now ?? systemClock)())
  const partial = join(dataDir, partialDemo)
  try {
    await assertRoom(dataDir, options)
    await fillBeside(partial, config, options)
    moveInto(dataDir, partial)
  }
  catch (error) {
    throw options.signal?.aborted ? new AppError('CANCELLED', {}) : asRefusal(error, dataDir)
  }
  finally {
    rmSync(partial, { recursive: true, force: true })
    lock.release()
  }
}

async function fillBeside(partial: string, config: CoreConfig, options: DemoOptions): Promise<void> {
  // Ids and times of what every folder is born with are the sample's too.
  const { days } = sizeOf(options)
  const born = new SampleClock(`${addDays(options.asOf, -days - 60)}T08:00`)
  const core = createCore({ ...config, dataDir: partial, now: born.now, newId: sampleIds(options.seed ^ 0xB0B, born.now), dailyBackup: false })
  try {
    await fillDemo({ ...core.services, now: config.now ?? systemClock }, options)
  }
  finally {
    await core.close()
  }
}

function moveInto(dataDir: string, partial: string): void {
  for (const name of [databaseName, `${databaseName}-wal`, `${databaseName}-shm`]) rmSync(join(dataDir, name), { force: true })
  if (existsSync(join(partial, 'attachments'))) {
    rmSync(join(dataDir, 'attachments'), { recursive: true, force: true })
    renameSync(join(partial, 'attachments'), join(dataDir, 'attachments'))
  }
  renameSync(join(partial, databaseName), join(dataDir, databaseName))
}

const sizeOf = ({ scale, large }: DemoOptions) => large ?? demoScales[scale]

async function assertRoom(dataDir: string, options: DemoOptions): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir)
  const needed = sizeOf(options).patrols * bytesPerPatrol + reserve
  if (bavail * bsize < needed) throw new AppError('DISK_TOO_SMALL', { path: dataDir, needed, free: bavail * bsize })
}
