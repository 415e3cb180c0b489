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

window.addEventListener('message', ({ data, source, ports: [port] }) => {
  if (source !== window) return
  if (data === 'brigade-desk:core-lost') window.probe.lost++
  if (data !== 'brigade-desk:core-port' || !port) return
  port.start()
  client = createORPCClient(new RPCLink({ port }))
  window.probe.ports++
})
window.brigadeDesk?.connect()
