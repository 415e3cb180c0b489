import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'

/** The core behind HTTP on the page's own origin; the session travels as a cookie. */
export function createFetchLink(origin: string): ClientLink<ClientContext> {
  return new RPCLink({ url: `${origin}/rpc` })
}
