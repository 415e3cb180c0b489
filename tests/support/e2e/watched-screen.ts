import type { Page } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'

/** Wider than the window, or with words cut off in a button or a label. */
function misfits(): string[] {
  const page = document.documentElement
  const wide = page.scrollWidth > page.clientWidth || document.body.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} wide`] : []
  const content = document.querySelector('main')
  if (content && content.scrollWidth > content.clientWidth + 1) wide.push(`the content is ${content.scrollWidth} wide in ${content.clientWidth}`)
  const clipped = [...document.querySelectorAll<HTMLElement>('button, a.tool, a.quick-link, label, h1, h2, th, .side-link, kbd')]
    .filter(element => element.offsetParent !== null && !element.closest('.unseen') && !element.classList.contains('unseen'))
    .filter(element => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
    .map(element => `“${element.textContent?.trim().slice(0, 30)}” is cut off (${element.scrollWidth} in ${element.clientWidth})`)
  return [...wide, ...clipped]
}

/** Words a program says by mistake: values that are none, codes and names of fields instead of what they are called. */
function slips(): string[] {
  const spoken = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(element => ['aria-label', 'title', 'placeholder', 'alt'].map(name => element.getAttribute(name) ?? ''))
  const typed = [...document.querySelectorAll<HTMLInputElement>('input:not([type=radio], [type=checkbox]), textarea')].map(({ value }) => value)
  // Codes are what the list of dictionaries is about. Packages and folders keep the names they were given.
  if (location.hash.startsWith('#/r/dictionary-entries')) return []
  const given = [...document.querySelectorAll('[translate="no"]')].map(({ textContent }) => textContent)
  const found = [document.body.innerText, ...spoken, ...typed].flatMap(text => text.replace(/(?:\/[\w.-]+){2,}/g, '').match(/\bundefined\b|\bnull\b|\bNaN\b|\[object [^\]]*\]?|Invalid Date|\b[a-z]{3,}(?:-[a-z]+)+\b|\b[a-z]{2,}[A-Z]\w*\b/g) ?? [])
  return [...new Set(found)].filter(word => !given.some(name => name.includes(word)))
}

/** A page has one first heading, a title in the window, and the place it stands at is marked where the navigation has it. */
function namelessness(): string[] {
  const headings = [...document.querySelectorAll<HTMLElement>('h1')].filter(heading => heading.checkVisibility())
  const [title = '', ...brigade] = document.title.split(' - ')
  return [
    ...headings.length === 1 && headings[0]!.textContent?.trim() ? [] : [`there are ${headings.length} first headings`],
    ...title.trim() && brigade.length === 1 ? [] : [`the window is called “${document.title}”`],
  ]
}

/** What is wrong with a page as it stands: its names, its words, and how it fits. */
export async function flaws(page: Page): Promise<string[]> {
  return [...await page.evaluate(namelessness), ...await page.evaluate(slips), ...await page.evaluate(misfits)]
}

/** Rules of accessibility the page breaks, with the element and the reason; or only those about colours. */
export async function violations(page: Page, { colours = false } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations: found } = await (colours ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n').slice(1, 3).join(' ') ?? ''}`))
}
