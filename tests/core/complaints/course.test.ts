import type { Brigade, Values } from '#tests/support/brigade.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'
import { problemsOf } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeEach(async () => { brigade = await startBrigade() })

const complaint = (change: Values = {}): Values => ({
  day: '2026-03-09', channel: 'hotline', sourceNumber: '20260309-001', kind: 'report', matter: 'unlicensed', identity: 'named', complainant: '钱某', phone: '13800000001',
  summary: '火车站外有车揽客', content: '每天早上有一辆面包车在站前揽客，车上没有标志。', target: '白色面包车', place: '火车站前', ...change,
})
type Kept = Values & { id: string, version: number, stage: string, number: string }
const add = (change?: Values) => brigade.add<Kept>('complaints', complaint(change))
const act = async (record: Kept, name: string, values: Values = {}) => (await brigade.client.registers.act({ register: 'complaints', id: record.id, version: record.version, act: name, values: values as never })).record as unknown as Kept
const assigned = async (record: Kept) => act(record, 'assign', { handler: brigade.ids.li, assignedOn: '2026-03-09', replyDue: '2026-03-18' })
const answer: Values = { outcome: 'true', investigation: '三次到场核查，查获一辆。', repliedOn: '2026-03-10', replyWay: 'phone', repliedBy: '李四', reply: '已依法处理。' }

describe('a complaint on its way', () => {
  it('is received, assigned, answered, called back and over', async () => {
    const received = await add()
    expect([received.number, received.stage]).toEqual(['TS2026-00001', 'received'])
    const handled = await assigned(received)
    expect(handled.stage).toBe('handling')
    const replied = await act(handled, 'reply', answer)
    expect(replied.stage).toBe('replied')
    const closed = await act(replied, 'call-back', { calledBackOn: '2026-03-10', calledBackBy: '李四', satisfaction: 'satisfied' })
    expect([closed.stage, closed.closedOn]).toEqual(['closed', '2026-03-10'])
  })

  it('is over without a call where nobody can be called, with the reason', async () => {
    const replied = await act(await assigned(await add({ identity: 'anonymous', complainant: null, phone: null })), 'reply', { ...answer, replyWay: 'none' })
    expect(await problemsOf(act(replied, 'close'))).toEqual(['closedReason REQUIRED'])
    expect((await act(replied, 'close', { closedReason: '匿名举报，无联系方式' })).stage).toBe('closed')
  })

  it('goes back to be handled again, and what was answered before stands in its history', async () => {
    const replied = await act(await assigned(await add()), 'reply', answer)
    const again = await act(replied, 'return', { reopenReason: '举报人不认可', handler: brigade.ids.wang, assignedOn: '2026-03-10', replyDue: '2026-03-20' })
    expect([again.stage, again.repliedOn, again.reply]).toEqual(['handling', null, null])
    const history = await brigade.client.registers.history({ register: 'complaints', id: again.id })
    expect(history.flatMap(({ changes }) => changes).some(change => change.field === 'reply' && change.before === '已依法处理。')).toBe(true)
  })

  it('handed to another office says to which, and is answered', async () => {
    const received = await add()
    expect(await problemsOf(act(received, 'hand-over', { repliedOn: '2026-03-10', replyWay: 'phone', repliedBy: '李四', reply: '已转市场监管部门。' }))).toEqual(['handedTo REQUIRED'])
    expect(await act(received, 'hand-over', { handedTo: '区市场监督管理局', repliedOn: '2026-03-10', replyWay: 'phone', repliedBy: '李四', reply: '已转市场监管部门。' })).toMatchObject({ stage: 'replied', outcome: 'elsewhere' })
  })

  it('handed over before anybody had it can come back, and is then somebody\'s', async () => {
    const handedOver = await act(await add(), 'hand-over', { handedTo: '区市场监督管理局', repliedOn: '2026-03-10', replyWay: 'phone', repliedBy: '李四', reply: '已转市场监管部门。' })
    const back = { reopenReason: '区市场监管局退回，属本大队职责', handler: brigade.ids.wang, replyDue: '2026-03-20' }
    expect(await problemsOf(act(handedOver, 'return', back))).toEqual(['assignedOn REQUIRED'])
    expect(await act(handedOver, 'return', { ...back, assignedOn: '2026-03-10' })).toMatchObject({ stage: 'handling', outcome: null, assignedOn: '2026-03-10' })
  })

  it.each([
    ['answered before anybody has it', 'reply', answer],
    ['called back before it is answered', 'call-back', { calledBackOn: '2026-03-10', calledBackBy: '李四', satisfaction: 'satisfied' }],
  ])('is not %s', async (_, name, values) => {
    const received = await add()
    expect(await problemsOf(act(received, name, values))).toEqual(['stage ACT_NOT_NOW'])
  })

  it('is put off to a later day only, with a reason', async () => {
    const handled = await assigned(await add())
    expect(await problemsOf(act(handled, 'extend', { replyDue: '2026-03-18', dueReason: '待鉴定' }))).toEqual(['replyDue DUE_NOT_LATER'])
    expect(await problemsOf(act(handled, 'extend', { replyDue: '2026-03-25' }))).toEqual(['dueReason REQUIRED'])
    expect(await problemsOf(brigade.edit('complaints', handled, { replyDue: '2026-04-01' }))).toEqual(['dueReason DUE_MOVED'])
    expect((await act(handled, 'extend', { replyDue: '2026-03-25', dueReason: '待鉴定' })).replyDue).toBe('2026-03-25')
  })

  it('given to somebody else until a later day says why in the same act', async () => {
    const handled = await assigned(await add())
    const other = { handler: brigade.ids.wang, assignedOn: '2026-03-10', replyDue: '2026-03-20' }
    expect(await problemsOf(act(handled, 'assign', other))).toEqual(['dueReason DUE_MOVED'])
    expect(await act(handled, 'assign', { ...other, dueReason: '原承办人休假' })).toMatchObject({ stage: 'handling', replyDue: '2026-03-20' })
  })

  it('answered as another office\'s says whose in the same act', async () => {
    const handled = await assigned(await add())
    expect(await problemsOf(act(handled, 'reply', { ...answer, outcome: 'elsewhere' }))).toEqual(['handedTo STATE_NEEDS'])
    expect(await act(handled, 'reply', { ...answer, outcome: 'elsewhere', handedTo: '区公安分局' })).toMatchObject({ stage: 'replied', handedTo: '区公安分局' })
  })

  it('knows no act that is none', async () => {
    const received = await add()
    expect(await problemsOf(act(received, 'burn'))).toEqual(['stage NOT_AN_ACT'])
  })
})

describe('who complains', () => {
  it.each([
    ['anonymous leaves no name', { identity: 'anonymous', phone: null }, ['complainant ANONYMOUS_NAMED']],
    ['named gives one', { complainant: null }, ['complainant NAMED_WITHOUT_NAME']],
    ['named should be reachable', { phone: null }, ['phone NAMED_UNREACHABLE (warning)']],
    ['protected is named in no text others read', { identity: 'protected', content: '钱某反映有车揽客。' }, ['content SECRET_TOLD']],
    ['protected is not given away by a telephone either', { identity: 'protected', place: '来电 13800000001' }, ['place SECRET_TOLD']],
  ])('%s', async (_, change, problems) => expect(await problemsOf(add(change))).toEqual(problems))

  it('is found by nobody who searches', async () => {
    await add({ identity: 'protected' })
    expect((await brigade.client.search.find({ text: '钱某' })).groups).toEqual([])
    expect((await brigade.client.search.find({ text: '揽客' })).groups.map(({ code }) => code)).toEqual(['complaints'])
  })

  it('does not go along when a complaint becomes a lead', async () => {
    const { id } = await add({ identity: 'protected' })
    const begun = await brigade.client.registers.begin({ register: 'leads', from: { register: 'complaints', id } })
    expect(begun).toMatchObject({ source: 'complaint', summary: '火车站外有车揽客', party: '白色面包车' })
    expect(JSON.stringify(begun)).not.toMatch(/钱某|13800000001/)
  })
})

it('a report that names nothing that could be looked into is asked about', async () => {
  expect(await problemsOf(add({ target: null, place: null }))).toEqual(['target REPORT_WITHOUT_TARGET (warning)'])
  expect((await brigade.add<Kept>('complaints', complaint({ target: null, place: null }), '已请其补充')).stage).toBe('received')
})

describe('the figures of complaints', () => {
  it('are those of the period, each with the list it was counted from', async () => {
    await add()
    const replied = await act(await assigned(await add({ channel: 'phone', sourceNumber: null })), 'reply', answer)
    await act(replied, 'call-back', { calledBackOn: '2026-03-10', calledBackBy: '李四', satisfaction: 'dissatisfied' })
    const { rows, totals } = await brigade.client.reports.get({ report: 'complaint-statistics', period: '2026-03' })
    expect(rows.map(cells => cells.map(({ value }) => value))).toEqual([
      ['12328 热线', 1, 0, 1, 0, 0, 0, 0, 0, 0, null],
      ['本单位电话', 1, 1, 0, 1, 0, 0, 0, 0, 1, 0],
    ])
    expect(totals.map(({ value }) => value)).toEqual(['合计', 2, 1, 1, 1, 0, 0, 0, 0, 1, 0])
    for (const cell of rows.flat().filter(({ query, value, column }) => query && value !== null && column !== 'content')) {
      const { total } = await brigade.client.registers.list({ ...cell.query!, limit: 1 })
      expect([cell.column, total]).toEqual([cell.column, cell.value])
    }
  })
})
