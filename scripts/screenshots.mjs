// npm run screenshots: takes the pictures of the README and the manual anew, from a test run on made-up records.
import process from 'node:process'
import { ensureBuild } from './build-state.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { say } from './project.mjs'
import { runVitest } from './vitest-run.mjs'

try {
  await ensureDependencies()
  await ensureBuild()
  process.env.BRIGADE_DESK_SCREENSHOTS = 'true'
  const { passed, failed } = await runVitest(['tests/e2e/screenshots.test.ts'])
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
