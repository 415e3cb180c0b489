import type { AppClient } from '#contract/index.ts'
import type { Core, CoreConfig } from '#core/app.ts'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createCore } from '#core/app.ts'
import { verifyFile } from '#core/platform/verify-file.ts'
import { TestClock } from './clock.ts'
import { clientOf, configFor, newFolder } from './core-parts.ts'

export { clientOf, configFor, newFolder, resourcesDir, workerEntry } from './core-parts.ts'

/** The day most tests happen on: a Tuesday, with a whole quarter before it. */
export const usualNow = '2026-03-10T10:00'

export interface RunningCore {
  readonly core: Core
  readonly dataDir: string
  readonly clock: TestClock
  /** Through the router, from the seat the core itself starts with. */
  readonly client: AppClient
  /** Through the router, from a seat of its own. */
  seatOf: (personId: string | null) => AppClient
  /** Closes the core and opens the folder again, as the next morning does. */
  restart: (change?: Partial<CoreConfig>) => Promise<void>
  /** What `verify` says about the file now. */
  verify: () => ReturnType<typeof verifyFile>
  close: () => Promise<void>
}

export interface StartOptions extends Partial<CoreConfig> { at?: string }

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A real core on a real file in a folder of its own; only the clock is not the machine's. Not tied to one test: close it yourself. */
export function openCore({ at = usualNow, dataDir, ...change }: StartOptions = {}): RunningCore {
  const folder = dataDir ?? newFolder()
  const clock = new TestClock(at)
  let core = createCore(configFor(folder, clock, change))
  let client = clientOf(core)
  let closed = false
  return {
    get core() { return core },
    get client() { return client },
    dataDir: folder,
    clock,
    seatOf: personId => clientOf(core, { personId }),
    restart: async (other = {}) => {
      await core.close()
      core = createCore(configFor(folder, clock, { ...change, ...other }))
      client = clientOf(core)
    },
    verify: () => verifyFile(join(folder, 'brigade.db'), folder),
    close: async () => {
      if (closed) return
      closed = true
      await core.close()
      if (!dataDir) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A core that ends with the test. */
export function startCore(options: StartOptions = {}): RunningCore {
  const running = openCore(options)
  onTestFinished(() => running.close())
  return running
}
