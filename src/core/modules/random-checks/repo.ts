import type { Draw } from '#contract/random-checks.ts'
import type { Database } from '../../db/database.ts'
import { sql } from 'kysely'
import { query } from '../../db/database.ts'

/** A draw as it is written down: what its certificate prints, and both pools whole. */
export interface NewDraw extends Omit<Draw, 'seq' | 'voided' | 'redrawReason'> { task: string, objects: string, officers: string }

export function insertDraw(db: Database, draw: NewDraw): void {
  const last = db.get(query.selectFrom('random_draws').select(row => row.fn.max('seq').as('seq')).where('task', '=', draw.task))?.seq ?? 0
  db.run(query.insertInto('random_draws').values({
    id: draw.id, task: draw.task, seq: last + 1, drawn_at: draw.drawnAt, operator: draw.operator, witness: draw.witness, seed: draw.seed, seed_given: draw.seedGiven ? 1 : 0, algorithm: draw.algorithm, pool: draw.pool,
    objects: draw.objects, object_count: draw.objectCount, object_fingerprint: draw.objectFingerprint, officers: draw.officers, officer_count: draw.officerCount, officer_fingerprint: draw.officerFingerprint,
    share: draw.share === null ? null : Math.round(draw.share * 10), count: draw.count, officers_each: draw.officersEach, exclusions: JSON.stringify(draw.exclusions), outcomes: JSON.stringify(draw.outcomes),
  }))
}

export function insertVoid(db: Database, draw: string, declared: { at: string, by: string, reason: string }): void {
  db.run(query.insertInto('random_draw_voids').values({ draw, ...declared }))
}

const told = ['d.id', 'd.seq', 'd.drawn_at', 'd.operator', 'd.witness', 'd.seed', 'd.seed_given', 'd.algorithm', 'd.pool', 'd.object_count', 'd.object_fingerprint', 'd.officer_count', 'd.officer_fingerprint', 'd.share', 'd.count', 'd.officers_each', 'd.exclusions', 'd.outcomes'] as const

/** Draws of a task, the first first, without their pools. */
export function listDraws(db: Database, task: string): Draw[] {
  const rows = db.all(query.selectFrom('random_draws as d').leftJoin('random_draw_voids as v', 'v.draw', 'd.id').select(told).select(['v.at as voided_at', 'v.by as voided_by', 'v.reason as void_reason']).where('d.task', '=', task).orderBy('d.seq'))
  return rows.map((row, index): Draw => ({
    id: row.id, seq: row.seq, drawnAt: row.drawn_at, operator: row.operator, witness: row.witness, seed: row.seed, seedGiven: row.seed_given === 1, algorithm: row.algorithm, pool: row.pool,
    objectCount: row.object_count, objectFingerprint: row.object_fingerprint, officerCount: row.officer_count, officerFingerprint: row.officer_fingerprint,
    share: row.share === null ? null : row.share / 10, count: row.count, officersEach: row.officers_each,
    exclusions: JSON.parse(row.exclusions) as Draw['exclusions'], outcomes: JSON.parse(row.outcomes) as Draw['outcomes'],
    redrawReason: rows[index - 1]?.void_reason ?? null,
    voided: row.voided_at === null ? null : { at: row.voided_at, by: row.voided_by!, reason: row.void_reason! },
  }))
}

/** Both pools of a draw, as JSON. */
export function findPools(db: Database, draw: string): { task: string, objects: string, officers: string } | undefined {
  return db.get(query.selectFrom('random_draws').select(['task', 'objects', 'officers']).where('id', '=', draw))
}

export function listObjectIds(db: Database, task: string): string[] {
  return db.all(query.selectFrom('random_check_objects').select('id').where('task', '=', task).where('deleted_at', 'is', null).orderBy('id')).map(({ id }) => id)
}

/** How far the checks of a task are: how many objects, how many without a result, and between which days the results lie. */
export function countResults(db: Database, task: string): { drawn: number, open: number, first: string | null, last: string | null } {
  return db.get(query.selectFrom('random_check_objects').where('task', '=', task).where('deleted_at', 'is', null).select(row => [
    row.fn.countAll<number>().as('drawn'),
    sql<number>`count(*) FILTER (WHERE result IS NULL)`.as('open'),
    sql<string | null>`min(day) FILTER (WHERE result IS NOT NULL)`.as('first'),
    sql<string | null>`max(day) FILTER (WHERE result IS NOT NULL)`.as('last'),
  ]))!
}

/** Tasks drawn and not published, those begun first first. */
export function listUnpublished(db: Database, limit: number): Array<{ id: string, name: string, until: string }> {
  return db.all(query.selectFrom('random_checks').select(['id', 'name', 'until']).where('state', '=', 'drawn').where('deleted_at', 'is', null).orderBy('day').orderBy('id').limit(limit))
}

/** How many tasks wait for their results to be published, and how many drawn objects for a result. */
export function countUnfinished(db: Database): { tasks: number, objects: number } {
  const count = (table: 'random_checks' | 'random_check_objects', state: string) => query.selectFrom(table).select(row => row.fn.countAll<number>().as('n')).where('state', '=', state as never).where('deleted_at', 'is', null)
  return { tasks: db.get(count('random_checks', 'drawn'))!.n, objects: db.get(count('random_check_objects', 'pending'))!.n }
}
