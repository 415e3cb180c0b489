import { describe, expect, it } from 'vitest'
import { setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { Keys } from './keyboard/keys.ts'

// It is 2026-11-20, a Friday afternoon.
const desk = useBrowserDesk(async ready => void await setUpBrigade(ready))

/** Tabs to the button of an act and presses it. */
async function act(keys: Keys, name: string) {
  await keys.tabTo(name)
  await keys.press('Enter')
}

describe('a complaint, without a mouse', () => {
  it('goes from the telephone to the call-back, and becomes a lead on the way', async () => {
    const keys = await Keys.on(await desk.window('/r/complaints/new'))
    await keys.answerAll([['day'], ['receivedAt', '10:15'], ['channel', '12328'], ['kind'], ['matter', '无证'], ['sourceNumber', '20261120-7'], ['summary', '站前有面包车揽客']])
    await keys.at('content')
    await keys.type('每天早上有车揽客')
    await keys.press('Enter')
    await keys.answerAll([['identity', '保密'], ['complainant', '钱某'], ['phone', '13800000001'], ['address'], ['operator'], ['target', '白色面包车']])
    await keys.press('Control+S')
    await keys.sees('已保存')
    await expect.poll(() => keys.page.locator('h1').textContent()).toBe('TS2026-00001')

    await act(keys, '分派')
    await keys.answerAll([['squad', '一中队'], ['handler', '赵敏'], ['assignedOn']])
    await keys.at('replyDue')
    await keys.press('Control+S')
    await expect.poll(() => keys.saidAt('replyDue')).toBe('请填写答复期限')
    await keys.type('2026-12-01')
    await keys.press('Control+S')
    await keys.sees('已登记分派')
    await expect.poll(() => keys.page.locator('header .state').first().textContent()).toContain('办理中')

    await act(keys, '答复')
    await keys.answerAll([['outcome', '部分属实'], ['investigation', '已核查。'], ['repliedOn'], ['replyWay', '电话'], ['repliedBy']])
    await keys.at('reply')
    await keys.type('已依法处理。')
    await keys.press('Control+S')
    await keys.sees('已登记答复')

    await act(keys, '回访')
    await keys.answerAll([['calledBackOn'], ['calledBackBy'], ['satisfaction', '基本满意']])
    await keys.press('Control+S')
    await keys.sees('已登记回访')
    await expect.poll(() => keys.page.locator('header .state').first().textContent()).toContain('已办结')

    await act(keys, '新增案源')
    await expect.poll(() => keys.page.locator('h1').textContent()).toContain('新增案源')
    await expect.poll(() => keys.page.locator('[data-path="facts"] textarea').inputValue()).toBe('已核查。')
    await keys.press('Control+S')
    await expect.poll(() => keys.page.locator('h1').textContent()).toBe('AY2026-00001')
    expect(await keys.page.locator('main').textContent()).not.toContain('钱某')
  })

  it('shows who asked for secrecy only with a reason, until the page is left, and says in the history who looked', async () => {
    const { items: [complaint] } = await desk.client.registers.list({ register: 'complaints' })
    const keys = await Keys.on(await desk.window(`/r/complaints/${complaint!.id}`))
    const shown = () => keys.page.locator('main .sections').textContent()
    await keys.sees('按要求保密，不显示')
    expect(await shown()).toContain('******')
    expect(await keys.page.content()).not.toMatch(/钱某|13800000001/)

    await keys.tabTo('查看身份')
    await keys.press('Enter')
    await keys.at('reason')
    await keys.press('Enter')
    await keys.sees('请填写查看原因')
    await keys.type('给钱某回电话')
    await keys.press('Enter')
    await keys.sees('查看原因中不能写出其姓名或电话')
    await keys.press('Control+A')
    await keys.type('办结前核对')
    await keys.press('Enter')
    await expect.poll(shown).toContain('钱某')
    expect(await shown()).toContain('13800000001')
    await keys.tabTo(await keys.page.locator('.more summary').textContent().then(name => name!.trim()))
    await keys.press('Enter')
    await keys.sees('原因：办结前核对')
    expect(await keys.page.locator('.history .entry').first().textContent()).toContain('查看身份')

    await keys.press('Escape')
    await expect.poll(() => keys.page.locator('h1').textContent()).toBe('投诉举报')
    const again = await Keys.on(await desk.window(`/r/complaints/${complaint!.id}`))
    await again.sees('按要求保密，不显示')
  })

  it('asks for the reason before a protected complaint is edited, and changes nothing that was not changed', async () => {
    const { items: [complaint] } = await desk.client.registers.list({ register: 'complaints' })
    const keys = await Keys.on(await desk.window(`/r/complaints/${complaint!.id}`))
    await keys.sees('按要求保密，不显示')
    await keys.press('e')
    await keys.at('reason')
    await keys.press('Escape')
    await keys.sees('按要求保密，不显示')
    await keys.press('e')
    await keys.at('reason')
    await keys.type('更正事由')
    await keys.press('Enter')
    await keys.at('day')
    await expect.poll(() => keys.page.locator('[data-path="complainant"] input').inputValue()).toBe('钱某')
    while (await keys.here() !== 'summary') await keys.press('Enter')
    await keys.type('站前有面包车揽客，已查')
    await keys.press('Control+S')
    await keys.sees('已保存')
    await keys.sees('按要求保密，不显示')
    expect(await desk.client.registers.reveal({ register: 'complaints', id: complaint!.id, reason: '核对' })).toMatchObject({ summary: '站前有面包车揽客，已查', complainant: '钱某', phone: '13800000001' })
  })
})
