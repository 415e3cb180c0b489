/** A repeatable generator of draws: the same seed gives the same brigade on every machine. */
export interface Draw {
  /** A whole number from 0 up to, not including, `below`. */
  below: (below: number) => number
  between: (from: number, to: number) => number
  chance: (share: number) => boolean
  of: <T>(choices: readonly T[]) => T
}

/** Mulberry32: small, fast, good enough for made-up records. */
export function drawFrom(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9E3779B1) >>> 0
  const next = () => {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, between: (from, to) => from + below(to - from + 1), chance: share => next() < share, of: choices => choices[below(choices.length)]! }
}
