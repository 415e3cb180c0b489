import type { HeldChecklist } from '#contract/checklists/procedures.ts'
import type { Checklist } from '#contract/checklists/checklist.ts'
import type { Database } from '../db/database.ts'
import { query } from '../db/database.ts'

interface Version { code: string, version: number }

/** A version never changes, so what was read once is true as long as the file is open. */
const read = new WeakMap<Database, Map<string, HeldChecklist>>()

function listOf(db: Database, { code, version }: Version): HeldChecklist {
  if (!read.has(db)) read.set(db, new Map())
  const known = read.get(db)!
  const key = `${code} ${version}`
  let list = known.get(key)
  if (!list) {
    const row = db.get(query.selectFrom('checklists').select(['content', 'added_at', 'added_by']).where('code', '=', code).where('version', '=', version))!
    known.set(key, list = { ...JSON.parse(row.content) as Checklist, addedAt: row.added_at, addedBy: row.added_by })
  }
  return list
}

/** Which versions there are, of one list or of all, by code, the newest first. What stands in them is not read. */
export function listVersionNumbers(db: Database, code?: string): Version[] {
  const all = query.selectFrom('checklists').select(['code', 'version']).orderBy('code').orderBy('version', 'desc')
  return db.all(code === undefined ? all : all.where('code', '=', code))
}

/** The same with what stands in them. */
export const listVersions = (db: Database, code?: string): HeldChecklist[] => listVersionNumbers(db, code).map(version => listOf(db, version))

export function insertVersion(db: Database, list: Checklist, at: string, by: string): void {
  db.run(query.insertInto('checklists').values({ code: list.code, version: list.version, effective_from: list.effectiveFrom, content: JSON.stringify(list), added_at: at, added_by: by }))
}
