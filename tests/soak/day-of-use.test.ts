import type { AppClient } from '#contract/index.ts'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { registerDefinitions } from '#contract/registers/index.ts'
import { createCore } from '#core/app.ts'
import { makeDemo } from '#core/modules/demo/index.ts'
import { TestClock } from '#tests/support/clock.ts'
import { configFor, temporaryFolder } from '#tests/support/core.ts'
import { clientOf, Program } from '#tests/support/e2e/program.ts'
import { patrolsToCome } from '#tests/support/patrols-to-come.ts'

/** A year and a half of a large detachment; enough that nothing of it fits in what may be held. */
const patrols = Number(process.env.SOAK_PATROLS ?? 60_000)
/** A click every ten seconds. */
const clicks = 2_880
const hours = 8
const register = 'patrol-logs'
const sample = { scale: 'large', seed: 1, asOf: '2026-10-20', large: { patrols, days: Math.ceil(patrols / 137) } } as const

/** A large folder, and what a clerk will do in it: records to look at, patrols to enter. */
async function makeWork() {
  const dataDir = join(temporaryFolder(), 'data')
  const config = configFor(dataDir, new TestClock('2026-11-20T08:30'))
  await makeDemo(config, sample)
  const core = createCore(config)
  const { db } = core.services
  const work = {
    dataDir,
    seat: db.raw.prepare(`SELECT id FROM people WHERE post = '内勤' AND status = 'active' LIMIT 1`).pluck().get() as string,
    ids: db.raw.prepare('SELECT id FROM patrol_logs WHERE deleted_at IS NULL ORDER BY day DESC LIMIT 400').pluck().all() as string[],
    toEnter: patrolsToCome(core.services, { ...sample.large, seed: sample.seed, asOf: sample.asOf }, Math.ceil(clicks / 4)),
  }
  await core.close()
  return work
}

const pick = <T>(from: readonly T[], click: number): T => from[click * 7919 % from.length]!

/** What a clerk does in turn. Every twelfth click begins again. */
function actsOf(client: AppClient, { ids, toEnter }: Awaited<ReturnType<typeof makeWork>>): ReadonlyArray<(click: number) => Promise<unknown>> {
  let entered = 0
  return [
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
}

/** The built program, as it is served: what it was built with and what a test needs is not counted. */
test('after a day of lists, forms, saves, exports and prints on a large folder the idle core holds no more than it should, and nothing piles up', async () => {
  const work = await makeWork()
  const program = await Program.start(work.dataDir, { inspected: true })
  onTestFinished(() => program.stop())
  const signedIn = await fetch(program.signIn, { redirect: 'manual' })
  const client = clientOf(program.url, signedIn.headers.get('set-cookie')!.split(';')[0]!)
  await client.seat.choose({ id: work.seat })

  const ended = async (job: { id: string }) => {
    for await (const state of await client.jobs.watch(job)) if (state.ms !== null && state.status !== 'done') throw new Error(`${state.kind}: ${state.status} ${state.failure}`)
  }
  const acts = actsOf(client, work)
  const memory: Array<Awaited<ReturnType<Program['memory']>>> = []
  for (let hour = 1; hour <= hours; hour++) {
    for (let click = 0; click < clicks / hours; click++) await acts[click % acts.length]!(hour * 1000 + click)
    await ended(await client.jobs.export({ register, filters: {}, bin: false, from: '2026-10-01', to: '2026-10-20', format: 'xlsx' }))
    await ended(await client.jobs.print({ register, ids: work.ids.slice(hour, hour + 20), paper: 'a4' }))
    await ended(await client.jobs.print({ register, ids: [pick(work.ids, hour)], paper: 'a4' }))
    // Worker threads end some seconds after their last task.
    await wait(hour === hours ? 60_000 : 2_000)
    memory.push(await program.memory())
  }
  console.info(memory.map(({ held, objects }, hour) => `hour ${hour + 1}: ${held} MB held, ${objects} MB of objects`).join('\n'))
  expect(memory.at(-1)!.held).toBeLessThanOrEqual(200)
  // The first hours fill what is meant to be kept: statements, initials, finished jobs.
  expect(memory.at(-1)!.objects - memory[2]!.objects).toBeLessThanOrEqual(8)
})
