import type { Database } from '../../db/database.ts'
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
