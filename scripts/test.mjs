// npm test: sets itself up, runs every test, and ends with one line of figures.
import process from 'node:process'
import { ensureBuild } from './build-state.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { say } from './project.mjs'
import { runVitest } from './vitest-run.mjs'

try {
  await ensureDependencies()
  await ensureBuild()
  const { passed, failed, notRun } = await runVitest(process.argv.slice(2))
  for (const { reason, tests } of notRun) process.stdout.write(`not run: ${reason} (${tests} tests)\n`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
} catch (error) {
  say(error.message)
  process.stdout.write('0 passed, 1 failed\n')
  process.exitCode = 1
}
