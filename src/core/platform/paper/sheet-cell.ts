import { daySerial, timeSerial } from './plain-text.ts'
import { cellText } from './sheet-text.ts'
import type { Borders, Style } from 'exceljs'
import type { CellValue, ColumnKind, TableColumn } from './table.ts'

const INK = 'FFB0B7C3'
const hairline = { style: 'thin', color: { argb: INK } } as const
const border: Partial<Borders> = { top: hairline, left: hairline, bottom: hairline, right: hairline }
const font = { name: '宋体', size: 10.5 }

export const titleStyle: Partial<Style> = {
  font: { name: '黑体', size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle' },
}

export const lineStyle: Partial<Style> = {
  font,
  alignment: { horizontal: 'left', vertical: 'middle' },
}

export const headerStyle: Partial<Style> = {
  font: { name: '黑体', size: 10.5, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF1F6' } },
  border,
}

/** The looks a column needs: its own, and that of a text standing where a date or a figure was expected. */
interface ColumnStyles { own: Partial<Style>, text: Partial<Style> }

const FORMATS: Record<ColumnKind, string> = {
  text: 'General',
  id: '@',
  day: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm',
  integer: '0',
  decimal: 'General',
  money: '#,##0.00',
}

const ALIGNMENTS: Record<ColumnKind, Style['alignment']['horizontal']> = {
  text: 'left',
  id: 'left',
  day: 'center',
  time: 'center',
  integer: 'right',
  decimal: 'right',
  money: 'right',
}

export function bodyStyles(column: TableColumn): ColumnStyles {
  const horizontal = ALIGNMENTS[column.kind]
  // An indent keeps a figure off the text in the next column.
  const alignment = { horizontal, vertical: 'middle', wrapText: column.kind === 'text', indent: horizontal === 'center' ? 0 : 1 } as const
  const decimals = column.kind === 'decimal' && column.digits !== undefined
  const numFmt = decimals ? (0).toFixed(column.digits) : FORMATS[column.kind]
  return {
    own: { numFmt, font, alignment, border },
    text: { numFmt: '@', font, alignment, border },
  }
}

/** Excel keeps 15 digits; more would be rounded silently. */
const isExact = (value: number): boolean => Number.isFinite(value) && Math.abs(value) < 1e15

/** A value as the sheet stores it. Dates are numbers of days, so no time zone can move them. */
export function sheetCell(column: TableColumn, styles: ColumnStyles, value: CellValue): { value: CellValue, style: Partial<Style> } {
  if (value === null || value === '')
    return { value: null, style: styles.own }
  if (typeof value === 'number') {
    if (!isExact(value) || column.kind === 'text' || column.kind === 'id')
      return { value: String(value), style: styles.text }
    return { value: column.kind === 'money' ? value / 100 : value, style: styles.own }
  }
  const serial = column.kind === 'day' ? daySerial(value) : column.kind === 'time' ? timeSerial(value) : undefined
  if (serial !== undefined)
    return { value: serial, style: styles.own }
  const plain = column.kind === 'text' && !/^[=+\-@＝＋－＠]/.test(value)
  // Text format, so that a text like =1+1 does not turn into a formula when somebody edits the cell.
  return { value: cellText(value), style: plain ? styles.own : styles.text }
}
