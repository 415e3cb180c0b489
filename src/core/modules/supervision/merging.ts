import type { AnyDraft, AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Reference } from '#contract/registers/field.ts'
import type { Mergeable } from '#contract/supervision.ts'
import type { Context } from '../../context.ts'
import type { SavedRecord } from '../../registers/saving.ts'
import { mustFindRegister, registerDefinitions } from '#contract/registers/index.ts'
import { isBlank } from '#contract/registers/read.ts'
import { AppError } from '../../platform/app-error.ts'
import { recordAudit } from '../../platform/audit.ts'
import { addComputed } from '../../registers/drafting.ts'
import { mustFindRecord } from '../../registers/saving.ts'
import { writeChange, writeRemoval } from '../../registers/writing.ts'
import { placesNaming, renamed } from './links.ts'
import { doubleLicence, listNaming } from './repo.ts'

/** What only one of two records can be right about: they are then not the same thing, or one of them is wrong and put right first. */
const identities: Readonly<Record<Mergeable, readonly string[]>> = {
  'operators': ['creditCode', 'oldNumber'],
  'transport-vehicles': ['plate', 'plateColour', 'vin'],
  'practitioners': ['idNumber'],
  'licences': ['kind', 'fullNumber', 'ofOperator', 'ofVehicle', 'ofPractitioner'],
}

/** A record that named the dropped one, and where. */
export interface MovedLink { register: string, id: string, places: readonly string[] }
/** What the trail of the kept record holds of a merge: enough to undo it, and nothing personal. `taken` names fields. */
export interface MergeTrace { drop: string, moved: readonly MovedLink[], taken: readonly string[] }

/** Makes two records of one object one. Everything happens or nothing does; the trail of both says so. */
export function mergeRecords(ctx: Context, { register, keep: keepId, drop: dropId, reason }: { register: Mergeable, keep: string, drop: string, reason: string }): SavedRecord & { moved: number } {
  const definition = mustFindRegister(register)
  return ctx.db.transaction(() => {
    if (keepId === dropId) throw new AppError('MERGE_REFUSED', { why: '要合并的是同一条记录，请另选一条' })
    const [keep, drop] = [mustFindLiving(ctx, definition, keepId), mustFindLiving(ctx, definition, dropId)]
    assertSame(definition, register, keep, drop)
    assertLicencesFit(ctx, register, keep, drop)

    const moved = moveLinks(ctx, definition, keep, drop)
    writeRemoval(ctx, definition, drop, `并入“${nameOf(keep)}”：${reason}`)
    const taken = lackedBy(definition, keep, drop)
    writeChange(ctx, definition, keep, filledFrom(ctx, definition, keep, drop, taken), keep.warningReason)
    const merged: MergeTrace = { drop: drop.id, moved, taken }
    recordAudit(ctx, { action: 'update', register, recordId: keep.id, reason: `并入重复登记的“${nameOf(drop)}”：${reason}`, before: {}, after: { merged } })
    ctx.db.afterCommit(() => {
      for (const id of [keep.id, drop.id]) ctx.events.publish('change', { entity: register, id })
    })
    return { record: mustFindRecord(ctx, definition, keep.id), warnings: [], moved: moved.length }
  })
}

export const nameOf = (record: AnyRecord) => record.number ?? record.title

export function mustFindLiving(ctx: Context, definition: RegisterDefinition, id: string): AnyRecord {
  const found = mustFindRecord(ctx, definition, id)
  if (found.deletedAt) throw new AppError('IS_REMOVED', { register: definition.code, id })
  return found
}

export const comparable = (value: unknown) => typeof value === 'object' && value !== null ? (value as Reference).id : value

function assertSame(definition: RegisterDefinition, register: Mergeable, keep: AnyRecord, drop: AnyRecord): void {
  const differs = identities[register].find(name => !isBlank(keep[name]) && !isBlank(drop[name]) && comparable(keep[name]) !== comparable(drop[name]))
  if (differs) throw new AppError('MERGE_REFUSED', { why: `两条记录的${definition.fields[differs]!.label}不同，不是同一对象；确是登记错误的，请先改正其中一条` })
}

/** One object has one licence of a kind in force; which of two it is has to be said before they stand side by side. */
function assertLicencesFit(ctx: Context, register: Mergeable, keep: AnyRecord, drop: AnyRecord): void {
  if (register === 'licences') return
  const double = doubleLicence(ctx.db, register, keep.id, drop.id)
  if (double) throw new AppError('MERGE_REFUSED', { why: `两条记录各有一本在用的“${double.kind}”（${double.kept}、${double.dropped}），请先把其中一本改为注销或已换证` })
}

/** Fields only the other says something about. */
const lackedBy = ({ fields }: RegisterDefinition, keep: AnyRecord, drop: AnyRecord): string[] => Object.keys(fields).filter(name => !fields[name]!.computed && isBlank(keep[name]) && !isBlank(drop[name]))

/** What the kept record lacks it takes from the other; what both say stays as the kept one says it. */
function filledFrom(ctx: Context, definition: RegisterDefinition, keep: AnyRecord, drop: AnyRecord, taken: readonly string[]): AnyDraft {
  const values: AnyDraft = Object.fromEntries(Object.keys(definition.fields).map(name => [name, taken.includes(name) ? withoutIds(drop[name]) : keep[name]]))
  addComputed(ctx, definition, values)
  return values
}

/** Lines of another record are new ones here. */
export const withoutIds = (value: unknown) => Array.isArray(value) && value.every(row => typeof row === 'object' && row !== null && 'id' in row && !('name' in row)) ? value.map(({ id: _, ...rest }: { id: string }) => rest) : value

/** Everything living that names the one names the other from now on. Answers which records did, and where. */
function moveLinks(ctx: Context, definition: RegisterDefinition, keep: AnyRecord, drop: AnyRecord): MovedLink[] {
  const naming = { register: definition.code, id: drop.id }
  return registerDefinitions.flatMap(other => listNaming(ctx.db, other, definition.code, drop.id).map((id) => {
    const places = placesNaming(other, mustFindRecord(ctx, other, id), naming)
    rename(ctx, other, id, places, { id: keep.id, label: nameOf(keep) })
    return { register: other.code, id, places }
  }))
}

/** Writes a record that names another one from now on, and tells the screens. */
export function rename(ctx: Context, definition: RegisterDefinition, id: string, places: readonly string[], to: Reference): void {
  const record = mustFindRecord(ctx, definition, id)
  const values = renamed(definition, record, new Set(places), to)
  addComputed(ctx, definition, values)
  writeChange(ctx, definition, record, values, record.warningReason)
  ctx.db.afterCommit(() => ctx.events.publish('change', { entity: definition.code, id }))
}
