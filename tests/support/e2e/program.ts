import type { AppClient } from '#contract/index.ts'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { shiftToBeginning } from './clock.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The built program serving a browser on this machine, as `npm start` runs it where there is no desktop window. */
export class Program {
  readonly url: string
  /** Good for one sign-in. */
  readonly signIn: string
  readonly #process: ChildProcess
  readonly #output: () => string

  private constructor(process: ChildProcess, { url, signIn }: { url: string, signIn: string }, output: () => string) {
    this.#process = process
    this.#output = output
    this.url = url
    this.signIn = signIn
  }

  static async start(dataDir: string, options: { port?: string, shift?: number } = {}): Promise<Program> {
    const { port, shift = shiftToBeginning() } = options
    const child = spawn(process.execPath, [
      '--import', resolve(import.meta.dirname, 'clock.ts'),
      resolve(root, 'out/main/host.js'), '--data', dataDir, ...(port ? ['--port', port] : []),
    ], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, BRIGADE_DESK_CLOCK_SHIFT: String(shift) } })
    let output = ''
    child.stderr.on('data', chunk => output += String(chunk))
    const lines = createInterface({ input: child.stdout })
    const first = await Promise.race([
      once(lines, 'line').then(([line]) => String(line)),
      once(child, 'exit').then(([code]) => { throw new Error(`The program ended with code ${code}.\n${output}`) }),
    ])
    return new Program(child, JSON.parse(first) as { url: string, signIn: string }, () => output)
  }

  get port(): string {
    return new URL(this.url).port
  }

  /** What it wrote to standard error. */
  get output(): string {
    return this.#output()
  }

  /** Ends at once, as when the power fails. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const exited = once(this.#process, 'exit')
    this.#process.kill(signal)
    await exited
  }
}

/** Another door to the same core, with the session of a browser: for what a test needs and is not about. */
export function clientOf(url: string, cookie: string): AppClient {
  return createORPCClient(new RPCLink({ url: `${url}/rpc`, headers: { cookie } }))
}
