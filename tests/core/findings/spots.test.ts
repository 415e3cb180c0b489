import type { Place } from '#core/modules/findings/spots.ts'
import { existsSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { clusterPlaces } from '#core/modules/findings/spots.ts'
import { recurringSpots } from '#core/modules/findings/index.ts'
import { startBrigade } from '#tests/support/brigade.ts'

const place = (stake: number, change: Partial<Place> = {}): Place => ({ section: 'a', kind: 'spill', stake, day: '2026-03-01', stage: 'closed', ...change })
const near = { metres: 200, times: 3 }

describe('findings near each other make one spot', () => {
  test('chained from one to the next, ends belonging to it', () => {
    expect(clusterPlaces([place(400), place(0), place(200)], near)).toEqual([{ section: 'a', kind: 'spill', from: 0, to: 400, count: 3, pending: 0, first: '2026-03-01', last: '2026-03-01' }])
  })
  test('a metre too far begins the next', () => expect(clusterPlaces([place(0), place(200), place(401)], near)).toEqual([]))
  test('never across sections or kinds', () => expect(clusterPlaces([place(0), place(1, { section: 'b' }), place(2, { kind: 'damage' })], near)).toEqual([]))
  test('says when it was first and last found, and what still waits', () => {
    expect(clusterPlaces([place(0, { day: '2026-03-05' }), place(0, { day: '2026-01-02', stage: 'pending' }), place(0, { day: '2026-02-01', stage: 'recheck' })], near))
      .toMatchObject([{ first: '2026-01-02', last: '2026-03-05', pending: 1, count: 3 }])
  })
  test('the most frequent first', () => {
    const twice = [0, 0, 0].map(stake => place(stake))
    const often = [0, 0, 0, 0].map(stake => place(stake, { section: 'b' }))
    expect(clusterPlaces([...twice, ...often], near).map(spot => spot.section)).toEqual(['b', 'a'])
  })
})

test('whatever is found: each place is in one spot at most, spots lie apart, and order does not matter', () => {
  let seed = 20260310
  const draw = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
  for (let round = 0; round < 300; round++) {
    const [metres, times] = [draw(400), 1 + draw(4)]
    const places = Array.from({ length: draw(40) }, () => place(draw(5_000), { section: 'ab'[draw(2)]!, kind: ['spill', 'damage'][draw(2)]!, day: `2026-01-${String(1 + draw(28)).padStart(2, '0')}`, stage: draw(2) ? 'pending' : 'closed' }))
    const spots = clusterPlaces(places, { metres, times })
    const within = (spot: typeof spots[number]) => places.filter(one => one.section === spot.section && one.kind === spot.kind && one.stake >= spot.from && one.stake <= spot.to)
    for (const spot of spots) {
      expect(within(spot)).toHaveLength(spot.count)
      expect(spot.count).toBeGreaterThanOrEqual(times)
      expect(within(spot).filter(one => one.stage === 'pending')).toHaveLength(spot.pending)
      const stakes = within(spot).map(one => one.stake).sort((a, b) => a - b)
      expect(stakes.every((stake, index) => index === 0 || stake - stakes[index - 1]! <= metres)).toBe(true)
      const outside = places.filter(one => one.section === spot.section && one.kind === spot.kind && (one.stake < spot.from || one.stake > spot.to))
      expect(outside.every(one => one.stake < spot.from - metres || one.stake > spot.to + metres)).toBe(true)
    }
    if (times === 1) expect(spots.reduce((sum, spot) => sum + spot.count, 0)).toBe(places.length)
    expect(clusterPlaces(places.toReversed(), { metres, times })).toEqual(spots)
  }
})

describe('the spots of a period', () => {
  async function books() {
    const brigade = await startBrigade()
    const january = await brigade.addPatrol({ day: '2026-01-15' })
    const march = await brigade.addPatrol({ day: '2026-03-09' })
    const enter = (patrol: typeof march, stake: string, change = {}) => brigade.add('findings', brigade.finding(patrol.id, { day: patrol.day, stake, kind: 'spill', ...change }))
    await enter(january, 'K15+000')
    await enter(march, 'K15+200')
    await enter(march, 'K15+400', { state: 'handled', handledOn: '2026-03-09', handledBy: '李四', handling: '已清扫' })
    await enter(march, 'K15+400', { kind: 'damage' })
    return brigade
  }
  const report = 'recurring-spots'
  const year = { from: '2026-01-01', to: '2026-12-31' }

  test('name section, kind, stakes and days, and the brigade’s own measure', async () => {
    const brigade = await books()
    const answer = await brigade.client.reports.get({ report, period: '2026' })
    expect(answer.rows.map(cells => cells.map(({ value }) => value))).toEqual([['G309董志段', '抛洒遗撒', 'K15+000', 'K15+400', 3, 2, '2026-01-15', '2026-03-09']])
    expect(answer.totals).toEqual([])
    expect(answer.notes[0]).toContain('相距不超过 200 米视为同一点位，期间内不少于 3 处的列入')
    expect(answer.notes[0]).toContain('期间内共发现 4 处')
    expect((await brigade.client.reports.get({ report, period: '2026-03' })).rows).toEqual([])
  })

  test('each figure opens the findings it was counted from', async () => {
    const brigade = await books()
    const { rows: [spot] } = await brigade.client.reports.get({ report, period: '2026' })
    const figures = spot!.filter(({ query }) => query)
    expect(figures.map(({ column }) => column)).toEqual(['found', 'pending'])
    for (const { value, query } of figures) expect((await brigade.client.registers.list({ ...query! })).total).toBe(value)
  })

  test.each(['xlsx', 'pdf'] as const)('as a file: %s', async (format) => {
    const brigade = await books()
    const job = await brigade.client.jobs.report({ report, period: '2026', format })
    const ended = await brigade.core.services.jobs.ended(job.id)
    expect(ended).toMatchObject({ status: 'done', rows: 1 })
    expect(existsSync(ended.file!)).toBe(true)
  })

  test('are read by the index of days', async () => {
    const brigade = await books()
    const { db } = brigade.core.services
    const prepare = vi.spyOn(db.raw, 'prepare')
    recurringSpots(brigade.core.services, year)
    const [statement] = prepare.mock.calls.map(([sql]) => sql).filter(sql => /from "findings"/.test(sql))
    prepare.mockRestore()
    const plan = (db.raw.prepare(`EXPLAIN QUERY PLAN ${statement}`).all('', '') as Array<{ detail: string }>).map(({ detail }) => detail)
    expect(plan).toEqual([expect.stringContaining('SEARCH findings USING INDEX findings_by_day')])
  })
})
