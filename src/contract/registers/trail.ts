import type { HistoryEntry } from './procedures.ts'
import type { RegisterDefinition } from './definition.ts'

const words: Readonly<Record<HistoryEntry['action'], string>> = { create: '新增', update: '修改', remove: '移入回收站', recover: '恢复', reveal: '查看' }

/** What was done, as the history of a record says it. */
export function trailWord({ protects }: RegisterDefinition, action: HistoryEntry['action']): string {
  return action === 'reveal' ? protects?.act ?? words.reveal : words[action]
}
