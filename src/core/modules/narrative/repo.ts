import type { Phrase } from '#contract/narrative/phrase.ts'
import type { Database } from '../../db/database.ts'
import { sql } from 'kysely'
import { query } from '../../db/database.ts'

/** Phrases in use, in their order. */
export function listPhrases(db: Database): Phrase[] {
  return db.all(query.selectFrom('phrases').select(['part', 'name', 'method', 'matter', 'condition', 'kind', 'state', 'text', 'position'])
    .where('status', '=', 'active').where('deleted_at', 'is', null).orderBy('part').orderBy('position').orderBy('id'))
}

/** Which of the numbers are those of a patrol's site records and findings, living or in the bin. */
export function listOwnNumbers(db: Database, patrol: string, numbers: readonly string[]): string[] {
  const among = sql<string>`(SELECT value FROM json_each(${JSON.stringify(numbers)}))`
  return db.all(query.selectFrom('site_records').select('number').where('number', 'in', among).where('patrol', '=', patrol)
    .unionAll(query.selectFrom('findings').select('number').where('number', 'in', among).where('patrol', '=', patrol))).map(row => row.number)
}
