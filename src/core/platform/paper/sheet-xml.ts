import type { CellValue } from './table.ts'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const SPECIAL = /[&<>"]/
/** Readers may trim a text that begins or ends with a blank, or hold its line feeds for blanks. */
const BLANKS = /^\s|\s$|\n/

/** Text between tags or in quotes. Most texts need nothing, and looking is cheaper than replacing. */
export function xmlText(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"]/g, sign => ESCAPES[sign]!) : text
}

/** `A`, `Z`, `AA`, … of a column counted from 0. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + index % 26)
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

/** One cell. Strings stand in the cell itself: a table of shared ones would have to be held in memory. */
export function cellXml(place: string, style: number, value: CellValue): string {
  if (value === null)
    return `<c r="${place}" s="${style}"/>`
  if (typeof value === 'number')
    return `<c r="${place}" s="${style}"><v>${value}</v></c>`
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${BLANKS.test(value) ? ' xml:space="preserve"' : ''}>${xmlText(value)}</t></is></c>`
}

/** One row of cells already written; the height is in points. */
export function rowXml(row: number, cells: string, height?: number): string {
  return `<row r="${row}"${height ? ` ht="${height}" customHeight="1"` : ''}>${cells}</row>`
}
