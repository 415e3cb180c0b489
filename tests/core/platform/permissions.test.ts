import type { Brigade } from '#tests/support/brigade.ts'
import type { AnyProcedure } from '@orpc/server'
import { createRouterClient, Procedure } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissions } from '#contract/procedure.ts'
import { router } from '#core/router.ts'
import { openBrigade } from '#tests/support/brigade.ts'
import { procedures } from '#tests/support/procedures.ts'
import { refusalData } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())

const all = procedures(router)
const permissionOf = (procedure: AnyProcedure) => (procedure['~orpc'].meta as { permission?: string }).permission

describe('every procedure names its permission', () => {
  test.each(all)('%s', (_, procedure) => {
    expect(['public', ...permissions]).toContain(permissionOf(procedure))
  })

  test('only what must work before anybody sat down is open to all', () => {
    expect(all.filter(([, procedure]) => permissionOf(procedure) === 'public').map(([path]) => path).sort()).toEqual([
      'brigade.info', 'brigade.setUp', 'events.watch', 'lock.unlock', 'preferences.all', 'preferences.put', 'seat.choose', 'seat.get', 'seat.leave', 'seat.people',
    ])
  })

  test('one that names none is refused, even to the administrator', async () => {
    const bare = new Procedure({ ...router.registers.counts['~orpc'], meta: {} })
    const client = createRouterClient({ bare }, { context: () => brigade.core.connect({ personId: brigade.ids.zhang }) })
    await expect(client.bare()).rejects.toThrow('procedure declares no permission')
  })
})

describe('who may do what', () => {
  test('whoever has not said who they are may look and not touch', async () => {
    const onlooker = brigade.seatOf(null)
    expect((await onlooker.registers.list({ register: 'people' })).items.length).toBeGreaterThan(3)
    await refusalData(onlooker.registers.create({ register: 'squads', values: { name: '三中队' } }), 'SEAT_EMPTY')
    await refusalData(onlooker.registers.update({ register: 'squads', id: brigade.ids.first, version: 1, values: {} }), 'SEAT_EMPTY')
    await refusalData(onlooker.registers.remove({ register: 'squads', id: brigade.ids.first, reason: '试' }), 'SEAT_EMPTY')
    await refusalData(onlooker.registers.recover({ register: 'squads', id: brigade.ids.first }), 'SEAT_EMPTY')
    await refusalData(onlooker.jobs.export({ register: 'squads', format: 'csv' }), 'SEAT_EMPTY')
    await refusalData(onlooker.drafts.put({ register: 'squads', id: null, values: {} }), 'SEAT_EMPTY')
    await refusalData(onlooker.attachments.add({ file: new File(['x'], 'x.jpg') }), 'SEAT_EMPTY')
    await refusalData(onlooker.backups.run(), 'SEAT_EMPTY')
    await refusalData(onlooker.brigade.saveProfile({ name: '另一大队', shortName: '另', authority: '', address: '', phone: '', division: '' }), 'SEAT_EMPTY')
  })

  test('settings are for administrators', async () => {
    const officer = brigade.seatOf(brigade.ids.li)
    expect(await refusalData(officer.brigade.saveProfile({ name: '另一大队', shortName: '另', authority: '', address: '', phone: '', division: '' }), 'FORBIDDEN')).toEqual({ permission: 'settings.write' })
    await refusalData(officer.backups.configure({ keep: 5, copyTo: '' }), 'FORBIDDEN')
    expect((await brigade.client.backups.configure({ keep: 5, copyTo: '' })).keep).toBe(5)
  })

  test('a refusal is decided before anything is looked at: a stranger does not learn what exists', async () => {
    await refusalData(brigade.seatOf(null).registers.update({ register: 'squads', id: '00000000-0000-7000-8000-000000000000', version: 1, values: {} }), 'SEAT_EMPTY')
  })

  test('somebody who does not work here is nobody', async () => {
    const stranger = brigade.seatOf('00000000-0000-7000-8000-000000000000')
    expect(await stranger.seat.get()).toMatchObject({ person: null, permissions: ['record.read', 'settings.read', 'backup.read'], locked: false, hasPin: false })
  })
})
