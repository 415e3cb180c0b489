import type { TableLayout } from 'pdfmake/interfaces'
import type { Paper } from './paper.ts'

const MM = 72 / 25.4

/** Sizes of one kind of page, in points. */
export interface PageLook {
  width: number
  /** Undefined on a receipt roll, which is as long as its content. */
  height: number | undefined
  margins: { left: number, top: number, right: number, bottom: number }
  title: number
  heading: number
  body: number
  small: number
  /** Space above and below the text of a table cell. */
  cell: number
  /** Least height of a row in a field grid. */
  fieldRow: number
  /** How many label-value pairs, photos or signatures fit side by side. */
  abreast: { fields: number, meta: number, photos: number, signatures: number }
}

const SHEETS = { 'a4': [210, 297], 'a5': [148, 210], '80mm': [80, undefined] } as const

const form = { title: 18, heading: 12, body: 10.5, small: 9, cell: 5, fieldRow: 26, abreast: { fields: 4, meta: 3, photos: 2, signatures: 3 } }
const small = { title: 15, heading: 11, body: 9.5, small: 8, cell: 3.5, fieldRow: 21, abreast: { fields: 3, meta: 2, photos: 2, signatures: 2 } }
const list = { ...form, title: 16, heading: 10.5, body: 8.5, small: 8, cell: 3, fieldRow: 20, abreast: { ...form.abreast, meta: 4 } }
const dense = { ...list, title: 14, body: 7, small: 7.5, cell: 2 }
const receipt = { title: 13, heading: 10, body: 8.5, small: 7.5, cell: 2.5, fieldRow: 15, abreast: { fields: 1, meta: 1, photos: 1, signatures: 1 } }

export function pageLook(paper: Pick<Paper, 'size' | 'orientation' | 'density'>): PageLook {
  const [across, down] = SHEETS[paper.size]
  if (down === undefined)
    return { ...receipt, width: across * MM, height: undefined, margins: { left: 10, top: 12, right: 10, bottom: 18 } }
  const turned = paper.orientation === 'landscape'
  const width = (turned ? down : across) * MM
  const height = (turned ? across : down) * MM
  const density = paper.density ?? 'form'
  if (density !== 'form')
    return { ...(density === 'list' ? list : dense), width, height, margins: { left: 30, top: 40, right: 30, bottom: 42 } }
  return paper.size === 'a5'
    ? { ...small, width, height, margins: { left: 38, top: 40, right: 38, bottom: 44 } }
    : { ...form, width, height, margins: { left: 57, top: 54, right: 57, bottom: 58 } }
}

export function innerWidth(look: PageLook): number {
  return look.width - look.margins.left - look.margins.right
}

export const INK = { text: '#111827', quiet: '#6b7280', line: '#6b7280', frame: '#374151', shade: '#f3f4f6' }

/** Hairlines inside, a slightly firmer frame: what a laser printer shows as an official form. */
export function gridLayout(look: PageLook): TableLayout {
  const edge = (index: number, last: number): boolean => index === 0 || index === last
  return {
    hLineWidth: (index, node) => edge(index, node.table.body.length) ? 0.7 : 0.4,
    vLineWidth: (index, node) => edge(index, node.table.widths!.length) ? 0.7 : 0.4,
    hLineColor: (index, node) => edge(index, node.table.body.length) ? INK.frame : INK.line,
    vLineColor: (index, node) => edge(index, node.table.widths!.length) ? INK.frame : INK.line,
    paddingTop: () => look.cell,
    paddingBottom: () => look.cell,
    paddingLeft: () => 5,
    paddingRight: () => 5,
  }
}
