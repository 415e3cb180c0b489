import type { HeldChecklist } from '#contract/checklists/procedures.ts'
import type { Checklist } from '#contract/checklists/checklist.ts'
import type { Database } from '../db/database.ts'
import { query } from '../db/database.ts'

type Row = { code: string, version: number, content: string, added_at: string, added_by: string }

/** A version never changes, so what was read once is true as long as the file is open. */
const read = new WeakMap<Database, Map<string, HeldChecklist>>()

function asList(db: Database, row: Row): HeldChecklist {
  if (!read.has(db)) read.set(db, new Map())
  const known = read.get(db)!
  const key = `${row.code} ${row.version}`
  if (!known.has(key)) known.set(key, { ...JSON.parse(row.content) as Checklist, addedAt: row.added_at, addedBy: row.added_by })
  return known.get(key)!
}

/** Every version of one list, or of all, by code, the newest first. */
export function listVersions(db: Database, code?: string): HeldChecklist[] {
  const all = query.selectFrom('checklists').select(['code', 'version', 'content', 'added_at', 'added_by']).orderBy('code').orderBy('version', 'desc')
  return db.all(code === undefined ? all : all.where('code', '=', code)).map(row => asList(db, row))
}

export function insertVersion(db: Database, list: Checklist, at: string, by: string): void {
  db.run(query.insertInto('checklists').values({ code: list.code, version: list.version, effective_from: list.effectiveFrom, content: JSON.stringify(list), added_at: at, added_by: by }))
}
