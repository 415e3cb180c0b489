import type { Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { enterPatrol, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { column, heading, sees } from '#tests/support/e2e/screen.ts'
import { readByHucre, readCsv } from '#tests/support/e2e/spreadsheet.ts'
import { addDays } from '#contract/wall-time.ts'

const today = '2026-11-20'
/** A patrol a day, the newest yesterday; every third one by the other squad, every fifth on the internet. */
const patrols = Array.from({ length: 120 }, (_, index) => ({
  day: addDays(today, -1 - index),
  squad: index % 3 === 0 ? '二中队' : '一中队',
  method: index % 5 === 0 ? 'video' : 'road',
  mileage: 40 + index / 10,
}))

const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  for (const { day, ...rest } of patrols.toReversed()) await enterPatrol(ready.client, day, rest)
})

async function pick(page: Page, filter: string, text: string): Promise<void> {
  const box = page.getByRole('group', { name: '筛选' }).getByRole('combobox', { name: filter })
  await box.fill(text)
  await page.getByRole('option').first().waitFor()
  await box.press('Enter')
}
const period = (page: Page, name: string) => page.getByRole('radiogroup', { name: '期间' }).getByText(name, { exact: true }).click()
const mileages = (found: readonly (typeof patrols)[number][]) => found.map(({ mileage }) => mileage.toFixed(1)).slice(0, 50)

async function list(address = '/r/patrol-logs?period=all'): Promise<Page> {
  const page = await desk.window(address)
  await heading(page, '巡查日志')
  return page
}

describe('a list of patrols', () => {
  it('narrows by its leads and period, says how many are left, and remembers it all in the address', async () => {
    const page = await list('/r/patrol-logs')
    await sees(page, '共 120 条')
    await pick(page, '中队', 'ezd')
    await sees(page, '共 40 条')
    await period(page, '本月')
    await sees(page, `共 ${patrols.filter(({ day, squad }) => squad === '二中队' && day >= '2026-11-01').length} 条`)
    await pick(page, '巡查方式', 'wx')
    const left = patrols.filter(({ day, squad, method }) => squad === '二中队' && method === 'video' && day >= '2026-11-01')
    await sees(page, `共 ${left.length} 条`)
    expect(await column(page, '巡查里程（公里）')).toEqual(mileages(left))
    await page.reload()
    await sees(page, `共 ${left.length} 条`)
    await page.getByRole('button', { name: '清除' }).click()
    await sees(page, `共 ${patrols.filter(({ day }) => day >= '2026-11-01').length} 条`)
  })

  it('finds the patrols of one officer, and of a period chosen by hand', async () => {
    const page = await list()
    await pick(page, '执法人员', 'zy')
    await sees(page, '共 120 条')
    await pick(page, '执法人员', '王𠮷')
    await sees(page, '没有符合条件的记录')
    await page.getByRole('button', { name: '清除筛选' }).click()
    await period(page, '自选')
    await page.getByLabel('起始日期').fill('2026-11-05')
    await page.getByLabel('截止日期').fill('2026-11-07')
    await page.keyboard.press('Tab')
    await sees(page, '共 3 条')
    expect(await column(page, '巡查日期')).toEqual(['2026-11-07', '2026-11-06', '2026-11-05'])
  })

  it('sorts by a column, up and down', async () => {
    const page = await list()
    await page.getByRole('button', { name: '巡查里程' }).click()
    await expect.poll(() => column(page, '巡查里程（公里）')).toEqual(mileages(patrols))
    await page.getByRole('button', { name: '巡查里程' }).click()
    await expect.poll(() => column(page, '巡查里程（公里）')).toEqual(mileages(patrols.toReversed()))
    await expect.poll(() => page.getByRole('columnheader', { name: '巡查里程' }).getAttribute('aria-sort')).toBe('descending')
  })

  it('turns its pages forth and back without losing or repeating a patrol', async () => {
    const page = await list()
    await sees(page, '共 120 条')
    const days = patrols.map(({ day }) => day)
    expect(await column(page, '巡查日期')).toEqual(days.slice(0, 50))
    await page.getByRole('button', { name: '下一页' }).click()
    await sees(page, '第 2 页')
    await expect.poll(() => column(page, '巡查日期')).toEqual(days.slice(50, 100))
    await page.getByRole('button', { name: '下一页' }).click()
    await expect.poll(() => column(page, '巡查日期')).toEqual(days.slice(100))
    expect(await page.getByRole('button', { name: '下一页' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '上一页' }).click()
    await expect.poll(() => column(page, '巡查日期')).toEqual(days.slice(50, 100))
    await page.getByRole('button', { name: '上一页' }).click()
    await expect.poll(() => column(page, '巡查日期')).toEqual(days.slice(0, 50))
    await sees(page, '第 1 页')
    expect(await page.getByRole('button', { name: '上一页' }).isDisabled()).toBe(true)
  })

  it('shows the columns a clerk chose, also after a restart of the window', async () => {
    const page = await list()
    await page.getByRole('button', { name: '列', exact: true }).click()
    const choice = page.getByRole('group', { name: '列' })
    await choice.getByText('天气', { exact: true }).click()
    await choice.getByText('中队', { exact: true }).click()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('columnheader', { name: '天气' }).count()).toBe(1)
    await expect.poll(async () => (await desk.client.preferences.all())['columns.patrol-logs']).not.toContain('squad')
    await page.close()
    const again = await list()
    await again.getByRole('columnheader', { name: '天气' }).waitFor()
    expect(await again.getByRole('columnheader', { name: '中队' }).count()).toBe(0)
    expect((await column(again, '天气'))[0]).toBe('晴')
    await again.getByRole('button', { name: '列', exact: true }).click()
    await again.getByRole('button', { name: '恢复默认' }).click()
    await again.getByRole('columnheader', { name: '中队' }).waitFor()
    await expect.poll(async () => (await desk.client.preferences.all())['columns.patrol-logs']).not.toContain('weather')
  })
})

describe('a list taken along as a file', () => {
  async function exported(page: Page, format: string): Promise<string> {
    const links = page.getByRole('dialog', { name: '任务' }).getByRole('link', { name: '下载' })
    const { length: before } = (await desk.client.jobs.list()).filter(job => job.status === 'done')
    await page.getByRole('button', { name: /^导出/ }).click()
    await page.getByRole('menuitem', { name: format }).click()
    await expect.poll(() => links.count()).toBe(before + 1)
    const [download] = await Promise.all([page.waitForEvent('download'), links.first().click()])
    const file = join(desk.folder, download.suggestedFilename())
    await download.saveAs(file)
    return file
  }

  it('holds the selected patrols only, in the columns on screen', async () => {
    const page = await list()
    await sees(page, '共 120 条')
    for (const index of [0, 2, 4]) await page.getByRole('row').nth(index + 1).getByRole('checkbox').check()
    await sees(page, '已选 3 条')
    const file = await exported(page, 'Excel 表格')
    const { header, rows, title, particulars } = await readByHucre(file)
    expect(title).toBe('巡查日志')
    expect(particulars).toBe('单位：西峰区交通运输综合行政执法大队　　统计期间：所选 3 条　　制表人：张䶮　　制表日期：2026-11-20')
    expect(header).toEqual(['编号', '巡查日期', '开始时间', '结束时间', '中队', '执法人员', '执法车辆', '巡查路线', '巡查里程（公里）'])
    expect(rows.map(row => [row[0], row[8]])).toEqual([['XC2026-00120', 40], ['XC2026-00118', 40.2], ['XC2026-00116', 40.4]])
  })

  it('is a CSV that a spreadsheet opens with its Chinese intact', async () => {
    const page = await list('/r/patrol-logs?period=month')
    await sees(page, '共 19 条')
    const text = await readFile(await exported(page, '文本表格'), 'utf8')
    expect(text.charCodeAt(0)).toBe(0xFEFF)
    const [header, ...rows] = readCsv(text.slice(1))
    expect(header?.slice(0, 3)).toEqual(['编号', '巡查日期', '开始时间'])
    expect(rows).toHaveLength(19)
    expect(rows[0]).toEqual(expect.arrayContaining(['XC2026-00120', '2026-11-19', '张䶮、李𬭎', '甘M12345']))
  })

  it('is a PDF of all pages', async () => {
    const page = await list('/r/patrol-logs')
    await sees(page, '共 120 条')
    const bytes = await readFile(await exported(page, 'PDF'))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await sees(page, '120 行')
  })
})

describe('an empty list', () => {
  it('teaches what belongs there and leads to the first record', async () => {
    const page = await desk.window('/r/findings')
    await heading(page, '发现问题')
    await sees(page, '没有发现问题')
    await sees(page, '巡查发现的路损、抛洒、占道、非公路标志、建筑控制区等问题在这里跟踪到办结。')
    await page.getByRole('button', { name: '新增发现问题' }).click()
    await heading(page, '新增发现问题')
  })

  it('says when it is the search that finds nothing', async () => {
    const page = await list()
    await page.getByRole('searchbox').fill('查无此人')
    await sees(page, '没有符合条件的记录')
    await page.getByRole('button', { name: '清除筛选' }).click()
    await sees(page, '共 120 条')
  })
})
