import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Reason } from './outcome.ts'
import type { Session } from './session.ts'
import type { Terminal } from './terminal.ts'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { problem } from '#contract/problems.ts'
import { asReason, refusalOf } from './outcome.ts'
import { progressOf } from './progress.ts'
import { defaultReason, takeReason } from './warning-reason.ts'

export interface Added { accepted: Array<{ index: number, id: string, number: string | null, warnings: Reason[] }>, refused: Array<{ index: number } & Reason> }

/** Longest name of a field and longest reason the contract takes; what is longer, or would vanish on the way, is refused by name. */
const nameMax = 60
const reasonMax = 500

/** Enters records one by one, each in a transaction of its own: what was accepted stays, whatever comes after. */
export async function addRecords(terminal: Terminal, { client, context }: Session, definition: RegisterDefinition, given: readonly unknown[], commonReason: string | undefined): Promise<Added> {
  const added: Added = { accepted: [], refused: [] }
  const progress = progressOf(terminal, `录入${definition.label}`)
  for (const [index, entry] of given.entries()) {
    const unreadable = unreadableIn(entry)
    if (unreadable.length) added.refused.push(...unreadable.map(reason => ({ index, ...reason })))
    else {
      try {
        const { values, reason } = takeReason(entry as Record<string, unknown>)
        const { record, warnings } = await client.registers.create({ register: definition.code, values: values as never, warningReason: (reason ?? commonReason?.trim()) || defaultReason })
        added.accepted.push({ index, id: record.id, number: record.number, warnings: warnings.map(asReason) })
      }
      catch (error) {
        const refusal = refusalOf(error, context.dataDir)
        if (!refusal) throw error
        added.refused.push(...refusal.refused.map(reason => ({ index, ...reason })))
      }
    }
    progress.show(index + 1, given.length)
    // The core merges its search index between saves; a loop that never pauses would leave it no turn.
    await nextTurn()
  }
  progress.end()
  return added
}

/** What keeps an entry from being handed over at all. */
function unreadableIn(entry: unknown): Reason[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [{ code: 'NOT_A_RECORD', field: '', message: '这一条不是一个对象，应写成 {"栏目": 值}' }]
  const names = Object.keys(entry).filter(name => name.length > nameMax || name === '__proto__')
  const { reason } = takeReason(entry as Record<string, unknown>)
  return [
    ...names.map(name => asReason(problem('error', name, 'UNKNOWN_FIELD', { name }))),
    ...(reason && reason.length > reasonMax ? [asReason(problem('error', 'warningReason', 'TOO_LONG', { label: '提醒的说明', max: reasonMax, length: reason.length }))] : []),
  ]
}

