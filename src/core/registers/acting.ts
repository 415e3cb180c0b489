import type { Act } from '#contract/registers/course.ts'
import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Problem } from '#contract/problems.ts'
import type { Context } from '../context.ts'
import type { SavedRecord } from './saving.ts'
import { courseOf } from '#contract/registers/courses.ts'
import { problem } from '#contract/problems.ts'
import { isBlank } from '#contract/registers/read.ts'
import { AppError } from '../platform/app-error.ts'
import { dictionaryLabels } from './history.ts'
import { ownerOf } from './owner.ts'
import { mustFindRecord } from './saving.ts'

interface Acting { id: string, version: number, act: string, values: Readonly<Record<string, unknown>>, warningReason?: string }

/** One act of a record's course: judged as an act, then saved as an edit of the record is. */
export function actOn(ctx: Context, definition: RegisterDefinition, { id, version, act: name, values: given, warningReason }: Acting): SavedRecord {
  return ctx.db.transaction(() => {
    const record = mustFindRecord(ctx, definition, id)
    const course = courseOf(definition.code)
    const act = course && Object.hasOwn(course.acts, name) ? course.acts[name] : undefined
    const problems = act && course ? actProblems(ctx, definition, { act, stage: course.stage }, record, given) : [problem('error', course?.stage ?? '', 'NOT_AN_ACT', { act: name })]
    if (!act || problems.length) throw new AppError('INVALID_RECORD', { problems })
    return ownerOf(ctx, definition).update(ctx, definition, { id, version, values: { ...act.sets, ...withPhotosAdded(definition, record, given) }, warningReason })
  })
}

/** What stands against an act before its values are read as an edit: the stage, what it cannot do without, a delay that is none. */
function actProblems(ctx: Context, definition: RegisterDefinition, { act, stage: field }: { act: Act, stage: string }, record: AnyRecord, given: Readonly<Record<string, unknown>>): Problem[] {
  const stage = String(record[field])
  const { dictionary } = definition.fields[field] as { dictionary: string }
  if (!act.from.includes(stage)) return [problem('error', field, 'ACT_NOT_NOW', { act: act.label, stage: dictionaryLabels(ctx.db)(dictionary, stage) })]
  return [
    ...Object.keys(given).filter(one => !act.asks.includes(one)).map(one => problem('error', one, 'UNKNOWN_FIELD', { name: one })),
    ...act.needs.filter(one => isBlank(given[one])).map(one => problem('error', one, 'REQUIRED', { label: definition.fields[one]!.label })),
    ...act.postpones ? laterProblems(definition, act.postpones, record, given) : [],
  ]
}

/** A delay that delays nothing. */
function laterProblems({ fields }: RegisterDefinition, name: string, { [name]: held }: AnyRecord, { [name]: next }: Readonly<Record<string, unknown>>): Problem[] {
  return typeof held === 'string' && typeof next === 'string' && next <= held ? [problem('error', name, 'DUE_NOT_LATER', { label: fields[name]!.label, from: held })] : []
}

function withPhotosAdded(definition: RegisterDefinition, record: AnyRecord, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) =>
    definition.fields[name]?.type === 'attachments' && Array.isArray(value) ? [name, [...record[name] as unknown[], ...value as unknown[]]] : [name, value]))
}
