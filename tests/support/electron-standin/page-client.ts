import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'

// Bundled and run in the page of a test: asks the core over the very port the shell hands out,
// without depending on what the renderer does with its own.
interface Probe {
  /** How many ports the shell has handed to this window. */
  ports: number
  lost: number
  call: (path: string[], input?: unknown) => Promise<unknown>
  /** Starts a call that stays open, and remembers how it ended. */
  startEndless: (path: string[]) => void
  endless: 'none' | 'pending' | 'answered' | 'rejected'
}

declare global {
  interface Window { probe: Probe }
}

type Callable = (input?: unknown) => Promise<unknown>
let client: object | undefined

function procedure(path: string[]): Callable {
  let found: unknown = client
  for (const key of path) found = (found as Record<string, unknown>)[key]
  return found as Callable
}

window.probe = {
  ports: 0,
  lost: 0,
  endless: 'none',
  call: (path, input) => procedure(path)(input),
  startEndless(path) {
    window.probe.endless = 'pending'
    void procedure(path)()
      .then(events => (events as AsyncIterator<unknown>).next())
      .then(() => window.probe.endless = 'answered', () => window.probe.endless = 'rejected')
  },
}

/**
 * The renderer's own client shares the port, and both number their calls from one: unmarked, each would take the
 * other's answers. What the probe sends and hears carries a mark of its own.
 */
function markedEnd(port: MessagePort): Pick<MessagePort, 'addEventListener' | 'postMessage'> {
  const mark = '{"i":"probe-'
  const addEventListener = (type: string, listener: EventListenerOrEventListenerObject): void => {
    const hear = typeof listener === 'function' ? listener : listener.handleEvent.bind(listener)
    port.addEventListener(type, (event) => {
      const { data } = event as MessageEvent<string | undefined>
      if (type !== 'message') hear(event)
      else if (data?.startsWith(mark)) hear(new MessageEvent('message', { data: data.replace(mark, '{"i":"') }))
    })
  }
  return { postMessage: (message: string) => port.postMessage(message.replace('{"i":"', mark)), addEventListener }
}

window.addEventListener('message', ({ data, source, ports: [port] }) => {
  if (source !== window) return
  if (data === 'brigade-desk:core-lost') window.probe.lost++
  if (data !== 'brigade-desk:core-port' || !port) return
  port.start()
  client = createORPCClient(new RPCLink({ port: markedEnd(port) }))
  window.probe.ports++
})
window.brigadeDesk?.connect()
