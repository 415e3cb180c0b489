import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// The database driver is a native module: a crash in it should end one test file, not the whole run,
// so every project runs in processes rather than threads.
const pool = 'forks'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          pool,
          include: ['tests/{core,contract,migrations,transport,resources}/**/*.test.ts'],
          testTimeout: 15_000,
        },
      },
      {
        plugins: [vue()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          pool,
          include: ['tests/renderer/**/*.test.ts'],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          pool,
          include: ['tests/{e2e,electron}/**/*.test.ts'],
          // Each file starts a browser and a program of its own; two at a time starve each other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A busy machine draws late; what is waited for here is waited for by people as well.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
