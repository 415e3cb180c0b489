import type { DraftOf } from '#contract/registers/definition.ts'
import type { dutyShifts, patrolPlans } from '#contract/registers/index.ts'
import type { InferResult } from 'kysely'
import type { Database } from '../../db/database.ts'
import type { RosterPlan, RosterShift } from '#contract/roster.ts'
import type { PatrolThresholds } from '../patrol/index.ts'
import type { OtherPlan, OtherShift, PlanFacts, ShiftFacts } from './facts.ts'
import type { PlanCount } from './rules.ts'
import { sql } from 'kysely'
import { addDays } from '#contract/wall-time.ts'
import { query } from '../../db/database.ts'
import { listOfficers, listSections } from '../patrol/index.ts'

/** Facts the rules of one plan need, read in one go. `id` is the record being edited. */
export function loadPlanFacts(db: Database, draft: DraftOf<typeof patrolPlans>, id: string | null, named: readonly string[], thresholds: PatrolThresholds): PlanFacts {
  const span = { starts: draft.starts, ends: draft.ends, people: [...draft.officers, ...draft.auxiliaries].map(person => person.id), vehicle: draft.vehicle?.id }
  return {
    thresholds,
    officers: listOfficers(db, draft.officers.map(person => person.id)),
    alreadyNamed: new Set(named),
    sections: new Map(listSections(db, draft.stretches.map(stretch => stretch.section.id)).map(({ id, ...section }) => [id, section])),
    others: listConcurrentPlans(db, { ...span, except: id }),
    shifts: listConcurrentShifts(db, { ...span, except: null }),
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

interface Span { starts: string, ends: string, people: readonly string[], vehicle?: string, except: string | null }

/** Days on which what overlaps the span may have begun. */
const daysAround = ({ starts, ends }: Span) => [addDays(starts.slice(0, 10), -1), ends.slice(0, 10)] as const

function listConcurrentPlans(db: Database, span: Span): OtherPlan[] {
  const days = daysAround(span)
  const rows = db.prepare(concurrentPlans.sql).all(JSON.stringify(span.people), ...days, span.vehicle ?? '', ...days, span.except ?? '', span.ends, span.starts) as InferResult<typeof concurrentPlans>
  return rows.map(row => ({ ...row, people: JSON.parse(row.people) as string[] }))
}

/** Living duty shifts that share someone and overlap the span. */
const concurrentShifts = query.selectFrom('duty_shifts as r')
  .leftJoin('dictionary_entries as d', join => join.on('d.dictionary', '=', sql.lit('duty-kind')).onRef('d.code', '=', 'r.kind'))
  .select(['r.id', 'r.kind', 'd.label as kindLabel', 'r.starts', 'r.ends'])
  .select(sql<string>`(SELECT json_group_array(p.person_id) FROM duty_shift_people p WHERE p.record_id = r.id)`.as('people'))
  .where('r.id', 'in', query.selectFrom('duty_shift_people').select('record_id').where('person_id', 'in', sql<string>`(SELECT value FROM json_each(${''}))`).where('field', '=', sql.lit('people')).where('day', '>=', '').where('day', '<=', ''))
  .where('r.deleted_at', 'is', null).where('r.id', 'is not', '').where('r.starts', '<', '').where('r.ends', '>', '')
  .orderBy('r.starts')
  .compile()

function listConcurrentShifts(db: Database, span: Span): OtherShift[] {
  const rows = db.prepare(concurrentShifts.sql).all(JSON.stringify(span.people), ...daysAround(span), span.except ?? '', span.ends, span.starts) as InferResult<typeof concurrentShifts>
  return rows.map(row => ({ ...row, kindLabel: row.kindLabel ?? row.kind, people: JSON.parse(row.people) as string[] }))
}

/** Facts the rules of one duty shift need, read in one go. */
export function loadShiftFacts(db: Database, draft: DraftOf<typeof dutyShifts>, id: string | null): ShiftFacts {
  const span = { starts: draft.starts, ends: draft.ends, people: draft.people.map(person => person.id) }
  return { shifts: listConcurrentShifts(db, { ...span, except: id }), plans: listConcurrentPlans(db, { ...span, except: null }) }
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

/** Planned patrols of a period with the log that carries each out, in the order of their hours. */
export function listPlans(db: Database, from: string, to: string): RosterPlan[] {
  const rows = db.all(query.selectFrom('patrol_plans as p').leftJoin('brigade_vehicles as v', 'v.id', 'p.vehicle')
    .leftJoin('patrol_logs as r', join => join.on('r.id', '=', logOfPlan))
    .select(['p.id', 'p.number', 'p.day', 'p.squad', 'p.shift', 'p.starts', 'p.ends', 'p.officers', 'p.auxiliaries', 'p.route', 'v.plate as vehicle', 'r.id as logId', 'r.number as logNumber'])
    .select(sql<string>`(SELECT group_concat(s.name, '；') FROM (SELECT section FROM patrol_plan_stretches WHERE record_id = p.id ORDER BY position) t JOIN road_sections s ON s.id = t.section)`.as('sections'))
    .where('p.deleted_at', 'is', null).where('p.day', '>=', from).where('p.day', '<=', to)
    .orderBy('p.starts').orderBy('p.id'))
  return rows.map(({ logId, logNumber, officers, auxiliaries, ...plan }) => ({ ...plan, officers: namesIn(officers), auxiliaries: namesIn(auxiliaries), carriedOutBy: logId && logNumber ? { id: logId, number: logNumber } : null }))
}

/** The first of the living logs that name a plan: two may, and the plan is carried out once. */
const logOfPlan = sql<string>`(SELECT l.id FROM patrol_logs l WHERE l.plan = p.id AND l.deleted_at IS NULL ORDER BY l.day, l.id LIMIT 1)`

const namesIn = (people: string): string[] => (JSON.parse(people) as Array<{ name: string }>).map(person => person.name)

const shiftsOnDuty = query.selectFrom('duty_shifts as r')
  .select(['r.id', 'r.day', 'r.kind', 'r.starts', 'r.ends', 'r.names', 'r.phone'])
  .select(sql<string | null>`(SELECT group_concat(p.phone, '、') FROM json_each(r.people) n JOIN people p ON p.id = json_extract(n.value, '$.id') WHERE p.phone IS NOT NULL)`.as('own'))
  .where('r.deleted_at', 'is', null).orderBy('r.starts').orderBy('r.id')

const withPhone = ({ own, phone, ...shift }: InferResult<typeof shiftsOnDuty>[number]): RosterShift => ({ ...shift, phone: phone ?? own ?? '' })

export function listShifts(db: Database, from: string, to: string): RosterShift[] {
  return db.all(shiftsOnDuty.where('r.day', '>=', from).where('r.day', '<=', to)).map(withPhone)
}

/** Who is on duty at a moment. A shift lasts a day at most, so it began today or yesterday. */
export function dutyAt(db: Database, at: string): RosterShift[] {
  return db.all(shiftsOnDuty.where('r.day', '>=', addDays(at.slice(0, 10), -1)).where('r.day', '<=', at.slice(0, 10)).where('r.starts', '<=', at).where('r.ends', '>', at)).map(withPhone)
}

export function listActiveSquads(db: Database): Array<{ id: string, name: string }> {
  return db.all(query.selectFrom('squads').select(['id', 'name']).where('deleted_at', 'is', null).where('status', '=', 'active').orderBy('position').orderBy('initials'))
}

/** Records of a register that count by a day of the period, oldest first. */
export function listIds(db: Database, table: 'patrol_plans' | 'duty_shifts', from: string, to: string): string[] {
  return db.all(query.selectFrom(table).select('id').where('day', '>=', from).where('day', '<=', to).where('deleted_at', 'is', null).orderBy('starts').orderBy('id')).map(row => row.id)
}
