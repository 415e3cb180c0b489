import type { RunningCore } from '#tests/support/core.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#contract/wall-time.ts'
import { fillDemo } from '#core/modules/demo/index.ts'
import { demoScales, planPatrols } from '#core/modules/demo/plan.ts'
import { PlannedYears } from '#core/modules/demo/plan-years.ts'
import { loadSamples } from '#core/modules/demo/samples.ts'
import { openCore, resourcesDir, startCore } from '#tests/support/core.ts'

const asOf = '2026-02-20'
const options = { scale: 'small', seed: 5, asOf } as const
type Any = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any -- records of many registers

async function all(running: RunningCore, register: string, bin = false): Promise<Any[]> {
  return (await running.client.registers.list({ register, bin, limit: 200, columns: fieldsOf[register] })).items
}
const fieldsOf: Record<string, string[]> = {
  'patrol-logs': ['day', 'starts', 'ends', 'squad', 'method', 'weather', 'officers', 'auxiliaries', 'vehicle', 'route', 'mileage', 'summary', 'pavement', 'controlArea'],
  'site-records': ['day', 'starts', 'state', 'matter', 'section', 'from', 'place', 'condition', 'description', 'handling', 'patrol'],
  'findings': ['day', 'kind', 'section', 'stake', 'description', 'state', 'due', 'handling', 'handledOn', 'handedTo', 'patrol', 'site', 'photos', 'photosAfter'],
  'people': ['name', 'kind', 'certificate', 'certifiedTo', 'phone'],
  'road-sections': ['name', 'route', 'grade', 'from', 'to', 'unit', 'township'],
  'brigade-vehicles': ['plate', 'kind', 'status'],
}

describe('the invented brigade', () => {
  let running: RunningCore
  const books: Record<string, Any[]> = {}
  let bin: Any[] = []
  beforeAll(async () => {
    running = openCore({ at: `${asOf}T20:00` })
    await fillDemo(running.core.services, options)
    for (const register of Object.keys(fieldsOf)) books[register] = await all(running, register)
    bin = [...await all(running, 'patrol-logs', true), ...await all(running, 'findings', true)]
  }, 60_000)
  afterAll(() => running.close())

  it('is about sixty patrols with sites and findings, and says it is a sample', async () => {
    expect(books['patrol-logs']!.length).toBeGreaterThan(50)
    expect(books['site-records']!.length).toBeGreaterThan(40)
    expect(books.findings!.length).toBeGreaterThan(20)
    expect(await running.client.brigade.info()).toMatchObject({ demo: true, brigade: { name: expect.stringContaining('庆州市西原区') } })
  })

  it('holds together: integrity, references, trail, photos', async () => {
    expect(await running.verify()).toMatchObject({ ok: true })
  })

  it('shows every state of a finding, some overdue, some with photos, and something in the bin with its reason', () => {
    expect(new Set(books.findings!.map(finding => finding.state))).toEqual(new Set(['pending', 'handled', 'handed-over']))
    expect(books.findings!.some(finding => finding.state === 'pending' && finding.due < asOf)).toBe(true)
    expect(books.findings!.some(finding => finding.photos.length && finding.photosAfter.length)).toBe(true)
    expect(bin.length).toBeGreaterThan(0)
    expect(bin.every(record => record.deletedReason)).toBe(true)
  })

  it('has night patrols over midnight, patrols by video, and warnings with a believable reason', async () => {
    expect(books['patrol-logs']!.some(patrol => patrol.ends.slice(0, 10) > patrol.day)).toBe(true)
    expect(books['patrol-logs']!.some(patrol => patrol.method === 'video' && !patrol.vehicle)).toBe(true)
    const whole = await Promise.all(books['patrol-logs']!.map(patrol => running.client.registers.get({ register: 'patrol-logs', id: patrol.id })))
    const reasons = whole.flatMap(patrol => patrol.warningReason as string ?? [])
    expect(reasons.length).toBeGreaterThan(1)
    expect(reasons.some(reason => reason.includes('里程'))).toBe(true)
  })

  it('has one certificate that runs out within sixty days and one that has, and names nobody on an expired one', () => {
    const ends = books.people!.filter(person => person.certificate).map(person => person.certifiedTo as string)
    expect(ends.filter(day => day >= asOf && day <= addDays(asOf, 60))).toHaveLength(1)
    const [expired] = books.people!.filter(person => person.certifiedTo && person.certifiedTo < asOf)
    expect(books['patrol-logs']!.filter(patrol => patrol.day > expired!.certifiedTo).flatMap(patrol => patrol.officers).map(officer => officer.name)).not.toContain(expired!.name)
  })

  it('carries nothing that could be taken for real: numbers, phones, plates', () => {
    expect(books.people!.every(person => /^1390000\d{4}$/.test(person.phone) && (person.kind === 'auxiliary' || person.certificate.startsWith('示例证-')))).toBe(true)
    expect(books['brigade-vehicles']!.every(vehicle => /^甘MD?0010\d$/.test(vehicle.plate))).toBe(true)
    expect(new Set(books['road-sections']!.map(section => section.grade))).toEqual(new Set(['national', 'provincial', 'county', 'township', 'village']))
  })

  it('tells in each log what its records held when it was written', () => {
    // A finding removed as a mistake afterwards is still told, until somebody brings the log up.
    const found = [...books.findings!, ...bin].filter(record => record.patrol)
    for (const patrol of books['patrol-logs']!) {
      const count = found.filter(finding => finding.patrol.id === patrol.id).length
      if (count === 0) expect(patrol.summary).not.toMatch(/发现问题\d+处/)
      else expect(patrol.summary).toMatch(/本次巡查共发现问题\d处，其中/)
      expect(patrol.summary).not.toMatch(/[{}]|undefined/)
    }
    for (const site of books['site-records']!) {
      const found = books.findings!.filter(finding => finding.site?.id === site.id)
      if (found.some(finding => finding.state === 'pending')) expect(site.state).toBe('open')
      else expect(site.state).toBe('done')
    }
  })

  it('snows only in the cold half of the year and never reaches past its day', () => {
    for (const patrol of books['patrol-logs']!) {
      if (patrol.weather === 'snow') expect(['11', '12', '01', '02', '03']).toContain(patrol.day.slice(5, 7))
      expect(patrol.ends <= `${asOf}T18:00`).toBe(true)
    }
  })

  it('is entered by those it names, in the order of the clock', async () => {
    const trail = running.core.services.db.prepare('SELECT at, actor_name FROM audit_log ORDER BY seq').all() as Array<{ at: string, actor_name: string }>
    expect(trail.map(entry => entry.at)).toEqual(trail.map(entry => entry.at).sort())
    const names = new Set(books.people!.map(person => person.name))
    expect(trail.every(entry => names.has(entry.actor_name))).toBe(true)
  })

  it('refuses a folder that holds records', async () => {
    await expect(fillDemo(running.core.services, options)).rejects.toMatchObject({ code: 'HAS_RECORDS' })
  })
})

describe('repeating the sample', () => {
  const content = async (seed: number): Promise<unknown> => {
    const running = startCore({ at: '2026-03-01T09:00' })
    await fillDemo(running.core.services, { ...options, seed })
    const trail = running.core.services.db.prepare('SELECT at, actor_name, action, register, after FROM audit_log ORDER BY seq').all() as Any[]
    return trail.map(entry => JSON.stringify(entry).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, 'id'))
  }

  it('gives the same content for the same seed and day, and other content for another seed', { timeout: 60_000 }, async () => {
    const first = await content(5)
    expect(await content(5)).toEqual(first)
    expect(await content(6)).not.toEqual(first)
  })

  it('enters nothing later than now on the day itself', { timeout: 60_000 }, async () => {
    const running = startCore({ at: `${asOf}T06:00` })
    await fillDemo(running.core.services, options)
    expect((await all(running, 'patrol-logs')).every(patrol => patrol.ends <= `${asOf}T06:00`)).toBe(true)
  })
})

describe('the larger samples', () => {
  const plans = {
    office: () => planPatrols(loadSamples(resourcesDir), { scale: 'office', seed: 1, asOf }),
    years: () => [...new PlannedYears(loadSamples(resourcesDir), { patrols: 20_000, days: 146, seed: 1, asOf }).days()].flatMap(({ patrols }) => patrols),
  }
  it.each([['office', demoScales.office.patrols], ['years', 20_000]] as const)('%s: nobody and no vehicle is in two places at once', (which, count) => {
    const plan = plans[which]()
    expect(plan).toHaveLength(count)
    const out = new Map<string, Array<[string, string]>>()
    const clashes: unknown[] = []
    for (const { values } of plan) {
      const { starts, ends, officers, auxiliaries, vehicle } = values as Any
      for (const name of [...officers, ...auxiliaries, ...(vehicle ? [vehicle] : [])]) {
        const earlier = (out.get(name) ?? []).slice(-12)
        if (earlier.some(([from, until]) => until > starts && from < ends)) clashes.push([name, starts])
        out.set(name, [...earlier, [starts, ends]])
      }
    }
    expect(clashes).toEqual([])
  })

  it('fills the folder of a busy office', { timeout: 300_000 }, async () => {
    const running = startCore({ at: `${asOf}T20:00` })
    const shown: number[] = []
    await fillDemo(running.core.services, { ...options, scale: 'office', onProgress: ({ done, total }) => shown.push(done / total) })
    const counts = Object.fromEntries((await running.client.registers.counts()).map(({ code, count }) => [code, count]))
    expect(counts['patrol-logs']).toBeGreaterThan(1_900)
    expect(counts.findings).toBeGreaterThan(1_000)
    expect(shown.at(-1)).toBe(1)
    expect(await running.verify()).toMatchObject({ ok: true })
  })
})
