import type { Desk } from './desk.ts'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { vi } from 'vitest'

let script: Promise<string> | undefined

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('./page-client.ts', import.meta.url)), formats: ['iife'], name: 'pageClient' },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (!result || !('output' in result)) throw new Error('The page client was not bundled')
  return result.output[0].code
}

/** Puts a client of the core into the page and waits for its first port. */
export async function installProbe(desk: Desk): Promise<void> {
  script ??= bundle()
  await desk.command('evaluate', await script)
  await vi.waitUntil(() => desk.evaluate(() => window.probe.ports > 0), { timeout: 20_000 })
}
