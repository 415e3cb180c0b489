import { describe, expect, it } from 'vitest'
import { setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { formReady, heading } from '#tests/support/e2e/screen.ts'

const desk = useBrowserDesk(async ready => void await setUpBrigade(ready))

const activePath = () => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')

describe('the manual by keyboard', () => {
  it('opens with F1 at the form it is about, and Esc leads back to the field, with what was typed and not saved', async () => {
    const page = await desk.window('/r/patrol-logs/new')
    await formReady(page)
    for (let step = 0; step < 2; step++) await page.keyboard.press('Enter')
    await page.keyboard.type('1030')
    const before = await page.evaluate(activePath)

    await page.keyboard.press('F1')
    const manual = page.getByRole('dialog', { name: '使用手册' })
    await manual.getByRole('region', { name: '登记巡查' }).waitFor()
    await expect.poll(() => page.evaluate(() => {
      const section = document.querySelector('[data-section="巡查日志"]')!.getBoundingClientRect()
      const text = document.querySelector('.text')!.getBoundingClientRect()
      return section.top >= text.top - 5 && section.top < text.bottom
    })).toBe(true)

    await page.keyboard.press('Escape')
    await manual.waitFor({ state: 'hidden' })
    expect(await page.evaluate(activePath)).toBe(before)
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toContain('10')
    expect(page.url()).toContain('#/r/patrol-logs/new')
  })

  it('finds a word and opens its place with Enter', async () => {
    const page = await desk.window('/r/people')
    await heading(page, '人员')
    await page.keyboard.press('F1')
    const manual = page.getByRole('dialog', { name: '使用手册' })
    await manual.getByRole('region', { name: '基础资料' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.insertText('保留份数')
    await manual.getByText('1 处，回车打开第一处').waitFor()
    await page.keyboard.press('Enter')
    await manual.getByRole('region', { name: '备份与恢复' }).waitFor()
    await page.keyboard.press('F1')
    await manual.waitFor({ state: 'hidden' })
  })

  it('goes back with Esc from its own page to where the clerk came from, however many pages were turned', async () => {
    const page = await desk.window('/backups')
    await heading(page, '备份')
    await page.keyboard.press('Control+K')
    await page.keyboard.insertText('使用手册')
    await page.getByRole('option', { name: /使用手册/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: '开始使用' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.insertText('回收站')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: '回收站与修改记录' }).waitFor()
    await page.keyboard.press('Escape')
    await heading(page, '备份')
  })

  it('prints whole: every chapter on a page of its own, with its pictures', async () => {
    const page = await desk.window('/manual')
    await page.getByRole('region', { name: '开始使用' }).waitFor()
    await page.evaluate(() => { window.print = () => { document.body.dataset['printed'] = 'true' } })
    await page.keyboard.press('Control+P')
    await page.waitForFunction(() => document.body.dataset['printed'])
    await page.emulateMedia({ media: 'print' })
    const paper = await page.evaluate(() => ({
      isShellUnseen: getComputedStyle(document.querySelector('#app')!).display === 'none',
      chapters: [...document.querySelectorAll('.manual-paper .sheet')].map(sheet => ({ title: sheet.querySelector('h1')?.textContent, before: getComputedStyle(sheet).breakBefore })),
      holes: [...document.querySelectorAll<HTMLImageElement>('.manual-paper img')].filter(image => image.naturalWidth === 0).length,
    }))
    expect(paper.isShellUnseen).toBe(true)
    expect(paper.chapters.length).toBeGreaterThanOrEqual(8)
    expect(paper.chapters.every(({ before }) => before === 'page')).toBe(true)
    expect(paper.holes).toBe(0)
    const pages = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThan(paper.chapters.length)
  })
})
