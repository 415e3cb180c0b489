import { textWidth } from './plain-text.ts'
import { gridLayout, INK, innerWidth } from './page-look.ts'
import type { Column, Content, TableCell } from 'pdfmake/interfaces'
import type { PageLook } from './page-look.ts'
import type { Block, CodeBlock, FieldsBlock, GroupsBlock, PaperColumn, SignatureLine, SignaturesBlock, TableBlock } from './paper.ts'
import type { Photo } from './photos.ts'
import type { Typesetter } from './text-runs.ts'

/** What a block needs to be set: sizes, fonts and the photos already read. */
interface Setting { look: PageLook, type: Typesetter, photos: ReadonlyMap<string, Photo> }

export function setBlock(block: Block, setting: Setting): Content {
  switch (block.kind) {
    case 'heading': return heading(block.text, setting)
    case 'fields': return fields(block, setting)
    case 'groups': return groups(block, setting)
    case 'table': return table(block, setting)
    case 'text': return paragraphs(block, setting)
    case 'photos': return photos(block.photos, setting)
    case 'signatures': return signatures(block, setting)
    case 'code': return code(block, setting)
    case 'pageBreak': return pageBreak(setting)
  }
}

/** Never the last line of a page: it moves on together with the room its first lines would take. */
function heading(text: string, { look, type }: Setting): Content {
  const room = look.height === undefined ? 0 : look.body * 5
  return {
    stack: [
      { text: type.set(text), bold: true, fontSize: look.heading, margin: [0, look.body * 0.9, 0, look.body * 0.45] },
      { text: '', fontSize: 0.1, margin: [0, 0, 0, room] },
    ],
    unbreakable: room > 0,
    margin: [0, 0, 0, -room],
  }
}

/** Paragraphs begin two characters in, as Chinese prose does, unless the text brings its own indent. */
function paragraphs({ text, isSignOff = false, isFlush = false }: Extract<Block, { kind: 'text' }>, { look, type }: Setting): Content {
  return {
    stack: text.replace(/\r\n?/g, '\n').split('\n').map(line => ({
      text: type.set(line.trimEnd()),
      leadingIndent: isSignOff || isFlush || /^\s/.test(line) ? 0 : look.body * 2,
      alignment: isSignOff ? 'right' : 'left',
      preserveLeadingSpaces: true,
      lineHeight: 1.15,
      margin: [0, 0, 0, look.body * 0.25],
    })),
    margin: [0, look.body * (isSignOff ? 1.2 : 0.3), 0, look.body * 0.3],
  }
}

function fields(block: FieldsBlock, { look, type }: Setting): Content {
  const columns = Math.max(1, Math.min(block.columns, look.abreast.fields))
  const labelCells = Math.min(8, Math.max(4, ...block.cells.map(cell => Math.ceil(textWidth(cell.label) / 2))))
  const body = pairRows(block.cells, columns, type)
  return {
    table: {
      widths: Array.from({ length: columns }, () => [labelCells * look.body + 1, '*'] as const).flat(),
      heights: look.fieldRow - 2 * look.cell,
      body,
      dontBreakRows: fitsPage(block.cells.map(cell => [cell.value])),
    },
    layout: gridLayout(look),
    margin: [0, 0, 0, look.body * 0.6],
  }
}

/** The same grid in parts: one label beside all of them, one beside each. */
function groups({ label, columns, groups: parts }: GroupsBlock, { look, type }: Setting): Content {
  const abreast = Math.max(1, Math.min(columns, look.abreast.fields))
  const cells = parts.flatMap(part => part.cells)
  const labelCells = Math.min(8, Math.max(4, ...cells.map(cell => Math.ceil(textWidth(cell.label) / 2))))
  // A cell over several rows is not centred by the library: the room above it is reckoned from rows of the least height.
  const upright = (text: string, rowSpan: number): TableCell => ({ text: type.set([...text].join('\n')), rowSpan, alignment: 'center', fillColor: INK.shade, margin: [0, Math.max(0, (rowSpan * look.fieldRow - [...text].length * look.body * 1.45) / 2 - look.cell), 0, 0] })
  const rowsOf = parts.map(part => pairRows(part.cells, abreast, type))
  const all = rowsOf.reduce((sum, rows) => sum + rows.length, 0)
  const none: TableCell = { text: '' }
  const body = rowsOf.flatMap((rows, part) => rows.map((row, at) => [part + at === 0 ? upright(label, all) : none, at === 0 ? upright(parts[part]!.label, rows.length) : none, ...row]))
  return {
    table: {
      widths: [look.body + 1, look.body + 1, ...Array.from({ length: abreast }, () => [labelCells * look.body + 1, '*'] as const).flat()],
      heights: look.fieldRow - 2 * look.cell,
      body,
      dontBreakRows: fitsPage(cells.map(cell => [cell.value])),
    },
    layout: gridLayout(look),
    margin: [0, 0, 0, look.body * 0.6],
  }
}

function pairRows(cells: FieldsBlock['cells'], columns: number, type: Typesetter): TableCell[][] {
  return fieldRows(cells, columns).map(row => row.flatMap((cell): TableCell[] => {
    const label = { text: type.set(cell.label), alignment: 'center', fillColor: INK.shade, verticalAlignment: 'middle' } as const
    const span = cell.span * 2 - 1
    const value = { text: type.set(cell.value), colSpan: span, verticalAlignment: 'middle' } as const
    return [label, value, ...Array.from({ length: span - 1 }, () => ({ text: '' }))]
  }))
}

/** Rows of the grid; the last field of a row takes what is left of it, so the frame is always closed. */
function fieldRows(cells: FieldsBlock['cells'], columns: number): { label: string, value: string, span: number }[][] {
  const rows: { label: string, value: string, span: number }[][] = []
  let room = 0
  for (const cell of cells) {
    const span = Math.max(1, Math.min(cell.span ?? 1, columns))
    if (span > room) {
      const last = rows.at(-1)?.at(-1)
      if (last)
        last.span += room
      rows.push([])
      room = columns
    }
    rows.at(-1)!.push({ label: cell.label, value: cell.value, span })
    room -= span
  }
  const last = rows.at(-1)?.at(-1)
  if (last)
    last.span += room
  return rows.length ? rows : [[{ label: '', value: '', span: columns }]]
}

function table(block: TableBlock, { look, type }: Setting): Content {
  const header = block.columns.map((column): TableCell => ({
    text: type.set(column.label),
    bold: true,
    alignment: 'center',
    fillColor: INK.shade,
    verticalAlignment: 'middle',
  }))
  const line = (row: readonly string[], bold?: true): TableCell[] => block.columns.map((column, index) => ({
    text: type.set(row[index] ?? ''),
    alignment: column.align ?? 'left',
    verticalAlignment: 'middle',
    bold,
  }))
  const body = [...block.rows.map(row => line(row)), ...block.totals ? [line(block.totals, true)] : []]
  const none: TableCell[] = block.columns.map((_, index) => index === 0
    ? { text: '（无记录）', colSpan: block.columns.length, alignment: 'center', color: INK.quiet }
    : { text: '' })
  const whole = fitsPage(block.rows)
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      widths: fitWidths(block.columns, look),
      body: [header, ...(body.length ? body : [none])],
    },
    layout: gridLayout(look),
    fontSize: Math.min(look.body, 9.5),
    margin: [0, 0, 0, look.body * 0.6],
  }
}

/** A row taller than a page must be allowed to break, or its end would fall off the paper. */
function fitsPage(rows: readonly (readonly string[])[]): boolean {
  return rows.every(row => row.every(text => text.length < 300 && text.split('\n').length < 12))
}

/** Widths given in points never run off the page: too wide a table shrinks in proportion. */
function fitWidths(columns: readonly PaperColumn[], look: PageLook): (number | 'auto' | '*')[] {
  const room = innerWidth(look) - columns.length * 10.4 - 1
  const fixed = columns.reduce((sum, column) => sum + (typeof column.width === 'number' ? column.width : 0), 0)
  const flexible = columns.filter(column => typeof column.width !== 'number').length
  const factor = fixed === 0 ? 1 : Math.min(1, Math.max(room * 0.3, room - flexible * look.body * 4) / fixed)
  return columns.map(column => typeof column.width === 'number' ? column.width * factor : column.width ?? '*')
}

function photos(list: readonly { file: string, caption: string }[], { look, type, photos: read }: Setting): Content {
  const abreast = look.abreast.photos
  const gap = 12
  const width = (innerWidth(look) - gap * (abreast - 1)) / abreast
  const height = width * 0.75
  const one = (photo: { file: string, caption: string }): Column => {
    const picture = read.get(photo.file)
    return {
      stack: [
        picture?.image
          ? { image: picture.image, fit: [width, height], alignment: 'center' }
          : { table: { widths: [width - 12], heights: [40], body: [[{ text: '〔照片无法读取〕', alignment: 'center', color: INK.quiet, margin: [0, 12, 0, 0] }]] }, layout: gridLayout(look) },
        { text: type.set(photo.caption), fontSize: look.small, alignment: 'center', margin: [0, 4, 0, 0] },
      ],
      width,
    }
  }
  const rows: Content[] = []
  for (let start = 0; start < list.length; start += abreast)
    rows.push({ columns: list.slice(start, start + abreast).map(one), columnGap: gap, unbreakable: true, margin: [0, 4, 0, 10] })
  return { stack: rows }
}

/** A name written by hand, in points. */
const roomToSign = 50
const signatureLabel = (line: string | SignatureLine) => `${typeof line === 'string' ? line : line.label}：`
const labelWidth = (line: string | SignatureLine, look: PageLook) => textWidth(signatureLabel(line)) / 2 * look.body + 2

function signatures(block: SignaturesBlock, { look, type }: Setting): Content {
  const gap = 18
  const widthOf = (abreast: number) => (innerWidth(look) - gap * (abreast - 1)) / abreast
  const taken = Math.max(0, ...block.lines.map(line => labelWidth(line, look)))
  // Beside the longest label a name still has to fit.
  let abreast = Math.min(look.abreast.signatures, block.lines.length || 1)
  while (abreast > 1 && widthOf(abreast) - taken < roomToSign) abreast--
  const width = widthOf(abreast)
  const hasNotes = block.lines.some(line => typeof line !== 'string')
  const noteUnder = (text: ReturnType<Typesetter['set']>): Content => ({ text, fontSize: look.small, margin: [0, 3, 0, 0] })
  const one = (line: string | SignatureLine): Column => {
    const taken = labelWidth(line, look)
    return {
      width,
      stack: [
        { columns: [
          { text: type.set(signatureLabel(line)), width: taken, noWrap: true },
          { canvas: [{ type: 'line', x1: 0, y1: look.body * 1.35, x2: Math.max(30, width - taken), y2: look.body * 1.35, lineWidth: 0.5, lineColor: INK.frame }], width: '*' },
        ], columnGap: 0 },
        ...hasNotes ? [noteUnder(type.set(typeof line === 'string' ? ' ' : line.note))] : [],
        { text: '　　　年　　月　　日', alignment: 'right', margin: [0, look.body * 0.7, 0, 0], preserveLeadingSpaces: true },
      ],
    }
  }
  const rows: Content[] = []
  for (let start = 0; start < block.lines.length; start += abreast)
    rows.push({ columns: block.lines.slice(start, start + abreast).map(one), columnGap: gap, margin: [0, look.body * 1.6, 0, 0] })
  return { stack: rows, unbreakable: true, margin: [0, look.body, 0, 0] }
}

/** Points; about 22 mm, which a telephone reads from a copy as well. Three for each of the 21 modules of the smallest code. */
const codeSize = 63

function code({ code, caption }: CodeBlock, { look, type }: Setting): Content {
  return {
    columns: [
      { qr: code, fit: codeSize, eccLevel: 'M', foreground: INK.text, width: codeSize },
      { text: type.set(caption), fontSize: look.small, lineHeight: 1.3, margin: [14, (codeSize - caption.split('\n').length * look.small * 1.6) / 2, 0, 0], width: '*' },
    ],
    unbreakable: true,
    margin: [0, look.body * 0.6, 0, 0],
  } as Content
}

/** On a roll there is no page to break: a dashed line shows where to tear. */
function pageBreak({ look }: Setting): Content {
  return look.height === undefined
    ? { canvas: [{ type: 'line', x1: 0, y1: 0, x2: innerWidth(look), y2: 0, lineWidth: 0.6, dash: { length: 3 } }], margin: [0, 10, 0, 10] }
    : { text: '', pageBreak: 'after' }
}
