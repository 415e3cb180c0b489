import type { Page } from 'playwright-core'

/** What Tab should come to on a page as it stands, and what no key leads to although a mouse does. */
export interface Stops { names: string[], unreachable: string[], notNative: string[] }

/** Where Tab came to, press by press, and the stops it came to without showing it. */
export interface Walk { names: string[], unseen: string[] }

interface Walked { walk?: { at: Array<{ name: string, isSeen: boolean }> , nameOf: (element: Element) => string } }

/**
 * Reads the stops of the page in the order they are written, and begins to note where the focus comes to. Runs in the page.
 * A group of radios is one stop, and so is what scrolls and holds nothing else to stop at.
 */
function watch(): Stops {
  const numbers = new Map<Element, string>()
  const groupOf = (element: Element) => element instanceof HTMLInputElement && element.type === 'radio' ? element.name : undefined
  const label = (element: Element) => (element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.closest('[data-path]')?.getAttribute('data-path') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)
  const nameOf = (element: Element) => groupOf(element) ?? numbers.get(element) ?? `${element.tagName.toLowerCase()} “${label(element)}”, which was not there before`
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]')
  const isStop = (element: HTMLElement) => element.tabIndex >= 0 && !element.matches(':disabled') && isShown(element)
  const all = [...document.querySelectorAll<HTMLElement>('body *')]
  const stops = all.filter(element => element.matches('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]') && isStop(element))
  const scrollers = all.filter(element => isShown(element) && !stops.includes(element) && /auto|scroll/.test(getComputedStyle(element).overflowY + getComputedStyle(element).overflowX)
    && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1) && !stops.some(stop => element.contains(stop)))
  const inOrder = all.filter(element => stops.includes(element) || scrollers.includes(element))
  inOrder.forEach((element, index) => numbers.set(element, `${index} ${element.tagName.toLowerCase()} “${label(element)}”`))

  // What takes a press of the mouse: a control, or what the hand of the pointer is promised on.
  const isPressable = (element: HTMLElement) => element.matches('a[href], button, input, select, textarea, summary')
    || (getComputedStyle(element).cursor === 'pointer' && (!element.parentElement || getComputedStyle(element.parentElement).cursor !== 'pointer'))
  // A row, a cell, a card or a group of choices is one stop; its own keys (arrows, digits, Alt+…) lead to what lies within, and are walked in tests of their own.
  const isWithinStop = (element: HTMLElement) => element.closest('[role="grid"] tbody tr, [role="toolbar"], [role="radiogroup"], .week td, .month td, .stop, .lines') !== null
  const hasKeys = (element: HTMLElement) => element.hasAttribute('aria-keyshortcuts') || /Alt\+|Ctrl\+/.test(element.title)
  const leadsToStop = (element: HTMLElement) => stops.some(stop => stop.contains(element)) || (element.closest('label')?.control ?? null) !== null
  const unreachable = all.filter(element => isShown(element) && !element.matches(':disabled') && isPressable(element) && !leadsToStop(element) && !groupOf(element) && !isWithinStop(element) && !hasKeys(element))

  const walked = window as unknown as Walked
  if (!walked.walk) document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement
    const rings = [element, element.parentElement, element.parentElement?.parentElement].map(each => each && getComputedStyle(each))
    const isSeen = rings.some(style => style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0)
    walked.walk!.at.push({ name: walked.walk!.nameOf(element), isSeen })
  })
  walked.walk = { at: [], nameOf }
  return {
    names: [...new Set(inOrder.map(nameOf))],
    unreachable: unreachable.map(element => `${element.tagName.toLowerCase()}.${element.className} “${label(element)}”`),
    notNative: stops.filter(element => !element.matches('a[href], button, input, select, textarea, summary')).map(nameOf),
  }
}

function take(): Walk {
  const { walk } = window as unknown as Walked
  // Coming back from the window's own frame, the last stop is told once more.
  const at = walk!.at.splice(0).filter(({ name }, index, all) => name !== all[index - 1]?.name)
  return { names: at.map(({ name }) => name), unseen: at.filter(({ isSeen }) => !isSeen).map(({ name }) => name) }
}

export const stopsOf = (page: Page): Promise<Stops> => page.evaluate(watch)

/** Presses the key so many times and tells where that led. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', times: number): Promise<Walk> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key)
  return page.evaluate(take)
}

/** The same round, told from where another one begins. */
export function from(first: string | undefined, round: readonly string[]): string[] {
  const at = round.indexOf(first!)
  return at < 0 ? [...round] : [...round.slice(at), ...round.slice(0, at)]
}
