import type SqliteDatabase from 'better-sqlite3'
import { formatStake } from '#contract/identifiers/stake.ts'

/** The floor of reading: the same columns, joins and result objects as the register's own lists, with the SQL written and prepared by hand. */
interface RawRow {
  id: string, version: number, number: string
  day: string, starts: string, ends: string, squad: string, squad_label: string, officers: string, vehicle: string | null, vehicle_label: string | null
  route: string, mileage: number, key0: string | number, key1: string
}

interface RawFullRow extends RawRow {
  created_at: string, created_by: string, updated_at: string, updated_by: string, deleted_at: string | null, deleted_reason: string | null, warning_reason: string | null
  minutes: number, method: string, weather: string | null, auxiliaries: string
  summary: string | null, pavement: string | null, facilities: string | null, control_area: string | null, vehicle_state: string | null, equipment: string | null, remarks: string | null
  handed_over_by: string | null, handed_over_by_label: string | null, taken_over_by: string | null, taken_over_by_label: string | null, leader: string | null, leader_label: string | null, plan: string | null, plan_label: string | null
}

const names = 'r.id, r.version, r.number'
const frame = 'r.created_at, r.created_by, r.updated_at, r.updated_by, r.deleted_at, r.deleted_reason, r.warning_reason'
const listed = 'r.day, r.starts, r.ends, r.squad, s.name AS squad_label, r.officers, r.vehicle, v.plate AS vehicle_label, r.route, r.mileage'
const joins = 'LEFT JOIN squads s ON s.id = r.squad LEFT JOIN brigade_vehicles v ON v.id = r.vehicle'

export interface RawList { from: string, where: string, order?: readonly string[] }

/** A page of fifty and how many there are, counted to 10 000, as two prepared statements. */
export function prepareList(raw: SqliteDatabase.Database, { from, where, order = ['r.day', 'r.id'] }: RawList, after = '') {
  const page = raw.prepare(`SELECT ${names}, ${listed}, ${order.map((key, index) => `${key} AS key${index}`).join(', ')} FROM ${from} ${joins}
    WHERE ${where}${after} ORDER BY ${order.map(key => `${key} DESC`).join(', ')} LIMIT 51`)
  const count = raw.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT 10001)`)
  return (parameters: readonly unknown[], position: readonly unknown[] = []) => {
    const rows = page.all(...parameters, ...position) as RawRow[]
    const items = rows.slice(0, 50).map(toItem)
    const last = rows[50] && rows[49]!
    const { n } = count.get(...parameters) as { n: number }
    return { items, total: Math.min(n, 10_000), totalIsExact: n <= 10_000, next: last ? Buffer.from(JSON.stringify(order.length > 1 ? [last.key0, last.key1] : [last.key0])).toString('base64url') : null }
  }
}

/** A record with its stretches and sentences. */
export function prepareOpen(raw: SqliteDatabase.Database) {
  const one = raw.prepare(`SELECT ${names}, ${frame}, ${listed}, r.minutes, r.method, r.weather, r.auxiliaries, r.summary, r.pavement, r.facilities, r.control_area, r.vehicle_state, r.equipment, r.remarks,
    r.handed_over_by, h.name AS handed_over_by_label, r.taken_over_by, t.name AS taken_over_by_label, r.leader, l.name AS leader_label, r.plan, pp.number AS plan_label
    FROM patrol_logs r ${joins} LEFT JOIN people h ON h.id = r.handed_over_by LEFT JOIN people t ON t.id = r.taken_over_by LEFT JOIN people l ON l.id = r.leader LEFT JOIN patrol_plans pp ON pp.id = r.plan WHERE r.id = ?`)
  const stretches = raw.prepare(`SELECT l.id, l.section, s.name AS section_label, l."from", l."to", l.direction FROM patrol_log_stretches l LEFT JOIN road_sections s ON s.id = l.section WHERE l.record_id = ? ORDER BY l.position`)
  const sentences = raw.prepare('SELECT id, text, mark, part, source FROM patrol_log_sentences WHERE record_id = ? ORDER BY position')
  return (id: string) => {
    const row = one.get(id) as RawFullRow
    const lines = stretches.all(id) as Array<{ id: string, section: string, section_label: string, from: number, to: number, direction: string }>
    return {
      ...toItem(row),
      createdAt: row.created_at,
      createdBy: row.created_by,
      updatedAt: row.updated_at,
      updatedBy: row.updated_by,
      deletedAt: row.deleted_at,
      deletedReason: row.deleted_reason,
      warningReason: row.warning_reason,
      minutes: row.minutes,
      method: row.method,
      weather: row.weather,
      auxiliaries: JSON.parse(row.auxiliaries) as unknown,
      summary: row.summary,
      pavement: row.pavement,
      facilities: row.facilities,
      controlArea: row.control_area,
      vehicleState: row.vehicle_state,
      equipment: row.equipment,
      handedOverBy: named(row.handed_over_by, row.handed_over_by_label),
      takenOverBy: named(row.taken_over_by, row.taken_over_by_label),
      leader: named(row.leader, row.leader_label),
      remarks: row.remarks,
      plan: named(row.plan, row.plan_label),
      sentences: sentences.all(id),
      stretches: lines.map(line => ({ id: line.id, section: { id: line.section, label: line.section_label }, from: formatStake(line.from), to: formatStake(line.to), direction: line.direction })),
    }
  }
}

const named = (id: string | null, label: string | null) => (id === null ? null : { id, label: label ?? '' })

function toItem(row: RawRow) {
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    title: row.route,
    day: row.day,
    starts: row.starts,
    ends: row.ends,
    squad: named(row.squad, row.squad_label),
    officers: JSON.parse(row.officers) as unknown,
    vehicle: named(row.vehicle, row.vehicle_label),
    route: row.route,
    mileage: row.mileage / 10,
  }
}
