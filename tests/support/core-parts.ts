import type { AppClient } from '#contract/index.ts'
import type { Core, CoreConfig } from '#core/app.ts'
import type { SeatState } from '#core/context.ts'
import type { TestClock } from './clock.ts'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'

/** What a test and a program that it starts both need to open a core. */
export const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url))
export const workerEntry = fileURLToPath(new URL('../../src/hosts/worker.ts', import.meta.url))

/** In memory where the system has such a place: what a test waits for should be the program, not the disk. */
const temporaryRoot = process.env.TMPDIR === undefined && existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
export const newFolder = (): string => mkdtempSync(join(temporaryRoot, 'brigade-desk-'))

export function configFor(dataDir: string, clock: TestClock, change: Partial<CoreConfig> = {}): CoreConfig {
  return { dataDir, resourcesDir, workerEntry, version: '0.0.0-test', now: clock.now, ...change }
}

export function clientOf(core: Core, seat?: SeatState): AppClient {
  // One seat for the life of the client: choosing a person must hold for the next call.
  const context = core.connect(seat)
  return createRouterClient(core.router, { context: () => context }) as AppClient
}
