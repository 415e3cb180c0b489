import type { Locator, Page } from 'playwright-core'
import { untilAnswered } from './questions.ts'

/** A field of a form, by the path its problems name. */
export const field = (page: Page, path: string): Locator => page.locator(`[data-path="${path}"]`)

/** The control in it. */
export const control = (page: Page, path: string): Locator => field(page, path).locator('input:not([type=file]), textarea').first()

/** Types what a clerk would type over what stands there. */
export async function write(page: Page, path: string, text: string): Promise<void> {
  await control(page, path).fill(text)
  await page.keyboard.press('Tab')
}

export async function sees(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: 10_000 })
}

export async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 10_000 })
}

/** The form of a page is there and its first field has the cursor. */
export async function formReady(page: Page): Promise<void> {
  await page.locator('form.form').waitFor({ timeout: 10_000 })
  await page.waitForFunction(() => document.activeElement?.matches('form.form :is(input, textarea)'))
}

/** The rows of a list, each as the texts of its cells. */
export const rowsOf = (page: Page): Promise<string[][]> => page.locator('tbody tr.row').evaluateAll(rows => rows.map(row => [...row.querySelectorAll('.cell')].map(cell => cell.textContent?.trim() ?? '')))

/** What one column shows, from top to bottom. */
export async function column(page: Page, label: string): Promise<string[]> {
  const labels = (await page.locator('thead th').allTextContents()).map(text => text.trim()).filter(text => text !== '' && text !== '操作')
  const at = labels.indexOf(label)
  if (at < 0) throw new Error(`There is no column “${label}” among ${labels.join('、')}.`)
  return (await rowsOf(page)).map(row => row[at]!)
}

/** Goes to an address within the same window, and waits until the page that stood there has left. */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('#content > :first-child')?.setAttribute('data-left', '')
    // As when an address is opened: the keyboard is nowhere yet.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await page.goto(url)
  await page.waitForFunction(() => document.querySelector('#content > :first-child:not([data-left])'))
}

/** Nothing is being read any more: what a page fetches after its first answers has come as well. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]') && !document.body.textContent?.includes('正在读取…'))
  await page.evaluate(untilAnswered)
}
