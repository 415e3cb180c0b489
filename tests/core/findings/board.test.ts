import type { FindingStage } from '#contract/finding-acts.ts'
import type { BoardFilter } from '#contract/findings.ts'
import type { Brigade, Finding, PatrolLog, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { boardOf } from '#core/modules/findings/service.ts'
import { openBrigade } from '#tests/support/brigade.ts'

// It is 2026-03-10 10:00.
let brigade: Brigade
let first: PatrolLog
let second: PatrolLog
beforeAll(async () => {
  brigade = await openBrigade()
  first = await brigade.addPatrol({ day: '2026-02-10', starts: '08:30', ends: '11:00' })
  second = await brigade.addPatrol({ day: '2026-03-09', squad: brigade.ids.second, officers: [brigade.ids.wang, brigade.ids.ma], vehicle: brigade.ids.van })
  await enter('late', first, { due: '2026-03-07' })
  await enter('later', second, { due: '2026-03-13' })
  await enter('latest', first, { due: '2026-03-01', kind: 'spill' })
  await enter('handed', second, { state: 'handed-over', handedTo: '养护中心', handedReason: '属养护范围' })
  await enter('to check', second, { ...handled, recheck: 'needed', recheckDue: '2026-03-09' })
  await enter('to check some day', second, { ...handled, recheck: 'needed' })
  await enter('closed in February', first, { ...handled, handledOn: '2026-02-20' })
  await enter('closed in March', second, handled)
})
afterAll(() => brigade.close())

const handled = { state: 'handled', handledOn: '2026-03-09', handledBy: '李四', handling: '已清理' }
const march = { from: '2026-03-01', to: '2026-03-31' }
const enter = (description: string, patrol: PatrolLog, change: Values) =>
  brigade.add<Finding>('findings', brigade.finding(patrol.id, { day: patrol.day, description, ...change }))
async function board(change: Partial<BoardFilter> = {}) {
  const { columns } = await brigade.client.findings.board({ ...march, ...change })
  return Object.fromEntries(columns.map(column => [column.stage, column])) as Record<FindingStage, typeof columns[number]>
}
const told = ({ cards }: { cards: Array<{ description: string }> }) => cards.map(card => card.description)

describe('the board', () => {
  test('shows what is open by stage, the longest overdue first, whenever it was found', async () => {
    const columns = await board()
    expect(told(columns.pending)).toEqual(['latest', 'late', 'later'])
    expect(columns.pending.cards.map(card => card.daysLeft)).toEqual([-9, -3, 3])
    expect(columns.pending).toMatchObject({ count: 3, countIsExact: true, overdue: 2 })
    expect(told(columns['handed-over'])).toEqual(['handed'])
    expect(told(columns.recheck)).toEqual(['to check', 'to check some day'])
    expect(columns.recheck).toMatchObject({ count: 2, overdue: 1 })
  })
  test('shows of the closed ones those of the period', async () => {
    expect(told((await board()).closed)).toEqual(['closed in March'])
    expect(told((await board({ from: '2026-02-01', to: '2026-02-28' })).closed)).toEqual(['closed in February'])
  })
  test('is narrowed by squad, section and kind', async () => {
    expect(told((await board({ squad: brigade.ids.second })).pending)).toEqual(['later'])
    expect(told((await board({ kind: 'spill' })).pending)).toEqual(['latest'])
    expect((await board({ section: brigade.ids.s202 })).pending).toMatchObject({ count: 0, overdue: 0, cards: [] })
  })
  test('never shows more cards than asked for, and says how many there are', async () => {
    expect((await board({ limit: 1 })).pending).toMatchObject({ count: 3, cards: [{ description: 'latest' }] })
  })
  test('counts what the list behind each column counts', async () => {
    const columns = await board()
    const listed = async (filters: Record<string, string>) => (await brigade.client.registers.list({ register: 'findings', filters })).total
    for (const stage of ['pending', 'handed-over', 'recheck'] as const) expect(await listed({ stage }), stage).toBe(columns[stage].count)
    expect(await listed({ stage: 'closed', closedIn: `${march.from}..${march.to}` })).toBe(columns.closed.count)
    expect(await listed({ stage: 'closed' })).toBe(2)
  })
  test('shows nothing that is in the bin', async () => {
    const gone = await enter('a mistake', second, { due: '2026-03-11' })
    await brigade.client.registers.remove({ register: 'findings', id: gone.id, reason: '重复录入' })
    expect(told((await board()).pending)).not.toContain('a mistake')
  })

  const filters: ReadonlyArray<Partial<BoardFilter>> = [{}, { kind: 'spill' }, { section: '00000000-0000-7000-8000-000000000000' }, { squad: '00000000-0000-7000-8000-000000000000' }]
  test.each(filters)('comes straight from indexes, narrowed by %o', (filter) => {
    const { db } = brigade.core.services
    const prepare = vi.spyOn(db, 'prepare')
    boardOf(brigade.core.services, { ...march, limit: 30, ...filter })
    const statements = prepare.mock.calls.map(([sql]) => sql)
    prepare.mockRestore()
    expect(statements.length).toBeGreaterThan(7)
    const plans = statements.flatMap(sql => (db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...sql.split('?').slice(1).map(() => '')) as Array<{ detail: string }>).map(({ detail }) => detail))
    expect(plans.filter(step => /TEMP B-TREE/.test(step) || (/^SCAN/.test(step) && !/USING (COVERING )?INDEX|\(subquery/.test(step)))).toEqual([])
  })
})

test('days of closing narrow the list, both ends belonging to them; what names no days finds nothing', async () => {
  const list = async (closedIn: string) => (await brigade.client.registers.list({ register: 'findings', filters: { closedIn } })).items.map(item => item.description)
  expect(await list('2026-02-20..2026-03-09')).toEqual(['closed in March', 'closed in February'])
  expect(await list('2026-02-20')).toEqual(['closed in February'])
  expect(await list('2026-02-21..2026-03-08')).toEqual([])
  for (const wrong of ['2026-02-30', '2026-02-01..', '2026-02-01..2026-02-28..2026-03-31', 'last month']) expect(await list(wrong), wrong).toEqual([])
})

test('a stretch of stakes narrows the list', async () => {
  await enter('near', second, { stake: 'K15+400', due: '2026-03-12' })
  const list = async (stake: string) => (await brigade.client.registers.list({ register: 'findings', filters: { stake, kind: 'damage' } })).items.map(item => item.description)
  expect(await list('K15+350..K15+400')).toEqual(['near'])
  expect(await list('K15+400')).toEqual(['near'])
  expect(await list('somewhere')).toEqual([])
})
