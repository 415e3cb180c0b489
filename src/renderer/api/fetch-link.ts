import type { ClientContext, ClientLink } from '@orpc/client'
import { ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'

/** The core behind HTTP on the page's own origin; the session travels as a cookie. */
export function createFetchLink(origin: string): ClientLink<ClientContext> {
  return new RPCLink({
    url: `${origin}/rpc`,
    async fetch(request, init) {
      const response = await globalThis.fetch(request, init)
      // Without a session the host answers with a page for people, which no decoder of ours would understand.
      if (response.status === 401) throw new ORPCError('UNAUTHORIZED', { status: 401 })
      return response
    },
  })
}
