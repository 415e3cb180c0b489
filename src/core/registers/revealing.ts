import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Context } from '../context.ts'
import { problem } from '#contract/problems.ts'
import { isProtected } from '#contract/registers/protection.ts'
import { AppError } from '../platform/app-error.ts'
import { recordAudit } from '../platform/audit.ts'
import { mustFindRecord } from './saving.ts'

/** A record with what its register protects. That somebody looked, and why, stays in the trail, which names nobody: a reason that does is refused. */
export function revealRecord(ctx: Context, definition: RegisterDefinition, { id, reason }: { id: string, reason: string }): AnyRecord {
  return ctx.db.transaction(() => {
    const record = mustFindRecord(ctx, definition, id)
    if (!isProtected(definition, record)) return record
    const isTold = definition.protects!.fields.some(name => typeof record[name] === 'string' && record[name].length > 1 && reason.includes(record[name]))
    if (isTold) throw new AppError('INVALID_RECORD', { problems: [problem('error', 'reason', 'SECRET_TOLD', { label: '查看原因' })] })
    recordAudit(ctx, { action: 'reveal', register: definition.code, recordId: id, reason })
    return record
  })
}
