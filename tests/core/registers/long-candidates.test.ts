import type { Brigade } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { listCandidates } from '#core/registers/candidates.ts'
import { openBrigade } from '#tests/support/brigade.ts'

/** As many operators as a city has, written past the engine: only those entered through it stand in the search index. */
let brigade: Brigade
beforeAll(async () => {
  brigade = await openBrigade()
  const { raw } = brigade.core.services.db
  const insert = raw.prepare(`INSERT INTO operators (id, name, kind, state, business, initials, version, created_at, created_by, updated_at, updated_by)
    VALUES (?, ?, 'enterprise', 'open', 'freight', ?, 1, '2026-01-01T00:00:00.000Z', '录入', '2026-01-01T00:00:00.000Z', '录入')`)
  raw.transaction(() => {
    for (let at = 0; at < 5200; at++) insert.run(`0199d3a2-0001-7000-8000-${String(at).padStart(12, '0')}`, `示例货运${at}公司`, `slhy${at}gs`)
  })()
  for (const name of ['西峰顺达运输有限公司', '顺达汽修', 'JH顺达示范店', '庆阳顺达物流园']) await brigade.add('operators', { name, business: 'freight' })
  const gone = await brigade.add('operators', { name: '顺达旧店', business: 'freight' })
  await brigade.client.registers.remove({ register: 'operators', id: gone.id, reason: '误录' })
})
afterAll(() => brigade.close())

const offered = async (text: string, limit = 20) => (await brigade.client.registers.candidates({ register: 'operators', text, limit })).map(({ label }) => label)

test.each([
  ['what begins with the text comes before what holds it, the latest of those first', '顺达', ['顺达汽修', '庆阳顺达物流园', 'JH顺达示范店', '西峰顺达运输有限公司']],
  ['by initials', 'xfsd', ['西峰顺达运输有限公司']],
  ['by letters typed small', 'jh顺', ['JH顺达示范店']],
  ['by words in the middle', '物流园', ['庆阳顺达物流园']],
  ['by its beginning where the index knows nothing of it', '示例货运5199', ['示例货运5199公司']],
  ['by one character, beginnings only', '庆', ['庆阳顺达物流园']],
  ['not at all', '不存在', []],
])('of a long register is offered: %s', async (_, text, expected) => expect(await offered(text)).toEqual(expected))

test('no more is offered than was asked for, and before a letter is typed the first by name', async () => {
  expect(await offered('示例货运', 5)).toHaveLength(5)
  expect(await offered('顺达', 3)).toHaveLength(3)
  expect(await offered('')).toHaveLength(20)
})

test('none of it is looked at one by one', () => {
  const { db } = brigade.core.services
  const prepare = vi.spyOn(db, 'prepare')
  listCandidates(db, { register: 'operators', text: '顺达', limit: 20 })
  const statements = prepare.mock.calls.map(([sql]) => sql).filter(sql => !sql.includes('OFFSET'))
  prepare.mockRestore()
  const plans = statements.flatMap(sql => (db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...sql.split('?').slice(1).map(() => '')) as Array<{ detail: string }>).map(({ detail }) => detail))
  expect(statements.length).toBeGreaterThan(3)
  expect(plans.filter(step => /^SCAN r\b/.test(step))).toEqual([])
})
