import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { DataFolderError } from '../platform/data-folder-error.ts'
import { Database } from './database.ts'
import { assertNotNewer, assertNotOlder, migrate, schemaVersion } from './migrate.ts'
import { migrations } from './migrations/index.ts'

/** Marks a file as ours, so that another program's SQLite file is not taken for a brigade's records. */
const applicationId = 0x425A4454 // "BZDT"

export interface OpenOptions {
  /** Copies the file aside before the first pending migration step. */
  beforeMigrating?: (fromVersion: number) => void
}

/** Opens the database for writing: checks it untouched first, then migrates it. */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  const isNew = file === ':memory:' || !existsSync(file)
  if (!isNew) inspected(file).close()
  const raw = connect(file, false)
  try {
    if (!isNew && schemaVersion(raw) < migrations.at(-1)!.version) options.beforeMigrating?.(schemaVersion(raw))
    raw.pragma('journal_mode = WAL')
    // better-sqlite3 is built with NORMAL in WAL mode: an acknowledged save could vanish on power loss.
    raw.pragma('synchronous = FULL')
    // Checkpoints run while nobody waits (`idle-work.ts`); this bound only keeps the log finite if that never comes.
    raw.pragma('wal_autocheckpoint = 16000')
    raw.pragma(`application_id = ${applicationId}`)
    migrate(raw, migrations)
  }
  catch (error) {
    raw.close()
    throw asFolderError(error, file)
  }
  return new Database(raw)
}

/** Opens the database for reading beside a program that holds it, and for worker threads. */
export function openForReading(file: string): Database {
  return new Database(inspected(file))
}

/** Opens the database for reading by itself: nobody has brought it up for whoever asks. */
export function openUpToDate(file: string): Database {
  const db = openForReading(file)
  try {
    assertNotOlder(db.raw, migrations)
    return db
  }
  catch (error) {
    db.close()
    throw error
  }
}

function connect(file: string, readonly: boolean): SqliteDatabase.Database {
  try {
    const raw = new SqliteDatabase(file, { readonly, timeout: 5000 })
    raw.pragma('foreign_keys = ON')
    // Without it REPLACE deletes rows behind the back of the triggers that keep the trail.
    raw.pragma('recursive_triggers = ON')
    // In KiB. The system keeps more of the file than this; what the process itself has held, it does not give back, and a
    // worker thread's share of it outlives the thread.
    raw.pragma(`cache_size = ${readonly ? -8_000 : -16_000}`)
    return raw
  }
  catch (error) {
    throw asFolderError(error, file)
  }
}

/** Opens an existing file without writing, if it is ours, whole and not newer. Every opening reads the whole schema: who only reads goes on with this one. */
function inspected(file: string): SqliteDatabase.Database {
  const damaged = (why: string) => new DataFolderError('damaged', `数据文件已损坏或不是本程序的数据（${why}），未作任何改动。请用最近一次备份恢复到新的文件夹。`)
  const header = readHeader(file)
  if (!header || header.subarray(0, 15).toString('latin1') !== 'SQLite format 3') throw damaged('文件头不符')
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  if (!existsSync(`${file}-wal`) && statSync(file).size < pages * pageSize) throw damaged('文件被截短')
  const raw = connect(file, true)
  try {
    raw.prepare('SELECT count(*) FROM sqlite_schema').get()
    assertNotNewer(raw, migrations)
    const id = raw.pragma('application_id', { simple: true })
    if (id !== applicationId && id !== 0) throw damaged('不是本程序的数据')
    if (id === 0 && schemaVersion(raw) > 0) throw damaged('不是本程序的数据')
    return raw
  }
  catch (error) {
    raw.close()
    throw asFolderError(error, file)
  }
}

function readHeader(file: string): Buffer | undefined {
  const handle = openSync(file, 'r')
  try {
    const head = Buffer.alloc(100)
    return readSync(handle, head, 0, 100, 0) === 100 ? head : undefined
  }
  finally {
    closeSync(handle)
  }
}

/** What kept the folder from being opened, as a sentence for the person at the screen; a defect stays what it is. */
export function asFolderError(error: unknown, file: string): unknown {
  if (error instanceof DataFolderError) return error
  const code = (error as { code?: string }).code ?? ''
  if (/NOTADB|CORRUPT/.test(code)) return new DataFolderError('damaged', `数据文件已损坏（${code}），未作任何改动。请用最近一次备份恢复到新的文件夹。`, { cause: error })
  if (/READONLY|CANTOPEN|IOERR|EACCES|EROFS/.test(code)) return new DataFolderError('unwritable', `无法打开数据文件 ${file}（${code}），请检查文件夹是否存在、是否有写入权限。`, { cause: error })
  if (/ENOSPC|EDQUOT|SQLITE_FULL/.test(code)) return new DataFolderError('unwritable', `磁盘已满，无法打开 ${file}，未作任何改动。请清理空间后再打开。`, { cause: error })
  return error
}
