import type { Database } from '../db/database.ts'
import type { Workers } from './workers.ts'
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BackupSettings } from '#contract/desk.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { query } from '../db/database.ts'
import { AppError, asRefusal } from './app-error.ts'
import { readSetting, writeSetting } from './settings.ts'

export interface BackupRow { file: string, name: string, at: string, size: number, records: number, ok: boolean }

const defaults: BackupSettings = { keep: 30, copyTo: '' }

/**
 * The daily backups of a folder: made once a day of use, kept up to a number, copied to a folder of the clerk's choosing
 * (a USB stick, another disk). Photos never change once written, so the copy folder gets only those it lacks.
 */
export class Backups {
  readonly #db: Database
  readonly #workers: Workers
  readonly #dataDir: string
  readonly #now: () => Date
  #running: Promise<BackupRow> | undefined
  /** Why the last attempt failed; null once one succeeds. Nobody watches the daily one, so the desk shows it. */
  failure: string | null = null

  constructor(db: Database, workers: Workers, dataDir: string, now: () => Date) {
    this.#db = db
    this.#workers = workers
    this.#dataDir = dataDir
    this.#now = now
  }

  settings(): BackupSettings {
    return readSetting(this.#db, 'backups', BackupSettings) ?? defaults
  }

  configure(settings: BackupSettings): BackupSettings {
    if (settings.copyTo && !existsSync(settings.copyTo)) throw new AppError('FOLDER_MISSING', { path: settings.copyTo })
    this.#db.transaction(() => writeSetting(this.#db, 'backups', settings))
    return settings
  }

  /** Backups that are still there, newest first. */
  list(): BackupRow[] {
    return this.#db.all(query.selectFrom('backups').selectAll().orderBy('at', 'desc'))
      .filter(row => existsSync(row.file))
      .map(row => ({ ...row, name: basename(row.file), ok: row.ok === 1 }))
  }

  lastGood(): BackupRow | undefined {
    return this.list().find(row => row.ok)
  }

  /** A backup now. Two at once are one. */
  run(): Promise<BackupRow> {
    this.#running ??= this.#make().then(
      (made) => { this.failure = null; return made },
      (error: unknown) => { this.failure = (error as Error).message; throw error },
    ).finally(() => { this.#running = undefined })
    return this.#running
  }

  /** A backup if today has none yet. */
  async runIfDue(): Promise<void> {
    const today = beijingTime(this.#now()).slice(0, 10)
    const last = this.lastGood()
    if (!last || beijingTime(new Date(last.at)).slice(0, 10) < today) await this.run()
  }

  async #make(): Promise<BackupRow> {
    const at = this.#now()
    const file = join(this.#dataDir, 'backups', `${beijingTime(at).replace('T', '-').replace(':', '')}.db`)
    const { size, records } = await this.#workers.run('backup', { file, withAttachments: false })
    this.#db.transaction(() => {
      this.#db.run(query.insertInto('backups').values({ file, at: at.toISOString(), size, records, ok: 1 })
        .onConflict(conflict => conflict.column('file').doUpdateSet({ at: at.toISOString(), size, records, ok: 1 })))
    })
    await this.#rotate()
    this.#copyAway(file)
    return { file, name: basename(file), at: at.toISOString(), size, records, ok: true }
  }

  async #rotate(): Promise<void> {
    for (const old of this.list().slice(this.settings().keep)) {
      await rm(old.file, { force: true })
      this.#db.run(query.deleteFrom('backups').where('file', '=', old.file))
    }
  }

  #copyAway(file: string): void {
    const { copyTo, keep } = this.settings()
    if (!copyTo) return
    if (!existsSync(copyTo)) throw new AppError('FOLDER_MISSING', { path: copyTo })
    try {
      copyWhole(file, join(copyTo, basename(file)))
      const source = join(this.#dataDir, 'attachments')
      for (const { sha256 } of this.#db.all(query.selectFrom('attachments').select('sha256'))) {
        const target = join(copyTo, 'attachments', sha256.slice(0, 2), sha256)
        if (existsSync(target)) continue
        mkdirSync(join(target, '..'), { recursive: true })
        copyWhole(join(source, sha256.slice(0, 2), sha256), target)
      }
      const copies = readdirSync(copyTo).filter(name => /^\d{4}-\d{2}-\d{2}-\d{4}\.db$/.test(name)).sort().reverse()
      for (const name of copies.slice(keep)) rmSync(join(copyTo, name), { force: true })
    }
    catch (error) {
      throw asRefusal(error, copyTo)
    }
  }
}

/** Copies under another name and renames, so that a pulled stick never leaves half a backup that looks whole. */
function copyWhole(source: string, target: string): void {
  copyFileSync(source, `${target}.part`)
  if (statSync(`${target}.part`).size !== statSync(source).size) throw new AppError('BACKUP_BAD', { file: target, why: '复制不完整' })
  renameSync(`${target}.part`, target)
}
