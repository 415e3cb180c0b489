import type { DefectState } from '#contract/defect-acts.ts'
import type { DefectBoardFilter } from '#contract/defects.ts'
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

export function findOperatorPhone(db: Database, operator: string): string | null {
  return db.get(query.selectFrom('operators').select('phone').where('id', '=', operator))?.phone ?? null
}

/** Defects an inspection or a visit has already been given, by item. */
export function listMade(db: Database, link: 'inspection' | 'visit', id: string) {
  return db.all(query.selectFrom('defects').select(['id', 'number', 'item_code as itemCode']).where(link, '=', id).where('deleted_at', 'is', null))
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

/** Counting stops here: past it a column is “too many” whatever the number. */
export const boardCountLimit = 1_000

/** Defects of one column of the board: what is open whenever it was found, of the closed ones those of the period. */
function ofColumn(state: DefectState, { severity, township, kind, from, to }: DefectBoardFilter): { source: string, where: string, parameters: string[] } {
  const inspected = (field: 'township' | 'kind') => `EXISTS (SELECT 1 FROM machine_inspections i WHERE i.id = d.inspection AND i.${field} = ?)`
  const terms: Array<[sql: string, ...parameters: string[]]> = [
    state === 'closed' ? [`d.deleted_at IS NULL AND d.closed_on IS NOT NULL AND d.state = 'closed' AND d.closed_on BETWEEN ? AND ?`, from, to] : [`d.deleted_at IS NULL AND d.state IN ('found', 'ordered', 'escalated') AND d.state = ?`, state],
    ...severity ? [['d.severity = ?', severity] as [string, string]] : [],
    ...township ? [[inspected('township'), township] as [string, string]] : [],
    ...kind ? [[inspected('kind'), kind] as [string, string]] : [],
  ]
  return { source: `defects d INDEXED BY ${state === 'closed' ? 'defects_closed' : 'defects_to_mend'}`, where: terms.map(([sql]) => sql).join(' AND '), parameters: terms.flatMap(([, ...values]) => values) }
}

interface CardRow { id: string, number: string, day: string, item: string, description: string, severity: string, plate: string | null, responsible: string, due: string | null, closedOn: string | null, photos: string }

/** Cards of a column: what is due first, what was closed last. */
export function listCards(db: Database, state: DefectState, filter: DefectBoardFilter): CardRow[] {
  const { source, where, parameters } = ofColumn(state, filter)
  const order = state === 'closed' ? 'd.closed_on DESC, d.id DESC' : `coalesce(d.due, '9999-12-31'), d.day, d.id`
  return db.prepare(`SELECT d.id, d.number, d.day, d.item, d.description, d.severity, d.plate, coalesce(d.responsible, d.owner) AS responsible, d.due, d.closed_on AS closedOn, d.photos FROM ${source} WHERE ${where} ORDER BY ${order} LIMIT ?`).all(...parameters, filter.limit) as CardRow[]
}

/** How many defects a column has, and how many of them are overdue on that day; neither is counted past the limit. */
export function countCards(db: Database, state: DefectState, filter: DefectBoardFilter, today: string): { count: number, overdue: number } {
  const { source, where, parameters } = ofColumn(state, filter)
  const count = (more: string, ...values: string[]) => (db.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM ${source} WHERE ${where}${more} LIMIT ${boardCountLimit + 1})`).get(...parameters, ...values) as { n: number }).n
  return { count: count(''), overdue: state === 'closed' ? 0 : count(` AND coalesce(d.due, '9999-12-31') < ?`, today) }
}
