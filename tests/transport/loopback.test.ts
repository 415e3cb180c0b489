import type { Brigade } from '#tests/support/brigade.ts'
import type { HttpHost } from '#hosts/http.ts'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AddressRefused, startHttpHost } from '#hosts/http.ts'
import { openBrigade } from '#tests/support/brigade.ts'
import { openHost } from '#tests/support/transports.ts'

let brigade: Brigade
let host: HttpHost
let cookie: string
let close: () => Promise<void>
beforeAll(async () => {
  brigade = await openBrigade()
  ;({ host, cookie, close } = await openHost(brigade))
})
afterAll(async () => {
  await close()
  await brigade.close()
})

interface Answer { status: number, headers: Record<string, string | string[] | undefined>, body: string }
/** A request with headers a browser would set by itself. */
function ask(path: string, { headers = {}, method = 'GET', body = '' }: { headers?: Record<string, string>, method?: string, body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(host.url + path, { method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => { text += chunk }).on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body: text }))
    })
    sent.on('error', reject).end(body)
  })
}
const rpc = (headers: Record<string, string>) => ask('/rpc/registers/counts', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' })
const own = () => new URL(host.url).host

describe('only who came through the link is answered', () => {
  test.each(['/', '/index.html', '/rpc/registers/counts', '/rpc/no/such/thing', '/files/results/x', '/../package.json'])('%s without a session tells how to get one, and nothing else', async (path) => {
    for (const headers of [{}, { cookie: `${cookie.split('=')[0]}=` }, { cookie: `${cookie.split('=')[0]}=guessed` }, { cookie: `other=${cookie.split('=')[1]}` }] as Array<Record<string, string>>) {
      const { status, body } = await ask(path, { headers })
      expect(status).toBe(401)
      expect(body).toContain('一次性登录链接')
    }
  })

  test('a link works once', async () => {
    const link = new URL(host.newSignIn()).pathname
    const first = await ask(link)
    expect(first.status).toBe(302)
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Strict/)
    expect((await ask(link)).status).toBe(401)
    expect((await ask('/sign-in/guessed')).status).toBe(401)
  })

  test('two browsers sit on two seats', async () => {
    const other = String((await ask(new URL(host.newSignIn()).pathname)).headers['set-cookie']).split(';')[0]!
    const seat = async (of: string) => (JSON.parse((await ask('/rpc/seat/get', { method: 'POST', headers: { 'content-type': 'application/json', 'cookie': of }, body: '{}' })).body) as { json: { person: { name: string } | null } }).json.person?.name
    await ask('/rpc/seat/choose', { method: 'POST', headers: { 'content-type': 'application/json', 'cookie': other }, body: JSON.stringify({ json: { id: brigade.ids.li } }) })
    expect([await seat(cookie), await seat(other)]).toEqual(['张三', '李四'])
  })

  test('with a session the page and the core answer, and no page of others may frame or script them', async () => {
    const page = await ask('/', { headers: { cookie } })
    expect(page.status).toBe(200)
    expect(page.headers['content-security-policy']).toContain(`script-src 'self'`)
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    expect((await rpc({ cookie })).status).toBe(200)
    expect((await ask('/rpc/no/such/thing', { headers: { cookie } })).status).toBe(404)
  })
})

describe('a page from elsewhere cannot reach it', () => {
  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.5'])('a borrowed name: %s', async (name) => {
    expect((await rpc({ cookie, host: `${name}:${new URL(host.url).port}` })).status).toBe(403)
    expect((await ask('/', { headers: { cookie, host: name } })).status).toBe(403)
  })

  test.each(['https://evil.example', 'http://localhost:1', 'null', 'file://'])('another origin: %s', async (origin) => {
    expect((await rpc({ cookie, origin })).status).toBe(403)
  })

  test('its own origin and its other loopback names may', async () => {
    expect((await rpc({ cookie, origin: `http://${own()}` })).status).toBe(200)
    const named = `localhost:${new URL(host.url).port}`
    expect((await rpc({ cookie, host: named, origin: `http://${named}` })).status).toBe(200)
  })
})

describe('other machines wait for accounts', () => {
  test.each(['0.0.0.0', '192.168.1.10', '::', 'example.com'])('%s is refused with a sentence', async (address) => {
    const refused = await startHttpHost(brigade.core, { rendererDir: '/', host: address }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(AddressRefused)
    expect((refused as Error).message).toContain('账号')
  })
})

describe('results are fetched by whoever asked for them', () => {
  test('a finished export comes whole, under its own name; one that is none is not there', async () => {
    const { id } = await brigade.client.jobs.export({ register: 'people', format: 'csv' })
    const state = await brigade.core.services.jobs.ended(id)
    const answer = await ask(`/files/results/${id}`, { headers: { cookie } })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent(state.fileName!))
    expect(Number(answer.headers['content-length'])).toBe(state.bytes)
    expect(answer.body).toContain('张三')
    for (const path of ['00000000-0000-7000-8000-000000000000', '..%2F..%2Fbrigade.db', '%00']) expect((await ask(`/files/results/${path}`, { headers: { cookie } })).status).toBeGreaterThanOrEqual(400)
  })

  test('no address leads out of the pages', async () => {
    for (const path of ['/..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/brigade.db', '/holder.json']) expect((await ask(path, { headers: { cookie } })).status).toBeGreaterThanOrEqual(400)
  })
})
