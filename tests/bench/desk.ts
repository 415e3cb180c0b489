import type { AppClient } from '#contract/index.ts'
import type { Bench, Finding } from './support/runner.ts'
import { createRouterClient } from '@orpc/server'
import { readBrigade } from './support/brigade.ts'
import { millionDir, openCore } from './support/million.ts'
import { interleave, spread } from './support/runner.ts'

/** What a clerk waits for while typing and on arriving; through the router, as a screen asks. These have no aim of their own but to be felt as at once. */
export const bench: Bench = {
  name: 'desk',
  title: 'Typing in a choice field, the desk and other calls of a screen, through the router (p50 / p95)',
  run: async () => {
    const core = openCore(millionDir)
    try {
      const { squads, sections } = readBrigade(core.services)
      const clientOf = (personId: string) => createRouterClient(core.router, { context: core.connect({ personId }) }) as unknown as AppClient
      const client = clientOf(squads[3]!.officers[0]!.id)
      const newcomer = clientOf(squads[3]!.auxiliaries[0]!.id)
      const candidates = (register: string, text: (call: number) => string) => (call: number) => client.registers.candidates({ register, text: text(call), limit: 20 } as never)
      const asked: Array<[string, number, (call: number) => Promise<unknown>]> = [
        ['candidates: people, 拼音 initials', 40, candidates('people', call => ['z', 'wj', 'lzq', 'c'][call % 4]!)],
        ['candidates: people, a name', 40, candidates('people', call => squads[call % 12]!.officers[call % 15]!.name)],
        ['candidates: sections, nothing typed', 40, candidates('road-sections', () => '')],
        ['candidates: sections, a route', 40, candidates('road-sections', call => sections[call % sections.length]!.label.slice(0, 4))],
        ['candidates: patrols, nothing typed', 20, candidates('patrol-logs', () => '')],
        ['candidates: patrols, a number', 2, candidates('patrol-logs', call => `XC2020-0${1000 + call}`)],
        ['candidates: patrols, an officer', 2, candidates('patrol-logs', call => squads[call % 12]!.officers[call % 15]!.name)],
        ['desk', 20, () => client.desk.get()],
        ['search over all registers', 20, call => client.search.find({ text: ['护栏', '肖金', 'gm10', '油罐车侧翻'][call % 4]! })],
        ['blank form, entered before', 10, () => client.registers.blank({ register: 'patrol-logs' })],
        ['blank form, never entered one', 1, () => newcomer.registers.blank({ register: 'patrol-logs' })],
        ['counts of all registers', 2, () => client.registers.counts()],
        ['history of a record', 20, call => client.registers.history({ register: 'road-sections', id: sections[call % sections.length]!.id })],
      ]
      const findings: Finding[] = []
      for (const [what, times, run] of asked) {
        const { timings } = await interleave([{ name: what, run }], { rounds: 5, times })
        findings.push({ what, ours: spread(timings[0]!), against: '', compared: '', aim: '–', met: null })
      }
      return findings
    }
    finally {
      await core.close()
    }
  },
}
