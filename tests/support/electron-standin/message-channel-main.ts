import type { MessagePort } from 'node:worker_threads'
import { MessageChannel } from 'node:worker_threads'

/** A pair of ports as main makes them; each end is handed to another process at once. */
export class MessageChannelMain {
  readonly port1: MessagePort
  readonly port2: MessagePort

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = port1
    this.port2 = port2
  }
}

/** The far end of a port that lives in another process or in a page. */
export interface FarEnd {
  post: (id: number, data: unknown) => void
  close: (id: number) => void
}

/** Ports handed to one other process or page, told apart by number, and both directions of their traffic. */
export class PortRelay {
  readonly #ports = new Map<number, MessagePort>()
  readonly #far: FarEnd
  #next = 1

  constructor(far: FarEnd) {
    this.#far = far
  }

  adopt(port: MessagePort): number {
    const id = this.#next++
    this.#ports.set(id, port)
    port.on('message', data => this.#far.post(id, data))
    port.on('close', () => {
      if (this.#ports.delete(id)) this.#far.close(id)
    })
    return id
  }

  receive(id: number, data: unknown): void {
    this.#ports.get(id)?.postMessage(data)
  }

  /** The other side closed this port, or is gone: the near end hears it as Electron would tell it. */
  closeOne(id: number): void {
    this.#ports.get(id)?.close()
    this.#ports.delete(id)
  }

  closeAll(): void {
    for (const id of [...this.#ports.keys()]) this.closeOne(id)
  }
}
