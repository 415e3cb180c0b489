import type { AppClient } from '#contract/index.ts'
import type { BrowserDesk } from './desk.ts'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { enter, enterPatrol, setUpBrigade } from './brigade.ts'
import { fillLicensing } from './licensing.ts'
import { fillChecks } from './checks.ts'
import { driver, filled, machine } from '#tests/support/machinery.ts'
import { formReady, heading, sees, settled } from './screen.ts'
import { registerDefinitions } from '#contract/registers/index.ts'
import { addDays } from '#contract/wall-time.ts'

/** Where the records lie that some screens show: by name, and one of each register by `record:` and its code. */
export type Places = Readonly<Record<string, string>>

/** A screen of the program: how to get there, and when it has drawn what it shows. `client` is another seat at the same books. */
export interface Screen { name: string, address: (places: Places) => string, ready: (page: Page, client: AppClient) => Promise<unknown> }

const headed = (name: string | RegExp) => async (page: Page) => {
  await heading(page, name)
  await settled(page)
}

export const screens: readonly Screen[] = [
  { name: 'the desk', address: () => '/', ready: async (page) => { await sees(page, '执法证到期'); await settled(page) } },
  { name: 'a list', address: () => '/r/patrol-logs', ready: headed('巡查日志') },
  { name: 'an open menu of columns', address: () => '/r/patrol-logs', ready: async (page) => {
    await headed('巡查日志')(page)
    await page.getByRole('button', { name: '列', exact: true }).click()
  } },
  { name: 'a record with photos and children', address: places => `/r/patrol-logs/${places.patrol}`, ready: async (page) => { await sees(page, /^XJ2026-/); await settled(page) } },
  { name: 'a finding', address: places => `/r/findings/${places.finding}`, ready: async (page) => { await headed(/^WT2026/)(page); await page.locator('.thumb img').first().waitFor() } },
  { name: 'an empty form', address: () => '/r/patrol-logs/new', ready: formReady },
  { name: 'a form with problems', address: () => '/r/patrol-logs/new', ready: async (page) => {
    await formReady(page)
    await page.locator('[data-path="stretches.0.from"] input').fill('K12+1500')
    await page.keyboard.press('Control+S')
    await sees(page, /处需要修改，尚未保存/)
  } },
  { name: 'a form that asks for a reason', address: places => `/r/patrol-logs/${places.patrol}/edit`, ready: async (page) => {
    await formReady(page)
    await page.locator('[data-path="mileage"] input').fill('6')
    await page.keyboard.press('Control+S')
    await sees(page, '请核对以下情况')
  } },
  { name: 'an open calendar', address: () => '/r/findings/new', ready: async (page) => {
    await formReady(page)
    await page.locator('[data-path="day"] input').press('Alt+ArrowDown')
    await page.getByRole('dialog', { name: '选择日期' }).waitFor()
  } },
  { name: 'the question before a deletion', address: places => `/r/patrol-logs/${places.patrol}`, ready: async (page) => {
    await headed(/^XC2026/)(page)
    await page.getByRole('button', { name: '删除', exact: true }).click()
    await page.getByRole('dialog').waitFor()
  } },
  { name: 'the print preview', address: places => `/r/patrol-logs/${places.patrol}`, ready: async (page) => {
    await headed(/^XC2026/)(page)
    await page.keyboard.press('Control+P')
    await page.getByRole('dialog', { name: '打印预览' }).getByRole('img', { name: '第 1 页' }).waitFor()
    await settled(page)
  } },
  { name: 'the bin', address: () => '/r/patrol-logs/bin', ready: async (page) => { await sees(page, '重复录入'); await settled(page) } },
  { name: 'an empty list', address: () => '/r/site-records?period=lastMonth', ready: async (page) => { await sees(page, '没有现场记录'); await settled(page) } },
  { name: 'the findings', address: () => '/r/findings', ready: headed('发现问题') },
  { name: 'the roster', address: () => '/roster?day=2026-11-20', ready: async (page) => { await sees(page, /计划巡查 2 次/); await settled(page) } },
  { name: 'an entry of the roster', address: () => '/roster?day=2026-11-20', ready: async (page) => {
    await sees(page, /计划巡查 2 次/)
    await page.getByRole('button', { name: /早班 08:30/ }).first().click()
    await page.getByRole('dialog').locator('[data-path="officers"]').waitFor()
  } },
  { name: 'a duty log', address: places => `/r/duty-logs/${places.duty}`, ready: async (page) => { await sees(page, /^JB2026-/); await settled(page) } },
  { name: 'a new road condition', address: () => '/r/road-conditions/new', ready: formReady },
  { name: 'the bulletin of roads', address: () => '/r/road-conditions', ready: async (page) => {
    await headed('路况')(page)
    await page.getByRole('button', { name: '路况通报' }).click()
    await page.getByLabel('通报文字').waitFor()
  } },
  { name: 'the board of findings', address: () => '/findings/board', ready: async (page) => { await headed('发现问题')(page); await page.locator('.stop').first().waitFor(); await page.locator('.card img').first().waitFor() } },
  { name: 'an act about a finding', address: places => `/r/findings/${places.finding}`, ready: async (page) => {
    await headed(/^WT2026/)(page)
    await page.getByRole('button', { name: '处置', exact: true }).click()
    await page.locator('[data-path="handling"]').waitFor()
  } },
  { name: 'recurring spots', address: () => '/reports/recurring-spots?period=2026', ready: async (page) => { await sees(page, '此为大队自行设定'); await settled(page) } },
  { name: 'the people', address: () => '/r/people', ready: headed('人员') },
  { name: 'a person', address: places => `/r/people/${places.person}/edit`, ready: formReady },
  { name: 'the road sections', address: () => '/r/road-sections', ready: headed('路段') },
  { name: 'a narrative being written', address: places => `/r/patrol-logs/${places.patrol}`, ready: async (page) => {
    await sees(page, /条记录未写入/)
    await page.keyboard.press('Alt+G')
    await page.locator('[data-path="sentences.0.text"] textarea').waitFor()
  } },
  { name: 'the phrases', address: () => '/r/phrases', ready: headed('叙述模板') },
  { name: 'a new phrase', address: () => '/r/phrases/new', ready: formReady },
  { name: 'the dictionaries', address: () => '/r/dictionary-entries', ready: headed('字典') },
  { name: 'the statistics', address: () => '/reports/patrol-statistics?period=2026-11', ready: async (page) => { await headed('巡查统计')(page); await sees(page, '统计口径') } },
  { name: 'the statistics of days chosen', address: () => '/reports/patrol-statistics?period=2026-11-01..2026-11-20', ready: async page => sees(page, '统计口径') },
  { name: 'statistics of a period without records', address: () => '/reports/patrol-statistics?period=2024', ready: async page => sees(page, '没有可统计的记录') },
  { name: 'the reports', address: () => '/reports', ready: headed('统计') },
  { name: 'findings as they stood on a day', address: () => '/r/findings?pendingOn=2026-11-20', ready: async (page) => { await headed('发现问题')(page); await sees(page, '截至 2026-11-20 待处置') } },
  { name: 'a deadline', address: () => '/deadlines', ready: async (page) => {
    await headed('期限计算')(page)
    await page.getByRole('combobox', { name: '哪项期限' }).fill('公告送达')
    await page.getByRole('option', { name: '公告送达' }).click()
    await page.getByRole('textbox', { name: '公告发布日' }).fill('2026-11-10')
    await page.keyboard.press('Tab')
    await sees(page, /日历未确认：推算为/)
  } },
  { name: 'the calendar', address: () => '/calendar', ready: async (page) => { await headed('工作日历')(page); await sees(page, /放假 33 天/) } },
  { name: 'a day of the calendar', address: () => '/calendar', ready: async (page) => {
    await headed('工作日历')(page)
    await page.locator('[data-day="2026-10-10"]').click()
    await page.getByRole('dialog', { name: '2026年10月10日（周六）' }).waitFor()
  } },
  { name: 'the inspections of machines', address: () => '/r/machine-inspections', ready: headed('农机安全检查') },
  { name: 'a machine', address: places => `/r/machines/${places['record:machines']}`, ready: async (page) => { await headed('甘0600088')(page); await sees(page, /^NJ2026-/) } },
  { name: 'an inspection of a machine', address: places => `/r/machine-inspections/${places['record:machine-inspections']}`, ready: headed(/^NJ2026-/) },
  { name: 'a campaign', address: places => `/r/campaigns/${places['record:campaigns']}`, ready: async (page) => { await sees(page, '行动统计'); await sees(page, /^NJ2026-/) } },
  { name: 'a checklist being filled', address: () => '/r/machine-inspections/new', ready: async (page) => {
    await formReady(page)
    await page.locator('[data-path="machine"] input').fill('甘0600088')
    await page.getByRole('option', { name: '甘0600088' }).first().click()
    await page.locator('[data-path="checklist.CK01-01"] .found [tabindex="0"]').press('1')
    await page.locator('[data-path="checklist.CK01-02"] .found [tabindex="0"]').press('2')
    await page.keyboard.insertText('行驶证记载检验有效期至 2026-09-30')
    await settled(page)
  } },
  { name: 'the three rates', address: () => '/reports/machinery-rates?period=2026', ready: async (page) => { await headed('农机三率')(page); await sees(page, /缺全辖区的农机从业人员/) } },
  { name: 'a defect', address: places => `/r/defects/${places['record:defects']}`, ready: async (page) => { await headed(/^YH2026-/)(page); await sees(page, '整改经过') } },
  { name: 'a document', address: places => `/r/documents/${places['record:documents']}`, ready: async (page) => { await headed(/责令改正/)(page); await sees(page, '签发与送达') } },
  { name: 'a complaint', address: places => `/r/complaints/${places.complaint}`, ready: async (page) => { await headed(/^TS2026-/)(page); await sees(page, /应在 2026-.* 前答复/) } },
  { name: 'a protected complaint about to be changed', address: places => `/r/complaints/${places.complaint}/edit`, ready: async (page) => { await page.getByRole('dialog', { name: '查看身份' }).waitFor(); await settled(page) } },
  { name: 'a licence check being filled', address: () => '/r/licence-checks/new', ready: async (page) => {
    await formReady(page)
    await page.locator('[data-path="plate"] input').fill('甘M20001')
    await page.keyboard.press('Tab')
    await sees(page, '西峰顺达货运有限公司')
    await settled(page)
  } },
  { name: 'a drawn random check', address: places => `/r/random-checks/${places.drawn}`, ready: async (page) => { await sees(page, '第四季度普通货运抽查'); await sees(page, /dice-4-2-6-1/); await settled(page) } },
  { name: 'a visit being planned', address: () => '/r/enterprise-visits/new', ready: async (page) => {
    await formReady(page)
    await page.locator('[data-path="operator"] input').fill('庆运物流')
    await page.getByRole('option', { name: '庆运物流有限公司' }).first().click()
    await sees(page, /上限 1 次/)
    await settled(page)
  } },
  { name: 'the brigade', address: () => '/brigade', ready: headed('大队信息') },
  { name: 'the backups', address: () => '/backups', ready: headed('备份') },
  { name: 'the manual', address: () => `/manual/entry#${encodeURIComponent('填写')}`, ready: async (page) => { await headed('使用手册')(page); await page.locator('.picture img').first().waitFor() } },
  { name: 'the manual above a form', address: () => '/r/patrol-logs/new', ready: async (page) => {
    await formReady(page)
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: '使用手册' }).getByRole('region', { name: '登记巡查' }).waitFor()
  } },
  { name: 'about', address: () => '/about', ready: headed('关于执法台') },
  { name: 'a page that does not exist', address: () => '/nowhere', ready: headed('没有这个页面') },
  { name: 'the palette', address: places => `/r/patrol-logs/${places.patrol}`, ready: async (page) => {
    await headed(/^XC2026/)(page)
    await page.keyboard.press('Control+K')
    await page.getByRole('option', { name: '复制为新记录' }).waitFor()
  } },
  { name: 'the keys', address: () => '/r/findings', ready: async (page) => {
    await headed('发现问题')(page)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '快捷键' }).waitFor()
  } },
  { name: 'a copy of a record', address: places => `/r/patrol-logs/new?copy=${places.patrol}`, ready: async (page) => { await formReady(page); await sees(page, '没有复制') } },
  { name: 'a row to be pasted', address: () => '/r/patrol-logs/new', ready: async (page) => {
    await formReady(page)
    await page.getByRole('button', { name: '粘贴一行' }).click()
    await page.getByRole('textbox', { name: '从表格复制的一行' }).fill('日期\t巡查人员\t里程\t天气\t领导批示\n2026-11-19\t张䶮、李𬭎\t约60\t晴\t同意')
    await sees(page, '可填入 3 栏')
  } },
  { name: 'the views of a list', address: () => '/r/patrol-logs?period=month', ready: async (page) => {
    await headed('巡查日志')(page)
    await page.getByRole('button', { name: '视图', exact: true }).click()
    await page.getByRole('menuitem', { name: '将当前列表存为视图…' }).waitFor()
  } },
  { name: 'two edits of one record', address: places => `/r/site-records/${places.site}/edit`, ready: async (page, client) => {
    await formReady(page)
    const id = /site-records\/([^/]+)/.exec(page.url())![1]!
    const { version, description } = await client.registers.get({ register: 'site-records', id }) as unknown as { version: number, description: string }
    await page.locator('[data-path="description"] textarea').fill('波形护栏被撞，立柱倾斜')
    await client.registers.update({ register: 'site-records', id, version, values: { description: `${description}，已设警示` } })
    await page.keyboard.press('Control+S')
    await page.getByRole('dialog', { name: '同一条记录有两处修改' }).waitFor()
  } },
  { name: 'a choice being added', address: () => '/r/patrol-logs/new', ready: async (page) => {
    await formReady(page)
    await page.locator('[data-path="vehicle"] input').press('Alt+A')
    await page.getByRole('dialog', { name: '新增执法车辆' }).waitFor()
  } },
  { name: 'the menu of new records', address: () => '/r/people', ready: async (page) => {
    await headed('人员')(page)
    await page.getByRole('button', { name: '新增', exact: true }).first().click()
    await page.getByRole('menu', { name: '新增' }).waitFor()
  } },
  { name: 'the tray', address: () => '/backups', ready: async (page) => {
    await headed('备份')(page)
    await page.getByRole('button', { name: /^任务/ }).click()
    await page.getByRole('dialog', { name: '任务' }).waitFor()
  } },
  { name: 'the change of seats', address: () => '/r/squads', ready: async (page) => {
    await headed('中队')(page)
    await page.keyboard.press('Alt+U')
    await page.getByRole('dialog', { name: '换人' }).getByRole('option').nth(1).waitFor()
  } },
  { name: 'the lock', address: () => '/lock', ready: headed('锁屏') },
  { name: 'the search', address: () => '/r/patrol-logs', ready: async (page) => {
    await headed('巡查日志')(page)
    await page.keyboard.press('Control+K')
    await page.keyboard.insertText('xzl')
    await page.getByRole('option').nth(3).waitFor()
  } },
]

const photo = async (client: BrowserDesk['client'], name: string, colour: string) => {
  const bytes = await sharp({ create: { width: 1200, height: 900, channels: 3, background: colour } }).jpeg().toBuffer()
  return client.attachments.add({ file: new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' }) })
}

/** Three weeks of a brigade's work, so that every screen has something to show. */
export async function fillBooks(desk: BrowserDesk): Promise<Places> {
  const { client } = desk
  await setUpBrigade(desk)
  for (let back = 20; back >= 1; back--) {
    const both = back % 4 === 0
    await enterPatrol(client, addDays('2026-11-20', -back), {
      squad: back % 3 ? '一中队' : '二中队',
      officers: back % 3 ? ['张䶮', '李𬭎'] : ['李𬭎', '王𠮷'],
      weather: ['sunny', 'cloudy', 'rain', 'fog'][back % 4]!,
      stretches: [{ section: '西镇路', from: `K${back}+000`, to: `K${back + 20}+500`, direction: 'both' }, ...both ? [{ section: '庆镇线', from: 'K0+000', to: 'K12+300', direction: 'up' }] : []],
      mileage: both ? 78.4 : 46 + back / 10,
      summary: ['沿线巡查，路况正常。', '后官寨镇路口清理抛洒碎石一处。', '劝离占道摆摊两处，责令当场清除。'][back % 3]!,
    })
  }
  const patrol = await enterPatrol(client, '2026-11-20', { starts: '08:30', ends: '11:40', auxiliaries: ['赵敏'], mileage: 64.2, summary: '8:30 从大队部出发，经后官寨镇、董志塬返回。K12+345 护栏损坏，已通知养护单位。' })
  const common = { patrol, day: '2026-11-20', section: '西镇路' }
  const site = await enter(client, 'site-records', { ...common, starts: '09:20', ends: '09:40', matter: 'road', from: 'K12+300', to: 'K12+400', place: '后官寨镇路口', condition: 'abnormal', description: '波形护栏被撞变形', photos: [await photo(client, '护栏.jpg', '#6b7f94')] })
  const finding = await enter(client, 'findings', { ...common, site, foundAt: '09:25', kind: 'damage', stake: 'K12+345', description: '波形护栏损坏 3 米', due: '2026-11-27', photos: [await photo(client, '护栏近景.jpg', '#7a8b6f'), await photo(client, '护栏远景.jpg', '#8b7a6f')] })
  await enter(client, 'findings', { ...common, foundAt: '10:10', kind: 'spill', stake: 'K20+100', description: '抛洒碎石约 5 平方米', state: 'handled', handledOn: '2026-11-20', handledBy: '李𬭎', handling: '当场清理' })
  await enter(client, 'findings', { ...common, foundAt: '10:40', kind: 'control-area', stake: 'K25+700', description: '建筑控制区内堆放预制板', due: '2026-11-18', day: '2026-11-20' }).catch(() => undefined)
  for (const stake of ['K20+180', 'K20+240']) await enter(client, 'findings', { ...common, foundAt: '10:12', kind: 'spill', stake, description: '抛洒碎石', due: '2026-11-21' })
  const spare = await enterPatrol(client, '2026-10-15')
  await client.registers.remove({ register: 'patrol-logs', id: spare, reason: '重复录入' })
  const plan = { squad: '一中队', shift: '早班', officers: ['张䶮', '李𬭎'], stretches: [{ section: '西镇路', from: 'K1+000', to: 'K21+500' }] }
  await enter(client, 'patrol-plans', { ...plan, day: '2026-11-20', starts: '08:30', ends: '11:40' })
  await enter(client, 'patrol-plans', { ...plan, day: '2026-11-21', starts: '08:30', ends: '11:40' })
  await enter(client, 'duty-shifts', { day: '2026-11-20', kind: '带班领导', people: ['王𠮷'], starts: '08:00', ends: '次日 08:00', phone: '0934-8210000' })
  const duty = await enter(client, 'duty-logs', { day: '2026-11-20', shift: '全天', people: ['赵敏'], leader: '王𠮷', starts: '08:00', ends: '次日 08:00', summary: '值班电话畅通。' })
  await enter(client, 'duty-reports', { duty, day: '2026-11-20', receivedAt: '09:20', channel: '值班电话', content: '后官寨镇路口护栏被撞', section: '西镇路', stake: 'K12+345' })
  await enter(client, 'duty-orders', { duty, day: '2026-11-20', givenAt: '09:30', giver: '王𠮷', recipient: '一中队', content: '到场核查并设置警示' })
  await enter(client, 'road-conditions', { day: '2026-11-20', since: '09:00', section: '西镇路', from: 'K12+300', to: 'K12+400', kind: '事故', passage: '半幅通行', description: '护栏被撞变形，占用应急车道' })
  const { drawn } = await fillChecks(desk)
  await fillLicensing(desk)
  await enter(client, 'rate-bases', { period: '2026', item: '农机拥有量', value: 1200, source: '区农机中心 2025 年年报' })
  await enter(client, 'campaigns', { name: '2026 年秋收农机安全检查', season: '秋收', from: '2026-09-01', to: '2026-11-30', plan: '会同交警，查登记、检验、驾驶证和安全装置。' })
  const given = (values: object) => values as Parameters<typeof enter>[2]
  await enter(client, 'machine-drivers', given(driver({ name: '田占山' })))
  await enter(client, 'machines', given(machine({ plate: '甘0600088', owner: '田占山', inspectedTo: '2027-03-31', insuredTo: '2026-12-31', photos: [await photo(client, '拖拉机.jpg', '#8b6f5c')] })))
  const inspection = { day: '2026-11-20', starts: '14:10', ends: '14:30', machine: '甘0600088', place: '董志镇什字路口', campaign: '2026 年秋收农机安全检查', driver: '田占山', officers: ['张䶮', '李𬭎'], units: [{ kind: '公安交警', unit: '董志交警中队', headcount: 2 }] }
  await enter(client, 'machine-inspections', given({ ...inspection, day: '2026-10-12', checklist: filled('CK01') }))
  const failed = await enter(client, 'machine-inspections', given({ ...inspection, checklist: filled('CK01', ['-13', '-21']), situation: '未带警告标志牌，右后转向灯不亮。', handling: '当场告知，责令整改后再上道路。' }))
  await client.defects.make({ register: 'machine-inspections', id: failed })
  const { values: notice } = await client.documents.prepare({ template: 'correction-order', register: 'machine-inspections', id: failed })
  await enter(client, 'documents', notice as Parameters<typeof enter>[2])
  const complaint = await enter(client, 'complaints', { day: '2026-11-18', channel: 'hotline', matter: 'unlicensed', identity: 'protected', complainant: '钱某', phone: '13800000001', summary: '站前有面包车揽客', content: '每天早上有车揽客。', target: '白色面包车', place: '火车站前' })
  await enter(client, 'leads', { day: '2026-11-19', source: 'complaint', complaint, summary: '站前面包车揽客', party: '白色面包车', cause: 'YZ-001', place: '火车站前', facts: '早班到场核查，有车揽客。' })
  await enter(client, 'complaints', { day: '2026-11-19', channel: 'phone', matter: 'machinery', identity: 'named', complainant: '孙某', phone: '13800000002', summary: '建议农忙时到村检查拖拉机', content: '春耕时拖拉机上路多。', place: '董志镇' })
  const [person] = (await client.seat.people()).filter(each => each.name === '李𬭎')
  await client.backups.run()
  const records = await Promise.all(registerDefinitions.map(async ({ code }) => {
    const { items: [newest] } = await client.registers.list({ register: code, limit: 1 })
    return newest ? [[`record:${code}`, newest.id] as const] : []
  }))
  return { ...Object.fromEntries(records.flat()), patrol, site, finding, duty, drawn, complaint, person: person!.id }
}
