import type { Bench } from './support/runner.ts'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '#contract/wall-time.ts'
import { runChildren } from './support/child.ts'
import { asOf, benchDir, millionDir, patrolCount, sampleOf } from './support/million.ts'
import { ms } from './support/runner.ts'

const wanted = Math.min(100_000, Math.floor(patrolCount / 2))
const rounds = 5

/** A list of 100 000 rows by 20 columns as a workbook, each way in a process of its own. */
export const bench: Bench = {
  name: 'export',
  title: `Excel export of about ${wanted} rows × 20 columns (median of ${rounds} processes each; time, peak memory of the process)`,
  run: async () => {
    const to = asOf
    const from = addDays(to, -Math.ceil(wanted / patrolCount * sampleOf.large.days))
    const file = (side: string) => join(benchDir, `${side}.xlsx`)
    const sides = ['ours', 'bare', 'floor']
    const [ours, bare, floor] = runChildren('export-child.ts', sides.map(side => [side, millionDir, file(side), from, to]), rounds)
    for (const side of sides) rmSync(file(side), { force: true })
    const mb = (value: number) => `${Math.round(value)} MB`
    const against = (name: string, other: typeof bare, time: number | null, memory: number | null) => [
      { what: `time, against ${name}`, ours: ms(ours!.ms!), against: ms(other!.ms!), compared: `${(ours!.ms! / other!.ms!).toFixed(2)}×`, aim: time ? `≤ ${time}×` : '–', met: time ? ours!.ms! / other!.ms! <= time : null },
      { what: `CPU time with loading, against ${name}`, ours: ms(ours!.cpuMs!), against: ms(other!.cpuMs!), compared: `${(ours!.cpuMs! / other!.cpuMs!).toFixed(2)}×`, aim: '–', met: null },
      { what: `peak memory, against ${name}`, ours: mb(ours!.peakMb!), against: mb(other!.peakMb!), compared: `${(ours!.peakMb! / other!.peakMb!).toFixed(2)}×`, aim: memory ? `≤ ${memory}×` : '–', met: memory ? ours!.peakMb! / other!.peakMb! <= memory : null },
      { what: `file, against ${name}`, ours: `${ours!.mb!.toFixed(1)} MB`, against: `${other!.mb!.toFixed(1)} MB`, compared: `${(ours!.mb! / other!.mb!).toFixed(2)}×`, aim: '–', met: null },
    ]
    return [...against('the library\'s bare streaming writer', bare, 1.2, 1.25), ...against('hand-built XML and deflate', floor, null, null)]
  },
}
