import type { Database } from '../../db/database.ts'
import { query } from '../../db/database.ts'

export function listPatrolsOf(db: Database, day: string) {
  return db.all(query.selectFrom('patrol_logs').select(['id', 'number', 'route', 'starts', 'ends', 'officers']).where('day', '=', day).where('deleted_at', 'is', null).orderBy('starts').limit(20))
}

export function countPendingFindings(db: Database): number {
  return db.get(query.selectFrom('findings').select(row => row.fn.countAll<number>().as('n')).where('state', '=', 'pending').where('deleted_at', 'is', null))!.n
}

/** Those with a due date first, soonest first; then the oldest. */
export function listPendingFindings(db: Database, limit: number) {
  const pending = query.selectFrom('findings as f').innerJoin('road_sections as s', 's.id', 'f.section')
    .select(['f.id', 'f.description', 'f.day', 'f.due', 's.name as section'])
    .where('f.state', '=', 'pending').where('f.deleted_at', 'is', null)
    .orderBy('f.due').orderBy('f.day').orderBy('f.id')
  const due = db.all(pending.where('f.due', 'is not', null).limit(limit))
  return due.length < limit ? [...due, ...db.all(pending.where('f.due', 'is', null).limit(limit - due.length))] : due
}

export function listExpiringCertificates(db: Database, to: string) {
  return db.all(query.selectFrom('people').select(['id', 'name', 'certificate', 'certified_to'])
    .where('certified_to', '<=', to).where('certified_to', 'is not', null).where('deleted_at', 'is', null).where('status', '=', 'active').orderBy('certified_to'))
}

/** Patrols of a period: how many, minutes, tenths of a kilometre. */
export function sumPatrols(db: Database, from: string, to: string) {
  return db.get(query.selectFrom('patrol_logs').select(row => [
    row.fn.countAll<number>().as('count'),
    row.fn.coalesce(row.fn.sum<number>('minutes'), row.lit(0)).as('minutes'),
    row.fn.coalesce(row.fn.sum<number>('mileage'), row.lit(0)).as('mileage'),
  ]).where('day', '>=', from).where('day', '<=', to).where('deleted_at', 'is', null))!
}

export function countFindings(db: Database, from: string, to: string, state?: 'pending' | 'handled' | 'handed-over'): number {
  let matching = query.selectFrom('findings').where('day', '>=', from).where('day', '<=', to).where('deleted_at', 'is', null)
  if (state) matching = matching.where('state', '=', state)
  return db.get(matching.select(row => row.fn.countAll<number>().as('n')))!.n
}

export const findDraft = (db: Database, personId: string, register: string, recordId: string) =>
  db.get(query.selectFrom('drafts').select(['values', 'saved_at']).where('person_id', '=', personId).where('register', '=', register).where('record_id', '=', recordId))

export function saveDraft(db: Database, draft: { person_id: string, register: string, record_id: string, values: string, saved_at: string }): void {
  db.run(query.insertInto('drafts').values(draft).onConflict(conflict => conflict.columns(['person_id', 'register', 'record_id']).doUpdateSet({ values: draft.values, saved_at: draft.saved_at })))
}

export const deleteDraft = (db: Database, personId: string, register: string, recordId: string) =>
  db.run(query.deleteFrom('drafts').where('person_id', '=', personId).where('register', '=', register).where('record_id', '=', recordId))

export const listPreferences = (db: Database, personId: string) =>
  db.all(query.selectFrom('preferences').select(['key', 'value']).where('person_id', '=', personId))

export function savePreference(db: Database, personId: string, key: string, value: string): void {
  db.run(query.insertInto('preferences').values({ person_id: personId, key, value }).onConflict(conflict => conflict.columns(['person_id', 'key']).doUpdateSet({ value })))
}
