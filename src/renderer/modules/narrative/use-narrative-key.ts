import { onBeforeUnmount, onMounted } from 'vue'

/** Alt+G writes or brings up the narrative, wherever the cursor stands on the page. */
export function useNarrativeKey(run: () => void): void {
  function onKey(event: KeyboardEvent) {
    if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.code !== 'KeyG' || document.querySelector('dialog[open]')) return
    event.preventDefault()
    run()
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
