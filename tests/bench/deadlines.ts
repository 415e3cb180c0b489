import type { AppClient } from '#contract/index.ts'
import type { Bench, Finding } from './support/runner.ts'
import { createRouterClient } from '@orpc/server'
import { reckon } from '#contract/deadlines/reckoning.ts'
import { addDays } from '#contract/wall-time.ts'
import { heldCalendar } from '#core/modules/deadlines/index.ts'
import { millionDir, openCore } from './support/million.ts'
import { interleave, spread } from './support/runner.ts'

const batch = 100

/** Every rule from many days, with its explanation: by the function alone, and as a screen asks it. */
export const bench: Bench = {
  name: 'deadlines',
  title: `Deadlines, every rule in turn, with their explanations (${batch} of them; p50 / p95)`,
  run: async () => {
    const core = openCore(millionDir)
    try {
      const { table } = core.services.deadlineLaw
      const calendar = heldCalendar(core.services)
      const client = createRouterClient(core.router, { context: core.connect() }) as unknown as AppClient
      const request = (at: number) => {
        const rule = table.rules[at % table.rules.length]!
        const day = addDays('2024-01-01', at * 7 % 1000)
        return { rule: rule.id, trigger: rule.unit === 'h' ? `${day}T23:30` : day }
      }
      const many = Array.from({ length: batch }, (_, index) => index)
      const { timings: [alone, routed] } = await interleave([
        { name: 'function', run: call => many.map(index => reckon(table, request(call * batch + index), calendar)) },
        { name: 'router', run: async (call) => { for (const index of many) await client.deadlines.reckon(request(call * batch + index)) } },
      ])
      const perSecond = (milliseconds: number) => `${Math.round(batch / milliseconds * 1000).toLocaleString('en')} per second`
      return [
        { what: 'the function', ours: spread(alone!), against: '', compared: perSecond(alone!.p50), aim: '≥ 5 000 per second', met: batch / alone!.p50 * 1000 >= 5000 },
        { what: 'through the router, calendar read each time', ours: spread(routed!), against: '', compared: perSecond(routed!.p50), aim: '≤ 30 ms each', met: routed!.p95 / batch <= 30 },
      ] satisfies Finding[]
    }
    finally {
      await core.close()
    }
  },
}
