import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Context } from '../context.ts'
import { mustFindRegister } from '#contract/registers/index.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { blankValue } from '#contract/registers/read.ts'
import { defaultOf } from './drafting.ts'
import { dictionaryLabels } from './history.ts'
import { findRecord } from './repo.ts'
import { mustFindRecord } from './saving.ts'

/** Values a new record begins with: what is given already, defaults, what stays from the last one this person entered, and what its parent says. */
export function blankRecord(ctx: Context, definition: RegisterDefinition, { parent: parentId, given = {} }: { parent?: string, given?: Readonly<Record<string, unknown>> }): Record<string, unknown> {
  const last = lastOfPerson(ctx, definition)
  const parent = parentId ? parentOf(ctx, definition, parentId) : undefined
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(definition.fields)) {
    if (field.computed) continue
    const kept = field.sticky && name !== definition.day ? last?.[name] : undefined
    values[name] = given[name] ?? (kept === null || (Array.isArray(kept) && kept.length === 0) ? undefined : kept) ?? defaultOf(ctx, definition, field, values) ?? blankValue(field)
  }
  if (parent && definition.parent) {
    values[definition.parent] = { id: parent.id, label: parent.number ?? parent.title }
    if (definition.day && typeof parent.day === 'string') values[definition.day] = parent.day
    const [stretch] = Array.isArray(parent.stretches) ? parent.stretches as Array<{ section: unknown }> : []
    if (stretch && definition.fields.section) values.section = stretch.section
  }
  return values
}

/** What a new record takes from one of another register, as its area says. */
export function beginFrom(ctx: Context, definition: RegisterDefinition, from: { register: string, id: string }): Record<string, unknown> {
  const begun = ctx.rulebook.get(definition.code)?.begunFrom?.[from.register]
  return begun ? begun(mustFindRecord(ctx, mustFindRegister(from.register), from.id), dictionaryLabels(ctx.db), beijingTime(ctx.now()).slice(0, 10)) : {}
}

/** How far back a person's last record is looked for. Who entered nothing for so long begins with an empty form, and nobody waits for a million records to be read. */
const lookedAt = 1000

/** The living record this person entered last. */
export function lastOfPerson(ctx: Context, definition: RegisterDefinition): AnyRecord | undefined {
  const row = ctx.db.prepare(`SELECT id FROM (SELECT id, created_by, deleted_at FROM ${definition.table} ORDER BY id DESC LIMIT ${lookedAt}) WHERE created_by = ? AND deleted_at IS NULL ORDER BY id DESC LIMIT 1`)
    .get(ctx.actor.name) as { id: string } | undefined
  return row && findRecord(ctx.db, definition, row.id)
}

function parentOf(ctx: Context, definition: RegisterDefinition, id: string): AnyRecord | undefined {
  const field = definition.parent ? definition.fields[definition.parent] : undefined
  return field?.type === 'reference' ? findRecord(ctx.db, mustFindRegister(field.register), id) : undefined
}

