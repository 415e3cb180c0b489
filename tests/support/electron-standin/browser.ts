import type { Browser, BrowserContext } from 'playwright-core'
import { chromium } from 'playwright-core'
import { chromiumArguments, findChromium } from './chromium.ts'

let browser: Promise<Browser> | undefined

/** Electron tells a page when the far end of its port is gone; plain Chromium does so only when asked. */
const likeElectron = ['--enable-blink-features=MessagePortCloseEvent']

/** One Chromium for the whole program, started with the first window. */
export async function newContext(): Promise<BrowserContext> {
  browser ??= chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments, ...likeElectron] })
  return (await browser).newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
}

export async function closeBrowser(): Promise<void> {
  await (await browser?.catch(() => undefined))?.close()
}
