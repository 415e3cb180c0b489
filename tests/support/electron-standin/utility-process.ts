import type { ForkOptions } from 'electron'
import type { ChildProcess } from 'node:child_process'
import type { MessagePort } from 'node:worker_threads'
import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { PortRelay } from './message-channel-main.ts'

/** What main and the stand-in's child say to each other; ports travel as numbers. */
export type ToChild =
  | { kind: 'message', data: unknown, ports: number[] }
  | { kind: 'port', id: number, data: unknown }
  | { kind: 'close', id: number }
export type FromChild =
  | { kind: 'message', data: unknown }
  | { kind: 'port', id: number, data: unknown }
  | { kind: 'close', id: number }

const bootstrap = fileURLToPath(new URL('./utility-child.ts', import.meta.url))
const children: UtilityProcess[] = []

/** A utility process as a real child process, so that killing it is what a crash is. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess
  readonly #relay: PortRelay

  constructor(modulePath: string, args: readonly string[], env: ForkOptions['env']) {
    super()
    this.#child = fork(bootstrap, [modulePath, ...args], { serialization: 'advanced', execArgv: [], stdio: 'inherit', env: { ...env ?? process.env } })
    this.#relay = new PortRelay({
      post: (id, data) => this.#send({ kind: 'port', id, data }),
      close: id => this.#send({ kind: 'close', id }),
    })
    this.#child.on('message', (message: FromChild) => this.#hear(message))
    this.#child.once('exit', (code, signal) => {
      this.#relay.closeAll()
      this.emit('exit', code ?? (signal ? 128 : 1))
    })
    this.#child.once('spawn', () => this.emit('spawn'))
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(data: unknown, ports: MessagePort[] = []): void {
    this.#send({ kind: 'message', data, ports: ports.map(port => this.#relay.adopt(port)) })
  }

  kill(): boolean {
    return this.#child.kill()
  }

  #hear(message: FromChild): void {
    if (message.kind === 'message') this.emit('message', message.data)
    else if (message.kind === 'port') this.#relay.receive(message.id, message.data)
    else this.#relay.closeOne(message.id)
  }

  #send(message: ToChild): void {
    if (this.#child.connected) this.#child.send(message)
  }
}

export const utilityProcess = {
  fork(modulePath: string, args: readonly string[] = [], { env }: ForkOptions = {}): UtilityProcess {
    const child = new UtilityProcess(modulePath, args, env)
    children.push(child)
    return child
  },
}

/** The process that plays the core at the moment; a test kills it. */
export function currentUtilityProcess(): UtilityProcess | undefined {
  return children.at(-1)
}
