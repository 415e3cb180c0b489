import type { Bench } from './support/runner.ts'
import { runChildren } from './support/child.ts'
import { millionDir } from './support/million.ts'
import { ms } from './support/runner.ts'

/** Start: opening the folder to the first answered page, in a fresh process each time. */
export const bench: Bench = {
  name: 'start-up',
  title: 'Start-up on the full folder (median of 9 processes)',
  run: async () => {
    const [ours, bare] = runChildren('start-up-child.ts', [['core', millionDir], ['bare', millionDir]], 9)
    return [
      { what: 'open the folder → first page', ours: ms(ours!.ms!), against: ms(bare!.ms!), compared: `+${ms(ours!.ms! - bare!.ms!)}`, aim: '≤ 500 ms', met: ours!.ms! <= 500 },
      { what: 'process start → first page → end, run from source', ours: ms(ours!.wholeMs!), against: ms(bare!.wholeMs!), compared: `+${ms(ours!.wholeMs! - bare!.wholeMs!)}`, aim: '–', met: null },
    ]
  },
}
