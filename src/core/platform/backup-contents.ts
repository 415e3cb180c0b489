import type SqliteDatabase from 'better-sqlite3'
import { join } from 'node:path'
import { registerDefinitions } from '#contract/registers/index.ts'

/** Table that carries the photos inside a full backup, so that one file is the whole folder. */
export const carried = 'backup_attachments'

/** Where the bytes of an attachment lie within a data folder. */
export const attachmentPath = (dataDir: string, sha256: string) => join(dataDir, 'attachments', sha256.slice(0, 2), sha256)

/** How many records of all registers a database holds. */
export function countRecords(db: SqliteDatabase.Database): number {
  return registerDefinitions.reduce((sum, { table }) => sum + (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n, 0)
}

/** Whether a backup carries its photos within. */
export const hasCarried = (db: SqliteDatabase.Database) => Boolean(db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '${carried}'`).get())
