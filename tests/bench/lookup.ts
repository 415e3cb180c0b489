import type { Core } from '#core/app.ts'
import type { Bench, Finding } from './support/runner.ts'
import { join } from 'node:path'
import { lookUp } from '#core/modules/supervision/lookup/service.ts'
import { benchDir, openCore } from './support/million.ts'
import { interleave, spread } from './support/runner.ts'

/** Fewer while the bench is being written. */
const checks = Number(process.env.BENCH_CHECKS ?? 1_000_000)
const operators = checks / 20
const vehicles = checks / 10
const people = checks / 20
const folder = join(benchDir, `licensing-${checks}`)

const idOf = (kind: string, at: number) => `0199d3a2-${kind}-7000-8000-${String(at).padStart(12, '0')}`
const plateOf = (at: number) => `甘${'ABCDEFGHJKLMNP'[Math.floor(at / 100_000) % 14]}${String(at % 100_000).padStart(5, '0')}`
const frame = `1, '2026-01-01T00:00:00.000Z', 'bench', '2026-01-01T00:00:00.000Z', 'bench'`
const framed = 'version, created_at, created_by, updated_at, updated_by'

/** Rows as a save leaves them, without the trail and the search index, which a lookup by number never asks. */
function fill({ services: { db } }: Core): void {
  const { raw } = db
  raw.transaction(() => {
    raw.prepare(`INSERT INTO squads (id, name, position, status, initials, ${framed}) VALUES ('s', '一中队', 1, 'active', 'yzd', ${frame})`).run()
    const operator = raw.prepare(`INSERT INTO operators (id, name, kind, state, credit_code, business, initials, ${framed}) VALUES (?, ?, 'enterprise', 'open', ?, 'freight', ?, ${frame})`)
    for (let at = 0; at < operators; at++) operator.run(idOf('0001', at), `示例货运${at}公司`, `9162990${String(at).padStart(11, '0')}`, `slhy${at}gs`)
    const vehicle = raw.prepare(`INSERT INTO transport_vehicles (id, plate, plate_colour, kind, operator, state, initials, ${framed}) VALUES (?, ?, 'yellow', 'truck', ?, 'active', ?, ${frame})`)
    const licence = raw.prepare(`INSERT INTO licences (id, kind, form, of_vehicle, word, serial, valid_to, standing, photos, holder, holder_kind, full_number, initials, ${framed}) VALUES (?, 'vehicle-transport', 'licence', ?, '甘交运管庆字', ?, ?, 'normal', '[]', ?, 'vehicle', ?, '', ${frame})`)
    for (let at = 0; at < vehicles; at++) {
      vehicle.run(idOf('0002', at), plateOf(at), idOf('0001', at % operators), `g${at}`)
      licence.run(idOf('0003', at), idOf('0002', at), `629900${at}`, at % 9 ? '2028-06-30' : '2026-06-30', plateOf(at), `甘交运管庆字629900${at}号`)
    }
    const person = raw.prepare(`INSERT INTO practitioners (id, name, id_number, kind, operator, state, initials, ${framed}) VALUES (?, ?, ?, 'freight-driver', ?, 'active', ?, ${frame})`)
    for (let at = 0; at < people; at++) person.run(idOf('0004', at), `驾驶员${at}`, `6299001980${String(at).padStart(8, '0')}`, idOf('0001', at % operators), `jsy${at}`)
    const check = raw.prepare(`INSERT INTO licence_checks (id, number, day, checked_at, scene, squad, officers, place, plate, in_register, vehicle, operator, conclusion, handling, photos, licence_photos, subject, ${framed}) VALUES (?, ?, ?, ?, 'roadside', 's', '[{},{}]', '检查点', ?, 'found', ?, ?, ?, 'none', '[]', '[]', ?, ${frame})`)
    for (let at = 0; at < checks; at++) {
      const day = `20${String(7 + at % 19).padStart(2, '0')}-${String(1 + at % 12).padStart(2, '0')}-${String(1 + at % 28).padStart(2, '0')}`
      const of = at % vehicles
      check.run(idOf('0005', at), `HC-${at}`, day, `${day}T10:00`, plateOf(of), idOf('0002', of), idOf('0001', of % operators), at % 7 ? 'normal' : 'irregular', plateOf(of))
    }
  })()
  raw.pragma('wal_checkpoint(TRUNCATE)')
}

const word = (dictionary: string, code: string) => `(SELECT label FROM dictionary_entries WHERE dictionary = '${dictionary}' AND code = ${code})`
const priors = `SELECT id, number, day, ${word('check-conclusion', 'conclusion')} AS word FROM (SELECT * FROM licence_checks WHERE vehicle = v.id AND deleted_at IS NULL ORDER BY day DESC, id DESC LIMIT 5)
    UNION ALL SELECT id, number, day, ${word('overload-outcome', 'outcome')} FROM (SELECT * FROM overload_checks WHERE vehicle = v.id AND deleted_at IS NULL ORDER BY day DESC, id DESC LIMIT 5)`

/**
 * The same facts in one statement written by hand: the vehicle, its licences and its operator's, its checks and weighings newest first and
 * how many, in words, and what is still open on it. It is told that a plate was typed; the lookup has to find that out.
 */
const byHand = `SELECT v.id, v.plate, ${word('plate-colour', 'v.plate_colour')}, ${word('transport-kind', 'v.kind')}, ${word('operation-state', 'v.state')}, v.operator, o.name,
  (SELECT json_group_array(json_object('id', l.id, 'kind', ${word('licence-kind', 'l.kind')}, 'standing', ${word('licence-standing', 'l.standing')}, 'number', l.full_number, 'to', l.valid_to))
    FROM (SELECT * FROM licences WHERE of_vehicle = v.id AND deleted_at IS NULL UNION ALL SELECT * FROM licences WHERE of_operator = v.operator AND deleted_at IS NULL) l) AS licences,
  (SELECT json_group_array(json_object('id', id, 'number', number, 'day', day, 'word', word)) FROM (${priors})) AS checks,
  (SELECT count(*) || ' ' || sum(conclusion <> 'normal') FROM licence_checks WHERE vehicle = v.id AND deleted_at IS NULL) AS count,
  (SELECT count(*) || ' ' || sum(outcome <> 'within') FROM overload_checks WHERE vehicle = v.id AND deleted_at IS NULL) AS weighed,
  (SELECT json_group_array(json_object('id', id, 'name', name)) FROM (SELECT id, name FROM random_check_objects WHERE vehicle = v.id AND state = 'pending' AND deleted_at IS NULL LIMIT 5)) AS open
  FROM transport_vehicles v LEFT JOIN operators o ON o.id = v.operator WHERE v.plate = ? AND v.deleted_at IS NULL`

export const bench: Bench = {
  name: 'lookup',
  title: `Looking a plate, a name or a number up while typing, ${checks.toLocaleString('en')} checks and ${(operators + vehicles + people).toLocaleString('en')} objects (p50 / p95)`,
  run: async (say) => {
    const core = openCore(folder)
    try {
      const { services } = core
      if ((services.db.raw.prepare('SELECT count(*) AS n FROM licence_checks').get() as { n: number }).n < checks) {
        say(`filling ${checks} checks`)
        fill(core)
      }
      const raw = services.db.raw.prepare(byHand)
      const ask = (text: string) => lookUp(services, { text, limit: 3 })
      const at = (call: number, of: number) => call * 7919 % of
      const { timings: [ours, floor], ratio } = await interleave([
        { name: 'lookup', run: call => ask(plateOf(at(call, vehicles))) },
        { name: 'by hand', run: call => raw.all(plateOf(at(call, vehicles))) },
      ])
      const findings: Finding[] = [{ what: 'a whole plate, against one statement by hand', ours: spread(ours!), against: spread(floor!), compared: `${ratio.toFixed(2)}×`, aim: '≤ 30 ms and ≤ 1.5×', met: ours!.p95 <= 30 && ratio <= 1.5 }]
      const typed: Array<[what: string, text: (call: number) => string]> = [
        ['half a plate', call => plateOf(at(call, vehicles)).slice(0, 4)],
        ['the number of a licence', call => `629900${at(call, vehicles)}`],
        ['a credit code', call => `9162990${String(at(call, operators)).padStart(11, '0')}`],
        ['the beginning of a name', call => `示例货运${at(call, operators)}`],
        ['拼音 initials', call => `slhy${at(call, operators)}`],
        ['a plate that is not there', call => `甘Z${String(call % 100_000).padStart(5, '0')}`],
      ]
      for (const [what, textOf] of typed) {
        const { timings: [timing] } = await interleave([{ name: what, run: call => ask(textOf(call)) }], { rounds: 5 })
        findings.push({ what, ours: spread(timing!), against: '', compared: '', aim: '≤ 30 ms', met: timing!.p95 <= 30 })
      }
      return findings
    }
    finally {
      await core.close()
    }
  },
}
