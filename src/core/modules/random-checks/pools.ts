import type { DrawnPerson, PoolEntry } from '#contract/random-checks.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { Database } from '../../db/database.ts'
import type { RandomCheck } from './rules.ts'

/** What is written down of an object on the day it is drawn. */
export interface ObjectFacts {
  creditCode: string | null, representative: string | null, idNumber: string | null, phone: string | null
  supervision: string | null, division: string | null, supervisor: string | null
  operator: { id: string, label: string } | null, vehicle: { id: string, label: string } | null, practitioner: { id: string, label: string } | null
}

type PoolName = RandomCheck['pool']

/** Where the objects of a pool come from. `o` is the operator: the object itself, or whom it belongs to. `keys` name one besides its name. */
const sources: Readonly<Record<string, { from: string, id: string, name: string, keys: readonly string[], living: string, kind: string, kinds: string }>> = {
  'operators': { from: 'operators o', id: 'o.id', name: 'o.name', keys: ['o.credit_code', 'o.old_number'], living: `o.deleted_at IS NULL AND o.state = 'open'`, kind: 'o.business', kinds: 'business-kind' },
  'transport-vehicles': { from: 'transport_vehicles v LEFT JOIN operators o ON o.id = v.operator', id: 'v.id', name: 'v.plate', keys: ['v.vin'], living: `v.deleted_at IS NULL AND v.state = 'active'`, kind: 'v.kind', kinds: 'transport-kind' },
  'practitioners': { from: 'practitioners p LEFT JOIN operators o ON o.id = p.operator', id: 'p.id', name: 'p.name', keys: ['p.qualification', 'p.id_number'], living: `p.deleted_at IS NULL AND p.state = 'active'`, kind: 'p.kind', kinds: 'practitioner-kind' },
}

interface Narrowed { where: string, parameters: string[] }

function narrowed(task: RandomCheck): Narrowed {
  const { living, kind } = sources[task.pool]!
  const terms: Array<[sql: string, value: string | null | undefined]> = [
    ['o.business = ?', task.business],
    ['o.township = ?', task.township],
    ['o.squad = ?', task.squad?.id],
    [`${kind} = ?`, task.pool === 'transport-vehicles' ? task.vehicleKind : task.pool === 'practitioners' ? task.practitionerKind : null],
  ]
  const given = terms.filter((term): term is [string, string] => Boolean(term[1]))
  return { where: [living, ...given.map(([sql]) => sql)].join(' AND '), parameters: given.map(([, value]) => value) }
}

/** An object of a pool, and what else it may be called by. */
export interface PoolObject extends PoolEntry { keys: readonly string[] }

/** Living objects in operation within the scope of a task, in the order of their marks. */
export function listPool(db: Database, task: RandomCheck): PoolObject[] {
  const { from, id, name, keys } = sources[task.pool]!
  const { where, parameters } = narrowed(task)
  const rows = db.prepare(`SELECT ${id} AS id, ${name} AS name, ${keys.map((key, index) => `${key} AS key${index}`).join(', ')} FROM ${from} WHERE ${where} ORDER BY ${id}`).all(...parameters) as Array<Record<string, string | null>>
  return rows.map(row => ({ id: row.id!, name: row.name!, keys: keys.flatMap((_, index) => row[`key${index}`] ?? []) }))
}

/** Officers whose certificate is valid on every day of the check, in the order of their marks. */
export function listOfficerPool(db: Database, { day, until }: Pick<RandomCheck, 'day' | 'until'>): DrawnPerson[] {
  return db.prepare(`SELECT id, name, certificate FROM people
    WHERE deleted_at IS NULL AND status = 'active' AND kind = 'officer' AND certificate IS NOT NULL AND (certified_from IS NULL OR certified_from <= ?) AND certified_to >= ? ORDER BY id`).all(day, until) as DrawnPerson[]
}

export function findObjectFacts(db: Database, pool: PoolName, ids: readonly string[], labelOf: LabelOf): Map<string, ObjectFacts> {
  const { from, id, name, kind, kinds } = sources[pool]!
  const own = pool === 'practitioners' ? { id_number: 'p.id_number', phone: 'p.phone' } : { id_number: 'o.id_number', phone: 'o.phone' }
  const rows = db.prepare(`SELECT ${id} AS id, ${name} AS name, o.id AS operator, o.name AS operator_name, o.credit_code, o.representative, ${own.id_number} AS id_number, ${own.phone} AS phone, ${kind} AS kind, o.township, s.name AS squad
    FROM ${from} LEFT JOIN squads s ON s.id = o.squad WHERE ${id} IN (SELECT value FROM json_each(?))`).all(JSON.stringify(ids)) as Array<Record<string, string | null>>
  return new Map(rows.map(row => [row.id!, {
    creditCode: row.credit_code!, representative: row.representative!, idNumber: row.id_number!, phone: row.phone!,
    supervision: row.kind ? labelOf(kinds, row.kind) : null, division: row.township!, supervisor: row.squad!,
    operator: row.operator ? { id: row.operator, label: row.operator_name! } : null,
    vehicle: pool === 'transport-vehicles' ? { id: row.id!, label: row.name! } : null,
    practitioner: pool === 'practitioners' ? { id: row.id!, label: row.name! } : null,
  }]))
}

/** The scope of a task in words, as preview and certificate print it. */
export function poolWords(task: RandomCheck, labelOf: LabelOf): string {
  return [
    labelOf('draw-pool', task.pool),
    task.business && labelOf('business-kind', task.business),
    task.vehicleKind && labelOf('transport-kind', task.vehicleKind),
    task.practitionerKind && labelOf('practitioner-kind', task.practitionerKind),
    task.township,
    task.squad?.label,
  ].filter(Boolean).join(' · ')
}
