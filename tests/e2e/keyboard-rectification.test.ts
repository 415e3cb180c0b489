import type { AnyRecord } from '#contract/registers/definition.ts'
import { describe, expect, it } from 'vitest'
import { enter, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { filled } from '#tests/support/machinery.ts'
import { Keys } from './keyboard/keys.ts'

// It is 2026-11-20, a Friday afternoon.
let inspection: string
let visit: string
const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  const { brigade } = await ready.client.brigade.info()
  await ready.client.brigade.saveProfile({ ...brigade!, documentPrefix: '庆西交', reviewOrgan: '西峰区人民政府', court: '西峰区人民法院', farmAuthority: '西峰区农业农村局', farmPrefix: '庆西农' })
  const machine = await enter(ready.client, 'machines', { plate: '甘0600088', kind: 'wheeled-tractor', owner: '田占山', township: 'dongzhi', registeredOn: '2021-03-20', inspectedTo: '2027-03-31', insuredTo: '2027-03-31' })
  inspection = await enter(ready.client, 'machine-inspections', { day: '2026-11-20', starts: '09:00', ends: '09:20', machine, place: '董志镇什字路口', driverName: '田占山', checklist: filled('CK01', ['-13', '-14']) as never, officers: ['张䶮', '李𬭎'] }, '操作人未带驾驶证')
  const operator = await enter(ready.client, 'operators', { name: '德胜汽修', kind: 'enterprise', business: 'repair' })
  const matter = await enter(ready.client, 'visit-matters', { name: '维修经营检查', kind: 'transport', basis: '《机动车维修管理规定》', publishedOn: '2025-05-30' })
  visit = await enter(ready.client, 'enterprise-visits', {
    operator, matters: [{ matter }], officers: ['张䶮', '李𬭎'], day: '2026-11-19', approvedBy: '刘大队', approvedAt: '2026-11-18T16:00', noticeWay: 'in-person', noticedAt: '2026-11-19T09:00',
    starts: '2026-11-19T09:00', ends: '2026-11-19T10:00', record: '现场检查', checklist: filled('CK10', ['-02', '-03']) as never,
  })
})

const newest = async (register: string) => (await desk.client.registers.list({ register, limit: 50, columns: ['state', 'documentNumber', 'noticeNumber', 'closedOn'].filter(name => register === 'documents' ? name !== 'noticeNumber' && name !== 'closedOn' : name !== 'documentNumber') })).items as unknown as AnyRecord[]

describe('from a failed inspection to the re-inspection, without a mouse', () => {
  it('makes defects of what failed, and a notice that orders them, printed as it was issued', async () => {
    const keys = await Keys.on(await desk.window(`/r/machine-inspections/${inspection}`))
    await keys.sees('不合格项目')
    await keys.tabTo('登记隐患 2 处')
    await keys.press('Enter')
    await keys.sees('已登记隐患 2 处')
    expect((await newest('defects')).map(({ state }) => state)).toEqual(['found', 'found'])

    await keys.tabTo('制作责令改正通知书')
    await keys.press('Enter')
    await keys.page.getByRole('heading', { name: '新增文书' }).waitFor()
    await expect.poll(() => keys.page.locator('[data-path="items.1.name"] input').inputValue()).not.toBe('')
    await keys.tabTo('contents.2.value')
    // 立即 comes first, 限期 second.
    await keys.press('Tab')
    await keys.press('Space')
    await keys.press('Tab')
    await keys.at('contents.3.value')
    await keys.type('2026-11-27')
    await keys.press('Control+S')
    await keys.page.getByRole('heading', { name: '责令改正违法行为通知书（草稿）' }).waitFor()

    await keys.tabTo('签发')
    await keys.press('Enter')
    await keys.sees('签发后按文书日期编文号')
    await keys.press('Control+S')
    await keys.sees('确认无误后再签发')
    await keys.tabTo('已与现行样式核对无误')
    await keys.press('Space')
    await keys.press('Control+S')
    await keys.page.getByRole('heading', { name: '庆西农责改〔2026〕1号' }).waitFor()
    expect(await keys.page.getByRole('button', { name: '修改' }).count()).toBe(0)
    expect(await newest('defects')).toMatchObject([{ state: 'ordered', noticeNumber: '庆西农责改〔2026〕1号' }, { state: 'ordered' }])

    await keys.press('Control+P')
    await keys.page.getByRole('dialog', { name: '打印预览' }).getByText('第 1 页，共 1 页').waitFor()
  })

  it('closes a defect that passes, and asks for what is missing first', async () => {
    const [{ id }] = await newest('defects') as [AnyRecord]
    const keys = await Keys.on(await desk.window(`/r/defects/${id}`))
    await keys.sees('整改经过')
    await keys.tabTo('复查合格')
    await keys.press('Enter')
    await keys.at('recheckedOn')
    await keys.press('Control+S')
    await keys.sees('已登记复查合格')
    await expect.poll(async () => (await newest('defects')).map(({ state }) => state).sort()).toEqual(['closed', 'ordered'])
    await keys.sees('整改中 → 整改合格')
  })
  it('does the same for what a visit to an enterprise found', async () => {
    const keys = await Keys.on(await desk.window(`/r/enterprise-visits/${visit}`))
    await keys.sees('不合格项目')
    await keys.tabTo('登记隐患 2 处')
    await keys.press('Enter')
    await keys.sees('已登记隐患 2 处')
    await keys.tabTo('制作责令改正通知书')
    await keys.press('Enter')
    await keys.page.getByRole('heading', { name: '新增文书' }).waitFor()
    await expect.poll(() => keys.page.locator('[data-path="items.1.name"] input').inputValue()).not.toBe('')
    expect(await keys.page.locator('[data-path="party"] input').inputValue()).toBe('德胜汽修')

    const board = await Keys.on(await desk.window('/defects/board'))
    await board.sees('待责令改正')
    expect(await board.page.locator('.card').filter({ hasText: '德胜汽修' }).count()).toBe(2)
  })
})
