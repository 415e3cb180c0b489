import type { Actor } from '../context.ts'
import type { Database } from '../db/database.ts'
import * as z from 'zod'
import { query } from '../db/database.ts'
import { recordAudit } from './audit.ts'
import { loadRuleValues } from './rule-data.ts'
import { readSetting, writeSetting } from './settings.ts'

const setting = 'clock-set-back-from'
const minute = 60_000

/**
 * Notices that the machine's clock was set back, while the program runs or between two starts. Nothing waits for it to be put
 * right: records are numbered and the trail is ordered by counting, not by time. The trail says when it happened.
 */
export class ClockWatch {
  readonly #db: Database
  readonly #now: () => Date
  readonly #toleranceMs: number
  /** The latest moment this folder has seen. */
  #latest: number
  /** The moment from which a set-back stands in the trail already. */
  #noted: number

  constructor(db: Database, now: () => Date, resourcesDir: string) {
    this.#db = db
    this.#now = now
    this.#toleranceMs = loadRuleValues(resourcesDir, 'clock', ['setBackMinutes']).setBackMinutes * minute
    this.#noted = Date.parse(readSetting(db, setting, z.string()) ?? '1970-01-01')
    const last = db.get(query.selectFrom('audit_log').select('at').orderBy('seq', 'desc').limit(1))
    this.#latest = Math.max(this.#noted, last ? Date.parse(last.at) : 0)
  }

  get latest(): Date {
    return new Date(this.#latest)
  }

  /** The moment the clock was set back from, while it has not come there again; null when the clock is as it should be. */
  setBackFrom(): Date | null {
    const now = this.#now().getTime()
    this.#latest = Math.max(this.#latest, now)
    return this.#latest - now > this.#toleranceMs ? new Date(this.#latest) : null
  }

  /** Called before every write: the first one after a set-back leaves an entry in the trail. */
  note(actor: Actor): void {
    const from = this.setBackFrom()
    if (!from || from.getTime() === this.#noted) return
    this.#db.transaction(() => {
      writeSetting(this.#db, setting, from.toISOString())
      this.#record(actor, from, '本机时间被调早')
    })
    this.#noted = from.getTime()
  }

  /** Somebody has looked at the clock: it is right now, it was wrong before. */
  accept(actor: Actor): void {
    const from = this.setBackFrom()
    if (!from) return
    const now = this.#now()
    this.#db.transaction(() => {
      writeSetting(this.#db, setting, now.toISOString())
      this.#record(actor, from, '已核对，现在的时间无误')
    })
    this.#latest = this.#noted = now.getTime()
  }

  #record(actor: Actor, from: Date, reason: string): void {
    recordAudit({ db: this.#db, actor, now: this.#now }, { action: 'setting', register: 'clock', recordId: 'clock', reason, before: { at: from.toISOString() }, after: { at: this.#now().toISOString() } })
  }
}
