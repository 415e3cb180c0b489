import { beijingTime } from '#contract/wall-time.ts'

/** An instant of the trail, or a wall time, as Beijing's day and clock. */
export function beijingMoment(text: string): string {
  if (!text) return ''
  const instant = /Z$|[+-]\d{2}:\d{2}$/.test(text) ? new Date(text) : null
  return (instant ? beijingTime(instant) : text.slice(0, 16)).replace('T', ' ')
}
