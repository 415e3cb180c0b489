import type { RunningCore } from '#tests/support/core.ts'
import type { Books } from '#core/modules/demo/books.ts'
import type { Context } from '#core/context.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerDefinitions } from '#contract/registers/index.ts'
import { batchBooks, clerksBooks } from '#core/modules/demo/books.ts'
import { fillDemo } from '#core/modules/demo/index.ts'
import { setUpBrigadeSample, staffBrigade } from '#core/modules/demo/found-brigade.ts'
import { planPatrols } from '#core/modules/demo/plan.ts'
import { inOrder, Replay } from '#core/modules/demo/replay.ts'
import { SampleClock } from '#core/modules/demo/sample-clock.ts'
import { sampleIds } from '#core/modules/demo/sample-ids.ts'
import { loadSamples } from '#core/modules/demo/samples.ts'
import { systemActor } from '#core/modules/brigade/service.ts'
import { Batch } from '#core/registers/batch.ts'
import { draftRecord } from '#core/registers/drafting.ts'
import { findRecord } from '#core/registers/repo.ts'
import { openCore, resourcesDir, startCore } from '#tests/support/core.ts'
import { dumpOf } from '#tests/support/dump.ts'

const asOf = '2026-02-20'

/** Enters the small plan in a fresh folder, as clerks do or as a batch. */
async function enter(how: 'clerks' | 'batch'): Promise<RunningCore> {
  const born = new SampleClock('2025-01-01T08:00')
  const running = startCore({ at: `${asOf}T20:00`, newId: sampleIds(9, born.now), now: born.now })
  const { services } = running.core
  const samples = loadSamples(resourcesDir)
  const plan = planPatrols(samples, { scale: 'small', seed: 4, asOf })
  const clock = new SampleClock('2025-11-01T09:00')
  const ctx: Context = { ...services, now: clock.now, newId: sampleIds(1, clock.now), seat: { personId: null }, actor: systemActor }
  const head = services.db.transaction(() => setUpBrigadeSample(ctx, samples.brigade, asOf))
  const batch = how === 'batch' ? new Batch(head) : undefined
  const books: Books = batch ? batchBooks(head, batch) : clerksBooks
  staffBrigade(head, books, samples.brigade, asOf)
  const replay = new Replay(ctx, books, clock, { found: new Map(), mended: [] })
  for (const event of inOrder(plan.map(patrol => ({ day: String(patrol.values.day), events: replay.eventsOf({ ...patrol, sites: patrol.sites.map(site => ({ ...site, findings: site.findings.map(finding => ({ ...finding, pictured: false })) })) }) })))) {
    if (event.at > `${asOf}T18:00`) break
    batch?.advanceTo(event.at.slice(0, 10))
    event.run()
  }
  await batch?.finish(() => Promise.resolve())
  return running
}

describe('a batch', () => {
  it('leaves row for row what clerks entering one by one leave: records, lines, people, numbers, trail, search', { timeout: 60_000 }, async () => {
    const [byClerks, byBatch] = [await enter('clerks'), await enter('batch')]
    // Only the place within a day of the index may differ: a record changed later moves to the day's end.
    const leave = { search_docs: ['ord'] }
    const [clerks, batch] = [dumpOf(byClerks.core.services.db, leave), dumpOf(byBatch.core.services.db, leave)]
    expect(Object.keys(batch)).toEqual(Object.keys(clerks))
    for (const table of Object.keys(clerks)) expect(batch[table], table).toEqual(clerks[table])
    expect(batch.patrol_logs!.length).toBeGreaterThan(50)
    expect(await byBatch.verify()).toMatchObject({ ok: true })
    const schema = (running: RunningCore) => running.core.services.db.raw.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()
    expect(schema(byBatch)).toEqual(schema(byClerks))
  })
})

describe('the years of a detachment', () => {
  const large = { patrols: 700, days: 1_500 }
  let running: RunningCore
  beforeAll(async () => {
    running = openCore({ at: `${asOf}T20:00` })
    await fillDemo(running.core.services, { scale: 'large', seed: 2, asOf, large })
  }, 120_000)
  afterAll(() => running.close())
  const count = (sql: string) => running.core.services.db.raw.prepare(sql).pluck().get() as number
  const counted = ['patrol-logs', 'site-records', 'findings', 'people', 'brigade-vehicles', 'road-sections', 'squads']

  it('are whole: integrity, references, trail, photos', async () => {
    expect(await running.verify()).toMatchObject({ ok: true })
    expect(count('PRAGMA foreign_keys')).toBe(1)
    expect(running.core.services.db.raw.pragma('journal_mode', { simple: true })).toBe('wal')
  })

  it('hold every patrol asked for, and each series of numbers runs without a gap', () => {
    expect(count('SELECT count(*) FROM patrol_logs')).toBe(large.patrols)
    for (const { number, table, day } of registerDefinitions.filter(definition => definition.number)) {
      if (!day || count(`SELECT count(*) FROM ${table}`) === 0) continue
      const gaps = running.core.services.db.raw.prepare(`SELECT substr(number, 3, 4) AS year, count(*) AS n, max(CAST(substr(number, 8) AS INTEGER)) AS last, (SELECT last FROM number_series WHERE series = ? AND year = substr(number, 3, 4)) AS kept FROM ${table} GROUP BY year`).all(number) as Array<{ n: number, last: number, kept: number }>
      for (const { n, last, kept } of gaps) expect([last, kept]).toEqual([n, n])
    }
  })

  it('would be accepted again as they stand, with a warning only where its reason was given', () => {
    const { services } = running.core
    const odd: unknown[] = []
    let reasons = 0
    for (const definition of registerDefinitions.filter(({ code }) => counted.includes(code))) {
      for (const id of services.db.raw.prepare(`SELECT id FROM ${definition.table} WHERE deleted_at IS NULL`).pluck().all() as string[]) {
        const record = findRecord(services.db, definition, id)!
        const { values, problems } = draftRecord(services, definition, {}, record)
        const explained = record.warningReason !== null && problems.length > 0 && problems.every(({ level }) => level === 'warning')
        if (explained) reasons++
        if (problems.length !== 0 && !explained) odd.push({ number: record.number, problems })
        if (problems.length === 0 && record.warningReason !== null) odd.push({ number: record.number, reason: 'for nothing' })
        for (const name of Object.keys(definition.fields)) if (JSON.stringify(values[name]) !== JSON.stringify(record[name])) odd.push({ number: record.number, name })
      }
    }
    expect(odd).toEqual([])
    expect(reasons).toBeGreaterThan(0)
  })

  it('name only officers who were there and certified on the day', () => {
    expect(count(`SELECT count(*) FROM patrol_log_people l JOIN people p ON p.id = l.person_id WHERE l.field = 'officers' AND NOT (p.certified_from <= l.day AND p.certified_to >= l.day)`)).toBe(0)
    expect(count(`SELECT count(*) FROM people WHERE status = 'retired'`)).toBeGreaterThan(20)
    expect(count(`SELECT count(*) FROM brigade_vehicles WHERE status = 'retired'`)).toBeGreaterThan(3)
    expect(count(`SELECT count(*) FROM patrol_log_people l JOIN people p ON p.id = l.person_id JOIN patrol_logs r ON r.id = l.record_id WHERE p.created_at > r.created_at`)).toBe(0)
  })

  it('go on as any folder does: a record is found, listed, opened, changed and found again', async () => {
    const client = running.seatOf(count(`SELECT id FROM people WHERE post = '内勤' AND status = 'active' LIMIT 1`) as unknown as string)
    const [squad] = (await client.registers.list({ register: 'squads', limit: 1 })).items
    const page = await client.registers.list({ register: 'patrol-logs', filters: { squad: squad!.id }, limit: 5 })
    const own = count(`SELECT count(*) FROM patrol_logs WHERE squad = '${squad!.id}' AND deleted_at IS NULL`)
    expect(page.total).toBe(own)
    const patrol = page.items[0]!
    const { record } = await client.registers.update({ register: 'patrol-logs', id: patrol.id, version: patrol.version, values: { remarks: '示警灯借给养护站' } })
    expect(record.version).toBe(patrol.version + 1)
    expect((await client.registers.list({ register: 'patrol-logs', text: '示警灯借给', limit: 5 })).items.map(({ id }) => id)).toEqual([patrol.id])
    expect((await client.registers.list({ register: 'patrol-logs', text: String(patrol.number), limit: 5 })).items.map(({ id }) => id)).toEqual([patrol.id])
    expect(await running.verify()).toMatchObject({ ok: true })
  })

  it('are spread as work is: nights, seasons, fewer patrols at weekends, something in the bin', () => {
    expect(count(`SELECT count(*) FROM patrol_logs WHERE substr(ends, 1, 10) > day`)).toBeGreaterThan(10)
    expect(count(`SELECT count(*) FROM patrol_logs WHERE weather = 'snow' AND substr(day, 6, 2) BETWEEN '04' AND '10'`)).toBe(0)
    expect(count(`SELECT count(*) FROM patrol_logs WHERE strftime('%w', day) IN ('0', '6')`) / 2).toBeLessThan(count(`SELECT count(*) FROM patrol_logs WHERE strftime('%w', day) NOT IN ('0', '6')`) / 5)
    expect(count(`SELECT count(DISTINCT summary) FROM patrol_logs`)).toBeGreaterThan(600)
    expect(count(`SELECT count(*) FROM patrol_logs WHERE summary || coalesce(pavement, '') || coalesce(facilities, '') GLOB '*[{}]*'`)).toBe(0)
    expect(count(`SELECT count(DISTINCT state) FROM findings`)).toBe(3)
  })
})
