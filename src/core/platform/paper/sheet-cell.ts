import { daySerial, timeSerial } from './plain-text.ts'
import { cellText } from './sheet-text.ts'
import type { CellStyle } from './sheet-style.ts'
import type { CellValue, ColumnKind, TableColumn } from './table.ts'

const line = 'B0B7C3'
const font = { name: '宋体', size: 10.5 }

export const titleStyle: CellStyle = { font: { name: '黑体', size: 16, bold: true }, horizontal: 'center' }

export const lineStyle: CellStyle = { font, horizontal: 'left' }

/** A remark runs over as many lines as the width of the table makes of it. */
export const noteStyle: CellStyle = { ...lineStyle, wrap: true }

export const headerStyle: CellStyle = { font: { name: '黑体', size: 10.5, bold: true }, horizontal: 'center', wrap: true, fill: 'EEF1F6', line }

/** The looks a column needs: its own, and that of a text standing where a date or a figure was expected. */
interface ColumnStyles { own: CellStyle, text: CellStyle }

const FORMATS: Record<ColumnKind, string> = {
  text: 'General',
  id: '@',
  day: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm',
  integer: '0',
  decimal: 'General',
  money: '#,##0.00',
  share: '0.0%',
}

const ALIGNMENTS: Record<ColumnKind, CellStyle['horizontal']> = {
  text: 'left',
  id: 'left',
  day: 'center',
  time: 'center',
  integer: 'right',
  decimal: 'right',
  money: 'right',
  share: 'right',
}

export function bodyStyles(column: TableColumn, bold = false): ColumnStyles {
  const horizontal = ALIGNMENTS[column.kind]
  const decimals = column.kind === 'decimal' && column.digits !== undefined
  // An indent keeps a figure off the text in the next column.
  const look = { font: bold ? { ...font, bold } : font, line, horizontal, wrap: column.kind === 'text', indent: horizontal === 'center' ? 0 : 1 }
  return {
    own: { ...look, format: decimals ? (0).toFixed(column.digits) : FORMATS[column.kind] },
    text: { ...look, format: '@' },
  }
}

/** Excel keeps 15 digits; more would be rounded silently. */
const isExact = (value: number): boolean => Number.isFinite(value) && Math.abs(value) < 1e15

/** A value as the sheet stores it, in the column's own look or in that of a text. Dates are numbers of days, so no time zone can move them. */
export function sheetCell(column: TableColumn, value: CellValue): { value: CellValue, look: keyof ColumnStyles } {
  if (value === null || value === '')
    return { value: null, look: 'own' }
  if (typeof value === 'number') {
    if (!isExact(value) || column.kind === 'text' || column.kind === 'id')
      return { value: String(value), look: 'text' }
    return { value: column.kind === 'money' ? value / 100 : value, look: 'own' }
  }
  const serial = column.kind === 'day' ? daySerial(value) : column.kind === 'time' ? timeSerial(value) : undefined
  if (serial !== undefined)
    return { value: serial, look: 'own' }
  const plain = column.kind === 'text' && !/^[=+\-@＝＋－＠]/.test(value)
  // Text format, so that a text like =1+1 does not turn into a formula when somebody edits the cell.
  return { value: cellText(value), look: plain ? 'own' : 'text' }
}
