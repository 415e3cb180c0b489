import type { View } from '#contract/views.ts'
import type { Context } from '../../context.ts'
import type { ViewsTable } from '../../db/schema.generated.ts'
import { findRegister } from '#contract/registers/index.ts'
import { viewLimit } from '#contract/views.ts'
import { AppError } from '../../platform/app-error.ts'
import * as repo from './repo.ts'

const viewOf = (row: ViewsTable): View => ({ id: row.id, register: row.register, name: row.name, query: JSON.parse(row.query), columns: JSON.parse(row.columns), isDefault: row.is_default === 1 })

/** Own views. One of a register that another release has and this one has not is kept, and not shown. */
export function listViews(ctx: Context): View[] {
  return repo.listViews(ctx.db, ctx.actor.id).map(viewOf).filter(view => findRegister(view.register))
}

export function createView(ctx: Context, input: Omit<View, 'id' | 'isDefault'>): View {
  return ctx.db.transaction(() => {
    assertNameIsFree(ctx, input.register, input.name)
    if (repo.countViews(ctx.db, ctx.actor.id, input.register) >= viewLimit) throw new AppError('TOO_MANY_VIEWS', { limit: viewLimit })
    const id = ctx.newId()
    repo.insertView(ctx.db, { id, person_id: ctx.actor.id, register: input.register, name: input.name, query: JSON.stringify(input.query), columns: JSON.stringify(input.columns), is_default: 0 })
    announce(ctx)
    return mustFindView(ctx, id)
  })
}

export function updateView(ctx: Context, { id, name, query, columns }: { id: string } & Partial<Pick<View, 'name' | 'query' | 'columns'>>): View {
  return ctx.db.transaction(() => {
    const before = mustFindView(ctx, id)
    if (name !== undefined && name !== before.name) assertNameIsFree(ctx, before.register, name)
    repo.updateView(ctx.db, id, { name: name ?? before.name, query: JSON.stringify(query ?? before.query), columns: JSON.stringify(columns ?? before.columns) })
    announce(ctx)
    return mustFindView(ctx, id)
  })
}

export function removeView(ctx: Context, id: string): void {
  ctx.db.transaction(() => {
    repo.deleteView(ctx.db, mustFindView(ctx, id).id)
    announce(ctx)
  })
}

/** The view a register opens with from now on; null for none. */
export function setDefaultView(ctx: Context, register: string, id: string | null): void {
  ctx.db.transaction(() => {
    repo.clearDefault(ctx.db, ctx.actor.id, register)
    announce(ctx)
    if (id === null) return
    const view = mustFindView(ctx, id)
    if (view.register !== register) throw new AppError('VIEW_GONE', {})
    repo.markDefault(ctx.db, id)
  })
}

/** Own views only: to everyone else a view does not exist. */
function mustFindView(ctx: Context, id: string): View {
  const found = repo.findView(ctx.db, ctx.actor.id, id)
  if (!found) throw new AppError('VIEW_GONE', {})
  return viewOf(found)
}

function assertNameIsFree(ctx: Context, register: string, name: string): void {
  if (repo.findViewByName(ctx.db, ctx.actor.id, register, name)) throw new AppError('VIEW_EXISTS', { name })
}

function announce(ctx: Context): void {
  ctx.db.afterCommit(() => ctx.events.publish('change', { entity: 'views', id: ctx.actor.id }))
}
