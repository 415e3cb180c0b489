import type { Brigade } from '#tests/support/brigade.ts'
import type { ExitCode } from '#hosts/cli/outcome.ts'
import type { Terminal } from '#hosts/cli/terminal.ts'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { runCommandLine } from '#hosts/cli/command-line.ts'
import { programParts } from '#hosts/program.ts'
import { openBrigade } from '#tests/support/brigade.ts'
import { fillBooks } from '#tests/support/full-books.ts'
import { TestClock } from '#tests/support/clock.ts'
import { temporaryFolder, usualNow } from '#tests/support/core.ts'

const hosts = fileURLToPath(new URL('../../../src/hosts', import.meta.url))

export interface Ran { code: ExitCode | number | null, out: string, err: string, json: () => any } // eslint-disable-line @typescript-eslint/no-explicit-any -- what a script gets is untyped
interface How { input?: unknown, at?: string }

const asText = (input: unknown) => input === undefined ? '' : typeof input === 'string' ? input : JSON.stringify(input)

/** Runs a command in this process, by the tests' clock. Everything but the process boundary is the real thing. */
export async function run(args: readonly string[], { input, at = usualNow }: How = {}): Promise<Ran> {
  let out = ''
  let err = ''
  const terminal: Terminal = {
    write: (text) => { out += text },
    say: (text) => { err += text },
    isWatched: false,
    readInput: async () => new TextEncoder().encode(asText(input)),
    parts: programParts(hosts),
    now: new TestClock(at).now,
    stopAsked: async () => {},
  }
  const code = await runCommandLine(args, terminal)
  return { code, out, err, json: () => JSON.parse(out) }
}

/** Runs a command as a script does: a process of its own, its streams and its exit code. */
export function start(args: readonly string[], input?: unknown): Promise<Ran> {
  const child = spawn(process.execPath, [`${hosts}/cli.ts`, ...args])
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
  child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString() })
  child.stdin.end(asText(input))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, err, json: () => JSON.parse(out) }))
  })
}

/** The command line of a folder in which a brigade was set up and the program closed again. */
export interface DeskCommands extends Pick<Brigade, 'ids' | 'patrol' | 'site' | 'finding'> {
  dataDir: string
  run: (args: readonly string[], how?: How) => Promise<Ran>
  add: (register: string, input: unknown, ...options: string[]) => Promise<Ran>
}

export const deskCommands = (): Promise<DeskCommands> => commandsOf(async () => {})

/** The same where every register holds something. */
export const fullDesk = (): Promise<DeskCommands> => commandsOf(fillBooks)

async function commandsOf(fill: (brigade: Brigade) => Promise<void>): Promise<DeskCommands> {
  const dataDir = temporaryFolder()
  const brigade = await openBrigade({ dataDir })
  await fill(brigade)
  await brigade.close()
  const here = (args: readonly string[], how?: How) => run([...args, '--data', dataDir], how)
  return {
    dataDir,
    ids: brigade.ids,
    patrol: brigade.patrol,
    site: brigade.site,
    finding: brigade.finding,
    run: here,
    add: (register, input, ...options) => here(['add', register, '--input', '-', '--json', ...options], { input }),
  }
}
