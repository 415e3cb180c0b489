import type { AppClient } from '#contract/index.ts'
import type { Bench, Finding } from './support/runner.ts'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { createRouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { mustFindRegister, patrolLogs } from '#contract/registers/index.ts'
import { listRecords } from '#core/registers/list.ts'
import { mustFindRecord } from '#core/registers/saving.ts'
import { millionDir, openCore } from './support/million.ts'
import { interleave, ms, spread } from './support/runner.ts'

/** What lies between a screen and the service: the router with its checks, and the port to another process. */
export const bench: Bench = {
  name: 'router',
  title: 'Added cost of the router and of a port (p50 / p95 of the call; added: median difference)',
  run: async () => {
    const core = openCore(millionDir)
    const { db } = core.services
    const { port1, port2 } = new MessageChannel()
    try {
      const direct = createRouterClient(core.router, { context: core.connect() }) as unknown as AppClient
      new RPCHandler(core.router).upgrade(port1, { context: core.connect() })
      const remote = createORPCClient<AppClient>(new RPCLink({ port: port2 }))
      port1.start()
      port2.start()

      const query = { register: patrolLogs.code, filters: {}, bin: false, limit: 50 }
      const ids = db.raw.prepare('SELECT id FROM patrol_logs LIMIT 500').pluck().all() as string[]
      const one = (call: number) => ({ register: patrolLogs.code, id: ids[call % ids.length]! })
      const calls = [
        {
          what: 'list page of 50',
          service: () => listRecords(db, query),
          router: () => direct.registers.list(query),
          port: () => remote.registers.list(query),
        },
        {
          what: 'open a record',
          service: (call: number) => mustFindRecord(core.services, mustFindRegister(patrolLogs.code), one(call).id),
          router: (call: number) => direct.registers.get(one(call)),
          port: (call: number) => remote.registers.get(one(call)),
        },
      ]
      const findings: Finding[] = []
      for (const { what, service, router, port } of calls) {
        const routed = await interleave([{ name: 'router', run: router }, { name: 'service', run: service }])
        findings.push({ what: `${what}: router`, ours: spread(routed.timings[0]!), against: spread(routed.timings[1]!), compared: `+${ms(routed.difference)}`, aim: '≤ +0.5 ms', met: routed.difference <= 0.5 })
        const ported = await interleave([{ name: 'port', run: port }, { name: 'router', run: router }])
        findings.push({ what: `${what}: port`, ours: spread(ported.timings[0]!), against: spread(ported.timings[1]!), compared: `+${ms(ported.difference)}`, aim: '≤ +1 ms', met: ported.difference <= 1 })
      }
      return findings
    }
    finally {
      port1.close()
      await core.close()
    }
  },
}
