/** One way of doing a piece of work. `run` gets the number of the call, so that all sides meet the same parameters. */
export interface Side { name: string, run: (call: number) => unknown }

export interface Timing { p50: number, p95: number, max: number }

/** What a bench found: our time, what it stands against, and the aim. Nothing here ever fails for being slow. */
export interface Finding {
  what: string
  ours: string
  against: string
  /** Ratio or difference, with its unit. */
  compared: string
  aim: string
  met: boolean | null
}

export interface Bench { name: string, title: string, run: (say: (text: string) => void) => Promise<Finding[]> }

export interface Compared {
  timings: readonly Timing[]
  /** First side over second: median over rounds of the ratio of the rounds' medians, which a busy machine disturbs least. */
  ratio: number
  /** First side over each other, likewise. */
  ratios: readonly number[]
  /** First side less second, in milliseconds, likewise. */
  difference: number
}

export interface Rounds { rounds?: number, times?: number, afterRound?: (round: number) => unknown }

/** Runs all sides in turn, round by round, each first in as many rounds as the other. The first round only warms up. */
export async function interleave(sides: readonly Side[], { rounds = 7, times = 20, afterRound }: Rounds = {}): Promise<Compared> {
  const samples = sides.map((): number[] => [])
  const medians: number[][] = []
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 ? sides.map((_, index) => index).reverse() : sides.map((_, index) => index)
    const ofRound = sides.map((): number[] => [])
    for (const index of order) {
      for (let call = 0; call < times; call++) {
        const began = performance.now()
        const result = sides[index]!.run(round * times + call)
        if (result instanceof Promise) await result
        ofRound[index]!.push(performance.now() - began)
      }
    }
    await afterRound?.(round)
    if (round === 0) continue
    ofRound.forEach((taken, index) => samples[index]!.push(...taken))
    medians.push(ofRound.map(median))
  }
  const ratios = sides.slice(1).map((_, other) => median(medians.map(([first, ...others]) => first! / others[other]!)))
  return {
    timings: samples.map(taken => ({ p50: median(taken), p95: quantile(taken, 0.95), max: Math.max(...taken) })),
    ratio: ratios[0] ?? 1,
    ratios,
    difference: median(medians.map(([first, second]) => first! - (second ?? 0))),
  }
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

export const ms = (value: number): string => `${value < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)} ms`
export const spread = ({ p50, p95 }: Timing): string => `${ms(p50)} / ${ms(p95)}`

/** Our side against a floor, as a ratio. */
export function ratioFinding(what: string, compared: Compared, aim: number): Finding {
  return { what, ours: spread(compared.timings[0]!), against: spread(compared.timings[1]!), compared: `${compared.ratio.toFixed(2)}×`, aim: `≤ ${aim}×`, met: compared.ratio <= aim }
}
