import type { Page } from 'playwright-core'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { enter, enterPatrol, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { column, heading, sees } from '#tests/support/e2e/screen.ts'

const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  const { client } = ready
  await enterPatrol(client, '2026-10-28', { mileage: 60 })
  await enterPatrol(client, '2026-11-03', { mileage: 61.5 })
  const patrol = await enterPatrol(client, '2026-11-20', { mileage: 64 })
  const finding = (values: object) => enter(client, 'findings', { patrol, day: '2026-11-20', foundAt: '09:30', kind: 'damage', section: '西镇路', stake: 'K12+345', description: '护栏损坏 3 米', ...values })
  await finding({ due: '2026-11-27' })
  await finding({ kind: 'spill', stake: 'K20+100', description: '抛洒碎石', foundAt: '09:50', state: 'handled', handledOn: '2026-11-20', handledBy: '李𬭎', handling: '当场清理' })
  await finding({ kind: 'occupation', stake: 'K22+000', description: '占道堆放秸秆', foundAt: '10:20', state: 'handed-over', handedTo: '肖金镇政府', handedReason: '属镇政府管理' })
  const operator = await enter(client, 'operators', { name: '顺达运输', kind: 'enterprise', business: 'freight' })
  const matter = await enter(client, 'visit-matters', { name: '道路货物运输经营检查', kind: 'transport', basis: '《道路运输条例》第五十八条', publishedOn: '2025-05-30' })
  const visit = (values: object) => enter(client, 'enterprise-visits', { operator, day: '2026-11-19', matters: [{ matter }], officers: ['张䶮', '李𬭎'], ...values })
  await visit({})
  await visit({ emergency: true, reason: '接报危货车辆泄漏', starts: '2026-11-19T09:00', ends: '2026-11-19T10:00', record: '已转移货物' })
  const task = await enter(client, 'random-checks', { name: '普通货运抽查', day: '2026-11-02', until: '2026-11-18', matter: '道路货物运输经营检查', basis: '《道路运输条例》第五十八条', content: '经营许可', pool: 'operators', count: 1, witness: '韩旭' })
  await client.randomChecks.draw({ task, version: 1 })
})

async function opened(): Promise<Page> {
  const page = await desk.window()
  await heading(page, '工作台')
  await sees(page, '2026年11月20日 星期五')
  return page
}
const figure = (page: Page, label: string) => page.locator('.figure').filter({ hasText: label })
const block = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })

describe('the desk in the morning', () => {
  it('leads from each figure of the month to the very records behind it', async () => {
    const page = await opened()
    const expected: ReadonlyArray<readonly [label: string, figure: string, records: number]> = [
      ['本月巡查', '2次', 2], ['巡查时长', '4小时', 2], ['巡查里程', '125.5公里', 2], ['发现问题', '3处', 3], ['已处置', '1处', 1], ['待处置', '1处', 1],
    ]
    for (const [label, value, records] of expected) {
      await expect.poll(() => figure(page, label).locator('.value').textContent()).toBe(value)
      await figure(page, label).click()
      await sees(page, `共 ${records} 条`)
      expect(await page.locator('tbody tr.row').count(), label).toBe(records)
      await page.goBack()
      await heading(page, '工作台')
    }
  })

  it('lists today\'s patrols, what is still to be mended, and whose certificate runs out', async () => {
    const page = await opened()
    await expect.poll(() => block(page, '今日巡查').textContent()).toMatch(/1 次.*09:00—11:00 西镇路 K0\+000—K30\+000.*XC2026-00003 · 张䶮、李𬭎/)
    expect(await block(page, '待处置问题').textContent()).toMatch(/1 处.*护栏损坏 3 米.*2026-11-27/)
    expect(await block(page, '待处置问题').textContent()).not.toMatch(/抛洒碎石|占道堆放秸秆/)
    expect(await block(page, '执法证到期').textContent()).toMatch(/1 人.*王𠮷62100220003.*2026-12-15.*还有 25 天/)
    await block(page, '待处置问题').getByRole('link', { name: '护栏损坏 3 米' }).click()
    await heading(page, 'WT2026-00001')
    await page.goBack()
    await block(page, '执法证到期').getByRole('link', { name: '王𠮷' }).click()
    await heading(page, '王𠮷')
  })

  it('leads to visits that wait for something and to drawn tasks without results', async () => {
    const page = await opened()
    await expect.poll(() => block(page, '入企检查').textContent()).toMatch(/待补批 1 次.*待批准 1 次.*顺达运输2026-11-19补办批准，11-20 09:00 已到期.*登记现场检查，已过计划日期.*未核实/)
    await block(page, '入企检查').getByRole('link', { name: /待补批/ }).click()
    await sees(page, '共 1 条')
    expect(await column(page, '编号')).toEqual(['RQ2026-00002'])
    await page.goBack()
    await expect.poll(() => block(page, '双随机检查').textContent()).toMatch(/待检查对象 1 个.*待公示任务 1 项.*普通货运抽查0 \/ 12026-11-18 已过首个结果后起算/)
    await block(page, '双随机检查').getByRole('link', { name: /待检查对象/ }).click()
    await sees(page, '共 1 条')
    await page.goBack()
    await block(page, '双随机检查').getByRole('link', { name: '普通货运抽查' }).click()
    await heading(page, 'SJ2026-00001')
  })

  it('takes a finding off the list when another window says it was dealt with', async () => {
    const page = await opened()
    await sees(page, '护栏损坏 3 米')
    const { items: [found] } = await desk.client.registers.list({ register: 'findings', filters: { state: 'pending' } })
    await desk.client.registers.update({ register: 'findings', id: found!.id, version: found!.version, values: { state: 'handled', handledOn: '2026-11-20', handledBy: '李𬭎', handling: '已修复' } })
    await sees(page, '没有待处置的问题')
    await expect.poll(() => figure(page, '已处置').locator('.value').textContent()).toBe('2处')
  })
})

describe('search', () => {
  it('opens a record by part of its number from anywhere', async () => {
    const page = await opened()
    await page.keyboard.press('Control+K')
    await page.keyboard.insertText('00002')
    await page.getByRole('option', { name: /XC2026-00002/ }).click()
    await heading(page, 'XC2026-00002')
    await page.goto(`${desk.program.url}/#/r/patrol-logs?period=lastMonth`)
    await sees(page, '共 1 条')
    expect(await column(page, '编号')).toEqual(['XC2026-00001'])
  })
})

describe('the backup on the desk', () => {
  it('is made now, opened, counted and listed', async () => {
    const page = await opened()
    await block(page, '备份').getByRole('button', { name: '立即备份' }).click()
    await sees(page, /备份完成并通过校验/)
    const { items: [made] } = await desk.client.backups.list()
    const counts = await desk.client.registers.counts()
    expect(made).toMatchObject({ ok: true, records: counts.reduce((sum, { count }) => sum + count, 0) })
    expect(await readdir(join(desk.dataDir, 'backups'))).toContain(made!.name)
    await block(page, '备份').getByRole('link', { name: '全部备份' }).click()
    await heading(page, '备份')
    await page.locator('tbody tr').first().waitFor()
    expect((await page.locator('tbody tr').first().textContent())).toMatch(/2026-11-20 15:\d\d.*通过/)
  })

  it('is missed loudly when the daily one fails, until one succeeds', async () => {
    // Nothing can be written where the next backups would go, so that the daily one fails unseen.
    const blocked = Array.from({ length: 10 }, (_, minute) => join(desk.dataDir, 'backups', `2026-11-24-090${minute}.db`))
    for (const place of blocked) await mkdir(join(place, 'in-the-way'), { recursive: true })
    await desk.restartAt('2026-11-24T09:00:00+08:00')
    const page = await desk.window()
    await sees(page, /上次备份是 2026-11-20 15:\d\d，已经太久/)
    await sees(page, /最近一次备份没有成功：/)
    for (const place of blocked) await rm(place, { recursive: true })
    await page.getByRole('button', { name: '立即备份' }).click()
    await expect.poll(() => page.getByText('最近一次备份没有成功').count()).toBe(0)
    await sees(page, /^2026-11-24 09:\d\d，已校验$/)
  })
})
