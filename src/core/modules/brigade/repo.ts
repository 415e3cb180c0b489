import type { DraftOf } from '#contract/registers/definition.ts'
import type { dictionaryEntries } from '#contract/registers/index.ts'
import type { Database } from '../../db/database.ts'
import { registerDefinitions } from '#contract/registers/index.ts'
import { query } from '../../db/database.ts'
import { quoted } from '../../registers/row-codec.ts'

export function countOtherAdministrators(db: Database, id: string | null): number {
  return db.get(query.selectFrom('people').select(row => row.fn.countAll<number>().as('n'))
    .where('administrator', '=', 1).where('status', '=', 'active').where('deleted_at', 'is', null).where('id', 'is not', id ?? ''))!.n
}

/** Another living entry of the dictionary with this name, or any with this code: what a removed entry meant stands in old records. */
export function hasSameEntry(db: Database, entry: DraftOf<typeof dictionaryEntries>, id: string | null): boolean {
  return db.get(query.selectFrom('dictionary_entries').select('id').where('dictionary', '=', entry.dictionary)
    .where(row => row.or([row('code', '=', entry.code ?? ''), row.and([row('label', '=', entry.label), row('deleted_at', 'is', null)])]))
    .where('id', 'is not', id ?? '')) !== undefined
}

/** Living records that hold a dictionary entry, counted per register. */
export function countEntryUses(db: Database, entry: { dictionary: string, code: string }): Array<{ label: string, count: number }> {
  const count = (label: string, sql: string) => {
    const { n } = db.prepare(sql).get(entry.code) as { n: number }
    return n > 0 ? [{ label, count: n }] : []
  }
  return registerDefinitions.flatMap(({ label, table, fields }) => Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === 'choice' && field.dictionary === entry.dictionary)
      return count(label, `SELECT count(*) AS n FROM (SELECT 1 FROM ${table} WHERE ${quoted(name)} = ? AND deleted_at IS NULL LIMIT 1000)`)
    if (field.type !== 'lines') return []
    return Object.entries(field.fields).flatMap(([inner, line]) => line.type === 'choice' && line.dictionary === entry.dictionary
      ? count(label, `SELECT count(*) AS n FROM (SELECT 1 FROM ${field.table} l JOIN ${table} r ON r.id = l.record_id WHERE l.${quoted(inner)} = ? AND r.deleted_at IS NULL LIMIT 1000)`)
      : [])
  }))
}

/** Active people, by squad and name: who may sit at this machine. */
export function listActivePeople(db: Database) {
  return db.all(query.selectFrom('people as p').leftJoin('squads as s', 's.id', 'p.squad')
    .select(row => ['p.id', 'p.name', 'p.initials', 'p.kind', row.fn.coalesce('s.name', row.val('')).as('squad')])
    .where('p.status', '=', 'active').where('p.deleted_at', 'is', null)
    .orderBy('s.position').orderBy('p.initials'))
}

export function findActivePerson(db: Database, id: string) {
  return db.get(query.selectFrom('people').select(['id', 'name', 'administrator']).where('id', '=', id).where('status', '=', 'active').where('deleted_at', 'is', null))
}

export function findActivePersonByName(db: Database, name: string) {
  return db.get(query.selectFrom('people').select(['id', 'name']).where('name', '=', name).where('status', '=', 'active').where('deleted_at', 'is', null))
}

export function findFirstAdministrator(db: Database) {
  return db.get(query.selectFrom('people').select(['id', 'name']).where('administrator', '=', 1).where('status', '=', 'active').where('deleted_at', 'is', null).orderBy('id'))
}

/** All dictionaries with their entries in order, the fixed ones too. */
export function listDictionaryEntries(db: Database) {
  return db.all(query.selectFrom('dictionary_entries').select(['dictionary', 'code', 'label', 'initials', 'status'])
    .where('deleted_at', 'is', null).orderBy('dictionary').orderBy('position').orderBy('id'))
}

/** Answers whether the entry was not there yet. */
export function insertSeedEntry(db: Database, row: { id: string, dictionary: string, code: string, label: string, position: number, initials: string, at: string, by: string }): boolean {
  return db.run(query.insertInto('dictionary_entries').values({
    id: row.id, dictionary: row.dictionary, code: row.code, label: row.label, position: row.position, initials: row.initials, status: 'active',
    version: 1, created_at: row.at, created_by: row.by, updated_at: row.at, updated_by: row.by,
  }).onConflict(conflict => conflict.columns(['dictionary', 'code']).doNothing())) === 1
}
