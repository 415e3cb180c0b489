import type { ListQuery } from '#contract/registers/procedures.ts'
import type { Brigade } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { registerDefinitions } from '#contract/registers/index.ts'
import { listRecords } from '#core/registers/list.ts'
import { openBrigade } from '#tests/support/brigade.ts'

let brigade: Brigade
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())

/** Plans of every statement a list runs on its register, as SQLite explains them. */
function plansOf(query: Partial<ListQuery> & { register: string }): string[] {
  const { db } = brigade.core.services
  const { table } = registerDefinitions.find(({ code }) => code === query.register)!
  const prepare = vi.spyOn(db, 'prepare')
  try {
    listRecords(db, { filters: {}, bin: false, limit: 50, ...query })
    const statements = prepare.mock.calls.map(([sql]) => sql).filter(sql => new RegExp(`FROM.* (${table} r|search_fts f)\\b`, 's').test(sql))
    expect(statements.length).toBeGreaterThan(1)
    return statements.flatMap((sql) => {
      const parameters = sql.split('?').slice(1).map(() => '')
      return (db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as Array<{ detail: string }>).map(({ detail }) => detail)
    })
  }
  finally {
    prepare.mockRestore()
  }
}

/** Steps that read a whole table, or sort what an index should have sorted. */
const costly = (plans: string[]) => plans.filter(step => /TEMP B-TREE/.test(step) || (/^SCAN /.test(step) && !/USING (COVERING )?INDEX|VIRTUAL TABLE|\(subquery/.test(step)))
/** Steps that walk an index from one end although something narrows the list. */
const walking = (plans: string[]) => plans.filter(step => /^SCAN r\b/.test(step))

const id = '00000000-0000-7000-8000-000000000000'
const anything: Record<string, string> = { dictionary: 'weather', status: 'active', kind: 'officer', grade: 'national', method: 'road', state: 'open', matter: 'road', condition: 'normal' }
const valueFor = (lead: string) => anything[lead] ?? id
const period = { from: '2026-01-01', to: '2026-12-31' }

describe.each(registerDefinitions.map(definition => [definition.label, definition] as const))('%s', (_, definition) => {
  const register = definition.code
  const leads = [...definition.list.leads, ...definition.parent && !definition.list.leads.includes(definition.parent) ? [definition.parent] : []]
  const periods = definition.day ? [{}, period, { from: period.from }] : [{}]

  test('the list as it opens, any period, the next page and the bin come straight from an index', () => {
    for (const within of periods) {
      expect(costly(plansOf({ register, ...within }))).toEqual([])
      if ('from' in within) expect(walking(plansOf({ register, ...within }))).toEqual([])
    }
    const orders = definition.day ? ['2026-01-01', id] : [...(definition.order ?? ['initials']).map(() => ''), id]
    expect(costly(plansOf({ register, after: Buffer.from(JSON.stringify(orders)).toString('base64url') }))).toEqual([])
    expect(costly(plansOf({ register, bin: true }))).toEqual([])
  })

  test.each(leads)('narrowed by %s', (lead) => {
    for (const within of periods) {
      const plans = plansOf({ register, filters: { [lead]: valueFor(lead) }, ...within })
      expect(costly(plans)).toEqual([])
      expect(walking(plans)).toEqual([])
    }
  })

  const pairs = leads.flatMap((lead, index) => leads.slice(index + 1).map(other => [lead, other] as const))
  if (pairs.length) test('narrowed by any two at once', () => {
    for (const [lead, other] of pairs) {
      for (const within of periods) {
        const plans = plansOf({ register, filters: { [lead]: valueFor(lead), [other]: valueFor(other) }, ...within })
        expect(costly(plans), `${lead} and ${other}`).toEqual([])
        expect(walking(plans), `${lead} and ${other}`).toEqual([])
      }
    }
  })

  test('searched by text', () => {
    for (const within of periods) expect(costly(plansOf({ register, text: '董志', ...within }))).toEqual([])
  })
})

test('a sort no index helps would be seen here', () => {
  expect(costly(plansOf({ register: 'patrol-logs', sort: 'mileage' }))).toContain('USE TEMP B-TREE FOR ORDER BY')
})

test('what rules read before a save comes from indexes too', () => {
  const { db } = brigade.core.services
  const get = vi.spyOn(db, 'prepare')
  return brigade.client.registers.check({ register: 'patrol-logs', values: brigade.patrol() as never }).then(() => {
    const statements = get.mock.calls.map(([sql]) => sql).filter(sql => /patrol_logs/.test(sql))
    get.mockRestore()
    expect(statements.length).toBeGreaterThan(0)
    const plans = statements.flatMap(sql => (db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...sql.split('?').slice(1).map(() => '')) as Array<{ detail: string }>).map(({ detail }) => detail))
    expect(plans.filter(step => /^SCAN (r|p|patrol_logs|patrol_log_people)\b/.test(step))).toEqual([])
  })
})
