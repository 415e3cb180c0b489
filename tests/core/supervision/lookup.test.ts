import type { Brigade, Values } from '#tests/support/brigade.ts'
import type { Supervised } from '#tests/support/licensing.ts'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { lookUp } from '#core/modules/supervision/lookup/service.ts'
import { startBrigade } from '#tests/support/brigade.ts'
import { overloadCheck, roadsideCheck, supervise } from '#tests/support/licensing.ts'
import { run } from '../cli/desk-commands.ts'

let brigade: Brigade
let kept: Supervised
beforeEach(async () => {
  brigade = await startBrigade()
  kept = await supervise(brigade)
})
const find = (text: string) => brigade.client.supervision.lookup({ text })
const found = async (text: string) => (await find(text)).objects.map(({ title, by }) => `${title} ${by}`)

describe('an object is recognised', () => {
  test.each([
    ['its plate, however it is typed', '甘m·20001', ['甘M20001 plate']],
    ['the beginning of its plate', '甘M200', ['甘M20001 plate']],
    ['the number of its licence', '621002000001', ['甘M20001 licence']],
    ['the whole number of its licence', '甘交运管庆字621002000001号', ['甘M20001 licence']],
    ['its credit code', '9162 1002 MA0D EMA1 7M', ['西峰顺达运输有限公司 code']],
    ['an identity number, which here is the qualification too', '621002199001010017', ['陈驾 id-number']],
    ['the beginning of a name', '西峰顺达', ['西峰顺达运输有限公司 name']],
    ['whoever represents it', '高顺', ['西峰顺达运输有限公司 name']],
    ['拼音 initials', 'xfsd', ['西峰顺达运输有限公司 initials']],
    ['the initials of a plate', 'gm200', ['甘M20001 initials']],
    ['words in the middle of its name', '顺达运输', ['西峰顺达运输有限公司 words', '甘M20001 words', '陈驾 words']],
    ['the end of its plate', '20001', ['甘M20001 words']],
  ])('by %s', async (_, text, expected) => expect((await found(text)).sort()).toEqual([...expected].sort()))

  test('not by what went to the bin', async () => {
    await brigade.client.registers.remove({ register: 'practitioners', id: kept.driver.id, reason: '误录' })
    expect(await found('陈驾')).toEqual([])
  })
})

describe('the answer', () => {
  test('says what of a vehicle ran out, and what its operator holds', async () => {
    const { objects: [vehicle] } = await find('甘M20001')
    expect(vehicle).toMatchObject({ register: 'transport-vehicles', hints: ['黄牌', '货车'], state: '在营', operator: { label: '西峰顺达运输有限公司' }, values: { plateColour: 'yellow' } })
    expect(vehicle!.licences.map(({ kind, state, holder }) => [kind, state, holder])).toEqual([['道路运输证', 'expired', null], ['道路货物运输经营许可证', 'valid', '西峰顺达运输有限公司']])
  })

  test('counts a certificate’s levels from the day, the last day belonging to it, and a driver’s lapses in the end', async () => {
    const ends: Array<[validTo: string, state: string]> = [['2026-05-10', 'valid'], ['2026-05-09', 'far'], ['2026-04-09', 'near'], ['2026-03-17', 'urgent'], ['2026-03-10', 'urgent'], ['2026-03-09', 'expired'], ['2025-09-11', 'expired'], ['2025-09-10', 'lapsed']]
    for (const [index, [validTo]] of ends.entries()) await brigade.add('licences', { kind: 'qualification', serial: `6210020000${index}`, ofPractitioner: kept.driver.id, validTo })
    const { objects: [driver] } = await find('陈驾')
    const states = new Map(driver!.licences.map(({ validTo, state }) => [validTo, state]))
    expect(ends.map(([validTo]) => [validTo, states.get(validTo)])).toEqual(ends)
  })

  test('tells what happened before, newest first, and how often something was wrong', async () => {
    await brigade.add('licence-checks', roadsideCheck(brigade, kept))
    await brigade.add('licence-checks', roadsideCheck(brigade, kept, { checkedAt: '15:00', matters: [{ matter: 'vehicle-certificate', licence: kept.certificate.id, result: 'expired' }], conclusion: 'irregular', handling: 'ordered' }))
    await brigade.add('overload-checks', overloadCheck(brigade, { day: '2026-03-08', firstAt: '2026-03-08T09:10', recheckAt: '2026-03-08T10:40', vehicle: kept.vehicle.id }))
    const { objects: [vehicle] } = await find('甘M20001')
    expect(vehicle!.checks).toMatchObject({ count: 3, violations: 2, countIsExact: true })
    expect(vehicle!.checks.items.map(({ number, text, isViolation }) => [number, text, isViolation])).toEqual([
      ['HC2026-00002', '疑似违法', true], ['HC2026-00001', '未见异常', false], ['ZC2026-00001', '超限率 13.55%，卸载后放行', true],
    ])
  })

  test('leads from an operator to its vehicles and people', async () => {
    const { objects: [operator] } = await find('91621002MA0DEMA17M')
    expect(operator!.holdings).toEqual([
      { register: 'transport-vehicles', label: '车辆', filters: { operator: kept.operator.id }, value: 1 },
      { register: 'practitioners', label: '从业人员', filters: { operator: kept.operator.id }, value: 1 },
    ])
  })

  test('says how often an operator was visited this year and what is allowed, and shows what a visit found among what happened before', async () => {
    const matter = await brigade.add('visit-matters', { name: '道路货物运输经营检查', kind: 'transport', basis: '《道路运输条例》第五十八条', publishedOn: '2025-05-30' })
    const visit = (change: Values) => brigade.add('enterprise-visits', { operator: kept.operator.id, day: '2026-03-05', matters: [{ matter: matter.id }], officers: [brigade.ids.zhang, brigade.ids.li], ...change })
    const find = async () => (await brigade.client.supervision.lookup({ text: '91621002MA0DEMA17M' })).objects[0]!
    expect(await find()).toMatchObject({ visits: { year: 2026, used: 0, caps: [] }, checks: { count: 0 } })

    await visit({ approvedBy: '刘大队', approvedAt: '2026-03-04T16:00', noticeWay: 'in-person', noticedAt: '2026-03-05T09:00', starts: '2026-03-05T09:00', ends: '2026-03-05T10:30', record: '车辆动态监控未正常使用', representative: '高顺', result: 'ordered' })
    await visit({ day: '2026-03-08' })
    await visit({ day: '2026-03-07', cancelledReason: '业户停业' })
    await brigade.add('visit-caps', { year: 2026, operator: kept.operator.id, cap: 2, publishedBy: '西峰区司法局', publishedOn: '2025-06-20', document: '涉企行政检查频次上限公告' })
    const operator = await find()
    expect(operator.visits).toMatchObject({ year: 2026, used: 2, caps: [{ scope: 'operator', cap: 2, used: 2 }] })
    expect(operator.checks).toMatchObject({ count: 1, violations: 1, items: [{ register: 'enterprise-visits', day: '2026-03-05', text: '入企检查，责令限期改正', isViolation: true }] })
    expect(operator.open.map(({ register, number }) => `${register} ${number}`).sort()).toEqual(['enterprise-visits RQ2026-00001', 'enterprise-visits RQ2026-00002'])
    expect((await brigade.client.supervision.lookup({ text: '甘M20001' })).objects[0]!.visits).toBeNull()
  })

  test('that the register holds nothing is one, and remembers who was checked under the plate', async () => {
    expect(await find('甘M39999')).toMatchObject({ objects: [], seenBefore: [] })
    await brigade.add('licence-checks', roadsideCheck(brigade, kept, {
      plate: '甘M39999', plateColour: 'blue', inRegister: 'absent', vehicle: null, operator: null, matters: [{ matter: 'vehicle-certificate', result: 'none' }],
      conclusion: 'unlicensed', unlicensedKind: 'ride-hailing', route: '西峰至肖金', carried: '乘客 3 人', statement: '承认收取每人 20 元', handling: 'case',
    }))
    expect(await find('甘M 39999')).toMatchObject({ objects: [], seenBefore: [{ number: 'HC2026-00001', text: '疑似无证经营', isViolation: true }] })
  })

  test('is not more than was asked for', async () => {
    for (const index of [1, 2, 3, 4]) await brigade.add('operators', { name: `董志客运${index}号店`, business: 'coach' })
    const answer = await find('董志客运')
    expect([answer.objects.length, answer.hasMore]).toEqual([3, true])
  })
})

test('a lookup by number is five statements, and none of them reads a whole table', () => {
  const { services } = brigade.core
  const prepare = vi.spyOn(services.db, 'prepare')
  lookUp(services, { text: '甘M20001', limit: 3 })
  const statements = prepare.mock.calls.map(([sql]) => sql)
  prepare.mockRestore()
  expect(statements).toHaveLength(5)
  const plans = statements.flatMap(sql => (services.db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...[...sql.matchAll(/\?/g)].map(() => ''), ...(sql.includes('@') ? [Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, '']))] : [])) as Array<{ detail: string }>).map(({ detail }) => detail))
  expect(plans.filter(step => /^SCAN (operators|transport_vehicles|practitioners|licences|licence_checks|overload_checks|dictionary_entries)\b/.test(step))).toEqual([])
})

test('the command line answers the same, in words and as data', async () => {
  await brigade.core.close()
  const words = await run(['lookup', '甘M20001', '--data', brigade.dataDir])
  expect(words.code).toBe(0)
  expect(words.out).toContain('营运车辆  甘M20001')
  expect(words.out).toContain('道路运输证 甘交运管庆字621002000001号  已到期')
  expect((await run(['lookup', '高顺', '--data', brigade.dataDir])).out).toContain('入企检查 2026 年已安排或检查 0 次；未登记已公布的频次上限')
  const nothing = await run(['lookup', '甘M39999', '--data', brigade.dataDir])
  expect(nothing).toMatchObject({ code: 0, out: '“甘M39999”不在监管库\n' })
  expect(JSON.parse((await run(['lookup', '高顺', '--data', brigade.dataDir, '--json'])).out)).toMatchObject({ objects: [{ title: '西峰顺达运输有限公司' }] })
  await brigade.restart()
})
