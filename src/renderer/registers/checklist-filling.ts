import type { Checklist, ChecklistItem } from '#contract/checklists/checklist.ts'
import type { Attachment, CheckResult } from '#contract/registers/field.ts'
import { isAnswered, isAsked } from '#contract/checklists/answers.ts'

/** An answer while it is typed: a figure may still be a text that is none. */
export interface TypedAnswer { item: string, result: CheckResult | null, byRest?: boolean, number?: number | string | null, text?: string | null, note?: string | null, photos?: Attachment[] }
/** A checklist while it is filled. */
export interface TypedChecklist { code: string, version: number, answers: readonly TypedAnswer[] }

const found = (filled: TypedChecklist) => new Map(filled.answers.map(answer => [answer.item, { ...answer, number: typeof answer.number === 'number' ? answer.number : null, text: answer.text ?? null }]))

/** The items asked, by what was answered so far. */
export function askedItems(list: Checklist, filled: TypedChecklist): ChecklistItem[] {
  const answers = found(filled)
  return list.items.filter(item => isAsked(item, code => answers.get(code)))
}

/** Of these, the ones that still want a result. */
export function openItems(list: Checklist, filled: TypedChecklist): ChecklistItem[] {
  const answers = found(filled)
  return askedItems(list, filled).filter(item => !isAnswered(item, answers.get(item.code)))
}

export function withAnswer(filled: TypedChecklist, item: string, values: Partial<TypedAnswer>): TypedChecklist {
  const before = filled.answers.find(answer => answer.item === item) ?? { item, result: null }
  return { ...filled, answers: [...filled.answers.filter(answer => answer.item !== item), { ...before, ...values }] }
}

/** All others pass: what was not answered and needs no figure. An item that only comes up by that passes too. */
export function withRestPassed(list: Checklist, filled: TypedChecklist): TypedChecklist {
  return list.items.reduce((now, item) => {
    const isOpen = item.kind === 'judged' && openItems(list, now).includes(item)
    return isOpen ? withAnswer(now, item.code, { result: 'pass', byRest: true }) : now
  }, filled)
}
