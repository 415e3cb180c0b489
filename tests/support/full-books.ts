import type { Brigade, Values } from './brigade.ts'
import { driver, filled, inspection, machine } from './machinery.ts'
import { overloadCheck, roadsideCheck, supervise } from './licensing.ts'
import { addOperators, randomCheck } from './random-checks.ts'

interface Kept { id: string, version: number }

/** Something in every register besides what a brigade begins with: patrols, machines, 监管库, draws, visits, complaints, leads and papers, at every stage that is soon reached. */
export async function fillBooks(brigade: Brigade): Promise<void> {
  const { ids, add, client } = brigade
  await client.brigade.saveProfile({ ...(await client.brigade.info()).brigade!, documentPrefix: '庆西交', reviewOrgan: '西峰区人民政府', court: '西峰区人民法院' })
  for (const day of ['2026-03-05', '2026-03-06']) {
    const log = await brigade.addPatrol({ day })
    const site = await add('site-records', brigade.site(log.id, { day }))
    await add('findings', brigade.finding(log.id, { day, site: site.id }))
  }
  await add('patrol-plans', brigade.plan())
  await add('duty-shifts', brigade.shift({ people: [ids.zhao] }))
  const duty = await add('duty-logs', brigade.dutyLog())
  await add('duty-reports', { duty: duty.id, day: '2026-03-09', receivedAt: '14:20', channel: '值班电话', content: '边坡落石' })
  await add('duty-orders', { duty: duty.id, day: '2026-03-09', givenAt: '14:30', giver: '李四', recipient: '一中队', content: '到场清除' })
  await add('road-conditions', { day: '2026-03-09', since: '14:00', section: ids.g309, from: 'K15+000', kind: '塌方', passage: '半幅通行', description: '边坡塌方' })
  await fillMachinery(brigade)
  await fillLicensing(brigade)
  const complaint = await add('complaints', { day: '2026-03-09', channel: 'hotline', matter: 'unlicensed', complainant: '钱某', phone: '13800000001', summary: '火车站外有车揽客', content: '每天早上有车揽客。', target: '白色面包车', place: '火车站前' })
  await add('complaints', { day: '2026-03-08', channel: 'phone', kind: 'report', matter: 'unlicensed', identity: 'anonymous', summary: '夜间超限车', content: '夜间有超限车绕行。', place: '董志镇' })
  await add('leads', { day: '2026-03-09', source: 'complaint', complaint: complaint.id, summary: '站前揽客', party: '白色面包车', cause: 'YZ-001', place: '火车站前', facts: '到场核查，有车揽客。' })
  await add('leads', { day: '2026-03-09', source: 'patrol', summary: '路口堆放沙石', facts: '路肩堆放沙石约三方。', place: '董志路口' })
}

async function fillMachinery(brigade: Brigade): Promise<void> {
  const { add, client } = brigade
  await add('rate-bases', { period: '2026', item: '农机拥有量', value: 1200, source: '区农机中心 2025 年年报' })
  await add('campaigns', { name: '2026 年春耕农机安全检查', season: '春耕', from: '2026-02-20', to: '2026-05-10', plan: '会同交警。' })
  const handler = await add('machine-drivers', driver())
  const [first, second] = [await add('machines', machine()), await add('machines', machine({ plate: '甘0612346', frameNumber: 'SL904-0002', owner: '田占山' }))]
  await add('machine-inspections', inspection(brigade, first.id, { driver: handler.id }))
  const failed = await add('machine-inspections', inspection(brigade, first.id, { starts: '10:00', ends: '10:20', checklist: filled('CK01', ['-13', '-21']) }))
  await add('machine-inspections', inspection(brigade, second.id, { day: '2026-03-05', checklist: filled('CK01', ['-13']) }))
  const [defect] = await client.defects.make({ register: 'machine-inspections', id: failed.id })
  for (const [register, id] of [['machine-inspections', failed.id], ['defects', defect!.id]] as const) {
    const { values } = await client.documents.prepare({ template: 'correction-order', register, id })
    await add('documents', { ...values as Values, partyAddress: '董志镇', contents: [...(values.contents as Values[]).filter(({ value }) => value !== null), { name: 'due', value: '2026-03-20' }].filter((line, index, all) => all.findLastIndex(({ name }) => (name as string) === line.name) === index) })
  }
}

async function fillLicensing(brigade: Brigade): Promise<void> {
  const { ids, add, client } = brigade
  const supervised = await supervise(brigade)
  await add('licence-checks', roadsideCheck(brigade, supervised))
  await add('overload-checks', overloadCheck(brigade))
  const [operator = ''] = await addOperators(brigade)
  const task = await add<Kept>('random-checks', randomCheck({ day: '2026-03-10' }))
  await add('random-checks', randomCheck({ name: '第二季度抽查' }))
  await client.randomChecks.draw({ task: task.id, version: task.version, seed: 'dice-4-2-6-1' })
  const matter = await add('visit-matters', { name: '道路货物运输经营检查', kind: 'transport', basis: '《道路运输条例》第五十八条', publishedOn: '2023-12-30' })
  await add('visit-caps', { year: 2026, operator, cap: 2, publishedBy: '西峰区司法局', publishedOn: '2025-06-20', document: '涉企行政检查频次上限公告' })
  const officers = [ids.zhang, ids.li]
  await add('enterprise-visits', { operator, day: '2026-03-09', matters: [{ matter: matter.id }], officers })
  await add('enterprise-visits', { operator: supervised.operator.id, day: '2026-03-10', matters: [{ matter: matter.id }], officers, approvedBy: '刘大队', approvedAt: '2026-03-09T16:00' })
  await add('talks', { day: '2026-03-09', operator, attendee: '马运', host: ids.zhang, officers: [ids.li], kind: '安全生产', reason: '两辆车逾期未检', demands: '一周内送检', due: '2026-03-16' })
}
