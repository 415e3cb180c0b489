import type { ListedRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field } from '#contract/registers/field.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { CellValue, TableColumn } from '../../platform/paper/table.ts'
import { isIdentifier } from '#contract/registers/field.ts'
import { formatValue } from '#contract/registers/format.ts'
import { mustFindRegister } from '#contract/registers/index.ts'

/** A column of an exported register: the record's number, or one of its fields. */
interface ExportColumn { column: TableColumn, cell: (record: ListedRecord) => CellValue }

/** Fields an export has when nobody chose: everything but lines, photos, helpers, and personal data nobody asked for. */
export function exportedFields(definition: RegisterDefinition): string[] {
  return Object.entries(definition.fields)
    .filter(([, field]) => field.type !== 'lines' && field.type !== 'attachments' && !field.masked && field.computed !== 'initials')
    .map(([name]) => name)
}

export function exportColumns(definition: RegisterDefinition, chosen: readonly string[] | undefined, labelOf: LabelOf): ExportColumn[] {
  const names = chosen ? chosen.filter(name => name === 'number' || Object.hasOwn(definition.fields, name)) : ['number', ...exportedFields(definition)]
  return names.flatMap((name) => {
    if (name === 'number') return definition.number ? [{ column: { label: '编号', kind: 'id', width: 16 }, cell: record => record.number } satisfies ExportColumn] : []
    return [fieldColumn(definition, name, definition.fields[name]!, labelOf)]
  })
}

const widths: Partial<Record<Field['type'], number>> = { day: 12, time: 17, 'stake': 10, 'route': 10, 'plate': 12, 'machine-plate': 12, 'id-number': 22, 'credit-code': 22, 'vin': 21, choice: 10, flag: 6, longText: 40, officers: 20, phone: 15, reference: 18, integer: 10, decimal: 10, money: 12 }

/** Whether what is picked is called by its number plate, which must not be broken over two lines of a narrow column. */
function namesPlate(field: Field): boolean {
  if (field.type !== 'reference') return false
  const picked = mustFindRegister(field.register)
  return picked.fields[picked.title]?.type === 'plate'
}

function fieldColumn(definition: RegisterDefinition, name: string, field: Field, labelOf: LabelOf): ExportColumn {
  const label = 'unit' in field && field.unit ? `${field.label}（${field.unit}）` : field.label
  // A route of many stretches is as long as any description.
  const width = field.type === 'text' && (field.max ?? 0) > 500 ? widths.longText! : widths[field.type] ?? 24
  if (isIdentifier(field)) return { column: { label, kind: 'id', width }, cell: record => record[name] as CellValue }
  switch (field.type) {
    case 'day': case 'time': case 'integer': case 'money': return { column: { label, kind: field.type, width }, cell: record => record[name] as CellValue }
    case 'decimal': return { column: { label, kind: 'decimal', digits: field.digits, width }, cell: record => record[name] as CellValue }
    default: {
      const isPlate = namesPlate(field)
      const kind = isPlate || (field.type === 'text' && field.identifier) ? 'id' : 'text'
      return { column: { label, kind, width: isPlate ? widths.plate! : width }, cell: record => formatValue(field, record[name], labelOf, definition.day ? String(record[definition.day]) : undefined) }
    }
  }
}
