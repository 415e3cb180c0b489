import type { Database } from '../db/database.ts'
import type { Workers } from './workers.ts'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
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

  /** Backups that are still there, newest first. After the clock was set back, those from before lie ahead of it: they are the older ones. */
  list(): BackupRow[] {
    const now = this.#now().toISOString()
    return this.#db.all(query.selectFrom('backups').selectAll().orderBy(row => row('at', '>', now)).orderBy('at', 'desc'))
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
    if (!last || beijingTime(new Date(last.at)).slice(0, 10) !== today) await this.run()
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
    await this.#copyAway(file)
    return { file, name: basename(file), at: at.toISOString(), size, records, ok: true }
  }

  async #rotate(): Promise<void> {
    for (const old of this.list().slice(this.settings().keep)) {
      await rm(old.file, { force: true })
      this.#db.run(query.deleteFrom('backups').where('file', '=', old.file))
    }
  }

  async #copyAway(file: string): Promise<void> {
    const { copyTo, keep } = this.settings()
    if (!copyTo) return
    if (!existsSync(copyTo)) throw new AppError('FOLDER_MISSING', { path: copyTo })
    try {
      await copyWhole(file, join(copyTo, basename(file)))
      const source = join(this.#dataDir, 'attachments')
      for (const shelf of await shelvesOf(source)) {
        const [here, there] = [join(source, shelf), join(copyTo, 'attachments', shelf)]
        await mkdir(there, { recursive: true })
        const known = new Set(await readdir(there))
        for (const name of await readdir(here)) if (isPhoto.test(name) && !known.has(name)) await copyWhole(join(here, name), join(there, name))
      }
      const copies = (await readdir(copyTo)).filter(name => /^\d{4}-\d{2}-\d{2}-\d{4}\.db$/.test(name)).sort().reverse()
      // As in the list: a copy dated later than the one just made was made before the clock was set back.
      copies.sort((a, b) => Number(a > basename(file)) - Number(b > basename(file)))
      for (const name of copies.slice(keep)) await rm(join(copyTo, name), { force: true })
    }
    catch (error) {
      throw asRefusal(error, copyTo)
    }
  }
}

/** Copies under another name and renames, so that a pulled stick never leaves half a backup that looks whole. */
async function copyWhole(source: string, target: string): Promise<void> {
  await copyFile(source, `${target}.part`)
  if ((await stat(`${target}.part`)).size !== (await stat(source)).size) throw new AppError('BACKUP_BAD', { file: target, why: '复制不完整' })
  await rename(`${target}.part`, target)
}

/** Photos lie on shelves by the first two letters of their hash: a shelf is compared at once, not photo by photo. */
const isPhoto = /^[0-9a-f]{64}$/
async function shelvesOf(attachments: string): Promise<string[]> {
  if (!existsSync(attachments)) return []
  return (await readdir(attachments)).filter(name => /^[0-9a-f]{2}$/.test(name))
}
