import type { AppClient } from '#contract/index.ts'
import type { ClientContext, ClientLink } from '@orpc/client'
import type { InjectionKey } from 'vue'
import { createORPCClient } from '@orpc/client'
import { inject } from 'vue'

export const clientKey: InjectionKey<AppClient> = Symbol('AppClient')

/** The core, whether it lives in a process of this program or behind an address on the office network. */
export function useClient(): AppClient {
  const client = inject(clientKey)
  if (!client) throw new Error('AppClient is not provided')
  return client
}

/** Loads only the transport this page runs on, so that a browser never carries the desktop's and the reverse. */
export async function connect(): Promise<AppClient> {
  const bridge = window.brigadeDesk
  const link: ClientLink<ClientContext> = bridge
    ? (await import('./port-link.ts')).createPortLink(bridge)
    : (await import('./fetch-link.ts')).createFetchLink(window.location.origin)
  return createORPCClient(link)
}
