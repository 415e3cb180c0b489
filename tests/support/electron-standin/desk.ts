import type { Entry } from './journal.ts'
import type { Command, Commands, Reply } from './remote-control.ts'
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(import.meta.dirname, '../../..')
const register = fileURLToPath(new URL('./register.ts', import.meta.url))

export interface DeskOptions {
  /** Where the shell keeps its own folder; two starts with one home are one person's. */
  home?: string
}

/** The built desktop program, running under plain Node with a real Chromium for its window. */
export class Desk {
  readonly dataDir: string
  readonly entries: Entry[] = []
  readonly exited: Promise<number | null>
  output = ''
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, { resolve: (value: never) => void, reject: (error: Error) => void }>()
  #watchers: (() => void)[] = []
  #next = 1

  constructor(dataDir: string, { home = join(dataDir, '..', 'home') }: DeskOptions = {}) {
    this.dataDir = dataDir
    this.#process = fork(resolve(root, 'out/main/index.js'), ['--data', dataDir], {
      cwd: root,
      execArgv: ['--import', register],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // The shell's own folder must not land in the home of whoever runs the tests.
      env: { ...process.env, XDG_DATA_HOME: home, APPDATA: home },
    })
    for (const stream of [this.#process.stdout, this.#process.stderr]) stream?.on('data', chunk => this.output += String(chunk))
    this.#process.on('message', (message: Reply | { kind: 'note', entry: Entry }) => this.#hear(message))
    this.exited = new Promise(done => this.#process.once('exit', (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`The program ended with code ${code}.\n${this.output}`))
      this.#waiting.clear()
      this.#wakeWatchers()
      done(code)
    }))
  }

  command<N extends keyof Commands>(name: N, ...args: Parameters<Commands[N]>): Promise<Awaited<ReturnType<Commands[N]>>> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#process.send({ kind: 'command', id, name, args } satisfies Command, (error) => {
        if (error) reject(error)
      })
    })
  }

  /** Runs a function in the page. Like Playwright's, it sees only its argument. */
  evaluate<T, A = undefined>(work: (argument: A) => T, argument?: A): Promise<Awaited<T>> {
    return this.command('evaluate', `(${work.toString()})(${JSON.stringify(argument)})`) as Promise<Awaited<T>>
  }

  /** Waits until the program did something to the desktop, which it may have done already. */
  async saw(what: string): Promise<Entry> {
    for (;;) {
      const entry = this.entries.find(candidate => candidate.what === what)
      if (entry) return entry
      if (this.#process.exitCode !== null) throw new Error(`The program ended before "${what}".\n${this.output}`)
      await new Promise<void>(resolve => this.#watchers.push(resolve))
    }
  }

  /** Waits until the core has handed the page its first port. */
  async ready(): Promise<void> {
    await this.evaluate(() => new Promise<void>((resolve) => {
      window.addEventListener('message', ({ data }) => {
        if (data === 'brigade-desk:core-port') resolve()
      })
      window.brigadeDesk?.connect()
    }))
  }

  async close(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.connected) await this.command('quit').catch(() => undefined)
    await this.exited
  }

  #hear(message: Reply | { kind: 'note', entry: Entry }): void {
    if (message.kind === 'note') {
      this.entries.push(message.entry)
      this.#wakeWatchers()
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error !== undefined) waiting?.reject(new Error(message.error))
    else waiting?.resolve(message.result as never)
  }

  #wakeWatchers(): void {
    for (const watcher of this.#watchers.splice(0)) watcher()
  }
}

/** A data folder of its own for one test file, with a place beside it that is outside. */
export async function temporaryDataFolder(): Promise<{ dataDir: string, outside: string, remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'brigade-desk-'))
  return {
    dataDir: join(folder, 'data'),
    outside: join(folder, 'outside'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
