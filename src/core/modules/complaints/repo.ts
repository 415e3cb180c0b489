import type { Database } from '../../db/database.ts'
import { sql } from 'kysely'
import { query } from '../../db/database.ts'

/** Complaints received in a period by channel, and how they stood at its end: what was answered or closed later was still open then. */
export function countComplaints(db: Database, { from, to }: { from: string, to: string }) {
  const closed = sql`coalesce(closed_on <= ${to}, 0)`
  const replied = sql`coalesce(replied_on <= ${to}, 0)`
  return db.all(query.selectFrom('complaints').select([
    'channel',
    sql<number>`count(*)`.as('received'),
    sql<number>`sum(${closed})`.as('closed'),
    sql<number>`sum(NOT ${replied})`.as('open'),
    sql<number>`coalesce(sum(outcome = 'true'), 0)`.as('founded'),
    sql<number>`coalesce(sum(outcome = 'partly'), 0)`.as('partly'),
    sql<number>`coalesce(sum(outcome = 'elsewhere'), 0)`.as('handedOver'),
    ...(['satisfied', 'fair', 'dissatisfied'] as const).map(code => sql<number>`coalesce(sum(satisfaction = ${code}), 0)`.as(code)),
    sql<number>`coalesce(sum(satisfaction IN ('satisfied', 'fair', 'dissatisfied')), 0)`.as('asked'),
    sql<number>`coalesce(sum(satisfaction IN ('satisfied', 'fair')), 0)`.as('content'),
  ]).where('deleted_at', 'is', null).where('day', '>=', from).where('day', '<=', to).groupBy('channel'))
}
