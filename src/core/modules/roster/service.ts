import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { CopiedWeek, RosterWeek } from '#contract/roster.ts'
import type { Context } from '../../context.ts'
import type { Database } from '../../db/database.ts'
import { problemMessage } from '#contract/problems.ts'
import { dutyShifts, patrolPlans } from '#contract/registers/index.ts'
import { formatTime } from '#contract/registers/format.ts'
import { addDays, weekOf } from '#contract/wall-time.ts'
import { AppError } from '../../platform/app-error.ts'
import { ownerOf } from '../../registers/owner.ts'
import { findRecord } from '../../registers/repo.ts'
import * as repo from './repo.ts'
import { planCompletion } from './rules.ts'

/** 排班 of the week a day lies in. Squads that are no longer in use show only where they still have a plan. */
export function weekOfDay(db: Database, day: string, today: string): RosterWeek {
  const { from, to } = weekOf(day)
  const plans = repo.listPlans(db, from, to)
  const count = { planned: plans.length, carriedOut: plans.filter(plan => plan.carriedOutBy).length }
  const active = repo.listActiveSquads(db)
  const former = repo.countPlans(db, { from, to }).map(({ squad }) => squad).filter(({ id }) => !active.some(squad => squad.id === id))
  return { from, to, today, squads: [...active, ...former], plans, shifts: repo.listShifts(db, from, to), ...count, completion: planCompletion(count) }
}

/** Repeats the week before in the week of the day. What the rules refuse there, a clash or a lapsed certificate, is left out and named; the rest stands or falls together. */
export function copyWeek(ctx: Context, day: string): CopiedWeek {
  const { from } = weekOf(day)
  const [since, until] = [addDays(from, -7), addDays(from, -1)]
  return ctx.db.transaction(() => {
    const copied: CopiedWeek = { made: [], skipped: [] }
    for (const definition of [patrolPlans, dutyShifts] as const) {
      for (const id of repo.listIds(ctx.db, definition.table, since, until)) copyInto(ctx, definition, findRecord(ctx.db, definition, id)!, copied)
    }
    return copied
  })
}

function copyInto(ctx: Context, definition: RegisterDefinition, record: AnyRecord, copied: CopiedWeek): void {
  try {
    const { id } = ownerOf(ctx, definition).create(ctx, definition, aWeekLater(definition, record), record.warningReason ?? undefined).record
    copied.made.push({ register: definition.code, id })
  }
  catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'INVALID_RECORD' && error.code !== 'REASON_NEEDED')) throw error
    const { problems } = error.data as { problems: Array<Parameters<typeof problemMessage>[0]> }
    const day = addDays(String(record.day), 7)
    copied.skipped.push({ what: `${day} ${definition.label} ${formatTime(String(record.starts), String(record.day))} ${record.title}`, why: [...new Set(problems.map(problemMessage))].join('；') })
  }
}

/** What was typed into a record, seven days on. People are named anew, so that their certificates are those of the new day. */
function aWeekLater(definition: RegisterDefinition, record: AnyRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(definition.fields).flatMap(([name, field]): Array<[string, unknown]> => {
    const value = record[name]
    if (field.computed || value === null) return []
    if (field.type === 'day') return [[name, addDays(String(value), 7)]]
    if (field.type === 'time') return [[name, addDays(String(value).slice(0, 10), 7) + String(value).slice(10)]]
    if (field.type === 'lines') return [[name, (value as Array<Record<string, unknown>>).map(({ id: _, ...line }) => line)]]
    return [[name, value]]
  }))
}
