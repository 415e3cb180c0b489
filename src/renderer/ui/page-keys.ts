import { onBeforeUnmount, onMounted } from 'vue'
import { belongsToInputMethod } from './composing.ts'

/** Hears every key press of the window while the component is there; `capture` hears it before any page does. */
export function useWindowKeys(onKey: (event: KeyboardEvent) => void, { capture = false }: { capture?: boolean } = {}): void {
  onMounted(() => window.addEventListener('keydown', onKey, capture))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey, capture))
}

/** Keys of the page itself: not what an input method takes, what a control has answered, or what is meant for a dialog over it. */
export function usePageKeys(onKey: (event: KeyboardEvent) => void): void {
  useWindowKeys((event) => {
    if (!belongsToInputMethod(event) && !event.defaultPrevented && !document.querySelector('dialog[open]')) onKey(event)
  })
}

/** Whether the press goes into text, where a letter is a letter. */
export const isTyping = (event: KeyboardEvent): boolean => event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox], [type=radio]), textarea, select')

/** Whether the press meets no control at all, so that a page may take it to its first row. */
export const isIdle = (event: KeyboardEvent): boolean => event.target instanceof HTMLElement && event.target.matches('body, main')

/** Ctrl+P, which a browser would take for printing the screen. */
export const isPrintKey = (event: KeyboardEvent): boolean => event.code === 'KeyP' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
