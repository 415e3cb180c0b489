import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { begins } from '#tests/support/e2e/clock.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { control, formReady } from '#tests/support/e2e/screen.ts'
import { Keys } from './keyboard/keys.ts'

const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  await ready.client.lock.setPin({ pin: '2580' })
  await ready.client.lock.configure({ minutes: 1, takeOver: true })
})
const lock = (page: Page) => page.getByRole('dialog', { name: '屏幕已锁定' })

it('a seat nobody has touched for a minute is locked by itself, and what was being typed is there afterwards', async () => {
  const page = await desk.context.newPage()
  await page.clock.install({ time: begins })
  await page.goto(`${desk.program.url}/#/r/patrol-logs/new`)
  await formReady(page)
  const keys = await Keys.on(page)
  await keys.tabTo('summary')
  await keys.type('写到一半')

  await page.clock.fastForward(50_000)
  await keys.press('ArrowLeft')
  await page.clock.fastForward(50_000)
  expect(await lock(page).count(), 'a key was pressed in between').toBe(0)
  expect((await desk.client.registers.counts())).toBeTruthy()

  await page.clock.fastForward(70_000)
  await lock(page).waitFor()
  await expect(desk.client.registers.counts()).rejects.toMatchObject({ code: 'LOCKED' })

  await keys.at('PIN')
  await keys.type('2580')
  await keys.press('Enter')
  await expect.poll(() => lock(page).count()).toBe(0)
  expect(await control(page, 'summary').inputValue()).toBe('写到一半')
  await keys.at('summary')
  expect((await desk.client.registers.counts())).toBeTruthy()
})
