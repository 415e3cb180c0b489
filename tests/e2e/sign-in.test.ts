import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'

const desk = useBrowserDesk(async ready => void await setUpBrigade(ready))

describe('the one-time link', () => {
  it('is asked for where nobody has signed in, and nothing else is answered', async () => {
    const stranger = await desk.newContext()
    const page = await stranger.newPage()
    desk.complaints.expect(/status of 401/)
    const answer = await page.goto(desk.program.url)
    expect(answer?.status()).toBe(401)
    expect(await page.getByRole('heading').textContent()).toBe('请用一次性登录链接打开')
    for (const path of ['/rpc/registers/list', '/rpc/brigade/info', '/files/results/0', '/index.html', '/assets/']) {
      expect((await stranger.request.get(desk.program.url + path)).status(), path).toBe(401)
    }
    await stranger.close()
  })

  it('opens the program once and is worth nothing afterwards', async () => {
    const page = await desk.window()
    await page.getByRole('heading', { name: '工作台' }).waitFor()

    const other = await desk.newContext()
    const late = await other.newPage()
    desk.complaints.expect(/status of 401/)
    expect((await late.goto(desk.program.signIn))?.status()).toBe(401)
    expect(await late.getByText('只能用一次').isVisible()).toBe(true)
    await other.close()
  })

  it('signs in this browser only until the program ends, and says so when it has', async () => {
    const page = await desk.window()
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    desk.complaints.expect(/status of 401|ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/)
    await desk.program.kill()
    await desk.start()
    await page.getByRole('heading', { name: '本次登录已失效' }).waitFor()
    await desk.signIn()
    const again = await desk.window()
    await again.getByRole('heading', { name: '工作台' }).waitFor()
  })
})

describe('a page of another site', () => {
  it('cannot call the program, even in the browser that has signed in', async () => {
    const { port } = new URL(desk.program.url)
    const cookies = (await desk.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const call = (headers: Record<string, string>) => fetch(`${desk.program.url}/rpc/seat/get`, { method: 'POST', headers: { cookie: cookies, 'content-type': 'application/json', ...headers }, body: '{}' })
    expect((await call({ origin: desk.program.url })).status).toBe(200)
    expect((await call({ origin: 'http://example.org' })).status).toBe(403)
    expect((await call({ origin: `http://127.0.0.1:${Number(port) + 1}` })).status).toBe(403)
    expect((await call({ origin: 'null' })).status).toBe(403)
  })

  it('finds no cookie to borrow: it is for this site alone and hidden from scripts', async () => {
    const [cookie] = await desk.context.cookies()
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
    const page = await desk.window()
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })

  it('cannot reach the program by a name of its own for this machine', async () => {
    const { port } = new URL(desk.program.url)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/', headers: { host: `rebound.example.org:${port}` } }, answer => resolve(answer.statusCode)).on('error', reject).end()
    })
    expect(status).toBe(403)
  })
})
