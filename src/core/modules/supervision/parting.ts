import type { AnyDraft, AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Merge, Mergeable, Unmerged } from '#contract/supervision.ts'
import type { Context } from '../../context.ts'
import type { MergeTrace, MovedLink } from './merging.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { blankValue } from '#contract/registers/read.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { AppError } from '../../platform/app-error.ts'
import { recordAudit } from '../../platform/audit.ts'
import { addComputed } from '../../registers/drafting.ts'
import { mustFindRecord, recoverRecord } from '../../registers/saving.ts'
import { writeChange } from '../../registers/writing.ts'
import { placesNaming } from './links.ts'
import { comparable, mustFindLiving, nameOf, rename, withoutIds } from './merging.ts'
import { listMergeRows } from './repo.ts'

type Undoing = MergeTrace & { at: string, by: string }

/** Merges into a record that were not undone since, by the record that went. */
function mergesInto(ctx: Pick<Context, 'db'>, id: string): Map<string, Undoing> {
  const standing = new Map<string, Undoing>()
  for (const { at, by, merged, parted } of listMergeRows(ctx.db, id)) {
    const trace = merged === null ? undefined : JSON.parse(merged) as MergeTrace
    if (trace) standing.set(trace.drop, { ...trace, at, by })
    else if (parted !== null) standing.delete(parted)
  }
  return standing
}

export function listMerges(ctx: Pick<Context, 'db'>, { register, id }: { register: Mergeable, id: string }): Merge[] {
  const definition = mustFindRegister(register)
  return [...mergesInto(ctx, id).values()].reverse().map(({ drop, moved, at, by }) =>
    ({ drop, title: nameOf(mustFindRecord(ctx, definition, drop)), at: beijingTime(new Date(at)).replace('T', ' '), by, moved: moved.length }))
}

/** Undoes a merge in one transaction: first the kept record gives back what only one of two may hold, then the other comes back, then what names it. */
export function partRecords(ctx: Context, { register, keep: keepId, drop: dropId, reason }: { register: Mergeable, keep: string, drop: string, reason: string }): Unmerged {
  const definition = mustFindRegister(register)
  return ctx.db.transaction(() => {
    const keep = mustFindLiving(ctx, definition, keepId)
    const drop = mustFindRecord(ctx, definition, dropId)
    const merge = mergesInto(ctx, keep.id).get(drop.id)
    if (!merge) throw new AppError('UNMERGE_REFUSED', { why: `没有记下“${nameOf(drop)}”并入“${nameOf(keep)}”时改指了哪些记录；较早合并的，可从回收站恢复那一条，引用须逐条改回` })

    const staying = giveBack(ctx, definition, keep, drop, merge.taken)
    if (drop.deletedAt) recoverRecord(ctx, definition, drop.id)
    const left = merge.moved.flatMap(link => returnLink(ctx, definition, keep, drop, link) ?? [])
    recordAudit(ctx, { action: 'update', register, recordId: keep.id, reason: `撤销合并，“${nameOf(drop)}”恢复为单独一条：${reason}`, before: {}, after: { parted: drop.id } })
    ctx.db.afterCommit(() => {
      for (const id of [keep.id, drop.id]) ctx.events.publish('change', { entity: register, id })
    })
    return { record: mustFindRecord(ctx, definition, drop.id), warnings: [], returned: merge.moved.length - left.length, left, staying }
  })
}

const told = (value: unknown) => JSON.stringify(Array.isArray(value) ? withoutIds(value) : comparable(value))

/** Takes out of the kept record what it had from the other, unless it says something else by now. Answers the labels of what stays. */
function giveBack(ctx: Context, definition: RegisterDefinition, keep: AnyRecord, drop: AnyRecord, taken: readonly string[]): string[] {
  const changed = taken.filter(name => told(keep[name]) !== told(drop[name]))
  const values: AnyDraft = Object.fromEntries(Object.entries(definition.fields).map(([name, field]) => [name, taken.includes(name) && !changed.includes(name) ? blankValue(field) : keep[name]]))
  addComputed(ctx, definition, values)
  writeChange(ctx, definition, keep, values, keep.warningReason)
  return changed.map(name => definition.fields[name]!.label)
}

/** Lets a record name the returned one again where it still names the kept one. Answers it with the reason where it cannot. */
function returnLink(ctx: Context, definition: RegisterDefinition, keep: AnyRecord, drop: AnyRecord, { register, id, places }: MovedLink): Unmerged['left'][number] | undefined {
  const other = mustFindRegister(register)
  const record = mustFindRecord(ctx, other, id)
  const left = (why: string) => ({ register, id, label: nameOf(record), why })
  if (record.deletedAt) return left('已在回收站')
  const naming = new Set(placesNaming(other, record, { register: definition.code, id: keep.id }))
  const still = places.filter(place => naming.has(place))
  if (still.length) rename(ctx, other, id, still, { id: drop.id, label: nameOf(drop) })
  return still.length < places.length ? left('合并后已改过') : undefined
}
