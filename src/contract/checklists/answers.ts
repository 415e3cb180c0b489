import type { Problem } from '../problems.ts'
import type { ChecklistAnswer, FilledChecklist } from '../registers/field.ts'
import type { Checklist, ChecklistItem } from './checklist.ts'
import { problem } from '../problems.ts'
import { choice, decimal, flag, longText, photos, text } from '../registers/field.ts'

/** What is typed about an item. */
export const answerFields = {
  result: choice('check-result', { label: '检查结果' }),
  byRest: flag({ label: '其余合格' }),
  number: decimal({ label: '数值', digits: 2, min: -1_000_000, max: 1_000_000_000 }),
  text: text({ label: '记录', max: 500 }),
  note: longText({ label: '情况说明', max: 1_000 }),
  photos: photos({ label: '照片', max: 6 }),
} as const

type Found = Pick<ChecklistAnswer, 'result' | 'number'>

/** Whether an item is asked, by what was found about those before it. What is not known yet is asked. */
export function isAsked(item: ChecklistItem, foundOf: (code: string) => Found | undefined): boolean {
  if (!item.when) return true
  const found = foundOf(item.when.item)
  if (!found) return true
  // An item under one that is not asked itself is not asked either; its answer is then empty, which leaves the question open.
  return 'over' in item.when ? found.number === null || found.number > item.when.over : found.result !== item.when.not
}

/** Whether a measured figure may pass. */
export function isWithin({ limits }: Pick<ChecklistItem, 'limits'>, number: number): boolean {
  return (limits?.min === undefined || number >= limits.min) && (limits?.max === undefined || number <= limits.max)
}

export const limitText = ({ limits, unit = '' }: Pick<ChecklistItem, 'limits' | 'unit'>): string =>
  [limits?.min !== undefined ? `不小于 ${limits.min}${unit}` : '', limits?.max !== undefined ? `不大于 ${limits.max}${unit}` : ''].filter(Boolean).join('、')

/** Whether an item that is asked has all it asks for. */
export function isAnswered(item: ChecklistItem, answer: Pick<ChecklistAnswer, 'result' | 'number' | 'text'> | undefined): boolean {
  if (!answer?.result) return false
  if (answer.result === 'na') return true
  return item.kind === 'number' ? answer.number !== null : item.kind !== 'text' || Boolean(answer.text)
}

/**
 * An answer for each item of the list, in its order and with its words, as a record keeps them. What did not apply keeps no
 * answer; “all others pass” is only said of what passed without being measured.
 */
export function settleAnswers(list: Checklist, given: ReadonlyMap<string, Partial<ChecklistAnswer>>): ChecklistAnswer[] {
  const settled = new Map<string, ChecklistAnswer>()
  return list.items.map((item) => {
    const typed = isAsked(item, code => settled.get(code)) ? given.get(item.code) : undefined
    const result = typed?.result ?? null
    const answer: ChecklistAnswer = {
      item: item.code, label: item.item, severity: item.severity, result,
      byRest: Boolean(typed?.byRest) && result === 'pass' && item.kind === 'judged',
      number: item.kind === 'number' && result !== 'na' ? typed?.number ?? null : null,
      text: item.kind === 'text' && result !== 'na' ? typed?.text ?? null : null,
      note: typed?.note ?? null,
      photos: typed?.photos ?? [],
    }
    settled.set(item.code, answer)
    return answer
  })
}

/** What stands against the answers: items without a result, and a figure that cannot have passed. */
export function answerProblems(list: Checklist, answers: readonly ChecklistAnswer[], path: string): Problem[] {
  const found = new Map(answers.map(answer => [answer.item, answer]))
  const asked = list.items.filter(item => isAsked(item, code => found.get(code)))
  const open = asked.filter(item => !isAnswered(item, found.get(item.code)))
  const [first] = open
  return [
    ...first ? [problem('error', `${path}.${first.code}`, 'CHECKLIST_OPEN', { count: open.length, first: `${list.items.indexOf(first) + 1}“${first.item}”` })] : [],
    ...asked.flatMap((item) => {
      const answer = found.get(item.code)
      return answer?.result === 'pass' && answer.number !== null && !isWithin(item, answer.number)
        ? [problem('error', `${path}.${item.code}`, 'CHECKLIST_OUTSIDE', { item: item.item, number: answer.number, limit: limitText(item) })]
        : []
    }),
  ]
}

/** What follows from the answers, as a code of dictionary `check-verdict`: a major item that fails fails the whole, a general one asks for correction. */
export function verdictOf(answers: readonly Pick<ChecklistAnswer, 'result' | 'severity'>[]): 'pass' | 'correct' | 'fail' {
  const failed = answers.filter(({ result }) => result === 'fail')
  if (failed.some(({ severity }) => severity === 'major')) return 'fail'
  return failed.length ? 'correct' : 'pass'
}

/** Items that failed, in their order. */
export const failedAnswers = (filled: FilledChecklist | null): ChecklistAnswer[] => filled?.answers.filter(({ result }) => result === 'fail') ?? []

/** A filled list in a line: `轮式拖拉机安全检查表（第 1 版）：合格 20 项，不合格 2 项（灭火器、轮胎）`. */
export function filledText({ name, version, answers }: FilledChecklist): string {
  const count = (result: ChecklistAnswer['result']) => answers.filter(answer => answer.result === result).length
  const failed = answers.filter(({ result }) => result === 'fail').map(({ label }) => label)
  return `${name}（第 ${version} 版）：${[
    count('pass') && `合格 ${count('pass')} 项`,
    failed.length && `不合格 ${failed.length} 项（${failed.join('、')}）`,
    count('na') && `不适用 ${count('na')} 项`,
  ].filter(Boolean).join('，')}`
}
