import type { AnyDraft, AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { LinesField } from '#contract/registers/field.ts'
import type { SearchDoc } from '../platform/search.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/database.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { recordAudit } from '../platform/audit.ts'
import { initialsOf } from '../platform/initials.ts'
import { nextNumber } from '../platform/numbering.ts'
import { indexDoc, unindexDoc } from '../platform/search.ts'
import { plainText } from './drafting.ts'
import * as repo from './repo.ts'

/** What a write leaves besides its rows. A batch keeps the end of the trail, the last numbers and what is yet to be indexed in memory. */
export interface Traces {
  index: (db: Database, doc: SearchDoc) => void
  unindex: (db: Database, recordId: string) => void
  trail: (ctx: Context, entry: Parameters<typeof recordAudit>[1]) => void
  number: (db: Database, series: string, year: string) => string
}

/** As a single save leaves them. */
export const ordinary: Traces = { index: indexDoc, unindex: unindexDoc, trail: recordAudit, number: nextNumber }

/** Writes values that were judged as a new record: numbered, indexed, traced. Within the caller's transaction. */
export function writeNew(ctx: Context, definition: RegisterDefinition, values: AnyDraft, warningReason: string | null, traces = ordinary): AnyRecord {
  const at = ctx.now().toISOString()
  const frame: repo.FrameRow = {
    id: ctx.newId(),
    version: 1,
    number: definition.number ? traces.number(ctx.db, definition.number, yearOf(ctx, definition, values)) : null,
    createdAt: at,
    createdBy: ctx.actor.name,
    updatedAt: at,
    updatedBy: ctx.actor.name,
    warningReason,
  }
  nameLines(ctx, definition, values)
  repo.insertRecord(ctx.db, definition, frame, values)
  repo.saveLines(ctx.db, definition, frame.id, values, true)
  repo.savePeople(ctx.db, definition, frame.id, values, true)
  makeFindable(ctx, definition, frame.id, frame.number, frame.createdAt, values, traces)
  traces.trail(ctx, { action: 'create', register: definition.code, recordId: frame.id, reason: frame.warningReason, after: values })
  return { ...values, ...frame, title: plainText(values[definition.title]), deletedAt: null, deletedReason: null }
}

/** Writes values that were judged over a record as it stands. Answers whether there was anything to write. */
export function writeChange(ctx: Context, definition: RegisterDefinition, before: AnyRecord, values: AnyDraft, warningReason: string | null, traces = ordinary): boolean {
  nameLines(ctx, definition, values, before)
  const changed = Object.keys(definition.fields).filter(name => JSON.stringify(values[name]) !== JSON.stringify(before[name]))
  if (changed.length === 0) return false
  const written = repo.updateRecord(ctx.db, definition, { id: before.id, version: before.version, updatedAt: ctx.now().toISOString(), updatedBy: ctx.actor.name, warningReason }, values)
  if (!written) throw new Error(`${definition.code} ${before.id} changed within one transaction`)
  repo.saveLines(ctx.db, definition, before.id, values, false)
  repo.savePeople(ctx.db, definition, before.id, values, false)
  traces.unindex(ctx.db, before.id)
  makeFindable(ctx, definition, before.id, before.number, before.createdAt, values, traces)
  const pick = (from: AnyDraft) => Object.fromEntries(changed.map(name => [name, from[name]]))
  traces.trail(ctx, { action: 'update', register: definition.code, recordId: before.id, reason: warningReason, before: pick(before), after: pick(values) })
  return true
}

/** Puts a record as it stands into the bin. */
export function writeRemoval(ctx: Context, definition: RegisterDefinition, before: AnyRecord, reason: string, traces = ordinary): void {
  repo.markRemoved(ctx.db, definition, { id: before.id, version: before.version, at: ctx.now().toISOString(), by: ctx.actor.name }, { reason })
  traces.unindex(ctx.db, before.id)
  traces.trail(ctx, { action: 'remove', register: definition.code, recordId: before.id, reason })
}

/** A line keeps its id when it is one of this record's own; any other id, or the same one twice, would overwrite another line. */
function nameLines(ctx: Context, definition: RegisterDefinition, values: AnyDraft, before?: AnyRecord): void {
  const lines = Object.entries(definition.fields).filter((entry): entry is [string, LinesField] => entry[1].type === 'lines')
  for (const [name] of lines) {
    const free = new Set(((before?.[name] ?? []) as Array<{ id: string }>).map(line => line.id))
    values[name] = (values[name] as AnyDraft[]).map(({ id, ...rest }) => ({ id: typeof id === 'string' && free.delete(id) ? id : ctx.newId(), ...rest }))
  }
}

/** The year a number belongs to: of the day the record counts by, else of the day it is entered. */
function yearOf(ctx: Context, definition: RegisterDefinition, values: AnyDraft): string {
  return definition.day ? String(values[definition.day]).slice(0, 4) : beijingTime(ctx.now()).slice(0, 4)
}

/** Makes a record findable by the words of its searched fields and the initials of its names. */
export function makeFindable(ctx: Context, definition: RegisterDefinition, id: string, number: string | null, createdAt: string, values: AnyDraft, traces = ordinary): void {
  const day = definition.day ? String(values[definition.day]) : beijingTime(new Date(createdAt)).slice(0, 10)
  const entries = Object.entries(definition.fields)
  const words = (name: string) => plainText(values[name])
  traces.index(ctx.db, {
    register: definition.code,
    recordId: id,
    day,
    title: words(definition.title),
    text: [number ?? '', ...entries.filter(([, field]) => field.search).map(([name]) => words(name))].filter(Boolean).join('\n'),
    initials: entries.filter(([, field]) => field.initials).map(([name]) => words(name).split(' ').map(initialsOf).join(' ')).filter(Boolean).join(' '),
  })
}
