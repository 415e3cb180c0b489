/** Hours of a careless office in some minutes: nonsense at every procedure, thousands of records typed at random, a folder of 100,000 photos, months of random work, and twenty power cuts. `npm run soak`. */
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { startVitest } from 'vitest/node'
import { ensureBuild } from './build-state.mjs'

await ensureBuild()

const vitest = await startVitest('test', process.argv.slice(2), {
  config: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  include: ['tests/soak/**/*.test.ts'],
  pool: 'forks',
  watch: false,
  fileParallelism: false,
  testTimeout: 1_800_000,
  // Some leave a hundred thousand files to be cleared away.
  hookTimeout: 600_000,
  reporters: ['verbose'],
})
await vitest.close()
