import type { Reference } from '#contract/registers/field.ts'
import type { InferResult } from 'kysely'
import type { Database } from '../../db/database.ts'
import type { DutyLogFacts, MatterFacts } from './rules.ts'
import { query } from '../../db/database.ts'
import { listSections } from '../patrol/index.ts'

export function loadDutyLogFacts(db: Database, id: string | null): DutyLogFacts {
  const open = (table: 'duty_reports' | 'duty_orders') => id === null ? 0 : db.get(query.selectFrom(table).select(row => row.fn.countAll<number>().as('n')).where('duty', '=', id).where('state', '=', 'open').where('deleted_at', 'is', null))!.n
  return { openMatters: open('duty_reports') + open('duty_orders') }
}

export function loadMatterFacts(db: Database, draft: { duty: Reference, section?: Reference | null }): MatterFacts {
  return {
    duty: db.get(query.selectFrom('duty_logs').select(['day', 'starts', 'ends']).where('id', '=', draft.duty.id)),
    section: loadSection(db, draft.section ?? null),
  }
}

export const loadSection = (db: Database, section: Reference | null): MatterFacts['section'] => section ? listSections(db, [section.id])[0] : undefined

/** Living conditions that hinder traffic at a moment, by section and stake. What is announced for later is not among them. */
const conditionsAt = query.selectFrom('road_conditions as r').innerJoin('road_sections as s', 's.id', 'r.section')
  .select(['r.id', 's.name as section', 'r.from', 'r.to', 'r.direction', 'r.kind', 'r.passage', 'r.description', 'r.detour', 'r.since', 'r.expected_until'])
  .where('r.deleted_at', 'is', null)
  .orderBy('s.route').orderBy('s.from').orderBy('r.from').orderBy('r.since').orderBy('r.id')

export type ConditionRow = InferResult<typeof conditionsAt>[number]

export function listConditionsAt(db: Database, at: string): ConditionRow[] {
  return db.all(conditionsAt.where('r.since', '<=', at).where(row => row.or([row('r.ended_at', 'is', null), row('r.ended_at', '>', at)])))
}
