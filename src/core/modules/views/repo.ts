import type { Database } from '../../db/database.ts'
import type { ViewsTable } from '../../db/schema.generated.ts'
import { query } from '../../db/database.ts'

const ofPerson = (personId: string) => query.selectFrom('views').selectAll().where('person_id', '=', personId)

export const listViews = (db: Database, personId: string) => db.all(ofPerson(personId).orderBy('register').orderBy('name'))

export const findView = (db: Database, personId: string, id: string) => db.get(ofPerson(personId).where('id', '=', id))

export const findViewByName = (db: Database, personId: string, register: string, name: string) =>
  db.get(ofPerson(personId).where('register', '=', register).where('name', '=', name))

export function countViews(db: Database, personId: string, register: string): number {
  return db.get(query.selectFrom('views').select(row => row.fn.countAll<number>().as('n')).where('person_id', '=', personId).where('register', '=', register))!.n
}

export function insertView(db: Database, view: ViewsTable): void {
  db.run(query.insertInto('views').values(view))
}

export function updateView(db: Database, id: string, changes: Partial<Pick<ViewsTable, 'name' | 'query' | 'columns'>>): void {
  db.run(query.updateTable('views').set(changes).where('id', '=', id))
}

export function deleteView(db: Database, id: string): void {
  db.run(query.deleteFrom('views').where('id', '=', id))
}

export function clearDefault(db: Database, personId: string, register: string): void {
  db.run(query.updateTable('views').set({ is_default: 0 }).where('person_id', '=', personId).where('register', '=', register).where('is_default', '=', 1))
}

export function markDefault(db: Database, id: string): void {
  db.run(query.updateTable('views').set({ is_default: 1 }).where('id', '=', id))
}
