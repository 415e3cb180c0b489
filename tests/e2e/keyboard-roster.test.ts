import type { Keys as Hands } from './keyboard/keys.ts'
import { describe, expect, it } from 'vitest'
import { enter, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { Keys } from './keyboard/keys.ts'

const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  const plan = { squad: '一中队', shift: '早班', officers: ['张䶮', '李𬭎'], stretches: [{ section: '西镇路', from: 'K1+000', to: 'K21+500' }], starts: '08:30', ends: '11:30' }
  await enter(ready.client, 'patrol-plans', { ...plan, day: '2026-11-24' })
  await enter(ready.client, 'patrol-plans', { ...plan, day: '2026-11-26', vehicle: '甘M12345' })
}, { keepWindows: true })
let keys: Hands

describe('a week is planned without a mouse', () => {
  it('somebody is put on duty in the cell the arrows lead to', async () => {
    keys = await Keys.on(await desk.window('/roster?day=2026-11-23'))
    await keys.sees('计划巡查 2 次，已执行 0 次，计划完成度')
    await keys.press('ArrowDown')
    await keys.at('新增 带班领导 2026-11-23')
    await keys.press('ArrowDown')
    await keys.press('ArrowRight')
    await keys.at('新增 值班员 2026-11-24')
    await keys.press('Enter')
    await keys.answerAll([['phone'], ['people', 'zm']])
    // The picker keeps the cursor until the name has become a person.
    await expect.poll(() => keys.held()).toBe('')
    await keys.answerAll([['people'], ['starts', '0800'], ['ends', '次日0800']])
    await keys.press('Control+S')
    await keys.sees('值班 1 班')
    expect((await desk.client.roster.week({ day: '2026-11-23' })).shifts).toMatchObject([{ day: '2026-11-24', kind: 'desk', names: '赵敏', starts: '2026-11-24T08:00', ends: '2026-11-25T08:00' }])
  })

  it('the week is copied into the next, and a second time nothing is', async () => {
    await keys.press('PageDown')
    await keys.sees('2026-11-30 至 2026-12-06')
    await keys.press('Alt+C')
    await keys.sees('已从上周复制 3 项')
    await keys.sees('计划巡查 2 次')
    await keys.press('Alt+C')
    await keys.sees('上周有 3 项没有复制')
    await keys.sees('张䶮在 2026-12-01 08:30 至 2026-12-01 11:30 已排入巡查计划')
  })

  it('a plan is opened, changed, and taken out with a reason', async () => {
    await keys.press('PageUp')
    await keys.sees('2026-11-23 至 2026-11-29')
    await keys.tabTo('08:00—次日 08:00赵敏')
    await keys.press('ArrowDown', 3)
    await keys.at('早班 08:30—11:30张䶮、李𬭎')
    await keys.press('Enter')
    await keys.at('vehicle')
    await keys.answer('vehicle', 'gm')
    await keys.press('Control+S')
    await expect.poll(async () => (await desk.client.roster.week({ day: '2026-11-24' })).plans[0]!.vehicle).toBe('甘M12345')
    await keys.at('早班 08:30—11:30张䶮、李𬭎甘M12345')
    await keys.press('Delete')
    await keys.sees('移入回收站，可随时恢复')
    await keys.type('改排')
    await keys.press('Enter')
    await keys.sees('计划巡查 1 次')
  })
})
