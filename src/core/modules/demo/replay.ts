import type { Attachment } from '#contract/registers/field.ts'
import type { AnyRecord } from '#contract/registers/definition.ts'
import type { Context } from '../../context.ts'
import type { Books } from './books.ts'
import type { PlannedPatrol } from './plan.ts'
import type { PlannedFinding, PlannedSite } from './plan-sites.ts'
import type { SampleClock } from './sample-clock.ts'
import { findings, patrolLogs, siteRecords } from '#contract/registers/index.ts'
import { actorOf, seatByName } from '../brigade/index.ts'
import { addMinutes } from './times.ts'

export interface ReplayEvent { at: string, run: () => void }

/** Events in the order of the clock, from days in their order. What a day brings about may fall on a later one, never on an earlier. */
export function* inOrder(days: Iterable<{ day: string, events: readonly ReplayEvent[] }>): Generator<ReplayEvent> {
  const waiting = new Map<string, ReplayEvent[]>()
  function* due(until: string): Generator<ReplayEvent> {
    for (const day of [...waiting.keys()].filter(one => one <= until).sort()) {
      const events = waiting.get(day)!
      waiting.delete(day)
      yield* events.sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0)
    }
  }
  for (const { day, events } of days) {
    for (const event of events) {
      const falls = event.at.slice(0, 10)
      if (!waiting.has(falls)) waiting.set(falls, [])
      waiting.get(falls)!.push(event)
    }
    yield* due(day)
  }
  yield* due('9999-12-31')
}

/** Enters a plan as people did over the months: a patrol with its sites and findings, later what became of them. */
export class Replay {
  readonly #ctx: Context
  readonly #books: Books
  readonly #clock: SampleClock
  readonly #photos: { found: ReadonlyMap<string, readonly Attachment[]>, mended: readonly Attachment[] }
  readonly #actors = new Map<string, Context['actor']>()
  #pictured = 0

  constructor(ctx: Context, books: Books, clock: SampleClock, photos: { found: ReadonlyMap<string, readonly Attachment[]>, mended: readonly Attachment[] }) {
    this.#ctx = ctx
    this.#books = books
    this.#clock = clock
    this.#photos = photos
  }

  /** What is entered of a patrol, and when. */
  eventsOf(planned: PlannedPatrol): ReplayEvent[] {
    let patrol: AnyRecord | undefined
    const entered = new Map<PlannedFinding, AnyRecord>()
    const sites = new Map<PlannedSite, AnyRecord>()
    const events: ReplayEvent[] = [{
      at: planned.enteredAt,
      run: () => {
        const ctx = this.by(planned.enteredBy)
        this.#clock.advanceTo(planned.enteredAt)
        // Where something was recorded on the way, the log tells that; the others were typed.
        const isTold = planned.sites.length > 0
        patrol = this.#books.create(ctx, patrolLogs, { ...planned.values, ...isTold ? { summary: null } : {} }, planned.warningReason)
        const named = { id: patrol.id, label: patrol.number }
        let minutes = 0
        for (const site of planned.sites) {
          this.#clock.advanceTo(addMinutes(planned.enteredAt, minutes += 2))
          const record = this.#books.create(ctx, siteRecords, { ...site.values, patrol: named })
          sites.set(site, record)
          for (const finding of site.findings) {
            this.#clock.advanceTo(addMinutes(planned.enteredAt, minutes += 2))
            entered.set(finding, this.#books.create(ctx, findings, { ...finding.values, patrol: named, site: { id: record.id, label: record.number }, photos: finding.pictured ? this.#picture(finding.kind) : [] }))
          }
        }
        if (isTold) patrol = this.#books.tell(ctx, patrol, [...sites.values()], [...entered.values()])
      },
    }]
    if (planned.removed) {
      const { at, reason } = planned.removed
      events.push({ at, run: () => this.#remove(patrolLogs, patrol!, planned.enteredBy, at, reason) })
    }
    for (const site of planned.sites) {
      for (const finding of site.findings) {
        const { settled, followed, removed } = finding
        const close = (by: string) => this.#closeSite(by, site, sites.get(site)!, entered)
        if (removed) events.push({ at: removed.at, run: () => { this.#remove(findings, entered.get(finding)!, planned.enteredBy, removed.at, removed.reason); entered.delete(finding); close(planned.enteredBy) } })
        if (settled) {
          events.push({
            at: settled.at > planned.enteredAt ? settled.at : addMinutes(planned.enteredAt, 60),
            run: () => { entered.set(finding, this.#settle(finding, settled, entered.get(finding)!)); close(settled.by) },
          })
        }
        for (const later of followed) events.push({ at: later.at, run: () => { entered.set(finding, this.#follow(later, entered.get(finding)!)) } })
      }
    }
    return events
  }

  #settle(finding: PlannedFinding, settled: NonNullable<PlannedFinding['settled']>, record: AnyRecord): AnyRecord {
    const ctx = this.by(settled.by)
    this.#clock.advanceTo(settled.at)
    const photosAfter = finding.pictured && settled.values.state === '已处置' ? [this.#photos.mended[this.#pictured++ % this.#photos.mended.length]!] : []
    return this.#books.update(ctx, findings, record, { ...settled.values, photosAfter })
  }

  #follow(later: PlannedFinding['followed'][number], record: AnyRecord): AnyRecord {
    const ctx = this.by(later.by)
    this.#clock.advanceTo(later.at)
    return this.#books.update(ctx, findings, record, later.values)
  }

  /** A site is done once nothing found there is pending. */
  #closeSite(by: string, site: PlannedSite, record: AnyRecord, entered: ReadonlyMap<PlannedFinding, AnyRecord>): void {
    if (site.findings.some(finding => entered.get(finding)?.state === 'pending')) return
    this.#books.update(this.by(by), siteRecords, record, { state: '已办结', handling: site.doneHandling })
  }

  #remove(definition: typeof patrolLogs | typeof findings, record: AnyRecord, by: string, at: string, reason: string): void {
    const ctx = this.by(by)
    this.#clock.advanceTo(at)
    this.#books.remove(ctx, definition, record, reason)
  }

  #picture(kind: string): Attachment[] {
    const all = this.#photos.found.get(kind) ?? []
    return all.length ? [all[this.#pictured++ % all.length]!] : []
  }

  /** The context of a person acting, as if they sat at the desk. */
  by(name: string): Context {
    let actor = this.#actors.get(name)
    if (!actor) {
      actor = actorOf(this.#ctx, seatByName(this.#ctx, name))
      this.#actors.set(name, actor)
    }
    return { ...this.#ctx, actor }
  }
}
