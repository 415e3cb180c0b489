import type { Database } from '../../db/database.ts'
import { query } from '../../db/database.ts'

export const findPin = (db: Database, personId: string) => db.get(query.selectFrom('pins').selectAll().where('person_id', '=', personId))

export const listPinHolders = (db: Database): string[] => db.all(query.selectFrom('pins').select('person_id')).map(row => row.person_id)

export function savePin(db: Database, personId: string, { salt, hash }: { salt: string, hash: string }): void {
  const fresh = { salt, hash, failures: 0, wait_until: null }
  db.run(query.insertInto('pins').values({ person_id: personId, ...fresh }).onConflict(conflict => conflict.column('person_id').doUpdateSet(fresh)))
}

export function saveFailures(db: Database, personId: string, failures: number, waitUntil: string | null): void {
  db.run(query.updateTable('pins').set({ failures, wait_until: waitUntil }).where('person_id', '=', personId))
}

/** Answers whether there was one. */
export function deletePin(db: Database, personId: string): boolean {
  return db.run(query.deleteFrom('pins').where('person_id', '=', personId)) === 1
}
