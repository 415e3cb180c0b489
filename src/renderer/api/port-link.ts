import type { DesktopBridge } from '#contract/desktop.ts'
import type { ClientContext, ClientLink } from '@orpc/client'
import { DynamicLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { coreLostMessage, corePortMessage } from '#contract/desktop.ts'

type Link = ClientLink<ClientContext>

/**
 * The core behind a port that is replaced whenever the core starts again. A call waits for the first
 * port; calls that were under way when a core went away reject, because their answers went with it.
 */
export function createPortLink(bridge: Pick<DesktopBridge, 'connect'>): Link {
  let current = Promise.withResolvers<Link>()
  let port: MessagePort | undefined

  function drop() {
    if (!port) return
    // Closing one's own end announces nothing, and the calls waiting on it would wait for ever.
    port.dispatchEvent(new Event('close'))
    port.close()
    port = undefined
    current = Promise.withResolvers()
  }

  window.addEventListener('message', (event) => {
    if (event.source !== window) return
    if (event.data === coreLostMessage) drop()
    const arrived = event.data === corePortMessage ? event.ports[0] : undefined
    if (!arrived) return
    drop()
    port = arrived
    current.resolve(new RPCLink({ port: arrived }))
    arrived.start()
  })
  bridge.connect()

  return new DynamicLink(() => current.promise)
}
