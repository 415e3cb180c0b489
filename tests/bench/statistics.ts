import type { Database } from 'better-sqlite3'
import type { Report } from '#contract/reports/procedures.ts'
import type { Bench, Finding } from './support/runner.ts'
import { deepStrictEqual } from 'node:assert/strict'
import { periodOfCode } from '#contract/period.ts'
import { buildReport } from '#core/modules/report/index.ts'
import { asOf, millionDir, openCore, patrolCount } from './support/million.ts'
import { interleave, ratioFinding, spread } from './support/runner.ts'

/** 巡查统计: the whole sheet at the service against the same sums asked of the records themselves, as one would write it without keeping sums by day. */
export const bench: Bench = {
  name: 'statistics',
  title: `巡查统计 and 复发点位, service against SQL over the records (${patrolCount} patrols; p50 / p95)`,
  run: async () => {
    const core = openCore(millionDir)
    try {
      const { db } = core.services
      const raw = prepareSums(db.raw)
      const year = (call: number) => String(Number(asOf.slice(0, 4)) - call % 10)
      const periods: Array<[string, (call: number) => string]> = [
        ['a month', call => `${year(call)}-${String(call % 12 + 1).padStart(2, '0')}`],
        ['a quarter', call => `${year(call)}-Q${call % 4 + 1}`],
        ['a year', year],
        ['all there is', () => `2000-01-01..${asOf}`],
      ]
      const findings: Finding[] = []
      for (const [what, period] of periods) {
        const ask = (call: number) => buildReport(core.services, { report: 'patrol-statistics', period: period(call) })
        for (const call of [0, 3]) deepStrictEqual(sumsOf(ask(call)), raw(period(call)), `${what}: both sides count the same`)
        findings.push(ratioFinding(what, await interleave([{ name: 'service', run: ask }, { name: 'SQL', run: call => raw(period(call)) }], { rounds: 5, times: 4 }), 1))
      }
      for (const [what, period] of periods) {
        const { timings: [timed] } = await interleave([{ name: 'service', run: call => buildReport(core.services, { report: 'recurring-spots', period: period(call) }) }], { rounds: 5, times: 4 })
        findings.push({ what: `复发点位, ${what}`, ours: spread(timed!), against: '', compared: '', aim: '–', met: null })
      }
      return findings
    }
    finally {
      await core.close()
    }
  },
}

/** Of squads with anything to account for. */
const sumsOf = ({ rows }: Report) => rows.map((cells) => {
  const value = (column: string) => cells.find(cell => cell.column === column)!.value
  return [String(value('squad')).replace('（已停用）', ''), value('newLogs'), value('allLogs'), value('found'), value('pending')]
}).filter(([, , all]) => Number(all) > 0)

/** By squad: logs of the period, all logs up to its end, findings, those still pending at its end. */
function prepareSums(raw: Database): (code: string) => unknown[] {
  const within = raw.prepare('SELECT squad, count(*) AS n, sum(minutes) AS minutes, sum(mileage) AS mileage FROM patrol_logs WHERE deleted_at IS NULL AND day >= ? AND day <= ? GROUP BY squad')
  const until = raw.prepare('SELECT squad, count(*) AS n FROM patrol_logs WHERE deleted_at IS NULL AND day <= ? GROUP BY squad')
  const found = raw.prepare(`SELECT p.squad, count(*) AS n, sum(f.state = 'pending' OR coalesce(f.handled_on, f.day) > ?) AS pending FROM findings f JOIN patrol_logs p ON p.id = f.patrol WHERE f.deleted_at IS NULL AND f.day >= ? AND f.day <= ? GROUP BY p.squad`)
  const squads = raw.prepare('SELECT id, name FROM squads ORDER BY position, initials, id').all() as Array<{ id: string, name: string }>
  type Sum = { squad: string, n: number, pending?: number }
  return (code) => {
    const { from, to } = periodOfCode(code)!
    const by = (rows: unknown[]) => new Map((rows as Sum[]).map(row => [row.squad, row]))
    const [news, all, seen] = [by(within.all(from, to)), by(until.all(to)), by(found.all(to, from, to))]
    return squads.map(({ id, name }) => [name, news.get(id)?.n ?? 0, all.get(id)?.n ?? 0, seen.get(id)?.n ?? 0, seen.get(id)?.pending ?? 0]).filter(([, , logs]) => Number(logs) > 0)
  }
}
