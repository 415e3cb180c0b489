import { shallowReactive } from 'vue'

export interface Toast {
  key: number
  text: string
  tone: 'plain' | 'good' | 'danger'
  /** A newer message of the same kind takes the place of the older one. */
  kind?: string
  action?: { label: string, run: () => void }
}

/** What the program has just done, newest last. `ToastHost` shows them. */
export const toasts = shallowReactive<Toast[]>([])
let count = 0

/** Long enough to read and to reach the button; a message with a way back stays longer. */
const shownFor = { plain: 4000, withAction: 9000 }

export function showToast(text: string, options: { tone?: Toast['tone'], kind?: string, action?: Toast['action'] } = {}): void {
  const toast: Toast = { key: ++count, text, tone: options.tone ?? 'plain', kind: options.kind, action: options.action }
  const former = toast.kind && toasts.find(other => other.kind === toast.kind)
  if (former) closeToast(former.key)
  toasts.push(toast)
  if (toasts.length > 4) toasts.shift()
  window.setTimeout(() => closeToast(toast.key), toast.action || toast.tone === 'danger' ? shownFor.withAction : shownFor.plain)
}

export function closeToast(key: number): void {
  const at = toasts.findIndex(toast => toast.key === key)
  if (at >= 0) toasts.splice(at, 1)
}
