/* eslint-disable no-control-regex -- control characters are the subject here */

/** Control characters no spreadsheet or page can hold; tab and line feed stay. Includes lone surrogates and noncharacters. */
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** What may need mending. Nearly no text does, and two passes over each of two million cells are seconds. */
const SUSPECT = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/

/** Text as it can be written anywhere: one kind of line end, nothing that XML forbids. */
export function printable(text: string): string {
  if (!SUSPECT.test(text))
    return text
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '')
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})$/
const MS_PER_DAY = 86_400_000

/**
 * Days since 1899-12-30, as spreadsheets count. Undefined for what is no calendar day,
 * and before 1900-03-01, where Excel counts a 29 February that never was.
 */
export function daySerial(value: string): number | undefined {
  const known = serials.get(value)
  if (known !== undefined)
    return known
  const serial = serialOf(value)
  if (serial !== undefined && serials.size < 100_000)
    serials.set(value, serial)
  return serial
}

/** A list of a hundred thousand records has a few hundred days, each standing in several columns. */
const serials = new Map<string, number>()

function serialOf(value: string): number | undefined {
  const parts = DAY.exec(value)
  if (!parts)
    return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const instant = Date.UTC(year, month - 1, day)
  if (new Date(instant).toISOString().slice(0, 10) !== value)
    return undefined
  const serial = (instant - Date.UTC(1899, 11, 30)) / MS_PER_DAY
  return serial >= 61 ? serial : undefined
}

export function timeSerial(value: string): number | undefined {
  const parts = TIME.exec(value)
  if (!parts)
    return undefined
  const day = daySerial(parts[1]!)
  const minutes = Number(parts[2]) * 60 + Number(parts[3])
  return day === undefined || minutes >= 1440 ? undefined : day + minutes / 1440
}

/** Fen as yuan, exactly: no binary fraction comes near an amount. */
export function yuan(fen: number): string {
  const whole = Math.abs(Math.round(fen)).toString().padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${whole.slice(0, -2)}.${whole.slice(-2)}`
}

/** The same with thousands separated, for people. */
export function yuanForReading(fen: number): string {
  return yuan(fen).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** Columns a text takes in a fixed-width font: Chinese and full-width forms count two. */
export function textWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // The second half of a rare character was counted with its first.
    if (unit < 0xDC00 || unit > 0xDFFF)
      width += unit > 0x2E7F ? 2 : 1
  }
  return width
}

/** Remarks under a table, numbered where there are several; the lines after the first are indented as far as its `注：`. */
export function noteLines(notes: readonly string[] = []): string[] {
  return notes.map((note, at) => notes.length === 1 ? `注：${note}` : `${at === 0 ? '注：' : '\u3000\u3000'}${at + 1}. ${note}`)
}
