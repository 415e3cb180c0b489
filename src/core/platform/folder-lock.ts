import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { DataFolderError } from './data-folder-error.ts'

/** Who holds a data folder. */
export interface Holder { program: string, host: string, pid: number, since: string }

/**
 * One program owns a data folder at a time. The claim is an exclusive lock on a small SQLite file: the operating
 * system drops it when its holder dies, however it dies, so a dead holder never stands in the way and a reused
 * process number never looks like a living one. Who it is stands in a file beside it.
 */
export function lockFolder(dataDir: string, program: string, now: Date): { release: () => void } {
  try {
    mkdirSync(dataDir, { recursive: true })
    const lock = new SqliteDatabase(join(dataDir, 'folder.lock'), { timeout: 0 })
    try {
      lock.pragma('locking_mode = EXCLUSIVE')
      lock.exec('BEGIN EXCLUSIVE')
      const holder: Holder = { program, host: hostname(), pid: process.pid, since: now.toISOString() }
      writeFileSync(join(dataDir, 'holder.json'), `${JSON.stringify(holder)}\n`)
    }
    catch (error) {
      // Also when only the name could not be written (a full disk): a claim left behind would refuse the next attempt.
      lock.close()
      if (/SQLITE_BUSY/.test((error as { code?: string }).code ?? '')) throw heldBy(dataDir)
      throw error
    }
    return { release: () => lock.close() }
  }
  catch (error) {
    if (error instanceof DataFolderError) throw error
    throw new DataFolderError('unwritable', `无法在数据文件夹 ${dataDir} 中写入（${(error as { code?: string }).code ?? '未知原因'}），请检查文件夹是否存在、磁盘是否已满、是否有写入权限。`, { cause: error })
  }
}

function heldBy(dataDir: string): DataFolderError {
  const holder = readHolder(dataDir)
  const who = holder ? `${holder.program}（计算机 ${holder.host}，进程 ${holder.pid}，自 ${holder.since.replace('T', ' ').slice(0, 16)} UTC）` : '另一个程序'
  return new DataFolderError('held', `数据文件夹 ${dataDir} 正由${who}使用，请先关闭它，或改用另一个文件夹。`)
}

export function readHolder(dataDir: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'holder.json'), 'utf8')) as Holder
  }
  catch {
    return undefined
  }
}
