import type { RecordOf } from '#contract/registers/definition.ts'
import type { defects } from '#contract/registers/index.ts'
import type { InspectionRecord } from '#tests/support/machinery.ts'
import type { Values } from '#tests/support/brigade.ts'
import { expect, it } from 'vitest'
import { startOffice } from '#tests/support/documents.ts'
import { filled, inspection, machine, visitWith } from '#tests/support/machinery.ts'
import { problemsOf, refusalData } from '#tests/support/refusals.ts'

type Defect = RecordOf<typeof defects>

/** A tractor inspected on 9 March, two items of which failed. */
async function failedInspection() {
  const office = await startOffice()
  const tractor = await office.add<{ id: string, version: number }>('machines', machine({ ownerPhone: '13900002222' }))
  const found = await office.add<InspectionRecord>('machine-inspections', inspection(office, tractor.id, { checklist: filled('CK01', ['-13', '-14']) }))
  const show = (id: string) => office.client.registers.get({ register: 'defects', id }) as unknown as Promise<Defect>
  const act = async (id: string, name: string, values: Values, warningReason?: string) => {
    const { version } = await show(id)
    return (await office.client.registers.act({ register: 'defects', id, version, act: name, values: values as never, warningReason })).record as unknown as Defect
  }
  const make = async () => {
    const made = await office.client.defects.make({ register: 'machine-inspections', id: found.id })
    return Promise.all(made.map(({ id }) => show(id)))
  }
  const kinds = async (id: string) => (await office.client.defects.steps({ id })).map(({ kind, fromStage, toStage }) => `${kind} ${fromStage}→${toStage}`)
  return { office, tractor, found, show, act, make, kinds }
}
const order = { orderedOn: '2026-03-10', due: '2026-03-17', noticeNumber: '手写第3号' }
const passed = { recheckedOn: '2026-03-10', recheckedBy: '张三' }

it('makes a defect of each failed item, with whose machine it was that day, and once only', async () => {
  const { office, found, make } = await failedInspection()
  const made = await make()
  expect(made).toHaveLength(2)
  expect(made[0]).toMatchObject({ state: 'found', day: '2026-03-09', plate: '甘0612345', owner: '李满仓', ownerPhone: '13900002222', due: '2026-03-16', basis: expect.stringContaining('第三十一条'), officers: [{ name: '张三' }, { name: '李四' }], inspection: { id: found.id } })
  expect(await office.client.defects.failed({ register: 'machine-inspections', id: found.id })).toMatchObject([{ defect: { number: made[0]!.number } }, { defect: { number: made[1]!.number } }])
  expect(await refusalData(office.client.defects.make({ register: 'machine-inspections', id: found.id }), 'NOTHING_FAILED')).toEqual({ number: found.number })
})

it('makes no defect of an inspection in which nothing failed', async () => {
  const { office, tractor } = await failedInspection()
  const good = await office.add<InspectionRecord>('machine-inspections', inspection(office, tractor.id, { starts: '15:00', ends: '15:20' }))
  await refusalData(office.client.defects.make({ register: 'machine-inspections', id: good.id }), 'NOTHING_FAILED')
})

it('keeps the owner of the day when the machine is sold, asks who puts it right, and writes that down', async () => {
  const { office, tractor, act, make, show, kinds } = await failedInspection()
  const [{ id }] = await make() as [Defect]
  await act(id, 'order', order)
  await office.edit('machines', tractor, { owner: '赵六', ownerPhone: '13900003333' })
  expect(await office.client.defects.newOwner({ id })).toEqual({ owner: '赵六', phone: '13900003333' })
  expect(await problemsOf(act(id, 'extend', { due: '2026-03-20', dueReason: '等配件' }))).toEqual(['responsible DEFECT_OWNER (warning)'])
  await act(id, 'change-owner', { changedOn: '2026-03-10', responsible: '赵六', changeNote: '买卖协议约定由买方整改' })
  expect(await show(id)).toMatchObject({ owner: '李满仓', responsible: '赵六', state: 'ordered' })
  expect(await office.client.defects.newOwner({ id })).toBeNull()
  expect(await kinds(id)).toEqual(['order found→ordered', 'change-owner ordered→ordered'])
})

it('closes what passes re-inspection, on the day of it', async () => {
  const { act, make, kinds, office } = await failedInspection()
  const [{ id }] = await make() as [Defect]
  await act(id, 'order', order)
  expect(await act(id, 'pass', passed)).toMatchObject({ state: 'closed', closedOn: '2026-03-10' })
  expect(await kinds(id)).toEqual(['order found→ordered', 'pass ordered→closed'])
  expect(() => office.core.services.db.prepare('DELETE FROM defect_steps').run()).toThrow('never deleted')
})

it('sets a new deadline when re-inspection fails, escalates, and can still be closed', async () => {
  const { act, make, kinds } = await failedInspection()
  const [{ id }] = await make() as [Defect]
  await act(id, 'order', order)
  expect(await problemsOf(act(id, 'fail', { ...passed, due: '2026-03-20' }))).toEqual(['recheckNote REQUIRED'])
  expect(await act(id, 'fail', { ...passed, recheckNote: '制动仍跑偏', due: '2026-03-20' })).toMatchObject({ state: 'ordered', due: '2026-03-20', dueReason: null })
  expect(await act(id, 'escalate', { escalatedOn: '2026-03-10', escalatedReason: '两次复查均不合格' })).toMatchObject({ state: 'escalated', closedOn: null })
  expect(await act(id, 'pass', passed)).toMatchObject({ state: 'closed' })
  expect(await kinds(id)).toEqual(['order found→ordered', 'fail ordered→ordered', 'escalate ordered→escalated', 'pass escalated→closed'])
})

it('puts off a deadline only with a reason, and only to a later day', async () => {
  const { office, act, make, show } = await failedInspection()
  const [{ id }] = await make() as [Defect]
  await act(id, 'order', order)
  expect(await problemsOf(act(id, 'extend', { due: '2026-03-17', dueReason: '等配件' }))).toEqual(['due DUE_NOT_LATER'])
  expect(await problemsOf(office.edit('defects', await show(id), { due: '2026-03-25' }))).toEqual(['dueReason DUE_MOVED'])
  expect(await act(id, 'extend', { due: '2026-03-25', dueReason: '等配件' })).toMatchObject({ due: '2026-03-25' })
})

it('takes acts only where they belong, and cancels with a reason', async () => {
  const { office, act, make, show } = await failedInspection()
  const [{ id }] = await make() as [Defect]
  expect(await problemsOf(act(id, 'pass', passed))).toEqual(['state ACT_NOT_NOW'])
  expect(await problemsOf(office.edit('defects', await show(id), passed))).toEqual(['recheckedOn DEFECT_NOT_ORDERED'])
  expect(await problemsOf(office.edit('defects', await show(id), { state: 'closed' }))).toEqual(['orderedOn STATE_NEEDS', 'recheckedOn STATE_NEEDS', 'recheckedBy STATE_NEEDS'])
  expect(await problemsOf(act(id, 'cancel', { cancelledOn: '2026-03-10' }))).toEqual(['cancelReason REQUIRED'])
  expect(await act(id, 'cancel', { cancelledOn: '2026-03-10', cancelReason: '误判' })).toMatchObject({ state: 'cancelled', closedOn: '2026-03-10' })
  expect(await problemsOf(act(id, 'order', order))).toEqual(['state ACT_NOT_NOW'])
})

it('fills a notice in from the inspection; issued it orders every defect it lists, voided it takes them back', async () => {
  const { office, found, make, show, kinds } = await failedInspection()
  const made = await make()
  const { values, missing } = await office.client.documents.prepare({ template: 'correction-order', register: 'machine-inspections', id: found.id })
  expect(values).toMatchObject({ party: '李满仓', partyKind: 'person', partyPhone: '13900002222', inspection: { id: found.id }, items: [{ name: made[0]!.item, defect: { id: made[0]!.id } }, { name: made[1]!.item }] })
  expect(missing).toEqual(['改正期限'])
  const contents = (values['contents'] as Array<{ name: string }>).map(line => line.name === 'term' ? { ...line, value: 'by' } : line.name === 'due' ? { ...line, value: '2026-03-20' } : line)
  const draft = await office.add<{ id: string, version: number }>('documents', { ...values, contents })
  const issued = await office.client.documents.issue({ id: draft.id, version: draft.version, confirmed: true })
  for (const { id } of made) expect(await show(id)).toMatchObject({ state: 'ordered', notice: { id: draft.id, label: '庆西农责改〔2026〕1号' }, noticeNumber: '庆西农责改〔2026〕1号', orderedOn: '2026-03-10', due: '2026-03-20' })
  await office.client.documents.void({ id: draft.id, version: issued.version, reason: '姓名有误' })
  for (const { id } of made) expect(await show(id)).toMatchObject({ state: 'found', notice: null })
  expect(await kinds(made[0]!.id)).toEqual(['order found→ordered', 'correct ordered→found'])
})

it('leaves a defect that passed re-inspection closed when its notice is voided', async () => {
  const { office, make, show, act } = await failedInspection()
  const [{ id }] = await make() as [Defect]
  const { values } = await office.client.documents.prepare({ template: 'correction-order', register: 'defects', id })
  const draft = await office.add<{ id: string, version: number }>('documents', { ...values, contents: (values['contents'] as Array<{ name: string }>).map(line => line.name === 'term' ? { ...line, value: 'now' } : line) })
  const issued = await office.client.documents.issue({ id: draft.id, version: draft.version, confirmed: true })
  expect(await show(id)).toMatchObject({ state: 'ordered', due: '2026-03-16' })
  await act(id, 'pass', passed)
  await office.client.documents.void({ id: draft.id, version: issued.version, reason: '误' })
  expect(await show(id)).toMatchObject({ state: 'closed' })
})

it('stands on the board by its state, what is overdue first, and each column is the list behind it', async () => {
  const { office, act, make } = await failedInspection()
  const [late, closed] = await make() as [Defect, Defect]
  const later = await office.add<Defect>('defects', { day: '2026-03-09', owner: '周七', item: '反光标识', description: '脱落', severity: 'general', due: '2026-03-30' })
  const overdue = await office.add<Defect>('defects', { day: '2026-03-01', owner: '吴八', item: '灯光', description: '不亮', severity: 'general', due: '2026-03-08' })
  await act(late.id, 'order', order)
  await act(closed.id, 'order', order)
  await act(closed.id, 'pass', passed)
  const month = { from: '2026-03-01', to: '2026-03-31' }
  const board = await office.client.defects.board(month)
  expect(board.map(({ stage, count, overdue: behind, cards }) => [stage, count, behind, cards.map(card => [card.id, card.daysLeft])])).toEqual([
    ['found', 2, 1, [[overdue.id, -2], [later.id, 20]]],
    ['ordered', 1, 0, [[late.id, 7]]],
    ['escalated', 0, 0, []],
    ['closed', 1, 0, [[closed.id, null]]],
  ])
  for (const { stage, count } of board) {
    const { total } = await office.client.registers.list({ register: 'defects', filters: { state: stage, ...stage === 'closed' ? { closedIn: '2026-03-01..2026-03-31' } : {} }, limit: 1 })
    expect([stage, total]).toEqual([stage, count])
  }
  const narrowed = await office.client.defects.board({ ...month, severity: 'general', kind: 'wheeled-tractor' })
  expect(narrowed.flatMap(({ cards }) => cards.map(card => card.id))).not.toContain(later.id)
  expect((await office.client.defects.board({ from: '2026-04-01', to: '2026-04-30' })).at(-1)).toMatchObject({ stage: 'closed', count: 0 })
})

/** A carrier visited on 9 March, with two items that failed. */
async function failedVisit() {
  const office = await startOffice()
  const { id: operator } = await office.add<{ id: string }>('operators', { name: '顺达运输', kind: 'enterprise', business: 'freight', creditCode: '91621002MA0DEMA17M', representative: '王顺', phone: '13900003333' })
  const { id: matter } = await office.add<{ id: string }>('visit-matters', { name: '安全生产检查', kind: 'transport', basis: '《安全生产法》第六十五条', publishedOn: '2025-05-30' })
  const visit = await office.add<{ id: string, number: string }>('enterprise-visits', visitWith(filled('CK10', ['-02', '-03']), { operator, matters: [{ matter }], officers: [office.ids.zhang, office.ids.li] }))
  const found = { register: 'enterprise-visits' as const, id: visit.id }
  const show = (id: string) => office.client.registers.get({ register: 'defects', id }) as unknown as Promise<Defect>
  return { office, operator, visit, found, show }
}

it('makes defects of what a visit found, for the operator to put right', async () => {
  const { office, operator, visit, found, show } = await failedVisit()
  expect(await office.client.defects.failed(found)).toMatchObject([{ defect: null }, { defect: null }])
  const made = await office.client.defects.make(found)
  expect(made).toHaveLength(2)
  expect(await show(made[0]!.id)).toMatchObject({ state: 'found', day: '2026-03-09', visit: { id: visit.id }, operator: { id: operator }, owner: '顺达运输', ownerPhone: '13900003333', machine: null, plate: null, inspection: null, due: '2026-03-16', officers: [{ name: '张三' }, { name: '李四' }] })
  expect((await show(made[0]!.id)).basis, 'the law of farm machines is none of theirs').toBeNull()
  expect(await refusalData(office.client.defects.make(found), 'NOTHING_FAILED')).toEqual({ number: visit.number })
  expect((await office.client.registers.list({ register: 'defects', filters: { operator } })).total).toBe(2)
  const [column] = await office.client.defects.board({ from: '2026-03-01', to: '2026-03-31', limit: 30 })
  expect(column!.cards.map(({ plate, responsible }) => [plate, responsible])).toEqual([[null, '顺达运输'], [null, '顺达运输']])
})

it('orders what a visit found by one notice of the brigade’s own agency, and what one defect asks by another', async () => {
  const { office, visit, found, show } = await failedVisit()
  const made = await office.client.defects.make(found)
  const prepare = async (register: string, id: string) => (await office.client.documents.prepare({ template: 'correction-order', register, id })).values as Values & { contents: Array<{ name: string, value: string | null }> }
  const said = ({ contents }: { contents: Array<{ name: string, value: string | null }> }) => Object.fromEntries(contents.map(({ name, value }) => [name, value]))
  const single = await prepare('defects', made[0]!.id)
  expect(single).toMatchObject({ party: '顺达运输', partyKind: 'unit', partyCreditCode: '91621002MA0DEMA17M', partyRepresentative: '王顺', defect: { id: made[0]!.id }, visit: { id: visit.id }, inspection: null })
  expect(said(single)).toMatchObject({ facts: expect.stringMatching(/^经检查，你（单位）于2026年3月9日存在/), law: null })

  const values = await prepare('enterprise-visits', visit.id)
  expect(values).toMatchObject({ party: '顺达运输', visit: { id: visit.id }, items: [{ defect: { id: made[0]!.id } }, { defect: { id: made[1]!.id } }] })
  const given: Values = { law: '《中华人民共和国安全生产法》第六十五条', term: 'by', due: '2026-03-25' }
  const draft = await office.add<{ id: string, version: number }>('documents', { ...values, contents: values.contents.map(line => ({ ...line, value: given[line.name] ?? line.value })) })
  expect(await office.client.documents.issue({ ...draft, confirmed: true } as never)).toMatchObject({ documentNumber: '庆西交责改〔2026〕1号' })
  for (const { id } of made) expect(await show(id)).toMatchObject({ state: 'ordered', noticeNumber: '庆西交责改〔2026〕1号', due: '2026-03-25' })
})

it('follows an operator that was entered twice into the one that is kept', async () => {
  const { office, operator, found, show } = await failedVisit()
  const [made] = await office.client.defects.make(found)
  const { id: keep } = await office.add<{ id: string }>('operators', { name: '顺达运输有限公司', kind: 'enterprise', business: 'freight' })
  await office.client.supervision.merge({ register: 'operators', keep, drop: operator, reason: '重复登记' })
  expect(await show(made!.id)).toMatchObject({ operator: { id: keep }, owner: '顺达运输' })
})
