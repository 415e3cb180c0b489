/** How a cell looks, in the terms of the office: fonts in points, colours as RGB. */
export interface CellStyle {
  font: { name: string, size: number, bold?: boolean }
  horizontal: 'left' | 'center' | 'right'
  wrap?: boolean
  /** In steps of three spaces. */
  indent?: number
  fill?: string
  /** Colour of a hairline on all four sides. */
  line?: string
  /** A format code as the spreadsheet writes it; without one the general format. */
  format?: string
}

/** Format codes every spreadsheet knows by number. */
const BUILT_IN: Record<string, number> = { 'General': 0, '0': 1, '0.00': 2, '#,##0.00': 4, '@': 49 }
const FIRST_CUSTOM = 164

/** The looks of one workbook, each listed once; a cell names its look by place in the list. */
export class StyleBook {
  private readonly looks: string[] = []
  private readonly fonts = new Shelf('<font><sz val="11"/><name val="宋体"/></font>')
  private readonly fills = new Shelf('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>')
  private readonly borders = new Shelf('<border><left/><right/><top/><bottom/><diagonal/></border>')
  private readonly formats: string[] = []

  constructor() {
    // The first look is that of cells nobody styled.
    this.looks.push('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
  }

  /** The number a cell carries for this look. */
  add(style: CellStyle): number {
    const numFmt = this.formatNumber(style.format ?? 'General')
    const font = this.fonts.place(fontXml(style.font))
    const fill = style.fill ? this.fills.place(`<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`) : 0
    const border = style.line ? this.borders.place(borderXml(style.line)) : 0
    const alignment = `<alignment horizontal="${style.horizontal}" vertical="center"${style.wrap ? ' wrapText="1"' : ''}${style.indent ? ` indent="${style.indent}"` : ''}/>`
    const look = `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
    const known = this.looks.indexOf(look)
    return known >= 0 ? known : this.looks.push(look) - 1
  }

  /** The stylesheet part. */
  xml(): string {
    const formats = this.formats.map((code, at) => `<numFmt numFmtId="${FIRST_CUSTOM + at}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`)
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length ? listXml('numFmts', formats) : '',
      listXml('fonts', this.fonts.items),
      listXml('fills', this.fills.items),
      listXml('borders', this.borders.items),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      listXml('cellXfs', this.looks),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('')
  }

  private formatNumber(code: string): number {
    const builtIn = BUILT_IN[code]
    if (builtIn !== undefined)
      return builtIn
    const known = this.formats.indexOf(code)
    return FIRST_CUSTOM + (known >= 0 ? known : this.formats.push(code) - 1)
  }
}

/** Parts that looks share, in the order they were first asked for. */
class Shelf {
  readonly items: string[]

  constructor(...first: string[]) {
    this.items = first
  }

  place(item: string): number {
    const known = this.items.indexOf(item)
    return known >= 0 ? known : this.items.push(item) - 1
  }
}

const listXml = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join('')}</${name}>`

const fontXml = ({ name, size, bold }: CellStyle['font']): string => `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${name}"/></font>`

function borderXml(rgb: string): string {
  const side = (name: string): string => `<${name} style="thin"><color rgb="FF${rgb}"/></${name}>`
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`
}
