import type { AppClient } from '#contract/index.ts'
import type { Brigade } from './brigade.ts'
import type { HttpHost } from '#hosts/http.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { startHttpHost } from '#hosts/http.ts'
import { clientOf } from './core.ts'

export interface OpenTransport { client: AppClient, close: () => Promise<void> }

/** The browser host with a page to serve, and the cookie of a browser that used its sign-in link. */
export async function openHost(brigade: Brigade): Promise<{ host: HttpHost, cookie: string, close: () => Promise<void> }> {
  const rendererDir = mkdtempSync(join(tmpdir(), 'brigade-desk-pages-'))
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>执法台</title>')
  const host = await startHttpHost(brigade.core, { rendererDir })
  const signedIn = await fetch(host.newSignIn(), { redirect: 'manual' })
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
  return {
    host,
    cookie,
    close: async () => {
      await host.close()
      rmSync(rendererDir, { recursive: true, force: true })
    },
  }
}

/** Every way a client reaches the core. */
export const transports: Readonly<Record<string, (brigade: Brigade) => Promise<OpenTransport>>> = {
  direct: brigade => Promise.resolve({ client: clientOf(brigade.core), close: () => Promise.resolve() }),
  port: (brigade) => {
    const { port1, port2 } = new MessageChannel()
    new PortHandler(brigade.core.router).upgrade(port1 as never, { context: brigade.core.connect() })
    port1.start()
    port2.start()
    const client = createORPCClient(new PortLink({ port: port2 as never })) as AppClient
    return Promise.resolve({
      client,
      close: () => {
        port1.close()
        return Promise.resolve()
      },
    })
  },
  http: async (brigade) => {
    const { host, cookie, close } = await openHost(brigade)
    return { client: createORPCClient(new FetchLink({ url: `${host.url}/rpc`, headers: { cookie } })) as AppClient, close }
  },
}
