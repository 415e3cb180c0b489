import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { heading } from '#tests/support/e2e/screen.ts'
import { Keys } from './keyboard/keys.ts'

const desk = useBrowserDesk(ready => setUpBrigade(ready).then(() => undefined))
const height = async (page: Page) => (await page.getByRole('banner').boundingBox())!.height

it('everything is enlarged with Ctrl+=, is still so after a reload, and is as it was with Ctrl+0', async () => {
  const page = await desk.window('/r/squads')
  await heading(page, '中队')
  const usual = await height(page)
  const keys = await Keys.on(page)
  await keys.press('Control+=', 2)
  await expect.poll(() => height(page)).toBeCloseTo(usual * 1.25, 0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is pushed out of the window').toBe(true)
  await expect.poll(async () => (await desk.client.preferences.all())['zoom']).toBe(125)
  await page.reload()
  await heading(page, '中队')
  await expect.poll(() => height(page)).toBeCloseTo(usual * 1.25, 0)
  await keys.press('Control+-')
  await expect.poll(() => height(page)).toBeCloseTo(usual * 1.1, 0)
  await keys.press('Control+0')
  await expect.poll(() => height(page)).toBeCloseTo(usual, 0)
  await expect.poll(async () => (await desk.client.preferences.all())['zoom']).toBe(100)
})
