import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { ListQuery } from '#contract/registers/procedures.ts'
import type { Row } from '#core/db/database.ts'
import type { Bench, Finding } from './support/runner.ts'
import { deepStrictEqual } from 'node:assert/strict'
import { formatStake } from '#contract/identifiers/stake.ts'
import { filterNames } from '#contract/registers/filters.ts'
import { registerDefinitions } from '#contract/registers/index.ts'
import { listRecords } from '#core/registers/list.ts'
import { columnOf, listedColumns, listedDecoder, quoted } from '#core/registers/row-codec.ts'
import { selectOf } from '#core/registers/select.ts'
import { millionDir, openCore, patrolCount } from './support/million.ts'
import { interleave, ratioFinding } from './support/runner.ts'

type Raw = ReturnType<typeof openCore>['services']['db']['raw']

/** Every filter of every list, and every two of them together, as the definitions offer them: whoever adds a filter has it measured. */
export const bench: Bench = {
  name: 'filters',
  title: `Every filter a list offers and every pair, service against prepared SQL (${patrolCount} patrols; p50 / p95)`,
  run: async () => {
    const core = openCore(millionDir)
    try {
      const { db } = core.services
      const findings: Finding[] = []
      for (const definition of registerDefinitions.filter(({ code }) => listRecords(db, { register: code, filters: {}, bin: false, limit: 1 }).total > 0)) {
        const values = new Map(offered(definition).map(name => [name, usualValues(db.raw, definition, name)]))
        for (const names of leadsAndPairs(definition)) {
          if (names.some(name => values.get(name)!.length === 0)) continue
          const stored = (call: number) => names.map((name, at) => values.get(name)![(call + at) % values.get(name)!.length]!)
          const filters = (call: number) => Object.fromEntries(stored(call).map((value, at) => [names[at]!, definition.fields[names[at]!]!.type === 'stake' ? formatStake(Number(value)) : String(value)]))
          const ask = (call: number): ListQuery => ({ register: definition.code, filters: filters(call), bin: false, limit: 50 })
          const raw = preparePage(db.raw, definition, names)
          const byHand = (call: number) => raw(stored(call))
          deepStrictEqual(listRecords(db, ask(0)).items, byHand(0), `${definition.code} by ${names.join(' and ')}: both sides answer the same`)
          const timed = await interleave([{ name: 'service', run: call => listRecords(db, ask(call)) }, { name: 'prepared', run: byHand }], { rounds: 3, times: 8 })
          findings.push(ratioFinding(`${definition.label}: ${names.map(name => definition.fields[name]!.label).join(' + ')}`, timed, 1.3))
        }
      }
      return findings
    }
    finally {
      await core.close()
    }
  },
}

/** Filters on what a record itself holds; one through another record has no statement of its own to stand against. */
function offered(definition: RegisterDefinition): string[] {
  const { leads, more } = filterNames(definition)
  return [...leads, ...more].filter(name => name in definition.fields)
}

function leadsAndPairs(definition: RegisterDefinition): string[][] {
  const names = offered(definition)
  return [...names.map(name => [name]), ...names.flatMap((one, at) => names.slice(at + 1).map(other => [one, other]))]
}

/** A handful of values that records have, the commonest and some rarer. */
function usualValues(raw: Raw, definition: RegisterDefinition, name: string): Array<string | number> {
  const source = definition.fields[name]!.type === 'officers'
    ? `SELECT person_id AS value FROM ${definition.peopleTable} WHERE field = '${name}'`
    : `SELECT ${quoted(name)} AS value FROM ${definition.table} WHERE deleted_at IS NULL AND ${quoted(name)} IS NOT NULL`
  const common = raw.prepare(`SELECT value FROM (${source}) GROUP BY value ORDER BY count(*) DESC, value LIMIT 40`).pluck().all() as Array<string | number>
  return common.filter((_, at) => at % Math.ceil(common.length / 8) === 0)
}

/** The same page and its count as two statements made by hand, columns and decoding as the list needs them. */
function preparePage(raw: Raw, definition: RegisterDefinition, names: readonly string[]): (values: ReadonlyArray<string | number>) => unknown[] {
  const columnNames = definition.list.columns.filter(name => name in definition.fields)
  const { columns, joins } = selectOf(definition, columnNames, listedColumns(definition, false))
  const person = names.find(name => definition.fields[name]!.type === 'officers')
  const from = person ? `${definition.peopleTable} p CROSS JOIN ${definition.table} r ON r.id = p.record_id` : `${definition.table} r`
  const where = ['r.deleted_at IS NULL', ...names.map(name => (name === person ? `p.person_id = ? AND p.field = '${name}'` : `r.${quoted(name)} = ?`))].join(' AND ')
  const keys = definition.day ? [definition.day] : definition.order ?? ['initials']
  const order = person ? ['p.day', 'p.record_id'] : [...keys.map(name => `r.${columnOf(name)}`), 'r.id']
  const page = raw.prepare(`SELECT ${columns} FROM ${from} ${joins} WHERE ${where} ORDER BY ${order.map(key => key + (definition.day ? ' DESC' : '')).join(', ')} LIMIT 51`)
  const count = raw.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT 10001)`)
  const decode = listedDecoder(definition, columnNames)
  return (values) => {
    const items = (page.all(...values) as Row[]).slice(0, 50).map(decode)
    count.get(...values)
    return items
  }
}
