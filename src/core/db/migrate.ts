import type SqliteDatabase from 'better-sqlite3'
import { DataFolderError } from '../platform/data-folder-error.ts'

export interface Migration {
  version: number
  name: string
  up: (db: SqliteDatabase.Database) => void
}

/** Schema version of the file. */
export function schemaVersion(db: SqliteDatabase.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/** Refuses a file written by a newer release: opening it here could lose what this release does not know. */
export function assertNotNewer(db: SqliteDatabase.Database, migrations: readonly Migration[]): void {
  const latest = migrations.at(-1)?.version ?? 0
  const current = schemaVersion(db)
  if (current > latest) throw new DataFolderError('newer', `数据文件由更新版本的程序写入（版本 ${current}，本程序只认识到 ${latest}），未作任何改动。请安装新版程序后再打开。`)
}

/** Refuses to read a file an older release left: who only reads cannot bring it up, and would ask for columns it has not got. */
export function assertNotOlder(db: SqliteDatabase.Database, migrations: readonly Migration[]): void {
  const latest = migrations.at(-1)?.version ?? 0
  const current = schemaVersion(db)
  if (current < latest) throw new DataFolderError('older', `数据文件还是较早版本的（版本 ${current}，本程序用版本 ${latest}）。请先用本程序打开一次，由它升级后再查看；升级前会自动留下备份。`)
}

/** Brings the file to the latest schema, one transaction per step, newest version in `user_version`. */
export function migrate(db: SqliteDatabase.Database, migrations: readonly Migration[]): void {
  assertNotNewer(db, migrations)
  const current = schemaVersion(db)
  for (const step of migrations.filter(migration => migration.version > current)) {
    db.transaction(() => {
      step.up(db)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
}
