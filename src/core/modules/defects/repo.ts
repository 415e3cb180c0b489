import type { Database } from '../../db/database.ts'
import type { TakenStep } from './rules.ts'
import { query } from '../../db/database.ts'

export function insertStep(db: Database, defect: string, step: TakenStep, entered: { at: string, by: string }): void {
  const next = db.get(query.selectFrom('defect_steps').select(row => row.fn.max('seq').as('seq')).where('defect', '=', defect))?.seq ?? 0
  db.run(query.insertInto('defect_steps').values({
    defect, seq: next + 1, kind: step.kind, from_state: step.from, to_state: step.to, day: step.day, person: step.person, due: step.due, note: step.note,
    photos: JSON.stringify(step.photos), entered_at: entered.at, entered_by: entered.by,
  }))
}

export function listSteps(db: Database, defect: string) {
  return db.all(query.selectFrom('defect_steps').selectAll().where('defect', '=', defect).orderBy('seq'))
}

/** Who owns a machine by the archive today. */
export function findOwner(db: Database, machine: string) {
  return db.get(query.selectFrom('machines').select(['owner', 'owner_phone as phone']).where('id', '=', machine))
}

/** Defects an inspection has already been given, by item. */
export function listOfInspection(db: Database, inspection: string) {
  return db.all(query.selectFrom('defects').select(['id', 'number', 'item_code as itemCode']).where('inspection', '=', inspection).where('deleted_at', 'is', null))
}

/** Open defects by what is due first, at most `limit`. */
export function listOpen(db: Database, limit: number) {
  return db.prepare(`SELECT id, day, item, plate, owner, responsible, due FROM defects INDEXED BY defects_to_mend
    WHERE deleted_at IS NULL AND state IN ('found', 'ordered', 'escalated') ORDER BY coalesce(due, '9999-12-31'), day, id LIMIT ?`).all(limit) as Array<{ id: string, day: string, item: string, plate: string | null, owner: string, responsible: string | null, due: string | null }>
}

/** How many are open, and how many of them overdue on a day. */
export function countOpen(db: Database, today: string): { open: number, overdue: number } {
  const where = `deleted_at IS NULL AND state IN ('found', 'ordered', 'escalated')`
  const count = (more: string, ...values: string[]) => (db.prepare(`SELECT count(*) AS n FROM defects INDEXED BY defects_to_mend WHERE ${where}${more}`).get(...values) as { n: number }).n
  return { open: count(''), overdue: count(` AND coalesce(due, '9999-12-31') < ?`, today) }
}
