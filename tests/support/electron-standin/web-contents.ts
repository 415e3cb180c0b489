import type { FromPage, ToPage } from './page-runtime.ts'
import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core'
import type { MessagePort } from 'node:worker_threads'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { newContext } from './browser.ts'
import { ipcMain } from './ipc-main.ts'
import { note } from './journal.ts'
import { PortRelay } from './message-channel-main.ts'
import { pack, pageRuntime, unpack } from './page-runtime.ts'
import { answerFromProtocol, isAppUrl, toAppUrl, toPageUrl } from './protocol.ts'

export interface WebPreferences {
  preload?: string
  additionalArguments?: string[]
  [preference: string]: unknown
}

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' }

/** One page in Chromium, with the built preload in it and its requests answered by the program's protocol handler. */
export class WebContents extends EventEmitter {
  readonly page: Promise<Page>
  /** Main compares the sender's frame with this one, so it is always the same object. */
  readonly mainFrame: { readonly url: string }
  #current: Page | undefined
  #expectedUrl: string | undefined
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #turn: Promise<unknown> = Promise.resolve()
  #keys: Promise<void> = Promise.resolve()
  readonly #relay = new PortRelay({
    post: (id, data) => this.#tell({ kind: 'port', id, data: pack(data) }),
    close: id => this.#tell({ kind: 'close', id }),
  })

  constructor(preferences: WebPreferences) {
    super()
    this.mainFrame = Object.defineProperty({ url: '' }, 'url', { get: () => this.getURL() })
    this.page = this.#open(preferences)
  }

  getURL(): string {
    return toAppUrl(this.#current?.url() ?? '')
  }

  async loadURL(url: string): Promise<void> {
    this.#expectedUrl = toPageUrl(url)
    const page = await this.page
    await page.goto(this.#expectedUrl)
  }

  send(channel: string, ...args: unknown[]): void {
    this.#tell({ kind: 'deliver', channel, args, ports: [] })
  }

  postMessage(channel: string, message: unknown, ports: MessagePort[] = []): void {
    this.#tell({ kind: 'deliver', channel, args: [message], ports: ports.map(port => this.#relay.adopt(port)) })
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  async getPrintersAsync(): Promise<object[]> {
    return [{ name: 'office', displayName: '办公室打印机', options: { 'printer-is-default': 'true' } }]
  }

  print(options: unknown, done: (succeeded: boolean, reason: string) => void): void {
    note('print', { url: this.getURL(), options })
    done(true, '')
  }

  /** A key as the system would send it: the page cannot tell it from one pressed by hand. */
  sendInputEvent({ type, keyCode, modifiers = [] }: { type: string, keyCode: string, modifiers?: string[] }): void {
    const names: Readonly<Record<string, string>> = { control: 'Control', shift: 'Shift', alt: 'Alt' }
    // One key after the other: the release of the one must not fall into the next.
    if (type === 'keyDown') this.#keys = this.#keys.then(async () => (await this.page).keyboard.press([...modifiers.map(name => names[name] ?? name), keyCode].join('+')))
  }

  reload(): void {
    void this.page.then(page => page.reload())
  }

  async close(): Promise<void> {
    this.#relay.closeAll()
    this.emit('destroyed')
    await (await this.page).context().close()
  }

  async #open(preferences: WebPreferences): Promise<Page> {
    const context = await newContext()
    const page = this.#current = await context.newPage()
    context.on('page', popup => void this.#considerPopup(popup))
    page.on('pageerror', error => note('page-error', error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') note('page-error', message.text())
    })
    page.once('load', () => this.emit('ready-to-show'))
    await this.#answerRequests(context)
    await this.#installPreload(page, preferences)
    return page
  }

  async #installPreload(page: Page, { preload, additionalArguments = [] }: WebPreferences): Promise<void> {
    if (!preload) return
    await page.exposeBinding('__standinInvoke', ({ frame }, channel: string, args: unknown[]) => ipcMain.invoke(channel, this.#event(frame), args))
    await page.exposeBinding('__standinPost', ({ frame }, message: FromPage) => this.#hear(frame, message))
    await page.addInitScript(pageRuntime(readFileSync(preload, 'utf8'), ['chromium', ...additionalArguments]))
  }

  #event(frame: Frame): object {
    const senderFrame = frame.parentFrame() === null ? this.mainFrame : { url: toAppUrl(frame.url()) }
    return { sender: this, senderFrame }
  }

  #hear(frame: Frame, message: FromPage): void {
    if (message.kind === 'send') ipcMain.emit(message.channel, this.#event(frame), ...message.args)
    else this.#relay.receive(message.id, unpack(message.data))
  }

  async #answerRequests(context: BrowserContext): Promise<void> {
    await context.route('**/*', async (route) => {
      const request = route.request()
      if (request.isNavigationRequest() && frameOf(request) === this.#current?.mainFrame()) {
        if (!this.#mayNavigate(request.url())) return route.abort('aborted')
        // The page that held these ports is about to go; a router's own change of address never comes here.
        this.#relay.closeAll()
      }
      return this.#answer(route)
    })
  }

  async #answer(route: Route): Promise<void> {
    const url = toAppUrl(route.request().url())
    // A page elsewhere exists for a test that asks whether the program can be led there.
    if (!isAppUrl(url)) return route.fulfill({ status: 200, contentType: 'text/html', body: '<title>elsewhere</title>' })
    const response = await answerFromProtocol(url, route.request().method())
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  /** Main's own `loadURL` and a reload pass; everything a page starts is put to `will-navigate`. */
  #mayNavigate(url: string): boolean {
    if (url === this.#expectedUrl) return true
    let isPrevented = false
    this.emit('will-navigate', { url: toAppUrl(url), preventDefault: () => isPrevented = true })
    return !isPrevented
  }

  async #considerPopup(popup: Page): Promise<void> {
    if (popup === this.#current) return
    const { action } = this.#openHandler({ url: toAppUrl(popup.url()) })
    note('window-open', action)
    if (action === 'deny') await popup.close()
  }

  /** One message at a time, because a port's messages must arrive in the order they were posted. */
  #tell(message: ToPage): void {
    const script = `window.__standinHear?.(${JSON.stringify(message)})`
    this.#turn = this.#turn.then(async () => (await this.page).evaluate(script)).catch(() => undefined)
  }
}

/** A page that is only being opened has no frame yet, and Playwright throws when asked for it. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame()
  } catch {
    return undefined
  }
}
