import { fieldStops, reach } from '#renderer/ui/enter-moves-on.ts'

/** Brings the field of a problem into sight and puts the cursor in it, opening what is folded. */
export function jumpTo(root: HTMLElement, path: string): void {
  const exact = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  const field = exact ?? root.querySelector<HTMLElement>(`[data-path="${CSS.escape(path.split('.')[0]!)}"]`)
  if (!field) return
  const folded = field.closest('details')
  if (folded) folded.open = true
  const [stop] = fieldStops(field)
  if (stop) reach(stop)
  field.scrollIntoView({ block: 'center' })
}
