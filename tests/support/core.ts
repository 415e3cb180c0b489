import type { AppClient } from '#contract/index.ts'
import type { Core, CoreConfig } from '#core/app.ts'
import type { SeatState } from '#core/context.ts'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { createCore } from '#core/app.ts'
import { verifyFile } from '#core/platform/verify-file.ts'
import { TestClock } from './clock.ts'

/** The day most tests happen on: a Tuesday, with a whole quarter before it. */
export const usualNow = '2026-03-10T10:00'
export const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url))
export const workerEntry = fileURLToPath(new URL('../../src/hosts/worker.ts', import.meta.url))

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

/** In memory where the system has such a place: what a test waits for should be the program, not the disk. */
const temporaryRoot = process.env.TMPDIR === undefined && existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
export const newFolder = (): string => mkdtempSync(join(temporaryRoot, 'brigade-desk-'))

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function configFor(dataDir: string, clock: TestClock, change: Partial<CoreConfig> = {}): CoreConfig {
  return { dataDir, resourcesDir, workerEntry, version: '0.0.0-test', now: clock.now, ...change }
}

export function clientOf(core: Core, seat?: SeatState): AppClient {
  // One seat for the life of the client: choosing a person must hold for the next call.
  const context = core.connect(seat)
  return createRouterClient(core.router, { context: () => context }) as AppClient
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
