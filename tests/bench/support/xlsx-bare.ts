import type SqliteDatabase from 'better-sqlite3'
import { setImmediate as turn } from 'node:timers/promises'
import exceljs from 'exceljs'
import { exportedLabels, exportedLooks, exportedRows, exportedWidths, numberFormats } from './raw-export.ts'

/** The library's own streaming writer at its best: one style object per column, no shared strings, a turn of the event loop every 200 rows. */
export async function writeBare(raw: SqliteDatabase.Database, file: string, from: string, to: string): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false })
  const sheet = workbook.addWorksheet('巡查日志', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = exportedWidths.map(width => ({ width }))
  const line = { style: 'thin', color: { argb: 'FFB0B7C3' } } as const
  const border = { top: line, left: line, bottom: line, right: line }
  const font = { name: '宋体', size: 10.5 }
  const styles = exportedLooks.map(look => ({ numFmt: numberFormats[look], font, border, alignment: { vertical: 'middle' as const, wrapText: look === 'text' } }))
  const header = { font: { ...font, bold: true }, border, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF1F6' } } as const }
  const put = (number: number, values: readonly unknown[], styleAt: (index: number) => object) => {
    const row = sheet.getRow(number)
    for (let index = 0; index < values.length; index++) {
      const cell = row.getCell(index + 1)
      cell.value = values[index] as string
      cell.style = styleAt(index)
    }
    row.commit()
  }
  put(1, exportedLabels, () => header)
  let number = 1
  for (const values of exportedRows(raw, from, to)) {
    put(++number, values, index => styles[index]!)
    if (number % 200 === 0) await turn()
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: number, column: 20 } }
  await workbook.commit()
}
