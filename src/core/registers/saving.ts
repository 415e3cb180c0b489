import type { Problem } from '#contract/problems.ts'
import type { AnyDraft, AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Context } from '../context.ts'
import { isFinal } from '#contract/registers/definition.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { AppError } from '../platform/app-error.ts'
import { recordAudit } from '../platform/audit.ts'
import { draftRecord } from './drafting.ts'
import * as repo from './repo.ts'
import { makeFindable, writeChange, writeNew, writeRemoval } from './writing.ts'

export interface SavedRecord { record: AnyRecord, warnings: Problem[] }

/** Enters a record: read, judged, numbered, written, indexed and traced in one transaction. */
export function createRecord(ctx: Context, definition: RegisterDefinition, typed: Readonly<Record<string, unknown>>, warningReason?: string): SavedRecord {
  return ctx.db.transaction(() => {
    const { values, problems } = draftRecord(ctx, definition, typed, null)
    const warnings = acceptOrRefuse(problems, warningReason)
    const record = writeNew(ctx, definition, values, warnings.length ? warningReason! : null)
    announce(ctx, definition, record.id)
    return { record, warnings }
  })
}

/** Changes the given fields of a record, unless somebody saved it since `version` was read. */
export function updateRecord(ctx: Context, definition: RegisterDefinition, input: { id: string, version: number, values: Readonly<Record<string, unknown>>, warningReason?: string }): SavedRecord {
  return ctx.db.transaction(() => {
    const before = mustFindRecord(ctx, definition, input.id)
    if (before.deletedAt) throw new AppError('IS_REMOVED', { register: definition.code, id: input.id })
    assertCurrent(definition, before, input.version)
    assertNotFinal(definition, before)
    const { values, problems } = draftRecord(ctx, definition, input.values, before)
    const reason = input.warningReason ?? inheritedReason(ctx, definition, before, problems)
    const warnings = acceptOrRefuse(problems, reason)
    if (!writeChange(ctx, definition, before, values, warnings.length ? reason! : null)) return { record: before, warnings }
    announce(ctx, definition, input.id)
    return { record: mustFindRecord(ctx, definition, input.id), warnings }
  })
}

/** Puts a record into the recycle bin. What other living records name cannot go. */
export function removeRecord(ctx: Context, definition: RegisterDefinition, input: { id: string, version?: number, reason: string }): AnyRecord {
  return ctx.db.transaction(() => {
    const before = mustFindRecord(ctx, definition, input.id)
    if (before.deletedAt) throw new AppError('IS_REMOVED', { register: definition.code, id: input.id })
    if (input.version !== undefined) assertCurrent(definition, before, input.version)
    assertNotFinal(definition, before)
    const [use] = repo.countUses(ctx.db, definition, input.id)
    if (use) throw new AppError('IN_USE', { register: definition.code, title: before.number ?? before.title, by: use.label, count: use.count })
    writeRemoval(ctx, definition, before, input.reason)
    announce(ctx, definition, input.id)
    return mustFindRecord(ctx, definition, input.id)
  })
}

/** Brings a record back from the bin, if it still fits among what has been entered since. */
export function recoverRecord(ctx: Context, definition: RegisterDefinition, id: string): AnyRecord {
  return ctx.db.transaction(() => {
    const before = mustFindRecord(ctx, definition, id)
    if (!before.deletedAt) throw new AppError('NOT_REMOVED', { register: definition.code, id })
    assertNamedLive(ctx, definition, before)
    const errors = draftRecord(ctx, definition, {}, before).problems.filter(found => found.level === 'error')
    if (errors.length) throw new AppError('INVALID_RECORD', { problems: errors })
    repo.markRemoved(ctx.db, definition, { id, version: before.version, at: ctx.now().toISOString(), by: ctx.actor.name }, null)
    makeFindable(ctx, definition, id, before.number, before.createdAt, before)
    recordAudit(ctx, { action: 'recover', register: definition.code, recordId: id })
    announce(ctx, definition, id)
    return mustFindRecord(ctx, definition, id)
  })
}

export function mustFindRecord(ctx: Pick<Context, 'db'>, definition: RegisterDefinition, id: string): AnyRecord {
  const found = repo.findRecord(ctx.db, definition, id)
  if (!found) throw new AppError('NOT_FOUND', { register: definition.code, id })
  return found
}

/** The reason given earlier still covers the warnings it was given for, and no others. */
function inheritedReason(ctx: Context, definition: RegisterDefinition, before: AnyRecord, problems: readonly Problem[]): string | undefined {
  if (!before.warningReason || problems.length === 0) return undefined
  const covered = new Set(draftRecord(ctx, definition, {}, before).problems.map(found => found.code))
  return problems.every(found => covered.has(found.code)) ? before.warningReason : undefined
}

function acceptOrRefuse(problems: readonly Problem[], warningReason: string | undefined): Problem[] {
  if (problems.some(found => found.level === 'error')) throw new AppError('INVALID_RECORD', { problems: [...problems] })
  if (problems.length && !warningReason) throw new AppError('REASON_NEEDED', { problems: [...problems] })
  return [...problems]
}

function assertCurrent(definition: RegisterDefinition, record: AnyRecord, version: number): void {
  if (record.version !== version) throw new AppError('STALE_VERSION', { register: definition.code, id: record.id, current: record.version, by: record.updatedBy, at: record.updatedAt })
}

function assertNotFinal(definition: RegisterDefinition, record: AnyRecord): void {
  if (isFinal(definition, record)) throw new AppError('RECORD_FINAL', { title: record.number ?? record.title, why: definition.final!.why })
}

/** A record that names one in the bin would point at nothing a clerk can open. New values are looked up among the living anyway. */
function assertNamedLive(ctx: Context, definition: RegisterDefinition, values: AnyDraft): void {
  for (const [register, id] of namedIn(definition.fields, values)) {
    const found = repo.findRecord(ctx.db, mustFindRegister(register), id)
    if (found?.deletedAt) throw new AppError('PARENT_REMOVED', { title: found.number ?? found.title })
  }
}

function namedIn(fields: RegisterDefinition['fields'], values: AnyDraft): Array<[register: string, id: string]> {
  return Object.entries(fields).flatMap(([name, field]): Array<[string, string]> => {
    const value = values[name]
    if (!value) return []
    if (field.type === 'reference') return [[field.register, (value as { id: string }).id]]
    if (field.type === 'officers') return (value as Array<{ id: string }>).map(person => ['people', person.id])
    return field.type === 'lines' ? (value as AnyDraft[]).flatMap(line => namedIn(field.fields, line)) : []
  })
}

function announce(ctx: Context, definition: RegisterDefinition, id: string): void {
  ctx.db.afterCommit(() => ctx.events.publish('change', { entity: definition.code, id }))
}
