/** Attempts that cost nothing: fingers slip. */
const free = 2
const firstWait = 30
const longestWait = 900

/** Seconds to wait after this many wrong attempts in a row: none for the first two, then 30 s doubling up to a quarter of an hour. */
export function waitAfter(failures: number): number {
  return failures <= free ? 0 : Math.min(longestWait, firstWait * 2 ** (failures - free - 1))
}

/** Seconds left of a wait. Never more than the longest one, so that a clock set back locks nobody out for days. */
export function waitLeft(until: string | null, now: Date): number {
  return until ? Math.max(0, Math.min(longestWait, Math.ceil((Date.parse(until) - now.getTime()) / 1000))) : 0
}
