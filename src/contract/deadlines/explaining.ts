import type { Reckoned, Value } from './reckoning.ts'
import type { DeadlineRule, Law, RuleTable } from './rule.ts'
import type { WorkCalendar } from './work-calendar.ts'
import { addDays, isDay, weekdayIndex } from '../wall-time.ts'
import { workdaysFrom } from './work-calendar.ts'

const units: Record<DeadlineRule['unit'], string> = { 'wd': '个工作日', 'd': '日', 'd/wd': '日', 'h': '小时', 'mo': '个月', 'y': '年', 'date': '年' }

/** `2026年10月10日（周六）`; a wall time keeps its minutes. */
export function dayText(at: string): string {
  return `${at.slice(0, 4)}年${shortDay(at.slice(0, 10))}${isDay(at) ? '' : at.slice(11)}`
}

const shortDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日（周${'一二三四五六日'[weekdayIndex(day)]}）`

/** The number the rule counts with, as a clerk reads it: `5 个工作日`, `90 日`, `6 个月`. */
export const countText = ({ unit }: Pick<DeadlineRule, 'unit'>, count: number) => `${count} ${units[unit]}`

/** A day that may be a guess, and then says so wherever it stands. */
const valueText = ({ at, isGuess }: Value) => `${dayText(at)}${isGuess ? '（推算）' : ''}`

interface Part { rule: DeadlineRule, count: number }

/** The other number of the law that was asked for, with its own basis. */
const chosen = ({ rule, count }: Part) => rule.otherCounts?.find(other => other.count === count)
const basisOf = (part: Part) => chosen(part)?.basis ?? part.rule.basis
const lawsOf = (table: RuleTable, part: Part): Law[] => basisOf(part).map(({ law }) => table.laws[law]!)

export function basisText(table: RuleTable, part: Part): string {
  return basisOf(part).map(({ law, articles }) => table.laws[law]!.name + articles).join('；')
}

/** Seen in statute text, and in force when the period began. */
export function isConfirmed(table: RuleTable, reckoned: Reckoned): boolean {
  return (chosen(reckoned)?.status ?? reckoned.rule.status) === '已核实' && lawsOf(table, reckoned).every(law => law.effectiveFrom <= reckoned.request.trigger)
}

/** How a deadline came about, step by step, in the words of the office. */
export function explain(table: RuleTable, reckoned: Reckoned, calendar: WorkCalendar): string[] {
  return [
    ...ground(table, reckoned),
    ...guessing(reckoned, calendar),
    ...counting(reckoned, calendar),
    ...ending(reckoned, calendar),
    ...acting(reckoned, calendar),
    ...doubts(table, reckoned),
    ...arrangements(reckoned, calendar),
  ]
}

function ground(table: RuleTable, reckoned: Reckoned): string[] {
  const { rule, count } = reckoned
  return [`${rule.title}：依据${basisText(table, reckoned)}${rule.surcharge || rule.unit === 'date' || count === 0 ? '' : `，期限 ${countText(rule, count)}`}。`]
}

/** From the trigger to the unrolled last day. */
function counting({ rule, request, count, raw, awaited }: Reckoned, calendar: WorkCalendar): string[] {
  const { trigger } = request
  const begun = `${rule.trigger.label}为${dayText(trigger)}`
  const pauses = (request.excluded ?? []).map(({ from, to }) => `${dayText(from)}至${dayText(to)}`).join('、')
  const paused = pauses ? [`扣除${rule.pausable}：${pauses}（首尾都扣除）。`] : []
  switch (rule.unit) {
    case 'wd': return rule.direction === 'back'
      ? [`${begun}，当日不计，往前数${count}个工作日：${listed(trigger, count, -1, calendar)}。`]
      : [`${begun}，当日不计，自次日起数${count}个工作日：${listed(trigger, count, 1, calendar)}。`]
    case 'd/wd': return [`${begun}，当日不计，自次日起数${count}个工作日：${listed(trigger, count, 1, calendar)}。`, `按自然日计，第${count}日为${dayText(raw.at)}。`]
    case 'h': return [`${begun}，满${count}小时为${dayText(raw.at)}。按小时计算的期限不因夜间、休息日、节假日停止。`]
    case 'mo':
    case 'y': return [`${begun}，当日不计，${count}${units[rule.unit]}后的对应日为${dayText(raw.at)}${raw.at.slice(8) === trigger.slice(8, 10) ? '' : '（该月没有对应日，以当月最后一日为准）'}。`]
    case 'date': return [`${Number(trigger.slice(0, 4))}年度的数据，最迟于${dayText(raw.at)}公布。`]
    case 'd':
      if (rule.surcharge) return [`${begun}，自次日起按日加处罚款数额的 ${rule.surcharge.percentPerDay}%，加处总额不超过罚款数额。`, ...paused, `第${count}日${dayText(raw.at)}达到上限，此后不再增加。`]
      if (count === 0) return [`${begun}。`, ...awaited ? [`催告书送达日为${dayText(request.urgeServed!)}，催告期最后一日为${dayText(awaited.at)}。以两个期限中届满较晚的为准。`] : rule.waitsFor ? [`未填${rule.waitsFor.label}：催告期满之前仍不能申请。`] : []]
      return [`${begun}，当日不计，自次日${dayText(addDays(trigger, 1))}起算。`, ...paused, `第${count}日为${dayText(raw.at)}。`]
  }
}

/** The working days counted, one by one, with what lies between them and is not. */
function listed(from: string, count: number, step: 1 | -1, calendar: WorkCalendar): string {
  const days = workdaysFrom(from, count, step, day => calendar.isWorkday(day))
  let before = from
  return days.map((day) => {
    const skipped = step > 0 ? between(before, day, calendar) : between(day, before, calendar)
    before = day
    const reason = calendar.reasonOf(day)
    return `${skipped}${shortDay(day)}${reason ? `${reason}` : ''}`
  }).join('、')
}

/** What is free between two working days, in brackets: `（10月1日至10月7日国庆节放假不计）`. */
function between(earlier: string, later: string, calendar: WorkCalendar): string {
  const spans: Array<{ from: string, to: string, reason: string }> = []
  for (let day = addDays(earlier, 1); day < later; day = addDays(day, 1)) {
    const reason = calendar.reasonOf(day)
    const last = spans.at(-1)
    if (last?.reason === reason) last.to = day
    else spans.push({ from: day, to: day, reason })
  }
  const date = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
  return spans.length ? `〔${spans.map(({ from, to, reason }) => `${date(from)}${from === to ? '' : `至${date(to)}`}${reason}`).join('、')}不计〕` : ''
}

/** What becomes of the last day: rolled, or not. */
function ending({ rule, raw, legal, count }: Reckoned, calendar: WorkCalendar): string[] {
  const free = (day: string) => calendar.isWorkday(day) ? '' : calendar.reasonOf(day)
  if (rule.unit === 'wd') return [rule.direction === 'back' ? `最迟于${valueText(legal)}送达通知。` : `最后一日为${valueText(legal)}。`]
  if (rule.unit === 'd/wd') return [`期限按工作日掌握，最后一日为${valueText(legal)}。`]
  if (rule.surcharge || count === 0 || rule.unit === 'h') return []
  if (!rule.rolls) return free(raw.at) ? [`该日为${free(raw.at)}，但本期限不因休息日、节假日顺延。`] : []
  if (legal.at === raw.at) return [`该日为工作日，期限于当日届满${legal.isGuess ? '（推算）' : ''}。`]
  return [`该日为${free(raw.at)}，顺延至其后第一个工作日${valueText(legal)}届满（《民事诉讼法》第八十五条第三款）。`]
}

/** Who may do what, from when and until when. Nothing that rests on a guess: there is nothing to act on yet. */
function acting({ rule, legal, warn, earliest, surcharge, request }: Reckoned, calendar: WorkCalendar): string[] {
  const steps: string[] = []
  if (rule.surcharge && earliest) steps.push(`加处罚款自${dayText(earliest.at)}起算。`)
  if (surcharge) steps.push(`罚款 ${request.fine} 元，${dayText(request.paid!)}缴纳，计 ${surcharge.days} 日，每日 ${surcharge.perDay} 元，加处罚款 ${surcharge.amount} 元。`)
  if (warn && !warn.isGuess && warn.at !== legal.at) {
    if (rule.direction === 'back') steps.push(`为稳妥起见，通知与当日之间隔足天数，最迟于${dayText(warn.at)}送达。`)
    else steps.push(`为稳妥起见，${rule.countsFirstDay ? '按当日计入的从严算法，' : ''}最迟于${dayText(warn.at)}办结。`)
  }
  if (earliest && !earliest.isGuess && !rule.surcharge) {
    const isFree = calendar.isPublished(earliest.at) && !calendar.isWorkday(earliest.at)
    steps.push(`自${dayText(earliest.at)}起，${rule.then}${isFree ? `；当日为${calendar.reasonOf(earliest.at)}，机关可从其后的工作日办理` : ''}。`)
  }
  return steps
}

function guessing(reckoned: Reckoned, calendar: WorkCalendar): string[] {
  const guesses = [['期限', reckoned.legal], ['提醒日', reckoned.warn]] as const
  const guess = guesses.find(([, value]) => value?.isGuess)
  if (!guess) return []
  const [what, value] = guess
  const years = [...new Set([reckoned.request.trigger, reckoned.raw.at, reckoned.legal.at, value!.at].map(at => at.slice(0, 4)))].filter(year => !calendar.isPublished(`${year}-01-01`))
  return [`日历未确认：${years.join('、')}年的放假安排尚未录入。${what}按双休日和固定节日推算为${dayText(value!.at)}，仅供参考，不得作为期限使用；录入该年安排后再算。`]
}

function doubts(table: RuleTable, reckoned: Reckoned): string[] {
  const { rule, request } = reckoned
  const other = chosen(reckoned)
  const late = lawsOf(table, reckoned).filter(law => law.effectiveFrom > request.trigger)
  return [
    ...rule.note ? [`说明：${rule.note}`] : [],
    ...other ? [`按 ${countText(rule, other.count)}计：${other.when}。`] : [],
    ...late.map(law => `${law.name}（${law.version}）自${dayText(law.effectiveFrom)}起施行，晚于${rule.trigger.label}，请核对当时的规定。`),
    ...(other?.status ?? rule.status) === '未核实' ? [`未核实：本规则尚未与法条原文核对，使用前请先核对（${lawsOf(table, reckoned).map(law => law.source).join('；')}）。`] : [],
  ]
}

/** Which yearly arrangements were counted by. */
function arrangements({ rule, request, raw, legal, warn }: Reckoned, calendar: WorkCalendar): string[] {
  if (!rule.rolls && !warn && rule.unit !== 'wd' && rule.unit !== 'd/wd') return []
  const needed = rule.unit === 'wd' || rule.unit === 'd/wd' ? [request.trigger, raw.at, legal.at] : [legal.at]
  const years = [...new Map([...needed, ...(warn ? [warn.at] : [])].flatMap((at) => {
    const year = calendar.yearOf(at)
    return year ? [[year.year, year] as const] : []
  })).values()]
  return years.length ? [`工作日依据：${years.map(year => `${year.source}${year.verified ? '' : '（未核实）'}`).join('；')}。`] : []
}
