import type { Page } from 'playwright-core'
import { rename } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { navigation } from '#renderer/app/navigation.ts'
import { closeAreas, openAreas } from '#tests/support/e2e/areas.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { routeScreens } from '#tests/support/e2e/routes.ts'
import { formReady, goTo, heading, sees } from '#tests/support/e2e/screen.ts'
import { fillBooks, screens } from '#tests/support/e2e/screens.ts'
import { flaws, violations } from '#tests/support/e2e/watched-screen.ts'

const places: Record<string, string> = {}
const desk = useBrowserDesk(async (ready) => {
  Object.assign(places, await fillBooks(ready))
  await closeAreas(ready)
}, { keepWindows: true })

/** Well named, fitting and accessible by day; at night nothing differs but the colours. */
async function isSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(colorScheme)
    if (colorScheme === 'light') expect(await flaws(page)).toEqual([])
    expect(await violations(page, { colours: colorScheme === 'dark' }), colorScheme).toEqual([])
  }
}

/** One window for plain pages, which change in it as they do for a clerk. What was opened or typed on a page goes with its window. */
let shared: Page | undefined
async function at(address: string): Promise<Page> {
  if (!shared || shared.isClosed()) return shared = await desk.window(address)
  await goTo(shared, `${desk.program.url}/#${address}`)
  return shared
}

describe.each([['pages', 'every page there is', routeScreens], ['states', 'what opens on pages, and pages in particular states', screens]] as const)('%s: %s, at 1366 × 768, light and dark', (kind, _, all) => {
  it.each(all.map(screen => [screen.name, screen] as const))('%s', async (_name, screen) => {
    const page = await at(screen.address(places))
    await screen.ready(page, desk.client)
    await isSound(page)
    if (kind === 'states') await page.close()
  })
})

describe('the navigation', () => {
  it('fits and is accessible with all its areas open', async () => {
    await desk.closeWindows()
    await openAreas(desk)
    const page = await desk.window('/about')
    await heading(page, '关于执法台')
    expect(await page.locator('nav a').count()).toBe(navigation.flatMap(({ items }) => items).length)
    await isSound(page)
    await closeAreas(desk)
  })
})

describe('notices above and below a page', () => {
  it('say that the folder went away, and cover nothing of the form', async () => {
    const page = await desk.window('/r/patrol-logs/new')
    await formReady(page)
    await page.locator('[data-path="summary"] textarea').fill('写到一半')
    await rename(desk.dataDir, `${desk.dataDir}-pulled`)
    try {
      await page.keyboard.press('Control+S')
      await sees(page, /数据文件夹已不在/)
      const banner = await page.locator('.folder-lost').boundingBox()
      const save = await page.getByRole('button', { name: /^保存/ }).first().boundingBox()
      expect(save!.y + save!.height).toBeLessThanOrEqual(banner!.y)
      await isSound(page)
    } finally {
      await rename(`${desk.dataDir}-pulled`, desk.dataDir)
    }
  })

  it('say that the clock was set back', async () => {
    await desk.closeWindows()
    await desk.restartAt('2026-11-18T09:00:00+08:00')
    const page = await desk.window('/')
    await heading(page, '工作台')
    await sees(page, /比最后一次登记的时间/)
    await isSound(page)
  })
})

describe('a locked screen', () => {
  it('shows whose it is and what to do, to the one who locked it and to who comes next', async () => {
    await desk.client.lock.setPin({ pin: '2580' })
    const page = await desk.window('/')
    await heading(page, '工作台')
    await page.keyboard.press('Control+L')
    await page.getByRole('dialog', { name: '屏幕已锁定' }).waitFor()
    await isSound(page)
    await page.getByRole('button', { name: '换人使用' }).click()
    await page.getByRole('option').first().waitFor()
    await isSound(page)
  })
})
