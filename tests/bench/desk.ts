import type { AppClient } from '#contract/index.ts'
import type { Bench, Finding } from './support/runner.ts'
import { createRouterClient } from '@orpc/server'
import { readBrigade } from './support/brigade.ts'
import { millionDir, openCore } from './support/million.ts'
import { interleave, spread } from './support/runner.ts'

/** Milliseconds, of nineteen calls in twenty. */
const aims: Readonly<Record<string, number>> = { desk: 100 }

/** What a clerk waits for on arriving; through the router, as a screen asks. Most have no aim of their own but to be felt as at once. */
export const bench: Bench = {
  name: 'desk',
  title: 'The desk and other calls of a screen, through the router (p50 / p95)',
  run: async () => {
    const core = openCore(millionDir)
    try {
      const { squads, sections } = readBrigade(core.services)
      const clientOf = (personId: string) => createRouterClient(core.router, { context: core.connect({ personId }) }) as unknown as AppClient
      const client = clientOf(squads[3]!.officers[0]!.id)
      const newcomer = clientOf(squads[3]!.auxiliaries[0]!.id)
      const asked: Array<[string, number, (call: number) => Promise<unknown>]> = [
        ['desk', 20, () => client.desk.get()],
        ['search over all registers', 20, call => client.search.find({ text: ['护栏', '柳湾', 'gm010', '轮廓标积灰'][call % 4]! })],
        ['blank form, entered before', 10, () => client.registers.blank({ register: 'patrol-logs' })],
        ['blank form, never entered one', 1, () => newcomer.registers.blank({ register: 'patrol-logs' })],
        ['counts of all registers', 2, () => client.registers.counts()],
        ['history of a record', 20, call => client.registers.history({ register: 'road-sections', id: sections[call % sections.length]!.id })],
      ]
      const findings: Finding[] = []
      for (const [what, times, run] of asked) {
        const { timings } = await interleave([{ name: what, run }], { rounds: 5, times })
        const aim = aims[what]
        findings.push({ what, ours: spread(timings[0]!), against: '', compared: '', aim: aim ? `≤ ${aim} ms` : '–', met: aim ? timings[0]!.p95 <= aim : null })
      }
      return findings
    }
    finally {
      await core.close()
    }
  },
}
