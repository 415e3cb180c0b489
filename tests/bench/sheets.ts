import type { Bench } from './support/runner.ts'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChildren } from './support/child.ts'
import { benchDir, millionDir } from './support/million.ts'
import { ms } from './support/runner.ts'

const count = 200

/** Patrol sheets through the print task, fonts read and parsed within the time. */
export const bench: Bench = {
  name: 'sheets',
  title: `${count} patrol sheets as PDF (median of 5 processes)`,
  run: async () => {
    const sides = ['together', 'apart']
    const [together, apart] = runChildren('sheets-child.ts', sides.map(side => [side, millionDir, String(count)]), 5)
    for (const side of sides) rmSync(join(benchDir, `${side}.pdf`), { force: true })
    const speed = (run: typeof together) => count / run!.ms! * 1000
    const perCpu = (run: typeof together) => `${(count / run!.cpuMs! * 1000).toFixed(1)} sheets per CPU second, loading included`
    return [
      { what: 'one PDF', ours: `${speed(together).toFixed(1)} sheets/s`, against: perCpu(together), compared: `${Math.round(together!.peakMb!)} MB peak`, aim: '≥ 25 sheets/s', met: speed(together) >= 25 },
      { what: 'each its own PDF, parsed font shared', ours: `${speed(apart).toFixed(1)} sheets/s`, against: perCpu(apart), compared: `${Math.round(apart!.peakMb!)} MB peak`, aim: '≥ 25 sheets/s', met: speed(apart) >= 25 },
      { what: 'first sheet of a process', ours: ms(apart!.firstMs!), against: '', compared: '', aim: '–', met: null },
    ]
  },
}
