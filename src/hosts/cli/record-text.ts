import type { AppClient } from '#contract/index.ts'
import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Attachment, FilledChecklist } from '#contract/registers/field.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { HistoryEntry } from '#contract/registers/procedures.ts'
import { formatValue } from '#contract/registers/format.ts'
import { layoutOf } from '#contract/registers/index.ts'
import { trailWord } from '#contract/registers/trail.ts'
import { displayWidth, padded, textTable } from './text-table.ts'

export function labelsFrom(dictionaries: Awaited<ReturnType<AppClient['dictionaries']['all']>>): LabelOf {
  return (dictionary, code) => dictionaries[dictionary]?.find(entry => entry.code === code)?.label ?? code
}

/** A record as a page of text, in the order of its form; what is empty is left out. */
export function recordText(definition: RegisterDefinition, record: AnyRecord, history: readonly HistoryEntry[], labelOf: LabelOf): string {
  const day = definition.day ? String(record[definition.day]) : undefined
  const sections = layoutOf(definition.code).sections.map((section) => {
    const rows = section.rows.flat().flatMap(({ field: name }) => valueLines(definition, name, record[name], labelOf, day))
    return rows.length ? `【${section.title}】\n${rows.join('\n')}\n` : ''
  })
  return [
    `${[definition.label, record.number, record.number ? '' : record.title].filter(Boolean).join('  ')}${record.deletedAt ? `（在回收站：${record.deletedReason ?? ''}）` : ''}\n`,
    `id ${record.id}  版本 ${record.version}\n\n`,
    ...sections.filter(Boolean).map(text => `${text}\n`),
    ...(record.warningReason ? [`提醒的说明：${record.warningReason}\n\n`] : []),
    '【办理痕迹】\n',
    ...[...history].reverse().map(entry => historyLine(definition, entry)),
  ].join('')
}

function valueLines(definition: RegisterDefinition, name: string, value: unknown, labelOf: LabelOf, day?: string): string[] {
  const labelWidth = 2 + Math.max(...Object.values(definition.fields).map(one => displayWidth(one.label)))
  const field = definition.fields[name]!
  if (field.type === 'attachments') return (value as Attachment[]).map(file => `  ${padded(field.label, labelWidth)}${file.name}（${Math.ceil(file.size / 1024)} KB）`)
  if (field.type === 'lines') {
    const names = Object.keys(field.fields)
    const rows = (value as Array<Record<string, unknown>>).map(line => names.map(inner => formatValue(field.fields[inner]!, line[inner], labelOf, day)))
    const table = textTable(names.map(inner => ({ label: field.fields[inner]!.label })), rows)
    return [`  ${field.label}`, ...table.trimEnd().split('\n').map(line => `    ${line}`)]
  }
  if (field.type === 'checklist' && value) {
    const { name, version, answers } = value as FilledChecklist
    const rows = answers.filter(({ result }) => result !== null).map(({ label, result, byRest, number, text, note }) => [label, `${labelOf('check-result', result!)}${byRest ? '（其余合格）' : ''}`, String(number ?? text ?? ''), note ?? ''])
    const table = textTable(['检查项目', '结果', '数值或记录', '情况说明'].map(label => ({ label })), rows)
    return [`  ${padded(field.label, labelWidth)}${name}（第 ${version} 版）`, ...table.trimEnd().split('\n').map(line => `    ${line}`)]
  }
  const text = formatValue(field, value, labelOf, day)
  const unit = 'unit' in field && field.unit ? ` ${field.unit}` : ''
  if (!text) return []
  const indent = `\n  ${' '.repeat(labelWidth)}`
  return [`  ${padded(field.label, labelWidth)}${text.replaceAll('\n', indent)}${unit}`]
}

function historyLine(definition: RegisterDefinition, entry: HistoryEntry): string {
  const changes = entry.changes.map(change => `    ${change.label}：${change.before || '（空）'} → ${change.after || '（空）'}\n`).join('')
  return `  ${entry.at}  ${entry.actor}  ${trailWord(definition, entry.action)}${entry.reason ? `：${entry.reason}` : ''}\n${changes}`
}
