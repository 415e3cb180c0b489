import type { Database } from '../../db/database.ts'
import { sql } from 'kysely'
import { query } from '../../db/database.ts'

export interface Days { from: string, to: string }

export interface SquadRow { id: string, name: string, inUse: boolean }

/** Every squad there ever was, in the order of reports. Those out of use or in the bin may still have records to account for. */
export function listSquads(db: Database): SquadRow[] {
  return db.all(query.selectFrom('squads').select(['id', 'name', 'status', 'deleted_at']).orderBy('position').orderBy('initials').orderBy('id'))
    .map(({ id, name, status, deleted_at }) => ({ id, name, inUse: status === 'active' && deleted_at === null }))
}

/** Logs, minutes and tenths of a kilometre of a period by squad, and all logs up to its end. */
export function sumPatrols(db: Database, { from, to }: Days) {
  const within = (column: 'logs' | 'minutes' | 'mileage') => sql<number>`sum(CASE WHEN day >= ${from} THEN ${sql.ref(column)} ELSE 0 END)`
  return db.all(query.selectFrom('patrol_days').select(['squad', within('logs').as('newLogs'), sql<number>`sum(logs)`.as('allLogs'), within('minutes').as('minutes'), within('mileage').as('mileage')])
    .where('day', '<=', to).groupBy('squad'))
}

/**
 * Findings of a period by squad of their patrol, and how they stood at its end. What is no longer pending and carries no day
 * for it ended on the day it was found; the list behind a figure reads them the same way (`narrowToStanding`).
 */
export function sumFindings(db: Database, { from, to }: Days) {
  const pending = sql`(f.state = 'pending' OR coalesce(f.handled_on, f.day) > ${to})`
  return db.all(query.selectFrom('findings as f').innerJoin('patrol_logs as p', 'p.id', 'f.patrol').select([
    'p.squad',
    sql<number>`count(*)`.as('found'),
    sql<number>`sum(NOT ${pending} AND f.state = 'handled')`.as('handled'),
    sql<number>`sum(NOT ${pending} AND f.state = 'handed-over')`.as('handedOver'),
    sql<number>`sum(${pending})`.as('pending'),
  ]).where('f.deleted_at', 'is', null).where('f.day', '>=', from).where('f.day', '<=', to).groupBy('p.squad'))
}
