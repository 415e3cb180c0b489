import type { Reference } from '#contract/registers/field.ts'
import type { Database } from '../../db/database.ts'
import { patrolLogs } from '#contract/registers/index.ts'
import { isBlank, readField, typedDay } from '#contract/registers/read.ts'
import { listOpenPlans } from './repo.ts'

/** The plan a new log most likely carries out: the only one of its squad that day still open, and under way at the same time where the hours are known. */
export function openPlan(db: Database, today: string, typed: Readonly<Record<string, unknown>>): Reference | undefined {
  const squad = nameOf(typed.squad)
  if (!squad) return undefined
  const day = isBlank(typed.day) ? today : typedDay(patrolLogs, typed)
  if (!day) return undefined
  const at = (name: 'starts' | 'ends') => {
    const read = readField(patrolLogs.fields[name], typed[name], { path: name, day })
    return 'value' in read ? String(read.value) : undefined
  }
  const [starts, ends] = [at('starts'), at('ends')]
  const [plan, ...others] = listOpenPlans(db, day, squad).filter(open => !starts || !ends || (open.starts < ends && open.ends > starts))
  return plan && others.length === 0 ? { id: plan.id, label: plan.label } : undefined
}

const nameOf = (value: unknown): string => typeof value === 'string' ? value : (value as Reference | null | undefined)?.id ?? ''
