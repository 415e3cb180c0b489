import type { Deadline, DeadlineRule } from '#contract/deadlines/rule.ts'
import { dayText } from '#contract/deadlines/explaining.ts'

/** The dates of an answer with what each is called; only those it has. */
export function datesOf(found: Deadline, { surcharge, direction }: Pick<DeadlineRule, 'surcharge' | 'direction'>): Array<{ label: string, at: string }> {
  const names = surcharge ? { legal: '达到上限', earliest: '起算日' } : { legal: direction === 'back' ? '最迟通知日' : '期限届满', earliest: '其后可办' }
  const dates: Array<[label: string, at: string | null]> = [
    [names.legal, found.legal],
    ['顺延之前', found.raw === found.legal ? null : found.raw],
    ['提醒日', found.warn],
    [names.earliest, found.earliest],
  ]
  return dates.flatMap(([label, at]) => at === null ? [] : [{ label, at }])
}

/** An answer as text to paste into a file or a message; a guess says that it is one. */
export function answerText(title: string, found: Deadline, rule: DeadlineRule): string {
  return [
    `${title}${found.verified ? '' : '（规则未核实）'}`,
    ...datesOf(found, rule).map(({ label, at }) => `${label}：${dayText(at)}`),
    ...found.provisional ? [`日历未确认，推算为${dayText(found.provisional)}，仅供参考`] : [],
    ...found.explain.map((step, index) => `${index + 1}. ${step}`),
  ].join('\n')
}
