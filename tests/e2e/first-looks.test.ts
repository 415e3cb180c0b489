import type { Page } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { heading, sees } from '#tests/support/e2e/screen.ts'

const desk = useBrowserDesk()

async function isSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(colorScheme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`)), colorScheme).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366)
  }
}

describe('what a new user sees before the first record', () => {
  it('is a wizard that is accessible in each of its steps, and follows the colours of the machine', async () => {
    const page = await desk.window()
    await heading(page, '首次设置')
    await isSound(page)
    await page.getByLabel('大队全称').fill('西峰区交通运输综合行政执法大队')
    await page.getByLabel('简称').fill('西峰大队')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('姓名').waitFor()
    await isSound(page)
    await page.getByRole('button', { name: '下一步' }).click()
    await sees(page, '请填写姓名')
    await isSound(page)
  })

  it('is an empty desk that says what to do first', async () => {
    await setUpBrigade(desk)
    const page = await desk.window()
    await heading(page, '工作台')
    await sees(page, '开始使用')
    await isSound(page)
  })

  it('is a choice of who sits here, once somebody has left', async () => {
    const page = await desk.window()
    await heading(page, '工作台')
    await page.getByRole('button', { name: /当前使用人/ }).click()
    await page.getByRole('button', { name: /^离开/ }).click()
    await page.getByRole('combobox', { name: '按姓名或拼音首字母查找' }).waitFor()
    await isSound(page)
    await page.keyboard.insertText('lh')
    await page.keyboard.press('Enter')
    await sees(page, '李𬭎')
    await heading(page, '工作台')
  })
})
