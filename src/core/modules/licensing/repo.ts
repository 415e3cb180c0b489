import type { Database } from '../../db/database.ts'
import type { CountedPeriod } from '#contract/period.ts'
import type { KnownLicence } from './check-rules.ts'

type LicenceRow = Omit<KnownLicence, 'standingLabel'>

const columns = 'id, full_number AS fullNumber, holder, coalesce(of_operator, of_vehicle, of_practitioner) AS holderId, valid_to AS validTo, standing'

export function listLicences(db: Database, ids: readonly string[]): LicenceRow[] {
  return db.prepare(`SELECT ${columns} FROM licences WHERE id IN (SELECT value FROM json_each(?))`).all(JSON.stringify(ids)) as LicenceRow[]
}

/** A licence of the vehicle, else of the operator, that was good on the day. */
export function findGoodLicence(db: Database, day: string, holder: { vehicle: string | null, operator: string | null }): LicenceRow | undefined {
  const good = `standing = 'normal' AND (valid_to IS NULL OR valid_to >= ?) AND deleted_at IS NULL LIMIT 1`
  return (holder.vehicle && db.prepare(`SELECT ${columns} FROM licences WHERE of_vehicle = ? AND ${good}`).get(holder.vehicle, day)
    || holder.operator && db.prepare(`SELECT ${columns} FROM licences WHERE of_operator = ? AND ${good}`).get(holder.operator, day) || undefined) as LicenceRow | undefined
}

export function hasPlate(db: Database, plate: string): boolean {
  return db.prepare('SELECT 1 FROM transport_vehicles WHERE plate = ? AND deleted_at IS NULL LIMIT 1').get(plate) !== undefined
}

type Days = Pick<CountedPeriod, 'from' | 'to'>
const within = 'day BETWEEN @from AND @to AND deleted_at IS NULL'

export interface CheckSums { checked: number, roadside: number, enterprise: number, normal: number, corrected: number, irregular: number, unlicensed: number, ordered: number, cases: number, handedOver: number }

/** Licence checks of a period by squad. */
export function sumChecks(db: Database, { from, to }: Days): Array<CheckSums & { squad: string }> {
  return db.prepare(`SELECT squad, count(*) AS checked, sum(scene = 'roadside') AS roadside, sum(scene = 'enterprise') AS enterprise,
      sum(conclusion = 'normal') AS normal, sum(conclusion = 'corrected') AS corrected, sum(conclusion = 'irregular') AS irregular, sum(conclusion = 'unlicensed') AS unlicensed,
      sum(handling = 'ordered') AS ordered, sum(handling = 'case') AS cases, sum(handling = 'handed-over') AS handedOver
    FROM licence_checks WHERE ${within} GROUP BY squad`).all({ from, to }) as Array<CheckSums & { squad: string }>
}

export interface UnlicensedSums { suspected: number, cases: number, handedOver: number, ordered: number, educated: number }

/** Suspected operation without a licence in a period, by kind, in the order of its dictionary. */
export function sumUnlicensed(db: Database, { from, to }: Days): Array<UnlicensedSums & { kind: string, label: string }> {
  return db.prepare(`SELECT unlicensed_kind AS kind, coalesce(e.label, unlicensed_kind) AS label, count(*) AS suspected, sum(handling = 'case') AS cases, sum(handling = 'handed-over') AS handedOver,
      sum(handling = 'ordered') AS ordered, sum(handling = 'educated') AS educated
    FROM licence_checks c LEFT JOIN dictionary_entries e ON e.dictionary = 'unlicensed-kind' AND e.code = c.unlicensed_kind
    WHERE c.day BETWEEN @from AND @to AND c.deleted_at IS NULL AND conclusion = 'unlicensed' GROUP BY unlicensed_kind ORDER BY e.position, kind`).all({ from, to }) as Array<UnlicensedSums & { kind: string, label: string }>
}

export interface OverloadSums { weighed: number, over: number, released: number, unloaded: number, handedOver: number, cases: number }

/** Weighings of a period by squad; what was unloaded in kilograms. */
export function sumWeighings(db: Database, { from, to }: Days): Array<OverloadSums & { squad: string }> {
  return db.prepare(`SELECT squad, count(*) AS weighed, sum(over_limit) AS over, sum(outcome = 'released') AS released, coalesce(sum(unloaded), 0) AS unloaded,
      sum(outcome = 'handed-over') AS handedOver, sum(outcome = 'case') AS cases
    FROM overload_checks WHERE ${within} GROUP BY squad`).all({ from, to }) as Array<OverloadSums & { squad: string }>
}
