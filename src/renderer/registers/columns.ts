import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field } from '#contract/registers/field.ts'
import type { GridColumn } from '#renderer/ui/grid-column.ts'
import { beijingTime } from '#contract/wall-time.ts'

const figures = new Set<Field['type']>(['integer', 'decimal', 'money'])
/** A text field that may be longer than this holds a sentence rather than a name. */
const usualLength = 200
const unsortable = new Set<Field['type']>(['lines', 'attachments', 'checklist', 'officers', 'longText'])

/** Fields a list may show; lines are read with their record only. */
export function listable(definition: RegisterDefinition): Array<{ key: string, label: string }> {
  const fields = Object.entries(definition.fields).filter(([name, field]) => field.type !== 'lines' && name !== 'initials')
  return [...definition.number ? [{ key: 'number', label: '编号' }] : [], ...fields.map(([key, field]) => ({ key, label: field.label }))]
}

/** The columns a list shows: those remembered that still exist, whatever release remembered them, or the usual ones. */
export function columnsFrom(definition: RegisterDefinition, remembered: unknown): string[] {
  const known = new Set(listable(definition).map(column => column.key))
  const kept = Array.isArray(remembered) ? remembered.filter((name): name is string => known.has(name as string)) : []
  return [...new Set(kept.length ? kept : definition.list.columns)]
}

/** The order a list is asked for in, unless the column is one this release cannot sort by. */
export function sortFrom(definition: RegisterDefinition, asked: string | undefined): string | undefined {
  const name = asked?.replace(/^-/, '')
  return listable(definition).some(column => column.key === name && gridColumn(definition, column.key).sortable) ? asked : undefined
}

/** The column a record of a register is known by. */
export const keyColumn = (definition: RegisterDefinition) => definition.number ? 'number' : definition.title

export function gridColumn(definition: RegisterDefinition, key: string): GridColumn {
  const field = definition.fields[key]
  return {
    key,
    label: field ? field.label + ('unit' in field && field.unit ? `（${field.unit}）` : '') : '编号',
    align: field && figures.has(field.type) ? 'right' : undefined,
    bold: key === keyColumn(definition),
    wide: field?.type === 'longText' || (field?.type === 'text' && (field.max ?? 0) > usualLength),
    sortable: !field || !unsortable.has(field.type),
  }
}

/** What a record is called where it stands alone: its number with its title, or the title. */
export function nameOf(record: Pick<AnyRecord, 'number' | 'title'>): string {
  return [record.number, record.title].filter(Boolean).join(' ')
}

/** How a reference to the record is labelled: by number where its register has one. */
export function labelOfRecord(record: Pick<AnyRecord, 'number' | 'title'>): string {
  return record.number ?? record.title
}

/** An entry of the trail in Beijing time, to the minute; one that is given in Beijing time is only written out. */
export function shownInstant(instant: string | null | undefined): string {
  if (!instant) return ''
  return (instant.endsWith('Z') ? beijingTime(new Date(instant)) : instant.slice(0, 16)).replace('T', ' ')
}
