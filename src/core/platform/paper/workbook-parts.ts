import { xmlText } from './sheet-xml.ts'

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const sheetPart = 'xl/worksheets/sheet1.xml'

interface Workbook {
  sheet: string
  maker: string
  /** `YYYY-MM-DD` */
  madeOn: string
  stylesheet: string
  /** Rows repeated on each printed page, `$3:$3`. */
  titleRows: string
  /** What the filter buttons cover, `$A$3:$I$120`. */
  filtered: string
}

/** Everything of a one-sheet workbook but the sheet: names of parts and their XML (ECMA-376, part 1). */
export function workbookParts(book: Workbook): Array<[name: string, xml: string]> {
  const sheet = `'${xmlText(book.sheet)}'`
  const at = `${book.madeOn}T00:00:00Z`
  const maker = xmlText(book.maker)
  return [
    ['[Content_Types].xml', `${PROLOGUE}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ['/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
      [`/${sheetPart}`, `${SPREADSHEET}.worksheet+xml`],
      ['/xl/styles.xml', `${SPREADSHEET}.styles+xml`],
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`],
    ['_rels/.rels', relations([[`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'], [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml']])],
    ['docProps/core.xml', `${PROLOGUE}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>${maker}</dc:creator><cp:lastModifiedBy>${maker}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`],
    ['xl/workbook.xml', `${PROLOGUE}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="${xmlText(book.sheet)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${sheet}!${book.filtered}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!${book.titleRows}</definedName></definedNames></workbook>`],
    ['xl/_rels/workbook.xml.rels', relations([[`${OFFICE}/relationships/worksheet`, 'worksheets/sheet1.xml'], [`${OFFICE}/relationships/styles`, 'styles.xml']])],
    ['xl/styles.xml', PROLOGUE + book.stylesheet],
  ]
}

/** Opens the sheet's own part. */
export const sheetOpening = `${PROLOGUE}<worksheet xmlns="${MAIN}">`

const relations = (targets: ReadonlyArray<readonly [type: string, target: string]>): string =>
  `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`
