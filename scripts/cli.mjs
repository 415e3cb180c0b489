// npm run -s cli: makes the program ready without a word on standard output, then is the command line.
import { join } from 'node:path'
import process from 'node:process'
import { ensureBuild } from './build-state.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { projectNode, root, run, say } from './project.mjs'

/** A defect, in the command line's own numbering: nothing was asked of the program yet. */
const defect = 3

try {
  await ensureDependencies()
  await ensureBuild()
  // Paths on the command line are meant from where the person stands.
  const { code } = await run(projectNode, [join(root, 'out/main/cli.js'), ...process.argv.slice(2)], { cwd: process.env.INIT_CWD ?? process.cwd() })
  process.exitCode = code
} catch (error) {
  say(error.message)
  process.exitCode = defect
}
