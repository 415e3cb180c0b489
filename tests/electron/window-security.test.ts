import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findChromium } from '#tests/support/electron-standin/chromium.ts'
import { Desk, temporaryDataFolder } from '#tests/support/electron-standin/desk.ts'
import { needsChromium } from '#tests/support/electron-standin/needs.ts'

const folder = await temporaryDataFolder()
let desk: Desk

beforeEach(needsChromium)
beforeAll(async () => {
  if (!findChromium()) return
  desk = new Desk(folder.dataDir)
  await desk.saw('show')
})
afterAll(async () => {
  await desk?.close()
  await folder.remove()
})

describe('the window', () => {
  it('shows what was built, under the strict policy, without an error', async () => {
    await vi.waitUntil(() => desk.evaluate(() => document.querySelector('#app')!.textContent!.trim() !== ''), { timeout: 10_000 })
    expect(desk.entries.filter(({ what }) => what === 'page-error')).toEqual([])
  })

  it('runs its page in a sandbox, apart from Node', async () => {
    const options = await desk.command('windowOptions') as { webPreferences: object }
    expect(options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, devTools: false })
    expect(await desk.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined')
  })

  it('gives the page the bridge and nothing of Electron', async () => {
    expect(await desk.evaluate(() => Object.keys(window.brigadeDesk!).sort())).toEqual([
      'chooseFolder', 'connect', 'openFile', 'platform', 'printFile', 'printers', 'saveCopy', 'showInFolder', 'version',
    ])
    expect(await desk.evaluate(() => Object.isFrozen(window.brigadeDesk))).toBe(true)
  })

  it('shows a menu in Chinese, without a way to reload', async () => {
    const { detail } = await desk.saw('menu') as { detail: { label: string, items: string[] }[] }
    const labels = detail.flatMap(({ label, items }) => [label, ...items])
    expect(labels.filter(label => label !== '' && !/\p{Script=Han}/u.test(label))).toEqual([])
    expect(labels).toContain('使用手册')
    expect(labels).not.toContain('重新载入')
  })
})

describe('a page', () => {
  it.each(['http://elsewhere.test/', 'file:///etc/passwd', 'data:text/html,hello'])('cannot lead the window to %s', async (url) => {
    const before = await desk.command('pageUrl')
    await desk.evaluate((address) => { window.location.href = address }, url)
    await desk.evaluate(() => new Promise(resolve => setTimeout(resolve, 200)))
    expect(await desk.command('pageUrl')).toBe(before)
  })

  it('cannot open a second window', async () => {
    await desk.evaluate(() => { window.open('http://elsewhere.test/') })
    expect(await desk.saw('window-open')).toMatchObject({ detail: 'deny' })
    expect(await desk.command('windowCount')).toBe(1)
  })

  it('cannot put another site into a webview', async () => {
    expect(await desk.command('attachWebview')).toBe(true)
  })

  it.each(['media', 'geolocation', 'notifications', 'midi', 'usb', 'clipboard-read', 'fullscreen', 'openExternal'])(
    'is refused the permission %s',
    async permission => expect(await desk.command('askPermission', permission, 'app://desk/')).toEqual({ request: false, check: false, device: false }),
  )

  it('may copy text, but a foreign page may not even do that', async () => {
    expect(await desk.command('askPermission', 'clipboard-sanitized-write', 'app://desk/')).toMatchObject({ request: true, check: true })
    expect(await desk.command('askPermission', 'clipboard-sanitized-write', 'http://elsewhere.test/')).toMatchObject({ request: false, check: false })
  })

  it('runs no script that is written into the page', async () => {
    const ran = await desk.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineScriptRan = true'
      document.head.append(script)
      return 'inlineScriptRan' in window
    })
    expect(ran).toBe(false)
  })
})

describe('app://desk', () => {
  const policy = (headers: Record<string, string>) => headers['content-security-policy'] ?? ''

  it('is an ordinary secure origin', async () => {
    expect(await desk.command('privilegedSchemes')).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  })

  it('sends a policy without inline scripts with every answer, also with a refusal', async () => {
    for (const url of ['app://desk/', 'app://desk/missing.js']) {
      const { headers } = await desk.command('fetchPage', url)
      expect(policy(headers)).toContain("default-src 'none'")
      expect(policy(headers)).toContain("script-src 'self';")
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })

  it('answers a page of the router with the program', async () => {
    const { status, body } = await desk.command('fetchPage', 'app://desk/registers/patrol-logs')
    expect(status).toBe(200)
    expect(body).toContain('<div id="app">')
  })

  it.each([
    'app://desk/..%2f..%2fpackage.json', 'app://desk/%2e%2e%2f%2e%2e%2fpackage.json', 'app://desk/..%5c..%5cpackage.json',
    'app://desk/assets/..%2f..%2f..%2fpackage.json', 'app://desk/%00.html', 'app://desk/%E0%A4%A.js', 'app://elsewhere/index.html',
  ])('refuses %s', async (url) => {
    expect((await desk.command('fetchPage', url)).status).toBe(404)
  })

  it('reads and never writes', async () => {
    expect((await desk.command('fetchPage', 'app://desk/index.html', 'POST')).status).toBe(405)
  })
})
