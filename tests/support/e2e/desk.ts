import type { AppClient } from '#contract/index.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { chromiumArguments, findChromium } from '#tests/support/electron-standin/chromium.ts'
import { needsChromium } from '#tests/support/electron-standin/needs.ts'
import { moveClock, shiftToBeginning } from './clock.ts'
import { clientOf, Program } from './program.ts'
import { countQuestions } from './questions.ts'
import { Complaints } from './watched-page.ts'

const artifacts = resolve(import.meta.dirname, '../../e2e/__artifacts__')

/** Where the machine of a browser believes to be. */
interface Whereabouts { timezoneId?: string }

/** One program on a fresh data folder and one browser that has signed in, for the tests of a file. */
export class BrowserDesk {
  readonly complaints = new Complaints()
  folder = ''
  program!: Program
  client!: AppClient
  browser!: Browser
  context!: BrowserContext
  #shift = 0

  get dataDir(): string {
    return join(this.folder, 'data')
  }

  get isOpen(): boolean {
    return this.folder !== ''
  }

  async open(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'brigade-desk-'))
    this.#shift = shiftToBeginning()
    this.browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
    await this.start()
    await this.signIn()
  }

  /** Starts the program, again on the same address when it ran before. */
  async start(): Promise<void> {
    this.program = await Program.start(this.dataDir, { port: (this.program as Program | undefined)?.port, shift: this.#shift })
  }

  /** Ends the program and starts it again at another moment, with a new browser. */
  async restartAt(moment: string, whereabouts?: Whereabouts): Promise<void> {
    await this.program.stop()
    this.#shift = Date.parse(moment) - Date.now()
    await this.start()
    await this.signIn(whereabouts)
  }

  /** A browser of its own, as on another machine: no cookie, nothing stored. */
  async newContext({ timezoneId = 'Asia/Shanghai' }: Whereabouts = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId, reducedMotion: 'reduce' })
    context.setDefaultTimeout(10_000)
    await context.addInitScript(moveClock, this.#shift)
    await context.addInitScript(countQuestions)
    this.complaints.watch(context)
    return context
  }

  /** Uses up the program's one link, in a new browser. */
  async signIn(whereabouts?: Whereabouts): Promise<Page> {
    await (this.context as BrowserContext | undefined)?.close()
    this.context = await this.newContext(whereabouts)
    const page = await this.context.newPage()
    await page.goto(this.program.signIn)
    const cookies = await this.context.cookies()
    this.client = clientOf(this.program.url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
    return page
  }

  /** A window at an address of the program: `/r/patrol-logs`. */
  async window(address = '/'): Promise<Page> {
    const page = await this.context.newPage()
    await page.goto(`${this.program.url}/#${address}`)
    return page
  }

  async closeWindows(): Promise<void> {
    for (const page of this.context.pages()) await page.close()
  }

  async keepPictures(name: string): Promise<void> {
    await mkdir(artifacts, { recursive: true })
    for (const [index, page] of this.context.pages().entries()) await page.screenshot({ path: join(artifacts, `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${index}.png`) }).catch(() => undefined)
  }

  async close(): Promise<void> {
    await (this.browser as Browser | undefined)?.close()
    await (this.program as Program | undefined)?.stop()
    if (this.folder) await rm(this.folder, { recursive: true, force: true })
  }
}

/** The desk of a test file. `prepare` fills the books once; windows are closed and the console is judged after each test. */
export function useBrowserDesk(prepare: (desk: BrowserDesk) => Promise<void> = () => Promise.resolve(), options: { keepWindows?: boolean } = {}): BrowserDesk {
  const desk = new BrowserDesk()
  let isPrepared = false
  beforeEach(async (context) => {
    needsChromium(context)
    if (!desk.isOpen) await desk.open()
    if (!isPrepared) await prepare(desk)
    isPrepared = true
  }, 120_000)
  afterEach(async ({ task }) => {
    if (!desk.isOpen) return
    if (task.result?.state === 'fail') await desk.keepPictures(task.name)
    const complaints = desk.complaints.take()
    if (!options.keepWindows) await desk.closeWindows()
    expect(complaints, 'the console stays silent').toEqual([])
  })
  afterAll(() => desk.close())
  return desk
}
