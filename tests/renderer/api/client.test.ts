import type { AppClient } from '#contract/index.ts'
import { afterEach, expect, it, vi } from 'vitest'
import { coreLostMessage, corePortMessage } from '#contract/desktop.ts'
import { connect } from '#renderer/api/client.ts'
import { isSignedOut } from '#renderer/api/failures.ts'

class PortEnd extends EventTarget {
  sent: unknown[] = []
  closed = false
  start() {}
  close() { this.closed = true }
  postMessage(message: unknown) { this.sent.push(message) }
}

function say(data: string, port?: PortEnd) {
  const event = new Event('message')
  Object.assign(event, { data })
  Object.defineProperty(event, 'source', { value: window })
  Object.defineProperty(event, 'ports', { value: port ? [port] : [] })
  window.dispatchEvent(event)
}

afterEach(() => {
  delete window.brigadeDesk
  vi.unstubAllGlobals()
})

async function onDesktop(): Promise<{ client: AppClient, connected: () => number }> {
  let asked = 0
  window.brigadeDesk = { connect: () => { asked += 1 } } as unknown as NonNullable<Window['brigadeDesk']>
  return { client: await connect(), connected: () => asked }
}

it('asks over HTTP on the page’s own origin when there is no desktop shell', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request.url)
    return Response.json({ json: { version: '1' } })
  })
  const client = await connect()
  await client.brigade.info()
  expect(asked).toEqual([`${window.location.origin}/rpc/brigade/info`])
})

it('knows from a page for people that nobody is signed in', async () => {
  vi.stubGlobal('fetch', async () => new Response('<!doctype html><h1>请用一次性登录链接打开</h1>', { status: 401, headers: { 'content-type': 'text/html' } }))
  const client = await connect()
  const failure: unknown = await client.brigade.info().catch((error: unknown) => error)
  expect(isSignedOut(failure)).toBe(true)
})

it('asks over the port the shell hands out, and waits until it comes', async () => {
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  const { client, connected } = await onDesktop()
  expect(connected()).toBe(1)
  client.brigade.info().catch(() => undefined)

  const port = new PortEnd()
  say(corePortMessage, port)
  await vi.waitFor(() => expect(port.sent).toHaveLength(1))
  expect(fetched).not.toHaveBeenCalled()
})

it('rejects what was asked of a core that went away, and asks the next one from then on', async () => {
  const { client } = await onDesktop()
  const first = new PortEnd()
  say(corePortMessage, first)
  const pending = client.brigade.info()
  await vi.waitFor(() => expect(first.sent).toHaveLength(1))

  const rejected = expect(pending).rejects.toThrow()
  say(coreLostMessage)
  await rejected
  expect(first.closed).toBe(true)

  client.brigade.info().catch(() => undefined)
  const second = new PortEnd()
  say(corePortMessage, second)
  await vi.waitFor(() => expect(second.sent).toHaveLength(1))
  expect(first.sent).toHaveLength(1)
})

it('believes no message that another window sent', async () => {
  const { client } = await onDesktop()
  const port = new PortEnd()
  const event = new Event('message')
  Object.assign(event, { data: corePortMessage })
  Object.defineProperty(event, 'source', { value: {} })
  Object.defineProperty(event, 'ports', { value: [port] })
  window.dispatchEvent(event)
  client.brigade.info().catch(() => undefined)
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(port.sent).toEqual([])
})
