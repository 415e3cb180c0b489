let endedAt = Number.NEGATIVE_INFINITY
let isWatching = false

/** Longer than any browser waits between the end of a composition and its Enter, shorter than a second press. */
const afterglow = 100

/** Must run before the first composition that matters; every control that reacts to Enter calls it. */
export function watchInputMethod(): void {
  if (isWatching) return
  isWatching = true
  document.addEventListener('compositionend', (event) => { endedAt = event.timeStamp }, true)
  document.addEventListener('keyup', (event) => {
    if (!event.isComposing) endedAt = Number.NEGATIVE_INFINITY
  }, true)
}

/**
 * Whether a key press belongs to the input method rather than to the program. Some browsers report the Enter
 * that accepts a candidate after the composition has ended, as if it were an ordinary one; moving on there
 * would throw a clerk out of the middle of a name.
 */
export function belongsToInputMethod(event: KeyboardEvent): boolean {
  // 229 is what systems without composition events send for every key an input method takes.
  return event.isComposing || event.keyCode === 229 || event.timeStamp - endedAt < afterglow
}
