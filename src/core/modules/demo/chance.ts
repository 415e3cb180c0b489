/** Draws that repeat: the same seed makes the same brigade. Nothing in the sample may come from the machine's own dice. */
export interface Chance {
  /** 0 up to, not including, 1. */
  share: () => number
  /** Both ends belong to it. */
  whole: (from: number, to: number) => number
  pick: <T>(from: readonly T[]) => T
  weighed: <T>(from: ReadonlyArray<readonly [T, number]>) => T
  shuffled: <T>(from: readonly T[]) => T[]
  happens: (percent: number) => boolean
}

/** Mulberry32: 32 bits of state are plenty for a sample, and it is the same on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const share = () => {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(share() * (to - from + 1))
  const pick = <T>(from: readonly T[]): T => from[whole(0, from.length - 1)]!
  return {
    share,
    whole,
    pick,
    weighed: (from) => {
      let left = share() * from.reduce((sum, [, weight]) => sum + weight, 0)
      return (from.find(([, weight]) => (left -= weight) < 0) ?? from.at(-1)!)[0]
    },
    shuffled: (from) => {
      const cards = [...from]
      for (let last = cards.length - 1; last > 0; last--) {
        const other = whole(0, last)
        ;[cards[last], cards[other]] = [cards[other]!, cards[last]!]
      }
      return cards
    },
    happens: percent => share() * 100 < percent,
  }
}

/** A phrase with its blanks filled: `{2-6}` by a number between, `{name}` by the given word. */
export function fillPhrase(chance: Chance, phrase: string, words: Readonly<Record<string, string>> = {}): string {
  return phrase.replace(/\{(?:(\d+)-(\d+)|(\w+))\}/g, (_, from?: string, to?: string, name?: string) => name ? words[name] ?? '' : String(chance.whole(Number(from), Number(to))))
}
