import type { AppClient } from '#contract/index.ts'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { allocatorSettings } from '#hosts/allocator.ts'
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

  static async start(dataDir: string, options: { port?: string, shift?: number, inspected?: boolean } = {}): Promise<Program> {
    const { port, shift = shiftToBeginning(), inspected = false } = options
    const child = spawn(process.execPath, [
      ...(inspected ? ['--inspect=127.0.0.1:0'] : []),
      '--import', resolve(import.meta.dirname, 'clock.ts'),
      resolve(root, 'out/main/host.js'), '--data', dataDir, ...(port ? ['--port', port] : []),
    ], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...allocatorSettings, BRIGADE_DESK_CLOCK_SHIFT: String(shift) } })
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

  /** Memory it holds, in megabytes, as the system counts it; of objects in use after a collection when `inspected`. */
  async memory(): Promise<{ held: number, objects: number }> {
    const held = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#process.pid}/status`, 'utf8'))![1]) / 1024
    const inspector = new WebSocket(/ws:\S+/.exec(this.output)![0])
    await once(inspector, 'open')
    const ask = async (method: string) => {
      inspector.send(JSON.stringify({ id: 1, method }))
      const [{ data }] = await once(inspector, 'message') as [MessageEvent<string>]
      return (JSON.parse(data) as { result: { usedSize: number } }).result
    }
    await ask('HeapProfiler.collectGarbage')
    const { usedSize } = await ask('Runtime.getHeapUsage')
    inspector.close()
    return { held: Math.round(held), objects: Math.round(usedSize / 2 ** 20) }
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
