import type { CalendarDay } from './work-calendar.ts'
import * as z from 'zod'
import { Day } from '../primitives.ts'
import { addDays, isDay, weekdayIndex } from '../wall-time.ts'

/** A year as a file says it, in spans as the notice does. What ships and what is imported have this one shape. */
export const CalendarFile = z.strictObject({
  year: z.int(),
  source: z.string(),
  status: z.enum(['已核实', '未核实']),
  days: z.array(z.strictObject({ from: Day, to: Day, kind: z.enum(['放假', '上班']), name: z.string() })),
})
export type CalendarFile = z.infer<typeof CalendarFile>

/** What keeps a file from being imported: the line of a table, or the place in the list of a JSON file; 0 for the file as a whole. */
export const CalendarMistake = z.object({ row: z.int(), column: z.string(), value: z.string(), code: z.string(), message: z.string() })
export type CalendarMistake = z.infer<typeof CalendarMistake>

export const calendarMistakeText = ({ row, message }: CalendarMistake) => row ? `第 ${row} 行 ${message}` : message

/** Every day of the spans. */
export function daysOfSpans(spans: CalendarFile['days']): CalendarDay[] {
  return spans.flatMap(({ from, to, kind, name }) => {
    const days: CalendarDay[] = []
    for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, kind: kind === '放假' ? 'off' : 'work', name })
    return days
  })
}

/** The text of a file: UTF-8, or GB 18030 as spreadsheets in this country write it. */
export function calendarText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }
  catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

interface Row { row: number, from: string, to: string, kind: string, name: string }
interface Sheet { year: string, source: string, status: string, rows: Row[] }

/** What a file brings, and what is wrong with it. With a mistake, nothing of it may be used. */
export interface ReadCalendar { year: number, source: string, verified: boolean, days: CalendarDay[], mistakes: CalendarMistake[] }

/** Reads a year from a table (`起始日期,截止日期,安排,节日`, above it `年份` and `来源`) or from JSON. */
export function readCalendar(text: string): ReadCalendar {
  const sheet = text.trimStart().startsWith('{') ? jsonSheet(text) : tableSheet(text)
  if (!sheet) return { year: 0, source: '', verified: false, days: [], mistakes: [mistake(0, '', '', 'UNREADABLE', '文件不是正确的 JSON')] }
  const mistakes: CalendarMistake[] = []
  const year = Number(sheet.year)
  const isYear = /^\d{4}$/.test(sheet.year) && year >= 1990 && year <= 2100
  if (!isYear) mistakes.push(mistake(0, '年份', sheet.year, 'YEAR_MISSING', '没有写明年份，应有一行“年份,2027”'))
  if (!sheet.source) mistakes.push(mistake(0, '来源', '', 'SOURCE_MISSING', '没有写明来源，应有一行“来源,通知名称和文号”'))
  if (sheet.status && sheet.status !== '已核实' && sheet.status !== '未核实') mistakes.push(mistake(0, '核实', sheet.status, 'STATUS_UNKNOWN', '“核实”应写已核实或未核实'))
  const seen = new Map<string, number>()
  const days = sheet.rows.flatMap((row) => {
    const wrong = wrongWith(row, isYear ? sheet.year : '')
    if (wrong) {
      mistakes.push(wrong)
      return []
    }
    const from = dayOf(row.from)!
    const spanned = daysOfSpans([{ from, to: row.to ? dayOf(row.to)! : from, kind: row.kind as '放假' | '上班', name: row.name }])
    const twice = spanned.find(({ day }) => seen.has(day))
    if (twice) mistakes.push(mistake(row.row, '起始日期', twice.day, 'DAY_TWICE', `${twice.day} 已在第 ${seen.get(twice.day)} 行写过`))
    for (const { day } of spanned) if (!seen.has(day)) seen.set(day, row.row)
    return spanned
  })
  if (mistakes.length === 0) mistakes.push(...missingHolidays(days))
  return { year: isYear ? year : 0, source: sheet.source, verified: sheet.status === '已核实', days: days.sort((a, b) => a.day < b.day ? -1 : 1), mistakes }
}

const mistake = (row: number, column: string, value: string, code: string, message: string): CalendarMistake => ({ row, column, value, code, message })
/** Longer breaks there are none; a longer span is a slip in one of its ends. */
const longestBreak = 15

function wrongWith({ row, from, to, kind, name }: Row, year: string): CalendarMistake | undefined {
  const [first, last] = [dayOf(from), to ? dayOf(to) : dayOf(from)]
  if (!first) return mistake(row, '起始日期', from, 'DAY_UNREADABLE', `“${from}”不是存在的日期，应写成 2027-01-01`)
  if (!last) return mistake(row, '截止日期', to, 'DAY_UNREADABLE', `“${to}”不是存在的日期，应写成 2027-01-03`)
  if (last < first) return mistake(row, '截止日期', to, 'SPAN_BACKWARDS', `截止日期 ${last} 早于起始日期 ${first}`)
  const outside = [first, last].find(day => year && !day.startsWith(year))
  if (outside) return mistake(row, outside === first ? '起始日期' : '截止日期', outside, 'OTHER_YEAR', `${outside} 不在 ${year} 年；跨年的假期分年录入`)
  if (addDays(first, longestBreak - 1) < last) return mistake(row, '截止日期', to, 'SPAN_TOO_LONG', `${first} 至 ${last} 超过 ${longestBreak} 天，请核对`)
  if (kind !== '放假' && kind !== '上班') return mistake(row, '安排', kind, 'KIND_UNKNOWN', `“${kind}”应写放假或上班`)
  if (!name) return mistake(row, '节日', '', 'NAME_MISSING', '没有写明是哪个节日')
  if (name.length > 20) return mistake(row, '节日', name, 'NAME_TOO_LONG', '节日名称不超过 20 个字')
  for (let day = first; kind === '上班' && day <= last; day = addDays(day, 1)) {
    if (weekdayIndex(day) < 5) return mistake(row, '起始日期', day, 'WORK_ON_WEEKDAY', `${day} 本来就是工作日，调休上班应是周六或周日`)
  }
  return undefined
}

/** Seven holidays by the 全国年节及纪念日放假办法; where one is missing the file is cut short, and counting by it would be wrong in silence. */
const holidays = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆']

function missingHolidays(days: readonly CalendarDay[]): CalendarMistake[] {
  const names = days.filter(({ kind }) => kind === 'off').map(({ name }) => name).join(' ')
  return holidays.filter(name => !names.includes(name)).map(name => mistake(0, '节日', name, 'HOLIDAY_MISSING', `没有${name}的放假安排，文件可能不完整`))
}

/** A day as people write it: `2027-1-1`, `2027/1/1`, `2027.1.1`, `2027年1月1日`. */
function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  const found = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(found) ? found : undefined
}

function tableSheet(text: string): Sheet {
  const sheet: Sheet = { year: '', source: '', status: '', rows: [] }
  text.split(/\r?\n/).forEach((line, index) => {
    const [first = '', ...others] = line.replace(/^\uFEFF/, '').split(/[,，\t]/).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'))
    const rest = others.filter(Boolean).join('，')
    if (!first && !rest) return
    if (first === '年份') sheet.year = rest.replace(/年$/, '')
    else if (first === '来源') sheet.source = rest
    else if (first === '核实') sheet.status = rest
    else if (first !== '起始日期') sheet.rows.push({ row: index + 1, from: first, to: others[0] ?? '', kind: others[1] ?? '', name: others[2] ?? '' })
  })
  return sheet
}

function jsonSheet(text: string): Sheet | undefined {
  const written = (value: unknown) => typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  try {
    const { year, source, status, days } = JSON.parse(text) as Record<string, unknown>
    const rows = Array.isArray(days) ? days as unknown[] : []
    return {
      year: written(year),
      source: written(source),
      status: written(status),
      rows: rows.map((day, index) => {
        const { from, to, kind, name } = (typeof day === 'object' && day !== null ? day : {}) as Record<string, unknown>
        return { row: index + 1, from: written(from), to: written(to), kind: written(kind), name: written(name) }
      }),
    }
  }
  catch {
    return undefined
  }
}
