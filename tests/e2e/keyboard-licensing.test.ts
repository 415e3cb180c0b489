import { describe, expect, it } from 'vitest'
import { setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { fillLicensing } from '#tests/support/e2e/licensing.ts'
import { formReady } from '#tests/support/e2e/screen.ts'
import { Keys } from './keyboard/keys.ts'

// It is 2026-11-20, a Friday afternoon.
const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  await fillLicensing(ready)
})

/** A new check, filled up to the plate. */
async function atThePlate(): Promise<Keys> {
  const keys = await Keys.on(await desk.window('/r/licence-checks/new'))
  await formReady(keys.page)
  // Squad, officers and place stay from the check before.
  await keys.answerAll([['day'], ['checkedAt', '1020'], ['scene'], ['squad'], ['officers'], ['section'], ['stake', 'K15+200'], ['place']])
  await keys.at('plate')
  return keys
}

const answered = (keys: Keys) => keys.page.locator('.lookup').innerText()
const shown = (keys: Keys, path: string) => keys.page.locator(`[data-path="${path}"] input`).inputValue()

describe('a roadside check, without a mouse', () => {
  it('goes from a plate to what ran out, and is saved with it', async () => {
    const keys = await atThePlate()
    await keys.type('甘M20001')
    await expect.poll(() => answered(keys)).toContain('西峰顺达货运有限公司')
    expect(await answered(keys)).toMatch(/道路运输证\s*已到期/)
    expect(await answered(keys)).toMatch(/以往核查\s*2 次，有问题 1 次/)
    await expect.poll(() => shown(keys, 'vehicle')).toBe('甘M20001')
    expect([await shown(keys, 'plateColour'), await shown(keys, 'inRegister'), await shown(keys, 'operator')]).toEqual(['黄', '在监管库', '西峰顺达货运有限公司'])
    await keys.press('Alt+k')
    await expect.poll(() => shown(keys, 'matters.0.result')).toBe('过期')
    expect(await shown(keys, 'matters.1.result')).toBe('相符')
    await keys.press('Control+s')
    await keys.at('conclusion')
    await keys.type('疑似违法')
    await keys.press('Enter')
    await keys.press('Control+s')
    await keys.sees('已保存 HC2026-00002 甘M20001 西峰顺达货运有限公司')
    const { items: [saved] } = await desk.client.registers.list({ register: 'licence-checks', limit: 1, columns: ['inRegister', 'conclusion', 'vehicle'] })
    expect(saved).toMatchObject({ number: 'HC2026-00002', inRegister: 'found', conclusion: 'irregular', vehicle: { label: '甘M20001' } })
  })

  it('is told that a plate is not in the register, and takes another plate’s answer back', async () => {
    const keys = await atThePlate()
    await keys.type('甘M20001')
    await expect.poll(() => shown(keys, 'inRegister')).toBe('在监管库')
    await keys.press('Control+a')
    await keys.type('甘M39999')
    await expect.poll(() => answered(keys)).toContain('不在监管库')
    await expect.poll(() => shown(keys, 'inRegister')).toBe('不在监管库')
    expect([await shown(keys, 'vehicle'), await shown(keys, 'operator')]).toEqual(['', ''])
  })
})

describe('two operators that were made one by mistake, without a mouse', () => {
  it('are two again, and what was changed since is named', async () => {
    const { client } = desk
    const enter = async (register: string, values: Record<string, unknown>) => (await client.registers.create({ register, values: values as never })).record
    const keep = await enter('operators', { name: '肖金平安货运部', business: '普通货运' })
    const drop = await enter('operators', { name: '肖金平安货运', business: '普通货运', phone: '13993400001' })
    const truck = await enter('transport-vehicles', { plate: '甘M30008', plateColour: '黄', kind: '货车', operator: drop.id })
    await client.supervision.merge({ register: 'operators', keep: keep.id, drop: drop.id, reason: '同一家' })
    const { version } = await client.registers.get({ register: 'operators', id: keep.id })
    await client.registers.update({ register: 'operators', id: keep.id, version, values: { phone: '13993400002' } })

    const keys = await Keys.on(await desk.window(`/r/operators/${keep.id}`))
    await keys.sees('并入“肖金平安货运”，改指 1 条记录')
    await keys.tabTo('撤销合并')
    await keys.press('Enter')
    await keys.at('reason')
    await keys.type('是两家')
    await keys.press('Enter')
    await keys.sees('已撤销合并，1 条记录还指“肖金平安货运”')
    await keys.sees('联系电话，留在本条')
    expect(await client.registers.get({ register: 'transport-vehicles', id: truck.id })).toMatchObject({ operator: { id: drop.id } })
    expect(await client.registers.get({ register: 'operators', id: drop.id })).toMatchObject({ deletedAt: null })
  })
})

describe('the register is asked on a page of its own, without a mouse', () => {
  const typedIn = (keys: Keys) => keys.page.locator('.asked input').inputValue()
  async function asking(): Promise<Keys> {
    const keys = await Keys.on(await desk.window('/'))
    await keys.sees('执法证到期')
    await keys.press('Alt+q')
    await keys.at('号牌、名称或证号')
    return keys
  }

  it('answers while a plate is typed, opens what it found, and has it still when one comes back', async () => {
    const keys = await asking()
    await keys.sees('输入号牌、名称或证号')
    await keys.type('甘M2000')
    await expect.poll(() => answered(keys)).toMatch(/道路运输证\s*已到期/)
    await keys.press('ArrowDown')
    await keys.at('甘M20001')
    await keys.press('Escape')
    await keys.at('号牌、名称或证号')
    await keys.press('Enter')
    await expect.poll(() => keys.page.getByRole('heading', { level: 1 }).innerText()).toContain('甘M20001')
    await keys.press('Escape')
    await keys.at('号牌、名称或证号')
    expect(await typedIn(keys)).toBe('甘M2000')
    await expect.poll(() => answered(keys)).toContain('西峰顺达货运有限公司')
  })

  it('tells of an operator how often it was visited this year', async () => {
    const keys = await asking()
    await keys.type('xfsd')
    await expect.poll(() => answered(keys)).toMatch(/入企检查 2026 年已安排或检查 0 次/)
    expect(await answered(keys)).toContain('未登记已公布的频次上限')
  })

  it('begins a check of what is not there, with what was typed', async () => {
    const keys = await asking()
    await keys.type('甘m39998')
    await expect.poll(() => answered(keys)).toContain('不在监管库')
    await keys.press('Enter')
    await keys.at('开始证照核查')
    await keys.press('ArrowDown')
    await keys.at('登记为营运车辆')
    await keys.press('ArrowUp')
    await keys.press('Enter')
    await formReady(keys.page)
    expect(await shown(keys, 'plate')).toBe('甘M39998')
    await expect.poll(() => shown(keys, 'inRegister')).toBe('不在监管库')
  })
})
