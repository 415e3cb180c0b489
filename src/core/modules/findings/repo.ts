import type { BoardFilter } from '#contract/findings.ts'
import type { FindingStage } from '#contract/finding-acts.ts'
import type { Database } from '../../db/database.ts'
import type { TakenStep } from './rules.ts'
import type { Place } from './spots.ts'
import { query } from '../../db/database.ts'

export function insertStep(db: Database, finding: string, step: TakenStep, entered: { at: string, by: string }): void {
  const next = db.get(query.selectFrom('finding_steps').select(row => row.fn.max('seq').as('seq')).where('finding', '=', finding))?.seq ?? 0
  db.run(query.insertInto('finding_steps').values({
    finding, seq: next + 1, kind: step.kind, from_stage: step.from, to_stage: step.to, day: step.day, person: step.person, due: step.due, note: step.note,
    photos: JSON.stringify(step.photos), entered_at: entered.at, entered_by: entered.by,
  }))
}

export function listSteps(db: Database, finding: string) {
  return db.all(query.selectFrom('finding_steps').selectAll().where('finding', '=', finding).orderBy('seq'))
}

/** Counting stops here: past it a column is “too many” whatever the number. */
export const boardCountLimit = 1_000

/** A column's index and the order it holds. The index is named because the planner, knowing no sizes, would rather sort. */
const columns: Readonly<Record<FindingStage, { index: string, order: string, due?: string }>> = {
  'pending': { index: 'findings_to_handle', order: `coalesce(f.due, '9999-12-31'), f.day, f.id`, due: `coalesce(f.due, '9999-12-31')` },
  'handed-over': { index: 'findings_by_stage', order: 'f.day, f.id' },
  'recheck': { index: 'findings_to_recheck', order: `coalesce(f.recheck_due, '9999-12-31'), f.day, f.id`, due: `coalesce(f.recheck_due, '9999-12-31')` },
  'closed': { index: 'findings_closed', order: 'f.closed_on DESC, f.id DESC' },
}

/** Findings of one column of the board: what is open whenever it was found, of the closed ones those of the period. */
function ofColumn(stage: FindingStage, { squad, section, kind, from, to }: BoardFilter): { source: string, where: string, parameters: string[] } {
  const terms: Array<[sql: string, ...parameters: Array<string | undefined>]> = [
    [`f.deleted_at IS NULL AND f.stage = '${stage}'`],
    ...stage === 'closed' ? [['f.closed_on BETWEEN ? AND ?', from, to] as [string, string, string]] : [],
    ...section ? [['f.section = ?', section] as [string, string]] : [],
    ...kind ? [['f.kind = ?', kind] as [string, string]] : [],
    ...squad ? [['EXISTS (SELECT 1 FROM patrol_logs p WHERE p.id = f.patrol AND p.squad = ?)', squad] as [string, string]] : [],
  ]
  return { source: `findings f INDEXED BY ${columns[stage].index}`, where: terms.map(([sql]) => sql).join(' AND '), parameters: terms.flatMap(([, ...values]) => values as string[]) }
}

interface CardRow {
  id: string, version: number, number: string, day: string, kind: string, section: string, stake: number, description: string, stage: string, state: string
  due: string | null, recheckDue: string | null, handedTo: string | null, closedOn: string | null, photos: string
}

/** Cards of a column: what is due first, what was handed over longest ago, what was closed last. */
export function listCards(db: Database, stage: FindingStage, filter: BoardFilter): CardRow[] {
  const { source, where, parameters } = ofColumn(stage, filter)
  return db.prepare(`SELECT f.id, f.version, f.number, f.day, f.kind, s.name AS section, f.stake, f.description, f.stage, f.state, f.due, f.recheck_due AS recheckDue, f.handed_to AS handedTo, f.closed_on AS closedOn, f.photos
    FROM ${source} JOIN road_sections s ON s.id = f.section WHERE ${where} ORDER BY ${columns[stage].order} LIMIT ?`).all(...parameters, filter.limit) as CardRow[]
}

/** How many findings a column has, and how many of them are overdue on that day; neither is counted past the limit. */
export function countCards(db: Database, stage: FindingStage, filter: BoardFilter, today: string): { count: number, overdue: number } {
  const { source, where, parameters } = ofColumn(stage, filter)
  const count = (more: string, ...values: string[]) =>
    (db.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM ${source} WHERE ${where}${more} LIMIT ${boardCountLimit + 1})`).get(...parameters, ...values) as { n: number }).n
  const { due } = columns[stage]
  return { count: count(''), overdue: due ? count(` AND ${due} < ?`, today) : 0 }
}

/** Findings of a period as places, read as they are consumed. */
export function iteratePlaces(db: Database, { from, to }: { from: string, to: string }): Iterable<Place> {
  const { sql: statement, parameters } = query.selectFrom('findings').select(['section', 'kind', 'stake', 'day', 'stage']).where('deleted_at', 'is', null).where('day', '>=', from).where('day', '<=', to).compile()
  return db.raw.prepare(statement).iterate(...parameters) as Iterable<Place>
}

export function sectionNames(db: Database): Map<string, string> {
  return new Map(db.all(query.selectFrom('road_sections').select(['id', 'name'])).map(({ id, name }) => [id, name]))
}
