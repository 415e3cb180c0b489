import type { Deadline, DeadlineRequest, DeadlineRule, RuleTable, Surcharge } from './rule.ts'
import type { WorkCalendar } from './work-calendar.ts'
import { addDays, addMinutes, addMonths, isDay } from '../wall-time.ts'
import { basisText, explain, isConfirmed } from './explaining.ts'
import { nearestWorkday, workdaysFrom } from './work-calendar.ts'

/** A value with whether it rests on a year whose arrangement is not published; then it is a guess. */
export interface Value { readonly at: string, readonly isGuess: boolean }

/** Everything a deadline is made of, before what is only guessed at is struck out. */
export interface Reckoned {
  rule: DeadlineRule
  request: DeadlineRequest
  count: number
  raw: Value
  legal: Value
  warn: Value | null
  earliest: Value | null
  /** The end of the second period a rule waits for. */
  awaited: Value | null
  surcharge: Surcharge | null
}

type IsWorkday = (day: string) => boolean

export function mustFindRule(table: RuleTable, id: string): DeadlineRule {
  const found = table.rules.find(rule => rule.id === id)
  if (!found) throw new Error(`no deadline rule ${id}`)
  return found
}

/**
 * A deadline from a rule and what set it going. The request must be without {@link mistakeIn}.
 * A value that needs an unpublished year comes as null with its guess beside it: it may be shown and never be filled in.
 */
export function reckon(table: RuleTable, request: DeadlineRequest, calendar: WorkCalendar): Deadline {
  const reckoned = reckonValues(table, request, calendar)
  const { rule, raw, legal, warn, earliest, surcharge } = reckoned
  const known = (value: Value | null) => value && !value.isGuess ? value.at : null
  const guessed = [legal, warn].find(value => value?.isGuess)
  return {
    rule: rule.id,
    trigger: request.trigger,
    raw: known(raw),
    legal: known(legal),
    warn: known(warn),
    earliest: known(earliest),
    provisional: guessed?.at ?? null,
    unit: rule.unit,
    status: guessed ? 'calendar-unconfirmed' : 'ok',
    verified: isConfirmed(table, reckoned),
    basis: basisText(table, reckoned),
    explain: explain(table, reckoned, calendar),
    ...(surcharge ? { surcharge } : {}),
  }
}

function reckonValues(table: RuleTable, request: DeadlineRequest, calendar: WorkCalendar): Reckoned {
  const rule = mustFindRule(table, request.rule)
  const count = request.count ?? rule.count
  /** Follows a question to its day and notes whether it led through a year that is not published. */
  const settle = (find: (isWorkday: IsWorkday) => string, before?: Value): Value => {
    let isGuess = before?.isGuess ?? false
    const at = find((day) => {
      if (!calendar.isPublished(day)) isGuess = true
      return calendar.isWorkday(day)
    })
    return { at, isGuess }
  }

  const step = rule.direction === 'back' ? -1 : 1
  const raw = settle(isWorkday => rule.unit === 'wd' ? workdaysFrom(request.trigger, count, step, isWorkday).at(-1)! : rawDay(rule, request, count))
  const awaited = rule.waitsFor && request.urgeServed ? reckonValues(table, { rule: rule.waitsFor.rule, trigger: request.urgeServed }, calendar).legal : null
  const legal = rule.unit === 'd/wd' ? settle(isWorkday => workdaysFrom(request.trigger, count, 1, isWorkday).at(-1)!)
    : rule.rolls ? settle(isWorkday => nearestWorkday(raw.at, 1, isWorkday), raw)
      : awaited && awaited.at > raw.at ? awaited : raw
  return {
    rule,
    request,
    count,
    raw: awaited ? legal : raw,
    legal,
    awaited,
    warn: rule.duty === 'agency' ? settle(isWorkday => warnDay(rule, request, raw.at, isWorkday), raw) : null,
    earliest: rule.surcharge ? { at: countedDays(request.trigger, 1, request), isGuess: false } : rule.duty === 'party' ? { at: addDays(legal.at, 1), isGuess: legal.isGuess } : null,
    surcharge: surchargeOf(rule, request),
  }
}

/** The unrolled last day of what is not counted in working days. */
function rawDay(rule: DeadlineRule, request: DeadlineRequest, count: number): string {
  const { trigger } = request
  switch (rule.unit) {
    case 'h': return addMinutes(trigger, count * 60)
    case 'mo': return addMonths(trigger, count)
    case 'y': return addMonths(trigger, count * 12)
    case 'date': return `${Number(trigger.slice(0, 4)) + count}-${rule.on}`
    default: return countedDays(trigger, count, request)
  }
}

/** The day a number of days after another, leaving out what is excluded. */
function countedDays(from: string, count: number, { excluded = [] }: DeadlineRequest): string {
  if (excluded.length === 0) return addDays(from, count)
  let at = from
  for (let counted = 0; counted < count;) {
    at = addDays(at, 1)
    if (!isExcluded(at, excluded)) counted++
  }
  return at
}

const isExcluded = (day: string, excluded: NonNullable<DeadlineRequest['excluded']>) => excluded.some(({ from, to }) => from <= day && day <= to)

/** The last working day by the shortest reading; never before the day that sets the period going, when all that is left is to act at once. */
function warnDay(rule: DeadlineRule, { trigger }: DeadlineRequest, raw: string, isWorkday: IsWorkday): string {
  if (rule.direction === 'back') return nearestWorkday(addDays(raw, -1), -1, isWorkday)
  if (rule.unit === 'wd') return raw
  const shortest = rule.countsFirstDay ? addDays(raw, -1) : raw.slice(0, 10)
  const found = nearestWorkday(shortest, -1, isWorkday)
  const begun = trigger.slice(0, 10)
  return found < begun ? begun : found
}

/** What has come up by the day of payment. Counted in fen, rounded down: never more than the law lets be asked for. */
function surchargeOf({ surcharge }: DeadlineRule, request: DeadlineRequest): Surcharge | null {
  const { fine, paid, trigger, excluded = [] } = request
  if (!surcharge || fine === undefined || paid === undefined) return null
  let days = 0
  for (let at = addDays(trigger, 1); at <= paid; at = addDays(at, 1)) if (!isExcluded(at, excluded)) days++
  const fen = Math.round(fine * 100)
  const share = (percent: number) => Math.floor(fen * percent / 100) / 100
  return { days, perDay: share(surcharge.percentPerDay), amount: Math.min(share(surcharge.percentPerDay * days), share(surcharge.capPercent)) }
}

/** What is wrong with a request a rule is to be asked by, as a sentence with its field; nothing when it can be reckoned. */
export function mistakeIn(table: RuleTable, request: DeadlineRequest): { field: string, message: string } | undefined {
  const rule = table.rules.find(({ id }) => id === request.rule)
  if (!rule) return { field: 'rule', message: `没有代码为“${request.rule}”的期限规则` }
  const wrong = (field: string, message: string) => ({ field, message })
  const { trigger, count, excluded, urgeServed, fine, paid } = request
  if (rule.unit === 'h' && isDay(trigger)) return wrong('trigger', `${rule.trigger.label}要写到分，例如 2026-03-08T14:30`)
  if (rule.unit !== 'h' && !isDay(trigger)) return wrong('trigger', `${rule.trigger.label}只写日期，例如 2026-03-08`)
  const [first, last] = countable
  for (const [field, day] of [['trigger', trigger.slice(0, 10)], ['urgeServed', urgeServed], ['paid', paid]] as const) {
    if (day !== undefined && (day < first || day > last)) return wrong(field, `日期应在 ${first} 至 ${last} 之间`)
  }
  if (count !== undefined && count !== rule.count) {
    const others = (rule.otherCounts ?? []).map(other => other.count)
    const { min, max } = rule.adjustable ?? { min: 1, max: 0 }
    if (!others.includes(count) && !(count >= min && count <= max)) {
      const allowed = rule.adjustable ? `${min} 至 ${max}` : [rule.count, ...others].join(' 或 ')
      return wrong('count', `“${rule.title}”的期限数应为 ${allowed}`)
    }
  }
  if (excluded?.length && !rule.pausable) return wrong('excluded', `“${rule.title}”没有可以扣除的时间`)
  if (excluded?.some(({ from, to }) => from > to || from < first || to > last)) return wrong('excluded', '扣除时间的起日不能晚于止日，年份须在范围之内')
  if (urgeServed !== undefined && !rule.waitsFor) return wrong('urgeServed', `“${rule.title}”不需要催告书送达日`)
  for (const [field, value] of [['fine', fine], ['paid', paid]] as const) if (value !== undefined && !rule.surcharge) return wrong(field, `“${rule.title}”不计算加处罚款`)
  if ((fine === undefined) !== (paid === undefined)) return wrong(fine === undefined ? 'fine' : 'paid', '计算加处罚款要同时写明罚款数额和缴纳日')
  return undefined
}

/** Records are younger and plans end sooner; what lies outside is a slip of the finger. */
const countable = ['1990-01-01', '2100-12-31'] as const
