import type { Page } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { enter, enterPatrol, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { heading } from '#tests/support/e2e/screen.ts'
import { Keys } from './keyboard/keys.ts'

let long: string
let short: string
const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  short = await enterPatrol(ready.client, '2026-11-18')
  long = await enterPatrol(ready.client, '2026-11-19', { summary: '沿线巡查，逐处核对护栏、标志和桥涵。'.repeat(60) })
  for (let minute = 10; minute < 40; minute++)
    await enter(ready.client, 'findings', { patrol: long, day: '2026-11-19', section: '西镇路', foundAt: `09:${minute}`, kind: 'spill', stake: `K${minute - 10}+100`, description: `抛洒碎石第 ${minute} 处，已设置警示，约 5 平方米` }, '逐处登记')
})

const preview = (page: Page) => page.getByRole('dialog', { name: '打印预览' })
const pageDrawn = (page: Page, number: number) => preview(page).getByRole('img', { name: `第 ${number} 页` })

/** How many pixels of a page are not white, once anything is drawn. */
const ink = (page: Page, number: number) => pageDrawn(page, number).evaluate((element) => {
  const canvas = element as HTMLCanvasElement
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if (data[at]! < 128 && data[at + 3]! > 128) dark++
  return dark
})
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

describe('a paper is looked at before it is printed, by keyboard alone', () => {
  it('shows the record, turns its pages, and gives the focus back', async () => {
    const page = await desk.window(`/r/patrol-logs/${long}`)
    await heading(page, 'XC2026-00002')
    const keys = await Keys.on(page)
    await keys.tabTo('复制为新记录')
    await keys.press('Control+P')
    await preview(page).getByText(/^第 1 页，共 \d+ 页$/).waitFor()
    await expect.poll(() => ink(page, 1)).toBeGreaterThan(2000)
    await keys.press('PageDown')
    await preview(page).getByText(/^第 2 页/).waitFor()
    await expect.poll(() => ink(page, 2)).toBeGreaterThan(500)
    await keys.press('PageUp')
    await preview(page).getByText(/^第 1 页/).waitFor()
    await keys.press('Escape')
    await expect.poll(() => preview(page).count()).toBe(0)
    expect(await focused(page)).toContain('复制为新记录')
    await heading(page, 'XC2026-00002')
    expect(await page.getByRole('dialog', { name: '任务' }).count(), 'nothing else was opened over the page').toBe(0)
  })

  it('fits the window or shows a page whole, at Z', async () => {
    const page = await desk.window(`/r/patrol-logs/${short}`)
    await heading(page, 'XC2026-00001')
    const keys = await Keys.on(page)
    await keys.press('Control+P')
    const height = async () => (await pageDrawn(page, 1).boundingBox())?.height ?? 0
    await expect.poll(height).toBeGreaterThan(900)
    await keys.press('z')
    await expect.poll(height).toBeLessThan(700)
    await expect.poll(() => ink(page, 1)).toBeGreaterThan(1000)
    await expect.poll(async () => (await desk.client.preferences.all())['print.fit']).toBe('page')
    await keys.press('z')
    await expect.poll(async () => (await desk.client.preferences.all())['print.fit']).toBe('width')
  })

  it('is printed with one Enter more', async () => {
    const page = await desk.window(`/r/patrol-logs/${short}`)
    await heading(page, 'XC2026-00001')
    // The dialog of a browser holds everything up; that it was asked for is what counts here.
    await desk.context.addInitScript(() => { window.print = () => undefined })
    const keys = await Keys.on(page)
    await keys.press('Control+P')
    await pageDrawn(page, 1).waitFor()
    const [tab] = await Promise.all([page.waitForEvent('popup'), keys.press('Enter')])
    expect(tab.url()).toContain('/files/results/')
    await expect.poll(() => preview(page).count()).toBe(0)
  })

  it('says why nothing is seen when the file cannot be read, and tries again', async () => {
    const page = await desk.window(`/r/patrol-logs/${short}`)
    await heading(page, 'XC2026-00001')
    desk.complaints.expect(/ERR_FAILED.*jobs\/read/)
    await page.route('**/rpc/jobs/read', route => route.abort())
    const keys = await Keys.on(page)
    await keys.press('Control+P')
    await preview(page).getByRole('alert').filter({ hasText: '这里无法显示：与程序的连接中断' }).waitFor()
    await keys.at('重试')
    await page.unroute('**/rpc/jobs/read')
    await keys.press('Enter')
    await expect.poll(() => ink(page, 1)).toBeGreaterThan(1000)
    await keys.press('Escape')
    await expect.poll(() => preview(page).count()).toBe(0)
  })

  it('shows a list as it is filtered', async () => {
    const page = await desk.window('/r/findings?period=all')
    await heading(page, '发现问题')
    const keys = await Keys.on(page)
    await page.locator('tbody tr.row').first().waitFor()
    await keys.press('ArrowDown')
    const row = await focused(page)
    await keys.press('Control+P')
    await expect.poll(() => ink(page, 1)).toBeGreaterThan(2000)
    await keys.press('Escape')
    await expect.poll(() => focused(page)).toBe(row)
  })

  it('shows the week of the roster', async () => {
    const page = await desk.window('/roster?day=2026-11-18')
    const keys = await Keys.on(page)
    await keys.sees('2026-11-16 至 2026-11-22')
    await keys.press('Control+P')
    await expect.poll(() => ink(page, 1)).toBeGreaterThan(1000)
    await keys.press('Escape')
  })

  it.each(['light', 'dark'])('has nothing axe objects to, and paper that stays white, in the %s', async (theme) => {
    await desk.client.preferences.put({ key: 'theme', value: theme })
    const page = await desk.window(`/r/patrol-logs/${short}`)
    await heading(page, 'XC2026-00001')
    await (await Keys.on(page)).press('Control+P')
    await expect.poll(() => ink(page, 1)).toBeGreaterThan(2000)
    const corner = await pageDrawn(page, 1).evaluate(canvas => [...(canvas as HTMLCanvasElement).getContext('2d')!.getImageData(2, 2, 1, 1).data])
    expect(corner).toEqual([255, 255, 255, 255])
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'best-practice']).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await desk.client.preferences.put({ key: 'theme', value: 'light' })
  })

  it('is left out by those who do not want it, and found again in the tray', async () => {
    await desk.client.preferences.put({ key: 'print.preview', value: false })
    const page = await desk.window(`/r/patrol-logs/${short}`)
    await heading(page, 'XC2026-00001')
    const keys = await Keys.on(page)
    await keys.press('Control+P')
    await page.getByRole('dialog', { name: '任务' }).getByText('打印巡查日志').first().waitFor()
    await expect.poll(async () => (await desk.client.jobs.list()).every(({ status }) => status === 'done')).toBe(true)
    expect(await preview(page).count()).toBe(0)
    await keys.press('Alt+R')
    await keys.tabTo('打印')
    await keys.press('Enter')
    await expect.poll(() => ink(page, 1)).toBeGreaterThan(2000)
    await keys.tabTo('打印前先预览')
    await keys.press('Space')
    await expect.poll(async () => (await desk.client.preferences.all())['print.preview']).toBe(true)
    await keys.press('Escape')
    await keys.at('打印')
  })
})

describe('a form', () => {
  it('is saved and shown as paper with Ctrl+P', async () => {
    const page = await desk.window(`/r/patrol-logs/${short}/edit`)
    await page.locator('form.form').waitFor()
    const keys = await Keys.on(page)
    await keys.tabTo('mileage')
    await keys.type('60.5')
    await keys.press('Control+P')
    await expect.poll(() => ink(page, 1)).toBeGreaterThan(2000)
    expect((await desk.client.registers.get({ register: 'patrol-logs', id: short }))['mileage']).toBe(60.5)
  })
})
