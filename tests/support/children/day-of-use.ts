import type { AppClient } from '#contract/index.ts'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { registerDefinitions } from '#contract/registers/index.ts'
import { createCore } from '#core/app.ts'
import { makeDemo } from '#core/modules/demo/index.ts'
import { TestClock } from '../clock.ts'
import { clientOf, configFor } from '../core-parts.ts'
import { patrolsToCome } from '../patrols-to-come.ts'

// `DIR PATROLS CLICKS`: a core of its own over a large sample, clicked at for eight hours. Prints its memory after each.
const [dataDir, patrols, clicks] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])]
const asOf = '2026-11-20'
const clock = new TestClock('2026-12-11T08:30')
const sample = { scale: 'large', seed: 1, asOf, large: { patrols, days: Math.ceil(patrols / 137) } } as const

// The sample is made by a process that ends, so that what making it took is not counted here.
if (process.argv[5] === 'make') {
  await makeDemo(configFor(dataDir, clock), sample)
  process.exit(0)
}

const core = createCore(configFor(dataDir, clock))
const { db } = core.services
const seat = db.raw.prepare(`SELECT id FROM people WHERE post = '内勤' AND status = 'active' LIMIT 1`).pluck().get() as string
const client: AppClient = clientOf(core, { personId: seat })
const ids = db.raw.prepare('SELECT id FROM patrol_logs WHERE deleted_at IS NULL ORDER BY day DESC LIMIT 400').pluck().all() as string[]
const toEnter = patrolsToCome(core.services, { ...sample.large, seed: sample.seed, asOf }, Math.ceil(clicks / 4))
const register = 'patrol-logs'
let entered = 0

const ended = async (job: { id: string }) => {
  for await (const state of await client.jobs.watch(job)) if (state.ms !== null && state.status !== 'done') throw new Error(`${state.kind}: ${state.status} ${state.failure}`)
}
const pick = <T>(from: readonly T[], click: number): T => from[click * 7919 % from.length]!
/** What a clerk does in turn. Every twelfth click begins again. */
const acts: ReadonlyArray<(click: number) => Promise<unknown>> = [
  () => client.desk.get(),
  click => client.registers.list({ register: pick(registerDefinitions, click).code, limit: 50 }),
  click => client.registers.get({ register, id: pick(ids, click) }),
  click => client.registers.history({ register, id: pick(ids, click) }),
  () => client.registers.blank({ register }),
  click => client.registers.candidates({ register: 'people', text: pick(['w', 'zh', 'lj', '王', '张伟'], click), limit: 20 }),
  click => client.drafts.put({ register, id: null, values: { summary: `正在填写 ${click}` } }),
  () => client.registers.check({ register, values: toEnter[entered]! as never }),
  () => client.registers.create({ register, values: toEnter[entered++]! as never }),
  click => client.search.find({ text: pick(['护栏', 'g309', '柳湾中队', 'XC2026-0'], click) }),
  async (click) => {
    const record = await client.registers.get({ register, id: pick(ids, click) })
    return client.registers.update({ register, id: record.id, version: record.version, values: { remarks: `补记 ${click}` } })
  },
  click => client.registers.list({ register, text: pick(['恢复通行', '施工', 'byzd'], click), limit: 50 }),
]

const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10
const remember = async (what: string) => {
  await wait(1_500)
  globalThis.gc!()
  const { rss, heapUsed, external } = process.memoryUsage()
  process.stdout.write(`${JSON.stringify({ what, rss: megabytes(rss), heap: megabytes(heapUsed), external: megabytes(external) })}\n`)
}

await remember('opened')
for (let hour = 1; hour <= 8; hour++) {
  for (let click = 0; click < clicks / 8; click++) await acts[click % acts.length]!(hour * 1000 + click)
  await ended(await client.jobs.export({ register, filters: {}, bin: false, from: '2026-11-01', to: '2026-11-20', format: 'xlsx' }))
  await ended(await client.jobs.print({ register, ids: ids.slice(hour, hour + 20), paper: 'a4' }))
  await ended(await client.jobs.print({ register, ids: [pick(ids, hour)], paper: 'a4' }))
  clock.set(`2026-12-11T${String(8 + hour).padStart(2, '0')}:30`)
  await remember(`hour ${hour}`)
}
await wait(5_000)
await remember('idle')
await core.close()
