import type { AnyRecord } from '#contract/registers/definition.ts'
import type { FilledChecklist } from '#contract/registers/field.ts'
import { describe, expect, it } from 'vitest'
import { enter, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { Keys } from './keyboard/keys.ts'

// It is 2026-11-20, a Friday afternoon.
const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  await enter(ready.client, 'machines', { plate: '甘0600088', kind: 'wheeled-tractor', owner: '田占山', township: 'dongzhi', registeredOn: '2021-03-20', inspectedTo: '2027-03-31', insuredTo: '2027-03-31' })
  await enter(ready.client, 'campaigns', { name: '2026 年秋收农机安全检查', season: 'autumn', from: '2026-09-01', to: '2026-11-30' })
})

const read = async (register: string, id: string) => await desk.client.registers.get({ register, id }) as unknown as AnyRecord
const newest = async (register: string) => read(register, (await desk.client.registers.list({ register, limit: 1 })).items[0]!.id)

async function pick(keys: Keys, field: string, text: string, option: string) {
  await keys.at(field)
  await keys.type(text)
  await keys.page.getByRole('option', { name: option }).first().waitFor()
  await keys.press('Enter')
}

describe('农机安全检查, without a mouse', () => {
  it('takes an unknown tractor from the roadside into the archive and inspects it, two items failing', async () => {
    const keys = await Keys.on(await desk.window('/r/machine-inspections/new'))
    await keys.answerAll([['day'], ['starts', '0930'], ['ends', '0950']])
    for (const name of ['张䶮', '李𬭎']) await pick(keys, 'officers', name, name)
    await keys.press('Tab')
    await pick(keys, 'campaign', '秋收', '2026 年秋收')
    await keys.at('machine')
    await keys.press('Alt+A')
    await keys.at('plate')
    // It has no plate: that is what the archive is told.
    await keys.press('Enter')
    await pick(keys, 'kind', '轮式拖拉机', '轮式拖拉机')
    await keys.tabTo('owner')
    await keys.type('无名氏')
    await keys.tabTo('township')
    await pick(keys, 'township', 'dz', '董志镇')
    await keys.press('Control+S')
    await keys.at('machine')
    await expect.poll(() => keys.held()).toBe('无号牌（无名氏）')
    await keys.press('Enter')
    await keys.at('plate')
    await expect.poll(() => keys.held()).toBe('无号牌')
    await keys.answerAll([['plate'], ['kind'], ['owner'], ['township']])
    await keys.answer('place', '董志镇什字路口')
    await keys.answerAll([['driver'], ['driverName', '赵四'], ['driverIdNumber'], ['driverCodes']])

    await keys.at('checklist.CK01-01')
    await keys.press('2')
    await keys.type('未悬挂号牌，称从未登记')
    await keys.tabTo('checklist.CK01-04')
    await keys.press('2')
    await keys.type('不能出示驾驶证')
    for (const [item, number] of [['CK01-05', '35'], ['CK01-15', '12'], ['CK01-19', '6']] as const) {
      await keys.tabTo(`checklist.${item}`)
      await keys.type(number)
      await keys.press('Enter')
      await keys.at(`checklist.${item}`)
      await keys.press('1')
    }
    // What passed may be explained too.
    await keys.press('Alt+M')
    await keys.type('坡道驻停 3 分钟')
    await keys.press('Alt+R')
    await keys.sees('23 项已全部检查')
    await keys.press('Control+S')
    await keys.page.getByRole('heading', { name: /^NJ2026-/ }).waitFor()

    const saved = await newest('machine-inspections')
    expect(saved).toMatchObject({ plate: '无号牌', owner: '无名氏', kind: 'wheeled-tractor', township: 'dongzhi', driverName: '赵四', result: 'fail', unplated: true, warningReason: null })
    const { answers } = saved.checklist as FilledChecklist
    expect(answers.filter(({ result }) => result === 'fail').map(({ item, note }) => [item, note])).toEqual([['CK01-01', '未悬挂号牌，称从未登记'], ['CK01-04', '不能出示驾驶证']])
    expect(answers.filter(({ byRest }) => byRest)).toHaveLength(18)
    expect(answers.find(({ item }) => item === 'CK01-20')).toMatchObject({ result: 'pass', byRest: true, note: '坡道驻停 3 分钟' })
    expect(await read('machines', (saved.machine as { id: string }).id)).toMatchObject({ state: 'unregistered', plate: null, onBooks: false })
  })

  it('finds a machine by its owner’s 拼音 and answers every item in fewer keys than a minute has seconds', async () => {
    const keys = await Keys.on(await desk.window('/r/machine-inspections/new'))
    // Officers, campaign, township and place stay from the one before.
    await keys.answerAll([['day'], ['starts', '1010'], ['ends'], ['officers'], ['campaign']])
    await pick(keys, 'machine', 'tzs', '甘0600088')
    await keys.at('plate')
    await expect.poll(() => keys.held()).toBe('甘0600088')
    await keys.answerAll([['plate'], ['kind'], ['owner'], ['township']])
    await keys.answer('place')
    await keys.answerAll([['driver'], ['driverName'], ['driverIdNumber'], ['driverCodes']])

    let pressed = 0
    const press = async (key: string) => { pressed++; await keys.press(key) }
    for (let at = 1; at <= 23; at++) {
      const item = `checklist.CK01-${String(at).padStart(2, '0')}`
      await keys.at(item)
      const number = { 5: '35', 15: '12', 19: '6' }[at]
      if (number) {
        for (const digit of number) await press(digit)
        await press('Enter')
        await keys.at(item)
      }
      await press('1')
    }
    await keys.sees('23 项已全部检查')
    expect(pressed).toBeLessThan(60)
    await keys.press('Control+S')
    await keys.page.getByRole('heading', { name: /^NJ2026-/ }).waitFor()
    const saved = await newest('machine-inspections')
    expect(saved).toMatchObject({ result: 'pass', plate: '甘0600088', owner: '田占山', place: '董志镇什字路口', campaign: { label: '2026 年秋收农机安全检查' } })
    expect((saved.checklist as FilledChecklist).answers.some(({ byRest }) => byRest), 'each was looked at').toBe(false)
  })

  it('shows the inspections on the page of the machine, with what is valid for how long', async () => {
    const [machine] = (await desk.client.registers.candidates({ register: 'machines', text: '甘0600088' }))
    const keys = await Keys.on(await desk.window(`/r/machines/${machine!.id}`))
    await keys.sees('还有 131 天到期')
    await keys.sees('甘0600088 田占山')
    await keys.sees('NJ2026-00002')
  })
})
