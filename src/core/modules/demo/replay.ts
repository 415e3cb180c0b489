import type { Attachment } from '#contract/registers/field.ts'
import type { AnyRecord } from '#contract/registers/definition.ts'
import type { Context } from '../../context.ts'
import type { PlannedPatrol } from './plan.ts'
import type { PlannedFinding, PlannedSite } from './plan-sites.ts'
import { findings, patrolLogs, siteRecords } from '#contract/registers/index.ts'
import { ownerOf } from '../../registers/owner.ts'
import { actorOf, seatByName } from '../brigade/index.ts'
import { writeNarrative } from '../narrative/index.ts'
import { addMinutes } from './times.ts'

export interface ReplayEvent { at: string, run: () => void }
interface SampleClock { now: () => Date, advanceTo: (wallTime: string) => void }

/** Why a warning nobody planned is right: two crews may well drive the same road. */
const otherwise = '同一路段当日再次巡查，已与当班人员核实'

/** Enters a plan as people did over the months: a patrol with its sites and findings, later what became of them. */
export class Replay {
  readonly #ctx: Context
  readonly #clock: SampleClock
  readonly #photos: { found: ReadonlyMap<string, readonly Attachment[]>, mended: readonly Attachment[] }
  readonly #actors = new Map<string, Context['actor']>()
  #pictured = 0

  constructor(ctx: Context, clock: SampleClock, photos: { found: ReadonlyMap<string, readonly Attachment[]>, mended: readonly Attachment[] }) {
    this.#ctx = ctx
    this.#clock = clock
    this.#photos = photos
  }

  /** All entries in the order of the clock. */
  eventsOf(plan: readonly PlannedPatrol[]): ReplayEvent[] {
    return plan.flatMap(patrol => this.#eventsOfPatrol(patrol)).sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0)
  }

  #eventsOfPatrol(planned: PlannedPatrol): ReplayEvent[] {
    let patrol: AnyRecord | undefined
    const entered = new Map<PlannedFinding, AnyRecord>()
    const sites = new Map<PlannedSite, AnyRecord>()
    const events: ReplayEvent[] = [{
      at: planned.enteredAt,
      run: () => {
        const ctx = this.#by(planned.enteredBy)
        this.#clock.advanceTo(planned.enteredAt)
        // Where something was recorded on the way, the log tells that; the others were typed.
        const isTold = planned.sites.length > 0
        patrol = ownerOf(ctx, patrolLogs).create(ctx, patrolLogs, { ...planned.values, ...isTold ? { summary: null } : {} }, planned.warningReason ?? otherwise).record
        let minutes = 0
        for (const site of planned.sites) {
          this.#clock.advanceTo(addMinutes(planned.enteredAt, minutes += 2))
          const record = ownerOf(ctx, siteRecords).create(ctx, siteRecords, { ...site.values, patrol: patrol.id }).record
          sites.set(site, record)
          for (const finding of site.findings) {
            this.#clock.advanceTo(addMinutes(planned.enteredAt, minutes += 2))
            entered.set(finding, ownerOf(ctx, findings).create(ctx, findings, { ...finding.values, patrol: patrol.id, site: record.id, photos: finding.pictured ? this.#picture(finding.kind) : [] }).record)
          }
        }
        if (isTold) patrol = writeNarrative(ctx, patrol.id)
      },
    }]
    if (planned.removed) {
      const { at, reason } = planned.removed
      events.push({ at, run: () => this.#remove(patrolLogs, patrol!, planned.enteredBy, at, reason) })
    }
    for (const site of planned.sites) {
      for (const finding of site.findings) {
        const { settled, removed } = finding
        const close = (by: string) => this.#closeSite(by, site, sites.get(site)!, entered)
        if (removed) events.push({ at: removed.at, run: () => { this.#remove(findings, entered.get(finding)!, planned.enteredBy, removed.at, removed.reason); entered.delete(finding); close(planned.enteredBy) } })
        if (settled) {
          events.push({
            at: settled.at > planned.enteredAt ? settled.at : addMinutes(planned.enteredAt, 60),
            run: () => { entered.set(finding, this.#settle(finding, settled, entered.get(finding)!)); close(settled.by) },
          })
        }
      }
    }
    return events
  }

  #settle(finding: PlannedFinding, settled: NonNullable<PlannedFinding['settled']>, record: AnyRecord): AnyRecord {
    const ctx = this.#by(settled.by)
    this.#clock.advanceTo(settled.at)
    const photosAfter = finding.pictured && settled.values.state === '已处置' ? [this.#photos.mended[this.#pictured++ % this.#photos.mended.length]!] : []
    return ownerOf(ctx, findings).update(ctx, findings, { id: record.id, version: record.version, values: { ...settled.values, photosAfter } }).record
  }

  /** A site is done once nothing found there is pending. */
  #closeSite(by: string, site: PlannedSite, record: AnyRecord, entered: ReadonlyMap<PlannedFinding, AnyRecord>): void {
    if (site.findings.some(finding => entered.get(finding)?.state === 'pending')) return
    const ctx = this.#by(by)
    ownerOf(ctx, siteRecords).update(ctx, siteRecords, { id: record.id, version: record.version, values: { state: '已办结', handling: site.doneHandling } })
  }

  #remove(definition: typeof patrolLogs | typeof findings, record: AnyRecord, by: string, at: string, reason: string): void {
    const ctx = this.#by(by)
    this.#clock.advanceTo(at)
    ownerOf(ctx, definition).remove(ctx, definition, { id: record.id, reason })
  }

  #picture(kind: string): Attachment[] {
    const all = this.#photos.found.get(kind) ?? []
    return all.length ? [all[this.#pictured++ % all.length]!] : []
  }

  /** The context of a person acting, as if they sat at the desk. */
  #by(name: string): Context {
    let actor = this.#actors.get(name)
    if (!actor) {
      actor = actorOf(this.#ctx, seatByName(this.#ctx, name))
      this.#actors.set(name, actor)
    }
    return { ...this.#ctx, actor }
  }
}
