import type { ListQuery } from '#contract/registers/procedures.ts'
import type { Bench, Finding } from './support/runner.ts'
import { deepStrictEqual } from 'node:assert/strict'
import { patrolLogs } from '#contract/registers/index.ts'
import { addDays } from '#contract/wall-time.ts'
import { firstOrd, needleFor } from '#core/platform/search.ts'
import { listRecords } from '#core/registers/list.ts'
import { findRecord } from '#core/registers/repo.ts'
import { readBrigade } from './support/brigade.ts'
import { asOf, millionDir, openCore, patrolCount, sampleOf } from './support/million.ts'
import { prepareList, prepareOpen } from './support/raw-patrols.ts'
import { interleave, ratioFinding } from './support/runner.ts'

/** Reading: each page of the register at the service against the same statement prepared by hand. Both count to 10 000. */
export const bench: Bench = {
  name: 'lists',
  title: `Lists and records, service against prepared SQL (${patrolCount} patrols; p50 / p95)`,
  run: async () => {
    const core = openCore(millionDir)
    try {
      const findings: Finding[] = []
      for (const page of pagesOf(core.services.db.raw, readBrigade(core.services))) {
        const ask = (call: number): ListQuery => ({ register: patrolLogs.code, filters: {}, bin: false, limit: 50, ...page.query(call) })
        deepStrictEqual(listRecords(core.services.db, ask(0)), page.raw(0), `${page.what}: both sides answer the same`)
        findings.push(ratioFinding(page.what, await interleave([
          { name: 'service', run: call => listRecords(core.services.db, ask(call)) },
          { name: 'prepared', run: page.raw },
        ]), 1.3))
      }
      const open = prepareOpen(core.services.db.raw)
      const ids = core.services.db.raw.prepare('SELECT id FROM patrol_logs WHERE number LIKE ? LIMIT 5000').pluck().all('%7') as string[]
      const id = (call: number) => ids[call * 7 % ids.length]!
      deepStrictEqual(findRecord(core.services.db, patrolLogs, id(0)), open(id(0)), 'both sides open the same record')
      findings.push(ratioFinding('open a record with its stretches', await interleave([
        { name: 'service', run: call => findRecord(core.services.db, patrolLogs, id(call)) },
        { name: 'prepared', run: call => open(id(call)) },
      ], { times: 200 }), 1.3))
      return findings
    }
    finally {
      await core.close()
    }
  },
}

interface Page { what: string, query: (call: number) => Partial<ListQuery>, raw: (call: number) => unknown }

function pagesOf(raw: Parameters<typeof prepareList>[0], { squads, sections }: ReturnType<typeof readBrigade>): Page[] {
  const living = 'r.deleted_at IS NULL'
  const squad = (call: number) => squads[call % squads.length]!
  const officer = (call: number) => squad(call).officers[call % squad(call).officers.length]!.id
  const vehicle = (call: number) => squad(call).vehicles[call % squad(call).vehicles.length]!.id
  const year = (call: number) => ({ from: `${2009 + call % 17}-01-01`, to: `${2009 + call % 17}-12-31` })
  const years = (call: number) => [year(call).from, year(call).to]
  const within = ' AND r.day >= ? AND r.day <= ?'
  const byOfficer = { from: 'patrol_log_people p CROSS JOIN patrol_logs r ON r.id = p.record_id', where: `${living} AND p.person_id = ? AND p.field = 'officers'`, order: ['p.day', 'p.record_id'] }

  const newest = prepareList(raw, { from: 'patrol_logs r', where: living })
  const bySquad = prepareList(raw, { from: 'patrol_logs r', where: `${living} AND r.squad = ?` })
  const bySquadInYear = prepareList(raw, { from: 'patrol_logs r', where: `${living} AND r.squad = ?${within}` })
  const ofOfficer = prepareList(raw, byOfficer)
  const ofOfficerInYear = prepareList(raw, { ...byOfficer, where: `${byOfficer.where} AND p.day >= ? AND p.day <= ?` })
  const byVehicle = prepareList(raw, { from: 'patrol_logs r', where: `${living} AND r.vehicle = ?` })
  const byMethod = prepareList(raw, { from: 'patrol_logs r', where: `${living} AND r.method = ?` })
  const deep = prepareList(raw, { from: 'patrol_logs r', where: living }, ' AND (r.day, r.id) < (?, ?)')

  const middle = raw.prepare('SELECT day, id FROM patrol_logs WHERE deleted_at IS NULL AND day = ? ORDER BY day DESC, id DESC LIMIT 1')
  const positions = Array.from({ length: 17 }, (_, at) => middle.get(addDays(asOf, -Math.floor(sampleOf.large.days / 20 * (at + 1)))) as { day: string, id: string })
  const position = (call: number) => positions[call % positions.length]!

  const searched = (text: (call: number) => string, what: string): Page => {
    const { check } = needleFor(text(0), patrolLogs.code)!
    const source = { from: 'search_fts f CROSS JOIN search_docs d ON d.ord = f.rowid CROSS JOIN patrol_logs r ON r.id = d.record_id', where: `${living} AND f.search_fts MATCH ? AND ${check}`, order: ['f.rowid'] }
    const run = prepareList(raw, source)
    return { what, query: call => ({ text: text(call) }), raw: (call) => {
      const needle = needleFor(text(call), patrolLogs.code)!
      return run([needle.match, ...needle.parameters])
    } }
  }
  const inYear = prepareList(raw, { from: 'search_fts f CROSS JOIN search_docs d ON d.ord = f.rowid CROSS JOIN patrol_logs r ON r.id = d.record_id', where: `${living}${within} AND f.search_fts MATCH ? AND instr(d.text, ?) > 0 AND f.rowid >= ? AND f.rowid < ?`, order: ['f.rowid'] })
  const words = ['护栏', '积水', '碎石', '摊点', '桥面']
  const longer = ['轮廓标积灰', '恢复通行', '篷布遮盖', '施工路段', '反光清晰']
  const word = (call: number) => words[call % words.length]!

  return [
    { what: 'newest 50', query: () => ({}), raw: () => newest([]) },
    { what: 'squad', query: call => ({ filters: { squad: squad(call).id } }), raw: call => bySquad([squad(call).id]) },
    { what: 'squad + year', query: call => ({ filters: { squad: squad(call).id }, ...year(call) }), raw: call => bySquadInYear([squad(call).id, ...years(call)]) },
    { what: 'officer', query: call => ({ filters: { officers: officer(call) } }), raw: call => ofOfficer([officer(call)]) },
    { what: 'officer + year', query: call => ({ filters: { officers: officer(call) }, ...year(call) }), raw: call => ofOfficerInYear([officer(call), ...years(call)]) },
    { what: 'vehicle', query: call => ({ filters: { vehicle: vehicle(call) } }), raw: call => byVehicle([vehicle(call)]) },
    { what: 'method', query: call => ({ filters: { method: call % 2 ? 'video' : 'road' } }), raw: call => byMethod([call % 2 ? 'video' : 'road']) },
    { what: 'deep page, by key', query: call => ({ after: Buffer.from(JSON.stringify([position(call).day, position(call).id])).toString('base64url') }), raw: call => deep([], [position(call).day, position(call).id]) },
    searched(word, 'search, 2 characters'),
    searched(call => longer[call % longer.length]!, 'search, 4 to 5 characters'),
    searched(call => ['byzd', 'gm010', 'djc', 'g309'][call % 4]!, 'search, 拼音 initials'),
    searched(call => `XC${2009 + call % 17}-0${1000 + call}`, 'search, a number'),
    searched(call => `${sections[call % sections.length]!.label.slice(0, 8)} ${word(call)}`, 'search, two words'),
    { what: 'search, 2 characters + year', query: call => ({ text: word(call), ...year(call) }), raw: (call) => {
      const needle = needleFor(word(call), patrolLogs.code)!
      return inYear([...years(call), needle.match, word(call), firstOrd(years(call)[0]!), firstOrd(addDays(years(call)[1]!, 1))])
    } },
  ]
}
