import type { FromChild, ToChild } from './utility-process.ts'
import type { MessagePort } from 'node:worker_threads'
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { MessageChannel } from 'node:worker_threads'

// First thing to run in a stand-in utility process: gives it the `parentPort` that Electron would,
// then loads the built module it was started for.
const [modulePath] = process.argv.splice(2, 1)
const send = (message: FromChild) => process.send?.(message)
const ends = new Map<number, MessagePort>()

/** Electron's ports deliver an event with `data`; Node's deliver the value itself. */
class MessagePortMain extends EventEmitter {
  readonly #port: MessagePort

  constructor(port: MessagePort) {
    super()
    this.#port = port
    port.on('close', () => this.emit('close'))
  }

  start(): void {
    this.#port.on('message', data => this.emit('message', { data, ports: [] }))
  }

  postMessage(data: unknown): void {
    this.#port.postMessage(data)
  }

  close(): void {
    this.#port.close()
  }
}

function openPort(id: number): MessagePortMain {
  const { port1, port2 } = new MessageChannel()
  ends.set(id, port1)
  port1.on('message', data => send({ kind: 'port', id, data }))
  port1.on('close', () => {
    if (ends.delete(id)) send({ kind: 'close', id })
  })
  return new MessagePortMain(port2)
}

class ParentPort extends EventEmitter {
  postMessage(data: unknown): void {
    send({ kind: 'message', data })
  }
}

const parentPort = new ParentPort()
Object.defineProperty(process, 'parentPort', { value: parentPort })

process.on('message', (message: ToChild) => {
  if (message.kind === 'message') parentPort.emit('message', { data: message.data, ports: message.ports.map(openPort) })
  else if (message.kind === 'port') ends.get(message.id)?.postMessage(message.data)
  else if (ends.has(message.id)) {
    ends.get(message.id)?.close()
    ends.delete(message.id)
  }
})
// Main ended without a word: Electron ends its utility processes with it.
process.on('disconnect', () => process.exit(0))

await import(pathToFileURL(modulePath!).href)
