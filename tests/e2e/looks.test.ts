import type { Page } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { fillBooks, screens } from '#tests/support/e2e/screens.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'

const addresses: Record<string, string> = {}
const desk = useBrowserDesk(async (ready) => {
  Object.assign(addresses, await fillBooks(ready))
})

/** Wider than the window, or with words cut off in a button or a label. */
function misfits() {
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

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n').slice(1, 3).join(' ') ?? ''}`))
}

for (const theme of ['light', 'dark'] as const) {
  describe(`in ${theme} colours at 1366 × 768`, () => {
    for (const screen of screens) {
      it(`${screen.name} is legible, fits and breaks no rule of accessibility`, async () => {
        await desk.client.preferences.put({ key: 'theme', value: theme })
        const page = await desk.window(screen.address(addresses))
        await screen.ready(page)
        expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
        expect(await page.evaluate(misfits)).toEqual([])
        expect(await violations(page)).toEqual([])
      })
    }
  })
}
