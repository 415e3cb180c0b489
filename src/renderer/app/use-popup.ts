import type { Ref } from 'vue'
import { nextTick, onBeforeUnmount, onMounted, shallowRef } from 'vue'
import { belongsToInputMethod, watchInputMethod } from '#renderer/ui/composing.ts'

/**
 * A panel that hangs on a button: Escape closes it and gives the focus back to where it was, a click or the focus
 * going elsewhere closes it.
 */
export function usePopup(root: Readonly<Ref<HTMLElement | null>>, trigger: () => HTMLElement | null | undefined) {
  watchInputMethod()
  const isOpen = shallowRef(false)
  /** Where the keyboard was: a panel may be opened by a key from anywhere. */
  let before: HTMLElement | undefined

  async function open() {
    const focused = document.activeElement
    if (!isOpen.value) before = focused instanceof HTMLElement && focused !== document.body ? focused : undefined
    isOpen.value = true
    await nextTick()
    root.value?.querySelector<HTMLElement>('[data-first], [role="menuitem"], [role="menuitemradio"][aria-checked="true"]')?.focus()
  }
  function close(giveBack = true) {
    if (!isOpen.value) return
    isOpen.value = false
    if (giveBack) (before?.isConnected ? before : trigger())?.focus()
    before = undefined
  }
  function onPointer(event: Event) {
    const target = event.target as Element
    // A dialog that was opened from the panel gives the focus back to it.
    if (isOpen.value && root.value && !root.value.contains(target) && !target.closest?.('dialog[open]')) close(false)
  }

  /** Arrow keys within a menu; Escape anywhere in the panel. */
  function onKey(event: KeyboardEvent) {
    if (belongsToInputMethod(event)) return
    if (event.key === 'Escape' && isOpen.value) {
      event.preventDefault()
      event.stopPropagation()
      close()
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const choices = [...root.value?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []]
    if (!step || !choices.length || !isOpen.value) return
    event.preventDefault()
    const at = choices.indexOf(document.activeElement as HTMLElement)
    choices[(at + step + choices.length) % choices.length]?.focus()
  }

  onMounted(() => {
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('focusin', onPointer)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('pointerdown', onPointer)
    document.removeEventListener('focusin', onPointer)
  })
  return { isOpen, open, close, toggle: () => (isOpen.value ? close() : void open()), onKey }
}
