import type { Brigade } from '#tests/support/brigade.ts'
import type { ListQuery } from '#contract/registers/procedures.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#contract/wall-time.ts'
import { openBrigade } from '#tests/support/brigade.ts'
import { fillPatrols } from '#tests/support/many-patrols.ts'
import { refusalData } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeAll(async () => {
  brigade = await openBrigade()
  await fillPatrols(brigade, 10_050)
})
afterAll(() => brigade.close())

type Query = Partial<ListQuery> & { register: string }
const list = (query: Query) => brigade.client.registers.list(query)

/** Ids of a list read page by page; `between` runs after each page. */
async function readAll(query: Query, between: () => unknown = () => undefined): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = await list({ ...query, after })
    ids.push(...page.items.map(item => item.id))
    after = page.next ?? undefined
    await between()
  } while (after)
  return ids
}

const expected = (where: string, order = 'day DESC, id DESC') =>
  (brigade.core.services.db.raw.prepare(`SELECT id FROM patrol_logs r WHERE deleted_at IS NULL AND ${where} ORDER BY ${order}`).all() as Array<{ id: string }>).map(({ id }) => id)

describe('pages follow each other', () => {
  const narrowings: ReadonlyArray<[says: string, query: () => Partial<ListQuery>, where: () => string]> = [
    ['a year', () => ({ from: '2025-01-01', to: '2025-12-31' }), () => `day BETWEEN '2025-01-01' AND '2025-12-31'`],
    ['a squad', () => ({ filters: { squad: brigade.ids.second } }), () => `squad = '${brigade.ids.second}'`],
    ['a squad by its name', () => ({ filters: { squad: '二中队' }, from: '2025-06-01' }), () => `squad = '${brigade.ids.second}' AND day >= '2025-06-01'`],
    ['a person', () => ({ filters: { officers: '王五' }, to: '2024-02-01' }), () => `day <= '2024-02-01' AND id IN (SELECT record_id FROM patrol_log_people WHERE person_id = '${brigade.ids.wang}')`],
    ['a person and a squad', () => ({ filters: { officers: brigade.ids.wang, squad: brigade.ids.second } }), () => `squad = '${brigade.ids.second}' AND id IN (SELECT record_id FROM patrol_log_people WHERE person_id = '${brigade.ids.wang}')`],
    ['one day', () => ({ from: '2024-02-29', to: '2024-02-29' }), () => `day = '2024-02-29'`],
  ]
  test.each(narrowings)('%s: every record once, in order', async (_, query, where) => {
    const wanted = expected(where())
    expect(wanted.length).toBeGreaterThan(5)
    expect(await readAll({ register: 'patrol-logs', limit: 97, ...query() })).toEqual(wanted)
  })

  test('a page size of any kind gives the same list', async () => {
    const wanted = expected(`day BETWEEN '2024-01-01' AND '2024-01-20'`)
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (limit) => {
      expect(await readAll({ register: 'patrol-logs', from: '2024-01-01', to: '2024-01-20', limit })).toEqual(wanted)
    }), { numRuns: 12, seed: 20260310 })
  })

  test('records entered in between neither repeat nor hide any that were there', async () => {
    const query = { register: 'patrol-logs', filters: { squad: brigade.ids.first }, from: '2026-01-01', limit: 1 }
    for (const day of ['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05']) await brigade.addPatrol({ day })
    const before = expected(`squad = '${brigade.ids.first}' AND day >= '2026-01-01'`)
    let turn = 0
    const ids = await readAll(query, () => ++turn < 4 && brigade.addPatrol({ day: addDays('2026-02-10', turn) }))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(id => before.includes(id))).toEqual(before)
  })

  test('records removed in between do not shift the next page', async () => {
    const ids: string[] = []
    for (const day of ['2026-01-11', '2026-01-12', '2026-01-13', '2026-01-14']) ids.unshift((await brigade.addPatrol({ day })).id)
    const first = await list({ register: 'patrol-logs', from: '2026-01-11', to: '2026-01-14', limit: 2 })
    await brigade.client.registers.remove({ register: 'patrol-logs', id: ids[0]!, reason: '重复' })
    const second = await list({ register: 'patrol-logs', from: '2026-01-11', to: '2026-01-14', limit: 2, after: first.next! })
    expect([...first.items, ...second.items].map(item => item.id)).toEqual(ids)
    expect(second.next).toBeNull()
  })

  test('oldest first is the same list the other way round', async () => {
    const query = { register: 'patrol-logs', from: '2024-03-01', to: '2024-03-09', limit: 7 }
    expect(await readAll({ ...query, sort: 'day' })).toEqual((await readAll(query)).reverse())
  })

  test.each(['not base64 json', Buffer.from('{}').toString('base64url'), Buffer.from('["x"]').toString('base64url'), Buffer.from('[true,"x"]').toString('base64url'), Buffer.from('[1e300,"x"]').toString('base64url')])('a position that is none is refused: %s', async (after) => {
    await refusalData(list({ register: 'patrol-logs', after }), 'BAD_CURSOR')
  })
})

describe('sorting and counting stop where they would make a clerk wait', () => {
  test('counting stops at ten thousand and says so', async () => {
    expect(await list({ register: 'patrol-logs' })).toMatchObject({ total: 10_000, totalIsExact: false })
    expect(await list({ register: 'patrol-logs', from: '2024-01-01', to: '2024-01-31' })).toMatchObject({ totalIsExact: true })
  })

  test('any column sorts a list short enough', async () => {
    for (const sort of ['number', '-number', 'mileage', '-squad', 'weather', 'route', '-vehicle', 'officers']) {
      const query = { register: 'patrol-logs', from: '2024-05-01', to: '2024-05-03', limit: 9, sort }
      const ids = await readAll(query)
      expect(new Set(ids), sort).toEqual(new Set(expected(`day BETWEEN '2024-05-01' AND '2024-05-03'`)))
      expect(ids.length, sort).toBe(new Set(ids).size)
    }
    const squads = await list({ register: 'patrol-logs', from: '2024-05-01', to: '2024-05-03', limit: 50, sort: 'squad', columns: ['mileage'] })
    expect(squads.items.length).toBeGreaterThan(30)
  })

  test('people sort by the name that stands first, not by anything a clerk cannot see', async () => {
    await brigade.addPatrol({ day: '2026-02-20', officers: '王五、马六', vehicle: null })
    await brigade.addPatrol({ day: '2026-02-21', officers: '张三、李四' })
    await brigade.addPatrol({ day: '2026-02-22', officers: '李四、张三' })
    const { items } = await list({ register: 'patrol-logs', from: '2026-02-20', to: '2026-02-22', sort: 'officers' })
    expect(items.map(item => (item.officers as Array<{ name: string }>)[0]!.name)).toEqual(['张三', '李四', '王五'])
  })

  test('past ten thousand other columns are refused, with what to do', async () => {
    expect(await refusalData(list({ register: 'patrol-logs', sort: 'mileage' }), 'NOT_SORTABLE')).toEqual({ field: '巡查里程', limit: 10_000 })
    expect((await list({ register: 'patrol-logs', sort: 'mileage', from: '2025-01-01' })).items.length).toBe(50)
  })

  test('what is no column sorts nothing, and what is no filter narrows nothing', async () => {
    for (const sort of ['stretches', 'colour', 'constructor', '-']) await refusalData(list({ register: 'patrol-logs', sort }), 'NOT_A_SORT')
    for (const field of ['summary', 'constructor', 'colour']) await refusalData(list({ register: 'patrol-logs', filters: { [field]: 'x' } }), 'NOT_FILTERABLE')
    expect((await list({ register: 'patrol-logs', limit: 1, columns: ['constructor', 'day'] })).items[0]).not.toHaveProperty('mileage')
  })

  test('a filter that names nobody finds nothing', async () => {
    expect(await list({ register: 'patrol-logs', filters: { officers: '查无此人' } })).toMatchObject({ items: [], total: 0, totalIsExact: true })
  })

  test('the last of days is a day', async () => {
    expect((await list({ register: 'patrol-logs', text: '董志', to: '9999-12-31' })).items.length).toBeGreaterThan(0)
  })
})
