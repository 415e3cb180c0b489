import type { Reference } from '#contract/registers/field.ts'
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
