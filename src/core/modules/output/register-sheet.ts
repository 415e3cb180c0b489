import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Checklist } from '#contract/checklists/checklist.ts'
import type { FilledChecklist, LinesField } from '#contract/registers/field.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { Block, Paper } from '../../platform/paper/paper.ts'
import { formatValue } from '#contract/registers/format.ts'
import { layoutOf } from '#contract/registers/index.ts'

/** What every sheet is printed with. */
export interface SheetSetting { size: Paper['size'], brigade: string, labelOf: LabelOf, photoOf: (sha256: string) => string, /** The list a filled one was filled by. */ listOf: (filled: FilledChecklist) => Checklist | undefined }

/** The printed sheet of any record, from its definition and layout. A register whose paper has a form of its own brings it (`patrol-sheet.ts`). */
export function registerSheet(definition: RegisterDefinition, record: AnyRecord, setting: SheetSetting): Paper {
  const columns = setting.size === 'a4' ? 3 : 1
  const blocks = layoutOf(definition.code).sections.flatMap((section): Block[] => {
    const cells = section.rows.flat()
    const plain = cells.filter(({ field }) => !['lines', 'attachments', 'checklist'].includes(definition.fields[field]!.type))
    const lines = cells.filter(({ field }) => definition.fields[field]!.type === 'lines')
    const checklists = cells.filter(({ field }) => definition.fields[field]!.type === 'checklist' && record[field])
    const photos = cells.filter(({ field }) => definition.fields[field]!.type === 'attachments')
    return [
      { kind: 'heading', text: section.title },
      ...(plain.length ? [{ kind: 'fields' as const, columns, cells: plain.map(({ field, span }) => ({ label: labelOf(definition, field), value: textOf(definition, record, field, setting.labelOf), span: Math.min(span, columns) })) }] : []),
      ...lines.map(({ field }) => linesBlock(definition.fields[field] as LinesField, record[field] as Array<Record<string, unknown>>, setting.labelOf)),
      ...checklists.flatMap(({ field }) => checklistBlocks(record[field] as FilledChecklist, setting)),
      ...photos.flatMap(({ field }) => photoBlock(definition.fields[field]!.label, record[field] as Array<{ sha256: string, name: string }>, setting)),
    ]
  })
  return {
    size: setting.size,
    header: setting.brigade,
    title: definition.label,
    meta: record.number ? [{ label: '编号', value: record.number }] : [],
    blocks,
    footer: `填写：${record.createdBy}`,
  }
}

const labelOf = (definition: RegisterDefinition, name: string) => {
  const field = definition.fields[name]!
  return 'unit' in field && field.unit ? `${field.label}（${field.unit}）` : field.label
}

export function textOf(definition: RegisterDefinition, record: AnyRecord, name: string, label: LabelOf): string {
  return formatValue(definition.fields[name]!, record[name], label, definition.day ? String(record[definition.day]) : undefined)
}

export function linesBlock(field: LinesField, lines: ReadonlyArray<Record<string, unknown>>, label: LabelOf): Block {
  const names = Object.keys(field.fields)
  return {
    kind: 'table',
    columns: [{ label: '序号', width: 36, align: 'center' }, ...names.map(name => ({ label: field.fields[name]!.label, width: '*' as const }))],
    rows: lines.map((line, index) => [String(index + 1), ...names.map(name => formatValue(field.fields[name]!, line[name], label))]),
  }
}

export function photoBlock(caption: string, photos: ReadonlyArray<{ sha256: string, name: string }>, setting: Pick<SheetSetting, 'photoOf'>): Block[] {
  return photos.length ? [{ kind: 'photos', photos: photos.map(({ sha256, name }, index) => ({ file: setting.photoOf(sha256), caption: `${caption} ${index + 1}：${name}` })) }] : []
}

/** A filled checklist item by item, and what was photographed at those that failed. Items that did not apply are left out. */
export function checklistBlocks(filled: FilledChecklist, { labelOf, listOf, photoOf, size }: Pick<SheetSetting, 'labelOf' | 'listOf' | 'photoOf' | 'size'>): Block[] {
  const list = listOf(filled)
  const items = new Map(list?.items.map(item => [item.code, item]))
  const answered = filled.answers.filter(({ result }) => result !== null)
  const isNarrow = size === '80mm'
  const measured = ({ item, number, text }: FilledChecklist['answers'][number]) => number === null ? text ?? '' : `${number}${items.get(item)?.unit ?? ''}`
  const rows = answered.map((answer, index) => {
    const said = [measured(answer), answer.byRest ? '其余合格' : '', answer.note ?? ''].filter(Boolean).join('；')
    return [String(index + 1), answer.label, ...isNarrow ? [] : [items.get(answer.item)?.criterion ?? ''], labelOf('check-result', answer.result!), said]
  })
  return [
    { kind: 'heading', text: `${filled.name}（第 ${filled.version} 版）` },
    {
      kind: 'table',
      columns: [{ label: '序号', width: 30, align: 'center' }, { label: '检查项目', width: '*' }, ...isNarrow ? [] : [{ label: '要求', width: '*' as const }], { label: '结果', width: 40, align: 'center' }, { label: '数值与说明', width: '*' }],
      rows,
    },
    ...answered.flatMap(answer => photoBlock(answer.label, answer.photos, { photoOf })),
  ]
}
