import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the question is asked from; a parameter so that a test can ask for another system's answer. */
export interface Machine {
  platform: NodeJS.Platform
  home: string
  env: Readonly<Record<string, string | undefined>>
}

const thisMachine = (): Machine => ({ platform: process.platform, home: homedir(), env: process.env })

/**
 * The program's own folder of the person signed in to this computer. Every host uses the same one,
 * so that a brigade that starts in the browser finds its records again in the desktop program.
 */
export function applicationFolder(machine: Machine = thisMachine()): string {
  return join(applicationDataRoot(machine), 'brigade-desk')
}

/** The folder of the brigade's records when nobody named another. */
export function defaultDataFolder(machine?: Machine): string {
  return join(applicationFolder(machine), 'data')
}

/** Sample records live apart from real ones: trying the program must not leave traces in a register. */
export function demoDataFolder(machine?: Machine): string {
  return join(applicationFolder(machine), 'demo')
}

/** Reads `--data DIR`, `--data=DIR` and `--demo` from a command line; a named folder wins over the demo. */
export function dataFolderFrom(args: readonly string[], machine?: Machine): string {
  const named = namedFolder(args)
  if (named !== undefined) return resolve(named)
  return args.includes('--demo') ? demoDataFolder(machine) : defaultDataFolder(machine)
}

function namedFolder(args: readonly string[]): string | undefined {
  for (const [index, arg] of args.entries()) {
    if (arg.startsWith('--data=')) return arg.slice('--data='.length) || undefined
    if (arg === '--data') return args[index + 1]
  }
  return undefined
}

function applicationDataRoot({ platform, home, env }: Machine): string {
  if (platform === 'win32') return env.APPDATA || join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_DATA_HOME || join(home, '.local', 'share')
}
