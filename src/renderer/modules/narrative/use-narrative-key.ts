import { usePageKeys } from '#renderer/ui/page-keys.ts'

/** Alt+G writes or brings up the narrative, wherever the cursor stands on the page. */
export function useNarrativeKey(run: () => void): void {
  function onKey(event: KeyboardEvent) {
    if (!event.altKey || event.ctrlKey || event.code !== 'KeyG') return
    event.preventDefault()
    run()
  }
  usePageKeys(onKey)
}
