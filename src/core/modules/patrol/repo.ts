import type { DraftOf } from '#contract/registers/definition.ts'
import type { findings, patrolLogs, siteRecords } from '#contract/registers/index.ts'
import type { InferResult } from 'kysely'
import type { Database } from '../../db/database.ts'
import type { PatrolFacts, PlaceFacts } from './facts.ts'
import type { PatrolThresholds } from './thresholds.ts'
import { sql } from 'kysely'
import { addDays, addMinutes } from '#contract/wall-time.ts'
import { query } from '../../db/database.ts'
import { routeText } from './rules.ts'

/** Facts the rules of one patrol need, read in one go. `id` is the record being edited. */
export function loadPatrolFacts(db: Database, draft: DraftOf<typeof patrolLogs>, id: string | null, named: readonly string[], thresholds: PatrolThresholds): Omit<PatrolFacts, 'sources'> {
  return {
    thresholds,
    officers: listOfficers(db, draft.officers.map(person => person.id)),
    alreadyNamed: new Set(named),
    sections: new Map(listSections(db, draft.stretches.map(stretch => stretch.section.id)).map(({ id, ...section }) => [id, section])),
    others: listOthers(db, draft, id, thresholds.duplicateMinutes),
    route: routeText(draft),
    plan: draft.plan ? findPlan(db, draft.plan.id, id) : undefined,
  }
}

const among = sql<string>`(SELECT value FROM json_each(${''}))`
/** The statements of a save are the same every time: put together once, they cost a tenth less of it. */
const officersById = query.selectFrom('people').select(['id', 'name', 'kind', 'certificate', 'certified_from as certifiedFrom', 'certified_to as certifiedTo']).where('id', 'in', among).compile()
const sectionsById = query.selectFrom('road_sections').select(['id', 'name', 'from', 'to']).where('id', 'in', among).compile()

export function listOfficers(db: Database, ids: readonly string[]): PatrolFacts['officers'] {
  return db.prepare(officersById.sql).all(JSON.stringify(ids)) as InferResult<typeof officersById>
}

export function listSections(db: Database, ids: readonly string[]): InferResult<typeof sectionsById> {
  return db.prepare(sectionsById.sql).all(JSON.stringify(ids)) as InferResult<typeof sectionsById>
}

/**
 * Living patrols that share someone or the vehicle and are under way with this one, or begin so near it that they may be the
 * same. Few take longer than a day (`patrol_logs_long`); of the others only those begun since the day before can be.
 */
const othersNear = query.selectFrom('patrol_logs as r')
  .select(['r.id', 'r.number', 'r.starts', 'r.ends', 'r.vehicle', 'r.route'])
  .select(sql<string>`(SELECT json_group_array(p.person_id) FROM patrol_log_people p WHERE p.record_id = r.id)`.as('people'))
  .select(sql<string>`(SELECT json_group_array(p.person_id) FROM patrol_log_people p WHERE p.record_id = r.id AND p.field = 'officers')`.as('officers'))
  .where('r.id', 'in', query.selectFrom('patrol_log_people').select('record_id').where('person_id', 'in', among).where('field', 'in', [sql.lit('officers'), sql.lit('auxiliaries')]).where('day', '>=', '').where('day', '<=', '')
    .unionAll(query.selectFrom('patrol_logs').select('id as record_id').where('vehicle', '=', '').where('day', '>=', '').where('day', '<=', '').where('deleted_at', 'is', null))
    .unionAll(query.selectFrom('patrol_logs').select('id as record_id').where('minutes', '>', sql.lit(1440)).where('ends', '>', '').where('deleted_at', 'is', null)))
  .where('r.deleted_at', 'is', null).where('r.id', 'is not', '').where('r.starts', '<', '').where('r.ends', '>', '')
  .compile()

function listOthers(db: Database, draft: DraftOf<typeof patrolLogs>, id: string | null, near: number): PatrolFacts['others'] {
  const people = JSON.stringify([...draft.officers, ...draft.auxiliaries].map(person => person.id))
  const since = addMinutes(draft.starts, -near)
  const until = [draft.ends, addMinutes(draft.starts, near)].sort().at(-1)!
  const days = [addDays(since.slice(0, 10), -1), until.slice(0, 10)]
  const rows = db.prepare(othersNear.sql).all(people, ...days, draft.vehicle?.id ?? '', ...days, since, id ?? '', until, since) as InferResult<typeof othersNear>
  return rows.map(row => ({ ...row, people: JSON.parse(row.people) as string[], officers: JSON.parse(row.officers) as string[] }))
}

function findPlan(db: Database, planId: string, id: string | null): PatrolFacts['plan'] {
  const row = db.get(query.selectFrom('patrol_plans as p').innerJoin('squads as s', 's.id', 'p.squad')
    .select(['p.number', 'p.day', 'p.squad', 's.name'])
    .select(from => from.selectFrom('patrol_logs as r').select('r.number').where('r.plan', '=', planId).where('r.deleted_at', 'is', null).where('r.id', 'is not', id).limit(1).as('carriedOutBy'))
    .where('p.id', '=', planId))
  return row && { number: row.number, day: row.day, squad: { id: row.squad, name: row.name }, carriedOutBy: row.carriedOutBy }
}

/** Plans of a squad on a day that no living log carries out yet. The squad may be named by id or by name, as forms and files do. */
export function listOpenPlans(db: Database, day: string, squad: string): Array<{ id: string, label: string, starts: string, ends: string }> {
  return db.all(query.selectFrom('patrol_plans as p').select(['p.id', 'p.number as label', 'p.starts', 'p.ends'])
    .where('p.squad', '=', query.selectFrom('squads').select('id').where(named => named.or([named('id', '=', squad), named('name', '=', squad)])).where('deleted_at', 'is', null).limit(1))
    .where('p.day', '=', day).where('p.deleted_at', 'is', null)
    .where(from => from.not(from.exists(from.selectFrom('patrol_logs as r').select('r.id').whereRef('r.plan', '=', 'p.id').where('r.deleted_at', 'is', null)))))
}

export function loadPlaceFacts(db: Database, draft: Pick<DraftOf<typeof siteRecords> | DraftOf<typeof findings>, 'patrol' | 'section'>): PlaceFacts {
  return {
    patrol: db.get(query.selectFrom('patrol_logs').select(['starts', 'ends']).where('id', '=', draft.patrol.id)),
    section: db.get(query.selectFrom('road_sections').select(['name', 'from', 'to']).where('id', '=', draft.section.id)),
  }
}
