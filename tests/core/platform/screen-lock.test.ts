import type { AppClient } from '#contract/index.ts'
import type { Brigade } from '#tests/support/brigade.ts'
import type { SeatState } from '#core/context.ts'
import { createRouterClient } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import { router } from '#core/router.ts'
import { openHost } from '#tests/support/transports.ts'
import { startBrigade } from '#tests/support/brigade.ts'
import { procedures } from '#tests/support/procedures.ts'
import { refusalData } from '#tests/support/refusals.ts'

const pin = '2580'
const wrong = '1470'

/** A seat that stays the same from call to call, as a window's does. */
function sit(brigade: Brigade, personId: string): { client: AppClient, seat: SeatState } {
  const seat: SeatState = { personId }
  return { seat, client: createRouterClient(brigade.core.router, { context: () => brigade.core.connect(seat) }) as AppClient }
}
const trail = (brigade: Brigade) => (brigade.core.services.db.prepare(`SELECT action, actor_name AS by, record_id AS about, reason FROM audit_log WHERE register = 'pins' ORDER BY seq`).all())

/** 张三 with a PIN, in front of a locked screen. */
async function locked() {
  const brigade = await startBrigade()
  const { client, seat } = sit(brigade, brigade.ids.zhang)
  await client.lock.setPin({ pin })
  await client.lock.now()
  return { brigade, client, seat }
}

describe('a locked screen', () => {
  test('is answered nothing but what unlocks it, whatever is asked', async () => {
    const open = procedures(router).filter(([, procedure]) => (procedure['~orpc'].meta as { whileLocked?: boolean }).whileLocked).map(([path]) => path).sort()
    expect(open).toEqual(['brigade.info', 'events.watch', 'lock.unlock', 'seat.choose', 'seat.get', 'seat.people'])
    const { brigade, client } = await locked()
    await refusalData(client.registers.list({ register: 'people' }), 'LOCKED')
    await refusalData(client.registers.create({ register: 'squads', values: { name: '三中队' } }), 'LOCKED')
    await refusalData(client.search.find({ text: '张三' }), 'LOCKED')
    await refusalData(client.seat.leave(), 'LOCKED')
    await refusalData(client.preferences.all(), 'LOCKED')
    await refusalData(client.lock.resetPin({ personId: brigade.ids.zhang, reason: '试' }), 'LOCKED')
    expect(await client.seat.get()).toMatchObject({ person: { name: '张三' }, permissions: [], locked: true, hasPin: true })
  })

  test('opens with the PIN and is as it was', async () => {
    const { client } = await locked()
    expect(await refusalData(client.lock.unlock({ pin: wrong }), 'PIN_WRONG')).toEqual({ wait: 0 })
    await refusalData(client.registers.list({ register: 'people' }), 'LOCKED')
    await client.lock.unlock({ pin })
    expect((await client.registers.list({ register: 'people' })).total).toBeGreaterThan(3)
  })

  test('hands out no finished file to a browser either', async () => {
    const brigade = await startBrigade()
    const { host, cookie, close } = await openHost(brigade)
    const call = (path: string, json: unknown) => fetch(`${host.url}/rpc/${path}`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify({ json }) })
    expect((await call('lock/setPin', { pin })).status).toBe(200)
    expect((await call('lock/now', undefined)).status).toBe(200)
    const answer = await fetch(`${host.url}/files/results/any`, { headers: { cookie } })
    expect([answer.status, await answer.json()]).toEqual([423, { message: '屏幕已锁定，请先输入 PIN 解锁' }])
    expect((await call('registers/list', { register: 'people' })).status).toBe(423)
    await close()
  })

  test('is still locked after the program was ended and started again', async () => {
    const { brigade, client } = await locked()
    await client.seat.choose({ id: brigade.ids.zhang, pin })
    await brigade.restart()
    expect(await brigade.core.connect().seat).toEqual({ personId: brigade.ids.zhang, isLocked: true })
    await refusalData(createRouterClient(brigade.core.router, { context: brigade.core.connect() }).registers.counts(), 'LOCKED')
  })

  test('does not lock those who have no PIN to come back with', async () => {
    const brigade = await startBrigade()
    await refusalData(sit(brigade, brigade.ids.li).client.lock.now(), 'PIN_NOT_SET')
    await brigade.restart()
    expect(brigade.core.connect().seat.isLocked).toBe(false)
  })
})

describe('wrong PINs', () => {
  test('are waited for, longer each time, also across a restart, and the right one starts anew', async () => {
    const { brigade, client, seat } = await locked()
    const waits: number[] = []
    const wait = (seconds: number) => brigade.clock.set(new Date(brigade.clock.now().getTime() + 8 * 3_600_000 + seconds * 1000 + 60_000).toISOString().slice(0, 16))
    for (let attempt = 0; attempt < 9; attempt++) {
      const data = await refusalData(client.lock.unlock({ pin: wrong }), 'PIN_WRONG') as { wait: number }
      waits.push(data.wait)
      if (data.wait) {
        expect(await refusalData(client.lock.unlock({ pin }), 'PIN_WAIT'), 'the right one is not heard either').toEqual({ wait: data.wait })
        wait(data.wait)
      }
    }
    expect(waits).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900])
    await refusalData(client.lock.unlock({ pin: wrong }), 'PIN_WRONG')
    await brigade.restart()
    const later = createRouterClient(brigade.core.router, { context: () => brigade.core.connect(seat) }) as AppClient
    expect(await refusalData(later.lock.unlock({ pin }), 'PIN_WAIT')).toEqual({ wait: 900 })
    wait(900)
    await later.lock.unlock({ pin })
    await later.lock.now()
    expect(await refusalData(later.lock.unlock({ pin: wrong }), 'PIN_WRONG')).toEqual({ wait: 0 })
  })

  test('stand in the trail without the digits, and a clock set back makes nobody wait for days', async () => {
    const { brigade, client } = await locked()
    for (let attempt = 0; attempt < 3; attempt++) await refusalData(client.lock.unlock({ pin: wrong }), 'PIN_WRONG')
    expect(trail(brigade).filter(entry => (entry as { action: string }).action === 'pin-wrong')).toHaveLength(3)
    const everything = JSON.stringify([brigade.core.services.db.prepare('SELECT * FROM audit_log').all(), brigade.core.services.db.prepare('SELECT * FROM pins').all()])
    expect(everything).not.toMatch(/"(2580|1470)"/)
    brigade.clock.set('2026-01-01T08:00')
    expect(await refusalData(client.lock.unlock({ pin }), 'PIN_WAIT')).toEqual({ wait: 900 })
    expect((await brigade.verify()).checks.filter(({ ok }) => !ok)).toEqual([])
  })

  test('sent side by side are counted one by one', async () => {
    const { client } = await locked()
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => client.lock.unlock({ pin: wrong })))
    expect(answers.map(answer => (answer as PromiseRejectedResult).reason.code).filter(code => code === 'PIN_WRONG')).toHaveLength(3)
  })
})

describe('another person at a locked screen', () => {
  test('takes it over with a PIN of their own, and not without it', async () => {
    const { brigade, client, seat } = await locked()
    await sit(brigade, brigade.ids.li).client.lock.setPin({ pin: wrong })
    expect((await client.seat.people()).filter(person => person.hasPin).map(({ name }) => name).sort()).toEqual(['张三', '李四'])
    expect(await refusalData(client.seat.choose({ id: brigade.ids.li }), 'PIN_NEEDED')).toEqual({ name: '李四' })
    await refusalData(client.seat.choose({ id: brigade.ids.li, pin }), 'PIN_WRONG')
    expect(seat).toEqual({ personId: brigade.ids.zhang, isLocked: true })
    expect(await client.seat.choose({ id: brigade.ids.li, pin: wrong })).toMatchObject({ person: { name: '李四' }, locked: false })
    expect(trail(brigade).at(-1)).toEqual({ action: 'take-over', by: '李四', about: `pin:${brigade.ids.zhang}`, reason: null })
  })

  test('without a PIN takes it over only where the machine allows it', async () => {
    const { brigade, client } = await locked()
    await sit(brigade, brigade.ids.zhang).client.lock.configure({ minutes: 5, takeOver: false })
    expect(await refusalData(client.seat.choose({ id: brigade.ids.wang }), 'TAKE_OVER_REFUSED')).toEqual({ name: '王五' })
    await sit(brigade, brigade.ids.zhang).client.lock.configure({ minutes: 5, takeOver: true })
    expect((await client.seat.choose({ id: brigade.ids.wang })).person?.name).toBe('王五')
  })

  test('cannot sit down in the name of somebody with a PIN, locked or not', async () => {
    const { brigade } = await locked()
    const { client } = sit(brigade, brigade.ids.li)
    await refusalData(client.seat.choose({ id: brigade.ids.zhang }), 'PIN_NEEDED')
    expect((await client.seat.get()).person?.name).toBe('李四')
  })
})

describe('the own PIN', () => {
  test('is refused where it is no PIN or the first anybody would try', async () => {
    const brigade = await startBrigade()
    const { client } = sit(brigade, brigade.ids.li)
    await refusalData(client.lock.setPin({ pin: '12a4' }), 'PIN_MALFORMED')
    await refusalData(client.lock.setPin({ pin: '1234' }), 'PIN_TRIVIAL')
    expect((await client.seat.get()).hasPin).toBe(false)
  })

  test('is changed and removed only by who knows it', async () => {
    const { brigade, client } = await locked()
    await client.lock.unlock({ pin })
    await refusalData(client.lock.setPin({ pin: wrong }), 'PIN_NEEDED')
    await refusalData(client.lock.setPin({ pin: wrong, current: '9999' }), 'PIN_WRONG')
    await client.lock.setPin({ pin: wrong, current: pin })
    await refusalData(client.lock.removePin({ current: pin }), 'PIN_WRONG')
    await client.lock.removePin({ current: wrong })
    expect((await client.seat.get()).hasPin).toBe(false)
    expect((trail(brigade) as Array<{ action: string }>).map(({ action }) => action)).toEqual(['pin-set', 'pin-wrong', 'pin-set', 'pin-wrong', 'pin-removed'])
  })
})

describe('a forgotten PIN', () => {
  test('is taken away by an administrator with a reason, and the locked screen opens', async () => {
    const brigade = await startBrigade()
    const { client } = sit(brigade, brigade.ids.li)
    await client.lock.setPin({ pin })
    await client.lock.now()
    await refusalData(sit(brigade, brigade.ids.wang).client.lock.resetPin({ personId: brigade.ids.li, reason: '忘记' }), 'FORBIDDEN')
    await sit(brigade, brigade.ids.zhang).client.lock.resetPin({ personId: brigade.ids.li, reason: '本人忘记，当面核实' })
    expect(trail(brigade).at(-1)).toEqual({ action: 'pin-reset', by: '张三', about: `pin:${brigade.ids.li}`, reason: '本人忘记，当面核实' })
    await client.lock.unlock({ pin: '' })
    expect((await client.seat.get())).toMatchObject({ locked: false, hasPin: false })
  })

  test('is not one’s own to take away', async () => {
    const { client, brigade } = await locked()
    await client.lock.unlock({ pin })
    await refusalData(client.lock.resetPin({ personId: brigade.ids.zhang, reason: '忘记' }), 'PIN_OWN')
    await refusalData(client.lock.resetPin({ personId: brigade.ids.li, reason: '忘记' }), 'PIN_NOT_SET')
  })
})
