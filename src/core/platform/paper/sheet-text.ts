import { printable, textWidth } from './plain-text.ts'
import type { ColumnKind, TableColumn } from './table.ts'

/** Excel's limit for one cell, in UTF-16 units. */
const CELL_LIMIT = 32_767
const CUT_MARK = '……（内容过长，已截断）'

/** Text as a cell can hold it. What does not fit is cut where the reader sees it. */
export function cellText(text: string): string {
  const clean = printable(text)
  return escapeCodes(clean.length <= CELL_LIMIT ? clean : cut(clean))
}

function cut(text: string): string {
  const room = CELL_LIMIT - CUT_MARK.length
  // Never half a character: a rare name character is two units.
  const end = text.codePointAt(room - 1)! > 0xFFFF ? room - 1 : room
  return text.slice(0, end) + CUT_MARK
}

/** `_x0041_` in a cell means the character with that code; a text that says so literally must be escaped. */
function escapeCodes(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_') : text
}

/** A title as Excel accepts it for a sheet: 31 units, none of its seven forbidden signs, not empty. */
export function sheetName(title: string): string {
  // An apostrophe is allowed inside a name, but has to be doubled wherever the name is quoted, which some readers miss.
  let name = ''
  for (const character of printable(title).replace(/[[\]:*?/\\'\n\t]/g, ' ').trim()) {
    if (name.length + character.length > 31)
      break
    name += character
  }
  name = name.trim()
  return name === '' || name.toLowerCase() === 'history' ? '台账' : name
}

const WIDTHS: Record<ColumnKind, number> = { text: 20, id: 22, day: 12, time: 17, integer: 8.5, decimal: 11, money: 14, share: 10 }

/** In characters, with room for the filter button beside the label. */
export function columnWidth(column: TableColumn): number {
  return Math.min(80, Math.max(column.width ?? WIDTHS[column.kind], textWidth(column.label) + 4))
}

const LINE_HEIGHT = 15
const ROW_PADDING = 3
/** Excel allows no more, in points. */
const TALLEST_ROW = 409

/**
 * The height a row needs for its wrapped texts. Told outright, because LibreOffice
 * does not work it out for a file it did not make.
 */
export function rowHeight(texts: readonly (readonly [text: string, width: number])[]): number {
  let lines = 1
  for (const [text, width] of texts) {
    if (text.length * 2 <= width && !text.includes('\n'))
      continue
    let needed = 0
    for (const line of text.split('\n'))
      needed += Math.max(1, Math.ceil(textWidth(line) / (width - 3)))
    lines = Math.max(lines, needed)
  }
  return Math.min(TALLEST_ROW, lines * LINE_HEIGHT + ROW_PADDING)
}
