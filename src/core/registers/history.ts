import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { HistoryEntry } from '#contract/registers/procedures.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { Database } from '../db/database.ts'
import { formatValue } from '#contract/registers/format.ts'
import { veiledWords } from '#contract/registers/protection.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { query } from '../db/database.ts'

/** The trail of one record, newest first, in the words of its register. */
export function historyOf(db: Database, definition: RegisterDefinition, id: string, labelOf: LabelOf): HistoryEntry[] {
  const rows = db.all(query.selectFrom('audit_log').selectAll().where('record_id', '=', id).orderBy('seq', 'desc'))
  return rows.map((row) => {
    const before = parsed(row.before)
    const after = parsed(row.after)
    const names = row.action === 'update' ? Object.keys(after) : []
    return {
      seq: row.seq,
      at: beijingTime(new Date(row.at)).replace('T', ' '),
      actor: row.actor_name,
      action: row.action as HistoryEntry['action'],
      reason: row.reason,
      changes: names.filter(name => definition.fields[name] && !definition.fields[name].computed).map((name) => {
        const field = definition.fields[name]!
        const words = (value: unknown) => veiledWords(definition, name, formatValue(field, value, labelOf))
        return { field: name, label: field.label, before: words(before[name]), after: words(after[name]) }
      }),
    }
  })
}

const parsed = (text: string | null) => (text ? JSON.parse(text) as Record<string, unknown> : {})

/** Labels of dictionary codes, retired ones too: old records go on showing what they meant. */
export function dictionaryLabels(db: Database): LabelOf {
  const labels = new Map(db.all(query.selectFrom('dictionary_entries').select(['dictionary', 'code', 'label'])).map(entry => [`${entry.dictionary}\n${entry.code}`, entry.label]))
  return (dictionary, code) => labels.get(`${dictionary}\n${code}`) ?? code
}
