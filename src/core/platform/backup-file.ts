import type { TaskTools } from './worker-tasks.ts'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { AppError, asRefusal } from './app-error.ts'
import { attachmentPath, carried, countRecords, hasCarried } from './backup-contents.ts'
import { databaseName } from './database-name.ts'
import { verifyFile } from './verify-file.ts'

/**
 * Writes a backup by SQLite's own backup API: consistent while clerks go on saving. With attachments the file holds
 * the photos too. The copy is opened and counted before it gets its name, so a file with that name is a good one.
 */
export async function writeBackup(input: { file: string, withAttachments: boolean }, tools: TaskTools): Promise<{ size: number, records: number }> {
  const temporary = join(dirname(input.file), `.${randomUUID()}.part`)
  const source = new SqliteDatabase(join(tools.dataDir, databaseName), { readonly: true, timeout: 5000 })
  try {
    await mkdir(dirname(input.file), { recursive: true })
    await source.backup(temporary, {
      progress: ({ totalPages, remainingPages }) => {
        if (tools.signal.aborted) throw new AppError('CANCELLED', {})
        tools.onProgress({ done: totalPages - remainingPages, total: totalPages })
        return 2000
      },
    })
    const copy = new SqliteDatabase(temporary)
    let records: number
    try {
      copy.pragma('journal_mode = DELETE')
      // Written out once, when it is whole: until then it has no name anybody would trust.
      copy.pragma('synchronous = OFF')
      if (input.withAttachments) copy.transaction(() => carryAttachments(copy, tools))()
      records = assertWhole(copy, source, input.file)
    }
    finally {
      copy.close()
    }
    const handle = await open(temporary, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(temporary, input.file)
    return { size: (await stat(input.file)).size, records }
  }
  catch (error) {
    await rm(temporary, { force: true })
    await rm(`${temporary}-journal`, { force: true })
    throw asRefusal(error, input.file)
  }
  finally {
    source.close()
  }
}

function carryAttachments(copy: SqliteDatabase.Database, tools: TaskTools): void {
  copy.exec(`CREATE TABLE ${carried} (sha256 TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT`)
  const insert = copy.prepare(`INSERT INTO ${carried} VALUES (?, ?)`)
  const all = copy.prepare('SELECT sha256 FROM attachments ORDER BY sha256').pluck().all() as string[]
  for (const [index, sha256] of all.entries()) {
    if (tools.signal.aborted) throw new AppError('CANCELLED', {})
    const path = attachmentPath(tools.dataDir, sha256)
    if (!existsSync(path)) throw new AppError('FILE_GONE', { name: sha256 })
    insert.run(sha256, readFileSync(path))
    tools.onProgress({ done: index + 1, total: all.length })
  }
}

/** Refuses a copy that SQLite finds damaged or that holds fewer records than its source held. */
function assertWhole(copy: SqliteDatabase.Database, source: SqliteDatabase.Database, file: string): number {
  const found = copy.pragma('integrity_check(1)', { simple: true })
  if (found !== 'ok') throw new AppError('BACKUP_BAD', { file, why: String(found) })
  const records = countRecords(copy)
  const entries = (db: SqliteDatabase.Database) => (db.prepare('SELECT coalesce(max(seq), 0) AS n FROM audit_log').get() as { n: number }).n
  // The source may have gone on since the copy began; it can only have grown.
  if (records > countRecords(source) || entries(copy) > entries(source)) throw new AppError('BACKUP_BAD', { file, why: '记录数与原库不符' })
  return records
}

/** Restores a backup into an empty folder: database first checked, photos written and compared with their hashes. */
export async function restoreBackup(file: string, dataDir: string): Promise<{ records: number, attachments: number }> {
  await mkdir(dataDir, { recursive: true })
  if ((await readdir(dataDir)).length > 0) throw new AppError('FOLDER_NOT_EMPTY', { path: dataDir })
  const report = await verifyFile(file)
  const bad = report.checks.find(check => !check.ok)
  if (bad) throw new AppError('BACKUP_BAD', { file, why: `${bad.name}：${bad.detail}` })
  const target = join(dataDir, databaseName)
  const temporary = `${target}.part`
  try {
    const source = new SqliteDatabase(file, { readonly: true })
    await source.backup(temporary).finally(() => source.close())
    const copy = new SqliteDatabase(temporary)
    let attachments = 0
    let records: number
    try {
      if (hasCarried(copy)) {
        // One at a time: together the photos of a brigade do not fit into memory.
        for (const row of copy.prepare(`SELECT sha256, bytes FROM ${carried}`).iterate() as Iterable<{ sha256: string, bytes: Buffer }>) {
          const path = attachmentPath(dataDir, row.sha256)
          await mkdir(dirname(path), { recursive: true })
          await writeFile(path, row.bytes, { flush: true })
          attachments++
        }
        copy.exec(`DROP TABLE ${carried}; VACUUM`)
      }
      else { attachments = await bringPhotos(copy, file, dataDir) }
      records = countRecords(copy)
    }
    finally {
      copy.close()
    }
    await rename(temporary, target)
    return { records, attachments }
  }
  catch (error) {
    for (const name of await readdir(dataDir)) await rm(join(dataDir, name), { recursive: true, force: true })
    throw asRefusal(error, dataDir)
  }
}

/** A daily backup holds no photos: they lie beside it in a copy folder, or one folder up where it was made. */
async function bringPhotos(copy: SqliteDatabase.Database, file: string, dataDir: string): Promise<number> {
  let brought = 0
  for (const { sha256 } of copy.prepare('SELECT sha256 FROM attachments').all() as Array<{ sha256: string }>) {
    const source = [dirname(file), join(dirname(file), '..')].map(folder => attachmentPath(folder, sha256)).find(existsSync)
    if (!source) continue
    const target = attachmentPath(dataDir, sha256)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, readFileSync(source), { flush: true })
    brought++
  }
  return brought
}
