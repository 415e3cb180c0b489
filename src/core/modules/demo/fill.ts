import type { AnyRecord } from '#contract/registers/definition.ts'
import type { Attachment } from '#contract/registers/field.ts'
import type { Context, Services } from '../../context.ts'
import type { DemoScale } from './plan.ts'
import type { PlannedEntry } from './plan-roster.ts'
import type { ReplayEvent } from './replay.ts'
import type { Samples } from './samples.ts'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { registerDefinitions } from '#contract/registers/index.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { AppError } from '../../platform/app-error.ts'
import { writeSetting } from '../../platform/settings.ts'
import { Batch } from '../../registers/batch.ts'
import { listRecords } from '../../registers/list.ts'
import { actorOf, brigadeProfile } from '../brigade/index.ts'
import { batchBooks, clerksBooks } from './books.ts'
import { setUpBrigadeSample, setUpDetachment, staffBrigade, staffDetachment } from './found-brigade.ts'
import { drawPictures } from './pictures.ts'
import { demoScales, planPatrols } from './plan.ts'
import { planComplaints } from './plan-complaints.ts'
import { planChecks } from './plan-checks.ts'
import { planMachinery } from './plan-machinery.ts'
import { planLicensing } from './plan-licensing.ts'
import { planRoster } from './plan-roster.ts'
import { PlannedYears } from './plan-years.ts'
import { inOrder, Replay } from './replay.ts'
import { defectEvents } from './replay-defects.ts'
import { rosterEvents } from './replay-roster.ts'
import { SampleClock } from './sample-clock.ts'
import { sampleIds } from './sample-ids.ts'
import { loadSamples } from './samples.ts'
import { addMinutes } from './times.ts'

export interface DemoOptions {
  scale: DemoScale
  /** The same seed gives the same content. */
  seed: number
  /** The day the sample ends on. */
  asOf: string
  /** Another number of patrols and days than the scale names; for tests and benches of the batch. */
  large?: { patrols: number, days: number }
  onProgress?: (progress: { done: number, total: number }) => void
  signal?: AbortSignal
}

/** Records in one transaction: a disk flush a record would take minutes. */
const inOneGo = 300
/** Different pictures of each kind. */
const pictures: Readonly<Record<DemoScale, number>> = { small: 2, office: 4, large: 4 }

/**
 * Fills an empty folder with an invented brigade, by a clock that walks through the months. What is small goes through the
 * same functions a clerk's entries do: a sample that the rules would refuse cannot come about. A million goes by the batch.
 * A fill that fails or is cancelled leaves a folder to be thrown away; {@link makeDemo} sees to that.
 */
export async function fillDemo(services: Services, options: DemoOptions): Promise<void> {
  assertEmpty(services)
  const samples = loadSamples(services.resourcesDir)
  const last = lastMinute(services, options.asOf)
  await (options.scale === 'large' ? fillYears : fillMonths)(services, samples, { ...options, last })
  services.demo = true
}

interface Filling extends DemoOptions { /** Nothing is entered after it. */ last: string }

async function fillMonths(services: Services, samples: Samples, options: Filling): Promise<void> {
  const plan = planPatrols(samples, options as Filling & { scale: 'small' | 'office' })
  const { ctx, clock, photos } = await beginSample(services, samples, options, plan[0]!.values.day as string)
  services.db.transaction(() => staffBrigade(setUpBrigadeSample(ctx, samples.brigade, options.asOf), clerksBooks, samples.brigade, options.asOf))

  const replay = new Replay(ctx, clerksBooks, clock, photos)
  const clerk = samples.brigade.officers.find(officer => officer.clerk)!.name
  const months = { scale: options.scale as 'small' | 'office', seed: options.seed, asOf: options.asOf }
  const office = [...planRoster(samples, plan, options), ...planMachinery(samples, months), ...planLicensing(samples, months), ...planChecks(samples, months), ...planComplaints(samples, months)]
  const made = new Map<string, AnyRecord>()
  const roster = [...rosterEvents(() => replay.by(clerk), clock, office, made), ...defectEvents(() => replay.by(clerk), clock, office.filter((entry): entry is PlannedEntry => 'register' in entry), made)]
  const days = plan.map(patrol => ({ day: patrol.values.day as string, events: replay.eventsOf(patrol) }))
  // A week is planned before its patrols are driven, so what the desk enters comes first of all.
  const events = [...inOrder([{ day: '', events: roster }, ...days])].filter(event => event.at <= options.last)
  for (let from = 0; from < events.length; from += inOneGo) {
    options.signal?.throwIfAborted()
    services.db.transaction(() => {
      for (const event of events.slice(from, from + inOneGo)) event.run()
    })
    options.onProgress?.({ done: Math.min(from + inOneGo, events.length), total: events.length })
    await nextTurn()
  }
}

async function fillYears(services: Services, samples: Samples, options: Filling): Promise<void> {
  const { asOf, seed, large = demoScales.large } = options
  const years = new PlannedYears(samples, { ...large, seed, asOf })
  const { ctx, clock, photos } = await beginSample(services, samples, options, years.firstDay)
  const head = services.db.transaction(() => setUpDetachment(ctx, samples.detachment, years.firstDay, asOf))
  const batch = new Batch(head)
  const books = batchBooks(head, batch)
  const moves = Map.groupBy(staffDetachment(head, books, years.detachment, years.firstDay, asOf), move => move.at.slice(0, 10))

  const replay = new Replay(ctx, books, clock, photos)
  let done = 0
  // Sorting indexes and merging the search index is a tenth of the work.
  const total = Math.ceil(large.patrols / 9 * 10)
  function* days(): Generator<{ day: string, events: ReplayEvent[] }> {
    for (const { day, patrols } of years.days()) {
      yield { day, events: [...moves.get(day) ?? [], ...patrols.flatMap(patrol => replay.eventsOf(patrol))] }
      done += patrols.length
    }
  }
  let today = ''
  for (const event of inOrder(days())) {
    if (event.at > options.last) break
    if (event.at.slice(0, 10) !== today) {
      today = event.at.slice(0, 10)
      batch.advanceTo(today)
      options.onProgress?.({ done, total })
      await nextTurn()
      options.signal?.throwIfAborted()
    }
    event.run()
  }
  await batch.finish(async (share) => {
    options.onProgress?.({ done: large.patrols + Math.floor((total - large.patrols) * share), total })
    await nextTurn()
    options.signal?.throwIfAborted()
  })
}

/** Clock, seat and photos of a sample, a month before its first patrol. */
async function beginSample(services: Services, samples: Samples, { scale, seed }: DemoOptions, firstDay: string) {
  const clock = new SampleClock(addMinutes(`${firstDay}T09:00`, -30 * 1440))
  const seat = { personId: null }
  const ctx: Context = { ...services, now: clock.now, newId: sampleIds(seed, clock.now), seat, actor: actorOf(services, seat) }
  const photos = await keepPictures(ctx, Object.keys(samples.phrases.findings), seed, pictures[scale])
  writeSetting(services.db, 'demo', true)
  return { ctx, clock, photos }
}

/** Nothing is entered after the sample's day, nor, on the day itself, later than it is now. */
function lastMinute(services: Services, asOf: string): string {
  const now = beijingTime(services.now())
  return now.startsWith(asOf) && now < `${asOf}T18:00` ? now : `${asOf}T18:00`
}

/** Invented records among real ones could never be told apart again. */
export function assertEmpty(services: Pick<Services, 'db' | 'dataDir'>): void {
  const kept = registerDefinitions.filter(definition => definition.code !== 'dictionary-entries' && definition.code !== 'phrases')
  const count = kept.reduce((sum, { code }) => sum + [false, true].reduce((of, bin) => of + listRecords(services.db, { register: code, filters: {}, bin, limit: 1 }).total, 0), 0)
  if (count > 0 || brigadeProfile(services)) throw new AppError('HAS_RECORDS', { path: services.dataDir, count })
}

/** Photos are files before they are rows, so they are kept before the transactions begin. */
async function keepPictures(ctx: Context, kinds: readonly string[], seed: number, each: number): Promise<{ found: Map<string, Attachment[]>, mended: Attachment[] }> {
  const drawn = await drawPictures(kinds, seed, each)
  const keep = (all: typeof drawn.mended) => Promise.all(all.map(picture => ctx.attachments.add(picture, ctx.now())))
  const found = new Map<string, Attachment[]>()
  for (const [kind, all] of drawn.found) found.set(kind, await keep(all))
  return { found, mended: await keep(drawn.mended) }
}
