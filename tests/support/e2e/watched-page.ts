import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core'

/** A refusal the contract knows travels as an HTTP status, which Chromium notes in its console; every other message is a defect. */
function isRefusal(message: ConsoleMessage): boolean {
  return /^Failed to load resource: the server responded with a status of (?:4\d\d|507)/.test(message.text()) && message.location().url.includes('/rpc/')
}

/** Collects what a page complains of in its console. A test that has a complaint left at its end fails. */
export class Complaints {
  readonly #found: string[] = []
  #expected: RegExp[] = []

  /** Some trouble is what a test is about. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  watch(context: BrowserContext): void {
    context.on('page', page => this.#watchPage(page))
  }

  #watchPage(page: Page): void {
    page.on('console', (message) => {
      if ((message.type() === 'error' || message.type() === 'warning') && !isRefusal(message)) this.#found.push(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', error => this.#found.push(error.stack ?? error.message))
  }

  /** Hands over what was found and starts anew. */
  take(): string[] {
    const left = this.#found.splice(0).filter(text => !this.#expected.some(pattern => pattern.test(text)))
    this.#expected = []
    return left
  }
}
