import type { Core } from '#core/app.ts'
import type { Context } from '#core/context.ts'
import type { NamedOfficer, Reference } from '#contract/registers/field.ts'
import type { Brigade } from './brigade.ts'
import { findings, patrolLogs, siteRecords } from '#contract/registers/index.ts'
import { addDays } from '#contract/wall-time.ts'
import { recordAudit } from '#core/platform/audit.ts'
import { nextNumber } from '#core/platform/numbering.ts'
import { indexDoc } from '#core/platform/search.ts'
import { insertRecord, saveLines, savePeople } from '#core/registers/repo.ts'
import { createRecord } from '#core/registers/saving.ts'
import { enterBrigade, readBrigade } from './brigade.ts'
import { drawFrom } from './draw.ts'
import { actOf, placeOf, thingOf } from './narrative.ts'
import { dayOf, patrolsPerDay, patrolValues } from './patrols.ts'

const perTransaction = patrolsPerDay * 30

/**
 * Fills an empty folder with patrols, oldest first, each with its stretches, people, number, search entry and place in the
 * trail, as saving one would leave them; only the judging is skipped. The last weeks also get site records and findings.
 */
export function fillFolder(core: Core, count: number, say: (text: string) => void): void {
  const { raw } = core.services.db
  const ctx = enterBrigade(core)
  const brigade = readBrigade(ctx)
  // Nobody else reads this file yet, and a half-filled one is thrown away.
  raw.pragma('journal_mode = OFF')
  raw.pragma('synchronous = OFF')
  raw.pragma('cache_size = -400000')
  raw.prepare(`INSERT INTO search_fts (search_fts, rank) VALUES ('hashsize', 67108864)`).run()
  for (let from = 0; from < count; from += perTransaction) {
    raw.exec('BEGIN')
    for (let n = from; n < Math.min(from + perTransaction, count); n++) enterPatrol(ctx, brigade, n)
    raw.exec('COMMIT')
    if (from / perTransaction % 20 === 0) say(`${from} of ${count} patrols`)
  }
  enterSites(ctx, brigade, count)
  say('merging the search index')
  raw.prepare(`INSERT INTO search_fts (search_fts, rank) VALUES ('optimize', 0)`).run()
  raw.prepare(`INSERT INTO search_fts (search_fts, rank) VALUES ('hashsize', 1048576)`).run()
  raw.pragma('journal_mode = WAL')
}

function enterPatrol(ctx: Context, brigade: Brigade, n: number): void {
  const values = patrolValues(brigade, n)
  const at = new Date(`${values.ends}:00+08:00`)
  const id = patrolId(at, n)
  const officers = values.officers as NamedOfficer[]
  const by = { ...ctx, actor: { ...ctx.actor, id: officers[0]!.id, name: officers[0]!.name }, now: () => at }
  const frame = { id, version: 1, number: nextNumber(ctx.db, 'XC', values.day.slice(0, 4)), createdAt: at.toISOString(), createdBy: by.actor.name, updatedAt: at.toISOString(), updatedBy: by.actor.name, warningReason: null }
  const stretches = values.stretches.map((stretch, index) => ({ id: `${id.slice(0, -2)}${(index + 16).toString(16)}`, ...stretch }))
  const complete = { ...values, stretches }
  insertRecord(ctx.db, patrolLogs, frame, complete)
  saveLines(ctx.db, patrolLogs, id, complete)
  savePeople(ctx.db, patrolLogs, id, complete, true)
  indexDoc(ctx.db, patrolDoc(brigade, id, frame.number, values))
  recordAudit(by, { action: 'create', register: patrolLogs.code, recordId: id, after: complete })
}

/** Time-ordered as the program's own ids are; the last two digits are left to the stretches. */
function patrolId(at: Date, n: number): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${n.toString(16).padStart(10, '0')}00`
}

/** What makes a patrol findable. 拼音 initials are put together from those of its names: reading a million routes would take an hour. */
export function patrolDoc(brigade: Brigade, recordId: string, number: string, values: ReturnType<typeof patrolValues>) {
  const names = (people: unknown) => (people as NamedOfficer[]).map(person => person.name)
  const vehicle = values.vehicle as Reference | null
  const squad = (values.squad as Reference).label
  const [officers, auxiliaries] = [names(values.officers), names(values.auxiliaries)]
  const route = String(values.route)
  const text = [number, squad, officers.join(' '), auxiliaries.join(' '), vehicle?.label, route, values.summary, values.pavement, values.facilities, values.controlArea, values.remarks]
  const initials = [...[squad, ...officers, ...auxiliaries, ...(vehicle ? [vehicle.label] : [])].map(name => brigade.initials.get(name)!)]
  const routeInitials = values.stretches.map(({ section, from, to }) => brigade.initials.get(section.label)! + `${from}${to}`.toLowerCase().replaceAll('+', ''))
  return { register: patrolLogs.code, recordId, day: values.day, title: route, text: text.filter(Boolean).join('\n'), initials: [...initials, routeInitials.join('')].join(' ') }
}

/** Site records and findings of the last patrols, through the program's own save: one patrol in six stops, every other stop finds something. */
function enterSites(ctx: Context, brigade: Brigade, count: number): void {
  const first = Math.max(0, count - 30_000)
  ctx.db.transaction(() => {
    for (let n = first; n < count; n += 6) {
      const draw = drawFrom(700_000_000 + n)
      const values = patrolValues(brigade, n)
      const [stretch] = values.stretches
      const at = new Date(`${values.ends}:00+08:00`)
      const by = { ...ctx, now: () => at }
      const place = { patrol: patrolId(at, n), day: values.day, starts: values.starts, section: stretch!.section.id }
      const site = createRecord(by, siteRecords, { ...place, state: 'done', matter: 'road', kind: 'routine', from: stretch!.from, place: placeOf(draw), condition: n % 12 ? 'abnormal' : 'normal', description: thingOf(draw), handling: actOf(draw) }).record
      const pending = n > count - 3_000
      if (n % 12) createRecord(by, findings, { patrol: place.patrol, site: site.id, day: place.day, foundAt: values.starts, kind: draw.of(['spill', 'occupation', 'sign', 'damage']), section: place.section, stake: stretch!.from, description: thingOf(draw), state: pending ? 'pending' : 'handled', due: pending ? addDays(place.day, 7) : null, handling: pending ? null : actOf(draw), handledOn: pending ? null : place.day })
    }
  })
}

/** The day on which a folder of so many patrols is worked with. */
export const workday = (count: number): Date => new Date(`${addDays(dayOf(count), 14)}T10:00:00+08:00`)
