import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Hands on a keyboard and eyes on a screen, and nothing else. */
export class Keys {
  readonly page: Page
  readonly #input: CDPSession

  private constructor(page: Page, input: CDPSession) {
    this.page = page
    this.#input = input
  }

  static async on(page: Page): Promise<Keys> {
    return new Keys(page, await page.context().newCDPSession(page))
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await this.page.keyboard.press(key)
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.insertText(text)
  }

  /** Where the cursor is: the path of the field, or else what the control is called. */
  here(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement
      // Nowhere in particular: whatever the page holds is not what the cursor is on.
      if (!(at instanceof HTMLElement) || at === document.body) return ''
      const label = (at as HTMLInputElement).labels?.[0]?.textContent
      return at.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? at.getAttribute('aria-label') ?? label?.replace('*', '').trim() ?? (at.querySelector('.word') ?? at).textContent.trim()
    })
  }

  /** What stands in the field the cursor is in. */
  held(): Promise<string> {
    return this.page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? '')
  }

  async at(field: string): Promise<void> {
    await expect.poll(() => this.here(), { timeout: 8000, interval: 20 }).toBe(field)
  }

  /** Types into the field the cursor must have come to, and goes on with Enter. Without a text the field stays as it is. */
  async answer(field: string, text?: string): Promise<void> {
    await this.at(field)
    if (text !== undefined) await this.type(text)
    await this.press('Enter')
  }

  /** Goes through fields with Enter, typing where something is to be typed. */
  async answerAll(fields: ReadonlyArray<readonly [field: string, text?: string]>): Promise<void> {
    for (const [field, text] of fields) await this.answer(field, text)
  }

  /** Tabs until the cursor is on a control of that name. */
  async tabTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let step = 0; step < 200; step++) {
      if (await this.here() === name) return
      await this.press(key)
    }
    throw new Error(`Tab does not lead to “${name}”.`)
  }

  /** An input method turns letters into Chinese: the letters stand in the field until the word is chosen. */
  async composing(letters: string): Promise<void> {
    for (let length = 1; length <= letters.length; length++) {
      await this.#input.send('Input.imeSetComposition', { text: letters.slice(0, length), selectionStart: length, selectionEnd: length })
    }
  }

  /** A key the input method takes for itself. The page hears of it, as it does with a real one. */
  async takenByInputMethod(key: 'Enter' | 'Escape', modifiers = 0): Promise<void> {
    for (const type of ['rawKeyDown', 'keyUp'] as const) await this.#input.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229, modifiers })
  }

  async chosen(word: string): Promise<void> {
    await this.#input.send('Input.insertText', { text: word })
  }

  /** Chooses the word with Enter, which some browsers report after the composition has ended, as if it were an ordinary one. */
  async chosenByLateEnter(word: string): Promise<void> {
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 } as const
    // Sent in one breath, as an input method does it: a busy machine must not put a pause between.
    await Promise.all([
      this.chosen(word),
      this.#input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter }),
      this.#input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter }),
    ])
  }

  /** Sentences under the field of a form. */
  async saidAt(field: string): Promise<string> {
    return this.page.locator(`[data-path="${field}"] .error, [data-path="${field}"] .warning`).allTextContents().then(found => found.join('；'))
  }

  async sees(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: 8000 })
  }
}
