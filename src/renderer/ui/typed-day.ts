import { readField } from '#contract/registers/read.ts'
import { addDays, beijingTime, isDay } from '#contract/wall-time.ts'

const words: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, jt: 0, 昨天: -1, 昨日: -1, zt: -1, 前天: -2, qt: -2, 明天: 1, mt: 1 }

export function beijingToday(): string {
  return beijingTime(new Date()).slice(0, 10)
}

/**
 * Spells out what a clerk typed short, for the reader of the contract to read: `1121` and `11-21` are of this year,
 * `21` of this month. A field that looks back takes the latest such day that is not ahead, so that
 * December is typed in January without its year.
 */
function spellOut(text: string, today: string, looksBack: boolean): string {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  const word = words[plain]
  if (word !== undefined) return addDays(today, word)
  const away = /^([+-]\d{1,3})$/.exec(plain)
  if (away) return addDays(today, Number(away[1]))
  const alone = /^(\d{1,2})[日号]?$/.exec(plain)
  if (alone) return back(`${today.slice(0, 8)}${alone[1]!.padStart(2, '0')}`, today, looksBack, monthBefore)
  const short = /^(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain)
  if (short) return back(`${today.slice(0, 4)}-${short[1]!.padStart(2, '0')}-${short[2]!.padStart(2, '0')}`, today, looksBack, yearBefore)
  return /^\d{6}$/.test(plain) ? `20${plain}` : plain
}

function back(day: string, today: string, looksBack: boolean, before: (day: string) => string): string {
  return looksBack && day > today ? before(day) : day
}
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}
function monthBefore(day: string): string {
  return `${addDays(`${day.slice(0, 8)}01`, -1).slice(0, 8)}${day.slice(8)}`
}

/** The day meant by what was typed; the text itself when it means none. */
export function readTypedDay(text: string, options: { today: string, looksBack?: boolean }): string | null {
  if (!text.trim()) return null
  const read = readField({ type: 'day', label: '' }, spellOut(text, options.today, options.looksBack ?? false), { path: '' })
  return 'value' in read ? String(read.value) : text
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** `周六`: what a clerk checks a date against. */
export function weekdayOf(day: string): string {
  return isDay(day) ? `周${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}` : ''
}
