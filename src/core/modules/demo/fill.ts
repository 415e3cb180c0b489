import type { Attachment } from '#contract/registers/field.ts'
import type { Context, Services } from '../../context.ts'
import type { DemoScale } from './plan.ts'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { registerDefinitions } from '#contract/registers/index.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { AppError } from '../../platform/app-error.ts'
import { writeSetting } from '../../platform/settings.ts'
import { listRecords } from '../../registers/list.ts'
import { actorOf, brigadeProfile } from '../brigade/index.ts'
import { foundBrigade } from './found-brigade.ts'
import { drawPictures } from './pictures.ts'
import { planPatrols } from './plan.ts'
import { Replay } from './replay.ts'
import { loadSamples } from './samples.ts'
import { addMinutes, instantOf } from './times.ts'

interface DemoOptions {
  scale: DemoScale
  /** The same seed gives the same content. */
  seed: number
  /** The day the sample ends on. */
  asOf: string
  onProgress?: (progress: { done: number, total: number }) => void
}

/** Records in one transaction: a disk flush a record would take minutes. */
const batch = 300
/** Different pictures of each kind. */
const pictures: Readonly<Record<DemoScale, number>> = { small: 2, office: 4, large: 4 }

/**
 * Fills an empty folder with an invented brigade. Everything goes through the same functions a clerk's entries do, by a
 * clock that walks through the months: a sample that the rules would refuse cannot come about.
 */
export async function fillDemo(services: Services, options: DemoOptions): Promise<void> {
  assertEmpty(services)
  const samples = loadSamples(services.resourcesDir)
  const plan = planPatrols(samples, options)
  const clock = new Clock(addMinutes(`${plan[0]!.values.day as string}T09:00`, -30 * 1440))
  const seat = { personId: null }
  const ctx: Context = { ...services, now: clock.now, seat, actor: actorOf(services, seat) }
  const photos = await keepPictures(ctx, Object.keys(samples.phrases.findings), options)

  services.db.transaction(() => {
    writeSetting(services.db, 'demo', true)
    foundBrigade(ctx, samples.brigade, options.asOf)
  })
  services.demo = true

  const replay = new Replay(ctx, clock, photos)
  const events = replay.eventsOf(plan).filter(event => event.at <= lastMinute(services, options.asOf))
  for (let from = 0; from < events.length; from += batch) {
    services.db.transaction(() => {
      for (const event of events.slice(from, from + batch)) event.run()
    })
    options.onProgress?.({ done: Math.min(from + batch, events.length), total: events.length })
    await nextTurn()
  }
}

/** The clock of the sample: only forward, as a clerk's. */
export class Clock {
  #at: Date

  constructor(from: string) {
    this.#at = instantOf(from)
  }

  readonly now = (): Date => this.#at

  /** A moment is never before what was already entered. */
  advanceTo(wallTime: string): void {
    const wanted = instantOf(wallTime)
    if (wanted > this.#at) this.#at = wanted
  }
}

/** Nothing is entered after the sample's day, nor, on the day itself, later than it is now. */
function lastMinute(services: Services, asOf: string): string {
  const now = beijingTime(services.now())
  return now.startsWith(asOf) && now < `${asOf}T18:00` ? now : `${asOf}T18:00`
}

/** Invented records among real ones could never be told apart again. */
function assertEmpty(services: Services): void {
  const kept = registerDefinitions.filter(definition => definition.code !== 'dictionary-entries' && definition.code !== 'phrases')
  const count = kept.reduce((sum, { code }) => sum + [false, true].reduce((of, bin) => of + listRecords(services.db, { register: code, filters: {}, bin, limit: 1 }).total, 0), 0)
  if (count > 0 || brigadeProfile(services)) throw new AppError('HAS_RECORDS', { path: services.dataDir, count })
}

/** Photos are files before they are rows, so they are kept before the transactions begin. */
async function keepPictures(ctx: Context, kinds: readonly string[], options: DemoOptions): Promise<{ found: Map<string, Attachment[]>, mended: Attachment[] }> {
  const drawn = await drawPictures(kinds, options.seed, pictures[options.scale])
  const keep = (all: typeof drawn.mended) => Promise.all(all.map(picture => ctx.attachments.add(picture, ctx.now())))
  const found = new Map<string, Attachment[]>()
  for (const [kind, all] of drawn.found) found.set(kind, await keep(all))
  return { found, mended: await keep(drawn.mended) }
}
