import type { Ref } from 'vue'
import { belongsToInputMethod, watchInputMethod } from './composing.ts'
import { useWindowKeys } from './page-keys.ts'

/** What the keys of a form do. A key whose action is absent keeps its ordinary meaning. */
export interface FormKeys {
  save?: () => void
  saveAndNext?: () => void
  print?: () => void
  back?: () => void
  /** 同上: takes over the value of the last record into the field that has the focus. */
  same?: (from: HTMLElement) => void
  /** 整条同上: everything of the last record. */
  sameAll?: () => void
}

const stops = 'input:not([type=file]):not([type=hidden]), textarea, select, [data-enter-stop]'

function isReachable(element: HTMLElement): boolean {
  return !element.matches(':disabled, [readonly], [tabindex="-1"]')
    && !element.closest('[hidden], details:not([open]) > :not(summary), [inert], [data-enter-aside]')
}

/** The fields of a form in the order a clerk fills them. A button that is one of them says `data-enter-stop`, and `passes` where Enter moves on from it and only the space bar presses it. */
export function fieldStops(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(stops)].filter(isReachable)
}

/** Typing replaces what stands in the field, as in a cell of a spreadsheet. */
export function reach(stop: HTMLElement): void {
  stop.focus()
  if (stop instanceof HTMLInputElement && stop.type !== 'checkbox') stop.select()
}

export function focusFirst(root: HTMLElement): void {
  const [first] = fieldStops(root)
  if (first) reach(first)
}

/** Moves to the next field, or back to the one before. Answers whether there was one. */
export function moveOn(root: HTMLElement, from: HTMLElement, isBack = false): boolean {
  const all = fieldStops(root)
  const at = all.findIndex(stop => stop === from || stop.contains(from))
  const next = all[isBack ? at - 1 : at + 1]
  if (next) reach(next)
  return next !== undefined
}

function pressed(event: KeyboardEvent, key: string): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === key
}

/** Whether another window stands above the form; its keys are none of the form's business. */
function isCovered(root: HTMLElement): boolean {
  return [...document.querySelectorAll('dialog[open]')].some(dialog => !dialog.contains(root))
}

/**
 * Makes a form work without a mouse: Enter moves on, Shift+Enter goes back, and the save keys work wherever the focus is.
 * Controls that need Enter for themselves call `preventDefault`.
 */
export function useEnterMovesOn(root: Ref<HTMLElement | null>, keys: FormKeys): void {
  watchInputMethod()

  function actionOf(event: KeyboardEvent): (() => void) | undefined {
    const from = event.target instanceof HTMLElement ? event.target : document.body
    if (pressed(event, 's')) return keys.save
    if (pressed(event, 'enter')) return keys.saveAndNext
    if (pressed(event, 'p')) return keys.print
    const { same } = keys
    if (event.code === 'KeyS' && event.altKey && event.shiftKey) return keys.sameAll
    if (same && root.value?.contains(from) && (event.code === 'Quote' ? event.ctrlKey : event.code === 'KeyS' && event.altKey)) return () => same(from)
    if (event.key === 'Escape') return keys.back
    return undefined
  }

  function onKey(event: KeyboardEvent) {
    if (!root.value || event.defaultPrevented || belongsToInputMethod(event) || isCovered(root.value)) return
    const action = actionOf(event)
    if (action) {
      event.preventDefault()
      action()
      return
    }
    const from = event.target
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || !(from instanceof HTMLElement) || !root.value.contains(from)) return
    // What stands beside the form is looked at, not filled in: Enter is its own business.
    if (from.closest('[data-enter-aside]')) return
    if (from.closest('button, a, summary') && !from.matches('[data-enter-stop="passes"]')) return
    if (from instanceof HTMLTextAreaElement && event.shiftKey) return
    event.preventDefault()
    moveOn(root.value, from, event.shiftKey)
  }

  useWindowKeys(onKey)
}
