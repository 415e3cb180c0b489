import { describe, expect, it } from 'vitest'
import { enter, enterPatrol, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { Keys } from './keyboard/keys.ts'

/** October: two patrols of 一中队 and one of 二中队, with a finding that was handled in November. November: one patrol. */
const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  await enterPatrol(ready.client, '2026-10-10')
  const patrol = await enterPatrol(ready.client, '2026-10-20')
  await enterPatrol(ready.client, '2026-10-31', { squad: '二中队' })
  await enterPatrol(ready.client, '2026-11-02')
  await enter(ready.client, 'findings', { patrol, day: '2026-10-20', section: '西镇路', foundAt: '09:25', kind: 'damage', stake: 'K12+345', description: '波形护栏损坏 3 米', due: '2026-11-27', state: 'handled', handling: '已修复', handledOn: '2026-11-03', handledBy: '李𬭎' })
})

const figures = (keys: Keys, line: string) => keys.page.locator('tbody tr', { hasText: line }).evaluate(row => [...row.querySelectorAll('td')].map(cell => cell.querySelector('a, span')?.textContent?.trim() ?? ''))

async function open(): Promise<Keys> {
  const keys = await Keys.on(await desk.window('/'))
  await keys.page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
  await goToStatistics(keys)
  return keys
}

/** By the initials of its name, from wherever one is. */
async function goToStatistics(keys: Keys): Promise<void> {
  await keys.press('Control+K')
  await keys.type('xctj')
  await expect.poll(() => keys.page.getByRole('option', { name: '巡查统计' }).first().isVisible()).toBe(true)
  await keys.press('Enter')
  await keys.page.getByRole('heading', { level: 1, name: '巡查统计' }).waitFor()
  await keys.sees('2026年11月')
}

describe('statistics without a mouse', () => {
  it('are leafed through by month, and each figure opens as many records as it says', async () => {
    const keys = await open()
    await expect.poll(() => figures(keys, '合计')).toEqual(['1', '4', '2.0', '62.5', '—', '0', '0', '0', '0'])
    await keys.press('PageUp')
    await keys.sees('2026年10月')
    await expect.poll(() => figures(keys, '一中队')).toEqual(['2', '2', '4.0', '125.0', '—', '1', '0', '0', '1'])
    expect(await figures(keys, '合计')).toEqual(['3', '3', '6.0', '187.5', '—', '1', '0', '0', '1'])

    await keys.tabTo('一中队 新增巡查日志量 2，查看记录')
    await keys.press('Enter')
    await keys.page.getByRole('heading', { level: 1, name: '巡查日志' }).waitFor()
    await keys.sees('共 2 条')

    await goToStatistics(keys)
    await keys.press('PageUp')
    await keys.sees('2026年10月')
    await keys.tabTo('一中队 待处置 1，查看记录')
    await keys.press('Enter')
    await keys.page.getByRole('heading', { level: 1, name: '发现问题' }).waitFor()
    await keys.sees('共 1 条')
    await keys.sees('截至 2026-10-31 待处置')
    await keys.sees('波形护栏损坏 3 米')
  })

  it('are shown by week, quarter and year, and remember which', async () => {
    const keys = await open()
    await keys.tabTo('月')
    await keys.press('ArrowRight')
    await keys.sees('2026年第四季度')
    await expect.poll(() => figures(keys, '合计')).toEqual(['4', '4', '8.0', '250.0', '—', '1', '1', '0', '0'])
    await keys.press('ArrowRight')
    await keys.sees('2026-01-01 至 2026-12-31')
    await expect.poll(async () => (await desk.client.preferences.all())['reports.period']).toBe('year')
    await desk.client.preferences.put({ key: 'reports.period', value: 'month' })
  })

  it('are compared with the period before by Enter, and no more by Space', async () => {
    const keys = await open()
    await keys.tabTo('与上期比较')
    await keys.press('Enter')
    await keys.sees('小字为与上期（2026年10月）相比的增减')
    await expect.poll(() => keys.page.locator('.totals .change').first().textContent()).toBe('−2')
    await keys.at('与上期比较')
    await keys.press('Space')
    await expect.poll(() => keys.page.locator('.change').count()).toBe(0)
    await keys.at('与上期比较')
  })

  it('are shown as paper with Ctrl+P', async () => {
    const keys = await open()
    await keys.press('Control+P')
    await keys.page.getByRole('dialog', { name: '打印预览' }).getByText('第 1 页，共 1 页').waitFor()
    await expect.poll(async () => (await desk.client.jobs.list()).map(({ title, status, fileName }) => [title, status, fileName?.endsWith('.pdf')])).toEqual([['巡查统计 2026年11月', 'done', true]])
  })
})
