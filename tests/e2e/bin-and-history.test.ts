import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { enterPatrol, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { column, control, formReady, heading, rowsOf, sees, write } from '#tests/support/e2e/screen.ts'

const ids: string[] = []
const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  for (const day of ['2026-11-02', '2026-11-03', '2026-11-04']) ids.push(await enterPatrol(ready.client, day))
})

async function remove(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: '删除', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '删除巡查日志' })
  await dialog.getByRole('button', { name: '移入回收站' }).click()
  await dialog.getByText('请填写删除原因').waitFor()
  await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button', { name: '移入回收站' }).click()
}

async function seatOf(name: string): Promise<string> {
  return (await desk.client.seat.people()).find(person => person.name === name)!.id
}

describe('the recycle bin', () => {
  it('takes a record with the reason, and gives it back at once while the message stands', async () => {
    const page = await desk.window(`/r/patrol-logs/${ids[0]}`)
    await heading(page, 'XC2026-00001')
    await remove(page, '重复录入')
    await sees(page, '这条记录在回收站中')
    await sees(page, '原因：重复录入')
    expect(await page.getByRole('button', { name: '修改' }).count()).toBe(0)
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('button', { name: '修改' }).waitFor()
    expect(await page.getByText('这条记录在回收站中').count()).toBe(0)
  })

  it('keeps a record with who deleted it and why, until someone recovers it', async () => {
    const page = await desk.window(`/r/patrol-logs/${ids[1]}`)
    await heading(page, 'XC2026-00002')
    await remove(page, '录入错误：日期')
    await sees(page, '这条记录在回收站中')
    await page.goto(`${desk.program.url}/#/r/patrol-logs`)
    await sees(page, '共 2 条')
    expect(await column(page, '编号')).toEqual(['XC2026-00003', 'XC2026-00001'])
    await page.getByRole('button', { name: '回收站' }).click()
    await heading(page, '回收站')
    await sees(page, '共 1 条')
    const [row] = await rowsOf(page)
    expect(row).toEqual(expect.arrayContaining(['XC2026-00002', '录入错误：日期', '张䶮']))
    await page.locator('tbody tr').first().hover()
    await page.getByRole('button', { name: '恢复' }).click()
    await sees(page, '回收站是空的')
    await page.goto(`${desk.program.url}/#/r/patrol-logs`)
    await sees(page, '共 3 条')
  })

  it('takes several at once from the list, each with the one reason', async () => {
    const page = await desk.window('/r/patrol-logs')
    await sees(page, '共 3 条')
    await page.getByRole('checkbox', { name: /选择XC2026-00001/ }).check()
    await page.getByRole('checkbox', { name: /选择XC2026-00002/ }).check()
    await page.getByRole('button', { name: '删除所选' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '测试数据' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '移入回收站' }).click()
    await sees(page, '共 1 条')
    await page.getByRole('button', { name: '撤销' }).click()
    await sees(page, '共 3 条')
  })
})

describe('the history of a record', () => {
  it('shows who changed what, before and after, in words', async () => {
    const page = await desk.window(`/r/patrol-logs/${ids[2]}/edit`)
    await formReady(page)
    await write(page, 'summary', '改为：清理落石一处')
    await write(page, 'mileage', '70')
    await control(page, 'mileage').press('Control+S')
    await heading(page, 'XC2026-00003')
    await page.getByText('修改记录').click()
    const latest = page.locator('.history .entry').first()
    await expect.poll(() => latest.locator('.what').textContent()).toMatch(/2026-11-20 15:\d\d张䶮修改/)
    const changes = await latest.locator('.change').allTextContents()
    expect(changes.map(text => text.replace(/\s+/g, ' ').trim())).toEqual(expect.arrayContaining(['巡查里程62.5 → 70.0', '巡查情况沿线巡查，路况正常。 → 改为：清理落石一处']))
    expect(changes).toHaveLength(2)
  })
})

describe('two windows on the same books', () => {
  it('show each other\'s saves without being reloaded', async () => {
    const list = await desk.window('/r/patrol-logs')
    const record = await desk.window(`/r/patrol-logs/${ids[0]}`)
    const edit = await desk.window(`/r/patrol-logs/${ids[0]}/edit`)
    await sees(list, '共 3 条')
    await formReady(edit)
    await write(edit, 'mileage', '66.6')
    await control(edit, 'mileage').press('Control+S')
    await sees(record, '66.6 公里')
    await expect.poll(() => column(list, '巡查里程（公里）')).toContain('66.6')
    await enterPatrol(desk.client, '2026-11-05')
    await sees(list, '共 4 条')
  })

  it('do not overwrite one another: the later one is told who was first, keeps what it typed and goes on from there', async () => {
    const [id] = ids
    const page = await desk.window(`/r/patrol-logs/${id}/edit`)
    await formReady(page)
    await write(page, 'summary', '这里写的不能丢')
    await write(page, 'mileage', '61')

    await desk.client.seat.choose({ id: await seatOf('李𬭎') })
    const { version } = await desk.client.registers.get({ register: 'patrol-logs', id: id! })
    await desk.client.registers.update({ register: 'patrol-logs', id: id!, version, values: { mileage: 64, pavement: '李𬭎补充：坑槽一处' } })
    await desk.client.seat.choose({ id: await seatOf('张䶮') })

    await control(page, 'summary').press('Control+S')
    const dialog = page.getByRole('dialog', { name: '同一条记录有两处修改' })
    await dialog.getByText(/李𬭎于 2026-11-20 15:\d\d 保存过这条记录/).waitFor()
    // Only what differs, each with what it was before; what one side alone changed is already chosen.
    expect(await dialog.getByRole('radiogroup').evaluateAll(rows => rows.map(row => row.getAttribute('aria-label')))).toEqual(['巡查里程', '巡查情况', '路面情况'])
    expect(await dialog.getByRole('radiogroup', { name: '路面情况' }).getByRole('radio', { checked: true }).getAttribute('aria-label')).toBe('李𬭎的：李𬭎补充：坑槽一处')

    await page.keyboard.press('Escape')
    expect(await control(page, 'summary').inputValue()).toBe('这里写的不能丢')
    await page.getByRole('button', { name: '逐栏对照' }).click()
    await dialog.getByRole('button', { name: '按所选保存' }).click()
    await sees(page, '还有 1 栏没有选定')
    await dialog.getByRole('radio', { name: '我的：61.0' }).check()
    await dialog.getByRole('button', { name: '按所选保存' }).click()
    await heading(page, 'XC2026-00001')
    expect(await desk.client.registers.get({ register: 'patrol-logs', id: id! })).toMatchObject({ summary: '这里写的不能丢', mileage: 61, pavement: '李𬭎补充：坑槽一处' })
  })
})
