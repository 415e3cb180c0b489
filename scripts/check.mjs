// npm run check: everything a change has to pass, one table at the end. `--no-tests` leaves the tests to npm test.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { ensureBuild } from './build-state.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { projectNode, root, run, say } from './project.mjs'
import { runVitest } from './vitest-run.mjs'

const node = (...args) => () => run(projectNode, args)
const gates = [
  ['typecheck', tool('vue-tsc', 'vue-tsc', '--noEmit')],
  ['lint', tool('eslint', 'eslint', '.', '--max-warnings', '0')],
  ['arrows', tool('dependency-cruiser', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'electron', 'tests', 'scripts')],
  ['unused', tool('knip', 'knip')],
  ['schema types', node('scripts/db-types.ts', '--check')],
  ['lockfile', node('scripts/fix-lock.mjs', '--check')],
]

try {
  await ensureDependencies()
  await ensureBuild()
  const rows = []
  for (const [name, gate] of gates) rows.push(await timed(name, async () => ({ ok: (await gate()).code === 0 })))
  if (!process.argv.includes('--no-tests')) rows.push(await timed('tests', tests))
  print(rows)
  process.exitCode = rows.every(row => row.ok) ? 0 : 1
} catch (error) {
  say(error.message)
  process.exitCode = 1
}

/** A package's own command, run by the project's Node whatever Node the terminal has. */
function tool(name, command, ...args) {
  return async () => {
    const folder = join(root, 'node_modules', name)
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return run(projectNode, [join(folder, typeof bin === 'string' ? bin : bin[command]), ...args])
  }
}

async function timed(name, gate) {
  process.stdout.write(`\n── ${name}\n`)
  const since = performance.now()
  const result = await gate()
  return { name, seconds: (performance.now() - since) / 1000, ...result }
}

async function tests() {
  const { passed, failed, notRun } = await runVitest([])
  const left = notRun.map(({ reason, tests }) => `, ${tests} not run: ${reason}`).join('')
  return { ok: failed === 0 && passed > 0, note: `${passed} passed, ${failed} failed${left}` }
}

function print(rows) {
  process.stdout.write('\n')
  for (const { name, ok, seconds, note = '' } of rows)
    process.stdout.write(`${name.padEnd(14)}${(ok ? 'passed' : 'FAILED').padEnd(8)}${`${seconds.toFixed(1)} s`.padStart(8)}  ${note}\n`)
}
