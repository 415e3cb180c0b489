import type SqliteDatabase from 'better-sqlite3'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { exportedLabels, exportedLooks, exportedRows, exportedWidths, numberFormats } from './raw-export.ts'

/** The floor of writing a workbook: the sheet's XML put together by hand and deflated, with the same styles, dates, filter and frozen row. */
export async function writeFloor(raw: SqliteDatabase.Database, file: string, from: string, to: string): Promise<void> {
  const zip = new Zip(file)
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const looks = Object.entries(numberFormats)
  await zip.add('[Content_Types].xml', [`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`])
  await zip.add('_rels/.rels', [`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`])
  await zip.add('xl/workbook.xml', [`${head}<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="巡查日志" sheetId="1" r:id="rId1"/></sheets></workbook>`])
  await zip.add('xl/_rels/workbook.xml.rels', [`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`])
  await zip.add('xl/styles.xml', [`${head}<styleSheet ${main}><numFmts count="${looks.length}">${looks.map(([, format], at) => `<numFmt numFmtId="${164 + at}" formatCode="${format}"/>`).join('')}</numFmts><fonts count="2"><font><sz val="10.5"/><name val="宋体"/></font><font><b/><sz val="10.5"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${looks.length + 1}"><xf fontId="1" borderId="1" applyFont="1" applyBorder="1"/>${looks.map(([look], at) => `<xf numFmtId="${164 + at}" borderId="1" applyNumberFormat="1" applyBorder="1"${look === 'text' ? ' applyAlignment="1"><alignment wrapText="1" vertical="center"/></xf>' : '/>'}`).join('')}</cellXfs></styleSheet>`])
  await zip.add('xl/worksheets/sheet1.xml', sheetXml(`${head}<worksheet ${main}>`, exportedRows(raw, from, to)))
  await zip.close()
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
// eslint-disable-next-line no-control-regex -- XML forbids them
const escaped = (text: string) => text.replace(/[&<>]/g, sign => escapes[sign]!).replace(/[\u0000-\u0008\v\f\u000E-\u001F]/g, '')
const columns = exportedLabels.map((_, index) => String.fromCharCode(65 + index))
const styleOf = exportedLooks.map(look => Object.keys(numberFormats).indexOf(look) + 1)

function* sheetXml(open: string, rows: Iterable<Array<string | number | null>>): Generator<string> {
  yield `${open}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${exportedWidths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${rowXml(1, exportedLabels, () => 0)}`
  let number = 1
  for (const row of rows) yield rowXml(++number, row, index => styleOf[index]!)
  yield `</sheetData><autoFilter ref="A1:T${number}"/></worksheet>`
}

function rowXml(number: number, values: ReadonlyArray<string | number | null>, style: (index: number) => number): string {
  let xml = `<row r="${number}">`
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    const open = `<c r="${columns[index]}${number}" s="${style(index)}"`
    if (value === null || value === '') xml += `${open}/>`
    else xml += typeof value === 'number' ? `${open}><v>${value}</v></c>` : `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  }
  return `${xml}</row>`
}

/** The least of a ZIP archive: deflated entries with sizes after the data, and the directory. */
class Zip {
  readonly #out
  readonly #directory: Buffer[] = []
  #offset = 0

  constructor(file: string) {
    this.#out = createWriteStream(file)
  }

  async add(name: string, chunks: Iterable<string>): Promise<void> {
    const at = this.#offset
    const header = (signature: number, bytes: number) => { const made = Buffer.alloc(bytes); made.writeUInt32LE(signature); return made }
    const local = header(0x04034B50, 30)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(0x0808, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    this.#write(Buffer.concat([local, Buffer.from(name)]))
    let [crc, size, packed, pending, rows] = [0, 0, 0, '', 0]
    const deflate = createDeflateRaw({ level: 6 })
    deflate.on('data', (data: Buffer) => { packed += data.length; this.#write(data) })
    const flush = async () => {
      const bytes = Buffer.from(pending)
      pending = ''
      crc = crc32(bytes, crc)
      size += bytes.length
      await new Promise<void>(done => deflate.write(bytes, () => done()))
    }
    for (const chunk of chunks) {
      pending += chunk
      if (++rows % 200 === 0) { await flush(); await turn() }
    }
    await flush()
    deflate.end()
    await finished(deflate)
    const sizes = header(0x08074B50, 16)
    sizes.writeUInt32LE(crc, 4)
    sizes.writeUInt32LE(packed, 8)
    sizes.writeUInt32LE(size, 12)
    this.#write(sizes)
    const entry = header(0x02014B50, 46)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(0x0808, 8)
    entry.writeUInt16LE(8, 10)
    sizes.copy(entry, 16, 4, 16)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    this.#directory.push(Buffer.concat([entry, Buffer.from(name)]))
  }

  async close(): Promise<void> {
    const directory = Buffer.concat(this.#directory)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054B50)
    end.writeUInt16LE(this.#directory.length, 8)
    end.writeUInt16LE(this.#directory.length, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(this.#offset, 16)
    this.#write(directory)
    this.#out.end(end)
    await finished(this.#out)
  }

  #write(bytes: Buffer): void {
    this.#offset += bytes.length
    this.#out.write(bytes)
  }
}
