import { shallowReactive } from 'vue'

export interface Toast {
  key: number
  text: string
  tone: 'plain' | 'good' | 'danger'
  action?: { label: string, run: () => void }
}

/** What the program has just done, newest last. `ToastHost` shows them. */
export const toasts = shallowReactive<Toast[]>([])
let count = 0

/** Long enough to read and to reach the button; a message with a way back stays longer. */
const shownFor = { plain: 4000, withAction: 9000 }

export function showToast(text: string, options: { tone?: Toast['tone'], action?: Toast['action'] } = {}): void {
  const toast: Toast = { key: ++count, text, tone: options.tone ?? 'plain', action: options.action }
  toasts.push(toast)
  if (toasts.length > 4) toasts.shift()
  window.setTimeout(() => closeToast(toast.key), toast.action || toast.tone === 'danger' ? shownFor.withAction : shownFor.plain)
}

export function closeToast(key: number): void {
  const at = toasts.findIndex(toast => toast.key === key)
  if (at >= 0) toasts.splice(at, 1)
}
