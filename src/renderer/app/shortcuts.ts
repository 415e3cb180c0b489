import { onBeforeUnmount, onMounted } from 'vue'
import { belongsToInputMethod } from '#renderer/ui/composing.ts'

interface Shortcut {
  /** `KeyboardEvent.code`: the key's place, which an input method or layout does not change. */
  key: string
  with: 'ctrl' | 'alt'
  run: () => void
}

/** Keys that work anywhere on the page. Nothing runs while an input method is composing or a dialog is open. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  function answer(event: KeyboardEvent) {
    if (belongsToInputMethod(event) || event.repeat || event.shiftKey) return
    const modifier = (event.ctrlKey || event.metaKey) && !event.altKey ? 'ctrl' : event.altKey && !event.ctrlKey && !event.metaKey ? 'alt' : undefined
    const found = shortcuts.find(shortcut => shortcut.key === event.code && shortcut.with === modifier)
    if (!found || document.querySelector('dialog[open], [aria-modal="true"]')) return
    event.preventDefault()
    found.run()
  }
  onMounted(() => window.addEventListener('keydown', answer))
  onBeforeUnmount(() => window.removeEventListener('keydown', answer))
}
