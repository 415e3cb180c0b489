import type { DraftOf } from '#contract/registers/definition.ts'
import type { patrolPlans } from '#contract/registers/index.ts'
import type { InferResult } from 'kysely'
import type { Database } from '../../db/database.ts'
import type { PatrolThresholds } from '../patrol/index.ts'
import type { PlanFacts } from './facts.ts'
import type { PlanCount } from './rules.ts'
import { sql } from 'kysely'
import { addDays } from '#contract/wall-time.ts'
import { query } from '../../db/database.ts'
import { listOfficers, listSections } from '../patrol/index.ts'

/** Facts the rules of one plan need, read in one go. `id` is the record being edited. */
export function loadPlanFacts(db: Database, draft: DraftOf<typeof patrolPlans>, id: string | null, named: readonly string[], thresholds: PatrolThresholds): PlanFacts {
  return {
    thresholds,
    officers: listOfficers(db, draft.officers.map(person => person.id)),
    alreadyNamed: new Set(named),
    sections: new Map(listSections(db, draft.stretches.map(stretch => stretch.section.id)).map(({ id, ...section }) => [id, section])),
    others: listOtherPlans(db, draft, id),
  }
}

/** Living plans that share someone or the vehicle and overlap this one. None is longer than a day, so those begun since the day before are all there can be. */
const concurrentPlans = query.selectFrom('patrol_plans as r')
  .select(['r.id', 'r.number', 'r.starts', 'r.ends', 'r.vehicle'])
  .select(sql<string>`(SELECT json_group_array(p.person_id) FROM patrol_plan_people p WHERE p.record_id = r.id)`.as('people'))
  .where('r.id', 'in', query.selectFrom('patrol_plan_people').select('record_id').where('person_id', 'in', sql<string>`(SELECT value FROM json_each(${''}))`).where('field', 'in', [sql.lit('officers'), sql.lit('auxiliaries')]).where('day', '>=', '').where('day', '<=', '')
    .unionAll(query.selectFrom('patrol_plans').select('id as record_id').where('vehicle', '=', '').where('day', '>=', '').where('day', '<=', '').where('deleted_at', 'is', null)))
  .where('r.deleted_at', 'is', null).where('r.id', 'is not', '').where('r.starts', '<', '').where('r.ends', '>', '')
  .orderBy('r.starts')
  .compile()

function listOtherPlans(db: Database, draft: DraftOf<typeof patrolPlans>, id: string | null): PlanFacts['others'] {
  const people = JSON.stringify([...draft.officers, ...draft.auxiliaries].map(person => person.id))
  const days = [addDays(draft.starts.slice(0, 10), -1), draft.ends.slice(0, 10)]
  const rows = db.prepare(concurrentPlans.sql).all(people, ...days, draft.vehicle?.id ?? '', ...days, id ?? '', draft.ends, draft.starts) as InferResult<typeof concurrentPlans>
  return rows.map(row => ({ ...row, people: JSON.parse(row.people) as string[] }))
}

/** Plans of a period by squad, in the order of squads; both days belong to it. Squads without a plan are left out. */
export function countPlans(db: Database, { from, to }: { from: string, to: string }): Array<{ squad: { id: string, name: string } } & PlanCount> {
  const rows = db.all(query.selectFrom('patrol_plans as p').innerJoin('squads as s', 's.id', 'p.squad')
    .select(['s.id', 's.name', sql<number>`count(*)`.as('planned')])
    .select(sql<number>`sum(EXISTS (SELECT 1 FROM patrol_logs r WHERE r.plan = p.id AND r.deleted_at IS NULL))`.as('carriedOut'))
    .where('p.deleted_at', 'is', null).where('p.day', '>=', from).where('p.day', '<=', to)
    .groupBy('s.id').orderBy('s.position').orderBy('s.initials'))
  return rows.map(({ id, name, ...count }) => ({ squad: { id, name }, ...count }))
}
