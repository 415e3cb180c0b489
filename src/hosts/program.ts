import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the parts of the program lie, whether built (`out/main`), packed or run from source (`src/hosts`). */
export interface ProgramParts { resourcesDir: string, workerEntry: string, rendererDir: string, version: string }

/** Finds the parts from the folder of the running file: the project is the nearest folder above with a package.json. */
export function programParts(here: string): ProgramParts {
  let root = here
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const built = join(here, 'worker.js')
  // In an installed program the shipped data lies beside the archive, not within it.
  const [within, beside] = [join(root, 'resources'), join(dirname(root), 'resources')]
  return { resourcesDir: existsSync(within) ? within : beside, workerEntry: existsSync(built) ? built : join(here, 'worker.ts'), rendererDir: join(root, 'out', 'renderer'), version }
}
