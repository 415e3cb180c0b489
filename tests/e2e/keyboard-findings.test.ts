import { describe, expect, it } from 'vitest'
import { enter, enterPatrol, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { column } from '#tests/support/e2e/screen.ts'
import { Keys } from './keyboard/keys.ts'

// It is 2026-11-20, a Friday afternoon.
const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  const { client } = ready
  const patrol = await enterPatrol(client, '2026-11-10')
  const finding = (description: string, values: object) => enter(client, 'findings', { patrol, day: '2026-11-10', foundAt: '09:30', kind: 'damage', section: '西镇路', stake: 'K12+345', description, ...values })
  await finding('护栏损坏 3 米', { due: '2026-11-25' })
  await finding('标志牌歪斜', { due: '2026-11-17' })
  await finding('堆放砂石', { kind: 'occupation', due: '2026-11-20' })
})

/** What stands in a column of the board, from top to bottom. */
const cardsOf = (keys: Keys, stage: string) => keys.page.locator(`#column-${stage}`).locator('xpath=ancestor::section').locator('.description').allTextContents()
async function board(): Promise<Keys> {
  const keys = await Keys.on(await desk.window('/findings/board'))
  await expect.poll(() => cardsOf(keys, 'pending')).toHaveLength(3)
  return keys
}

describe('the board of findings, without a mouse', () => {
  it('begins with what is overdue, says so in words, and walks from card to card', async () => {
    const keys = await board()
    expect(await cardsOf(keys, 'pending')).toEqual(['标志牌歪斜', '堆放砂石', '护栏损坏 3 米'])
    expect((await keys.page.locator('.foot .state').allTextContents()).map(text => text.trim())).toEqual(['超期3天', '今天到期', '还剩5天'])
    await keys.press('ArrowDown')
    expect(await keys.here()).toBe('WT2026-00002 标志牌歪斜')
    await keys.press('ArrowDown')
    expect(await keys.here()).toBe('WT2026-00003 堆放砂石')
    await keys.press('End')
    expect(await keys.here()).toBe('WT2026-00001 护栏损坏 3 米')
  })

  it('registers a handling: refused at the field that is missing, then done, and the keyboard goes on', async () => {
    const keys = await board()
    await keys.press('ArrowDown')
    await keys.press('1')
    await keys.answerAll([['handledOn'], ['handledBy']])
    await keys.at('handling')
    await keys.press('Control+S')
    await expect.poll(() => keys.saidAt('handling')).toBe('请填写处置情况')
    await keys.type('已扶正')
    await keys.press('Enter')
    await keys.press('Enter')
    await keys.at('recheck')
    await keys.press('Space')
    await keys.press('Enter')
    await keys.at('recheckDue')
    await keys.type('2026-11-24')
    await keys.press('Control+S')
    await keys.sees('WT2026-00002 已登记处置')
    await expect.poll(() => cardsOf(keys, 'recheck')).toEqual(['标志牌歪斜'])
    expect(await cardsOf(keys, 'pending')).toEqual(['堆放砂石', '护栏损坏 3 米'])
    await keys.at('WT2026-00003 堆放砂石')
  })

  it('crosses to another column, passes the check there, and the finding is closed', async () => {
    const keys = await Keys.on(await desk.window('/findings/board'))
    await expect.poll(() => cardsOf(keys, 'recheck')).toEqual(['标志牌歪斜'])
    await keys.press('ArrowDown')
    await keys.press('ArrowRight')
    expect(await keys.here()).toBe('WT2026-00002 标志牌歪斜')
    await keys.press('1')
    await keys.at('recheckedOn')
    await keys.press('Control+S')
    await keys.sees('已登记复查合格')
    await expect.poll(() => cardsOf(keys, 'closed')).toEqual(['标志牌歪斜'])
  })

  it('opens a finding with its course of steps, and comes back to the board', async () => {
    const keys = await Keys.on(await desk.window('/findings/board?period=all'))
    await expect.poll(() => cardsOf(keys, 'closed')).toEqual(['标志牌歪斜'])
    await keys.press('ArrowDown')
    await keys.press('ArrowRight')
    await keys.press('Enter')
    await keys.sees('办理经过')
    await expect.poll(() => keys.page.locator('.steps .step strong').allTextContents()).toEqual(['发现', '处置', '复查合格'])
    await keys.press('Escape')
    await expect.poll(() => cardsOf(keys, 'closed')).toEqual(['标志牌歪斜'])
  })

  it('is what opens next time, once chosen, and the list once that is', async () => {
    const keys = await Keys.on(await desk.window('/r/findings'))
    await expect.poll(() => column(keys.page, '编号')).toHaveLength(3)
    await keys.tabTo('看板')
    await keys.press('Enter')
    await expect.poll(() => cardsOf(keys, 'pending')).toHaveLength(2)
    await expect.poll(async () => (await desk.client.preferences.all())['view.findings']).toBe('findings-board')
    const again = await Keys.on(await desk.window('/r/findings'))
    await expect.poll(() => cardsOf(again, 'pending')).toHaveLength(2)
    await again.tabTo('列表')
    await again.press('Enter')
    await expect.poll(() => column(again.page, '编号')).toHaveLength(3)
  })

  it('leads from what was closed this month to a list of just that', async () => {
    const patrol = await enterPatrol(desk.client, '2026-10-20')
    await enter(desk.client, 'findings', { patrol, day: '2026-10-20', foundAt: '09:30', kind: 'damage', section: '西镇路', stake: 'K1+000', description: '里程碑缺失', state: 'handled', handledOn: '2026-10-25', handledBy: '李𬭎', handling: '已补设' })
    const keys = await Keys.on(await desk.window('/findings/board'))
    await expect.poll(() => cardsOf(keys, 'closed')).toEqual(['标志牌歪斜'])
    await keys.tabTo('在列表中查看办结')
    await keys.press('Enter')
    await keys.sees('2026-11-01 至 2026-11-30 办结')
    await expect.poll(() => column(keys.page, '编号')).toEqual(['WT2026-00002'])
    await keys.tabTo('取消筛选：2026-11-01 至 2026-11-30 办结')
    await keys.press('Enter')
    await expect.poll(() => column(keys.page, '编号')).toEqual(['WT2026-00002', 'WT2026-00004'])
  })
})
