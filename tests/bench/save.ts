import type { AppClient } from '#contract/index.ts'
import type { Bench, Timing } from './support/runner.ts'
import { setImmediate as turn } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import { patrolLogs } from '#contract/registers/index.ts'
import { startIdleWork } from '#core/platform/idle-work.ts'
import { createRecord } from '#core/registers/saving.ts'
import { patrolsToCome } from '#tests/support/patrols-to-come.ts'
import { readBrigade } from './support/brigade.ts'
import { copyOfMillion, dropCopy, openCore, sampleOf } from './support/million.ts'
import { preparePatrolInsert, savedRows } from './support/raw-save.ts'
import { interleave, ms, quantile, spread } from './support/runner.ts'

const [rounds, times] = [9, 32]

/** One acknowledged save, judged, numbered, indexed, traced and on the disk, against inserting the same rows by hand. */
export const bench: Bench = {
  name: 'save',
  title: 'One acknowledged patrol (synchronous = FULL; p50 / p95), idle work after every 128 saves',
  run: async (say) => {
    say('copying the folder')
    const core = openCore(copyOfMillion())
    try {
      const { db } = core.services
      const brigade = readBrigade(core.services)
      const seat = { personId: brigade.squads[0]!.officers[0]!.id }
      const context = { ...core.services, seat, actor: core.connect(seat).actorOf(core.services, seat) }
      const client = createRouterClient(core.router, { context: core.connect(seat) }) as unknown as AppClient
      // Patrols after the last one in the file, dealt out in turn, made ready before the clock starts.
      const toCome = patrolsToCome(context, { ...sampleOf, ...sampleOf.large }, (rounds + 1) * times * 4)
      const dealt = (side: number) => toCome.filter((_, at) => at % 4 === side)
      const typed = [dealt(0), dealt(1)]
      const rows = [dealt(2), dealt(3)].map(patrols => patrols.map(patrol => savedRows(context, patrol)))
      const [insert, insertReady] = [preparePatrolInsert(db.raw, false), preparePatrolInsert(db.raw, true)]
      const idle = startIdleWork(db)
      const idleTimes: number[] = []
      const compared = await interleave([
        { name: 'service', run: call => createRecord(context, patrolLogs, typed[0]![call]!) },
        { name: 'prepared', run: call => insert(rows[0]![call]!) },
        { name: 'router', run: async call => client.registers.create({ register: patrolLogs.code, values: typed[1]![call] as never }) },
        { name: 'ready', run: call => insertReady(rows[1]![call]!) },
      ], { rounds, times, afterRound: async () => {
        await turn()
        // What was inserted behind the core's back counts as a write for idle work all the same.
        for (let missed = 0; missed < times * 2; missed++) db.transaction(() => undefined)
        for (let more = true; more;) {
          const began = performance.now()
          more = idle.step()
          idleTimes.push(performance.now() - began)
        }
      } })
      idle.stop()
      const [service, prepared, router, ready] = compared.timings as [Timing, Timing, Timing, Timing]
      return [
        { what: 'save at the service, against statements by hand', ours: spread(service), against: spread(prepared), compared: `${compared.ratio.toFixed(2)}×`, aim: '≤ 2×', met: compared.ratio <= 2 },
        { what: 'the same, tokens and trace ready at hand', ours: spread(service), against: spread(ready), compared: `${compared.ratios[2]!.toFixed(2)}×`, aim: '≤ 2×', met: compared.ratios[2]! <= 2 },
        { what: 'save through the router', ours: spread(router), against: spread(service), compared: `+${ms(router.p50 - service.p50)}`, aim: '≤ +0.5 ms', met: router.p50 - service.p50 <= 0.5 },
        { what: `slowest of ${rounds * times} saves, service`, ours: ms(service.max), against: ms(prepared.max), compared: `${(service.max / prepared.max).toFixed(2)}×`, aim: '≤ 10 ms', met: service.max <= 10 },
        { what: `slowest of ${rounds * times} saves, router`, ours: ms(router.max), against: ms(prepared.max), compared: `${(router.max / prepared.max).toFixed(2)}×`, aim: '≤ 10 ms', met: router.max <= 10 },
        { what: 'a step of idle work (median / longest)', ours: `${ms(quantile(idleTimes, 0.5))} / ${ms(Math.max(...idleTimes))}`, against: '', compared: '', aim: '–', met: null },
      ]
    }
    finally {
      await core.close()
      dropCopy()
    }
  },
}
