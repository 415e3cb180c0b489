import { describe, expect, test } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'
import { refusalData } from '#tests/support/refusals.ts'

const monthly = { register: 'patrol-logs', name: '本月一中队', query: { period: 'month', squad: 'x', sort: '-mileage' }, columns: ['day', 'route'] }

describe('a saved view', () => {
  test('keeps period, filters, order and columns under its name, also after a restart', async () => {
    const brigade = await startBrigade()
    const saved = await brigade.client.views.create(monthly)
    expect(saved).toEqual({ ...monthly, id: saved.id, isDefault: false })
    await brigade.restart()
    expect(await brigade.client.views.list()).toEqual([saved])
  })

  test('of a register this release does not have is kept aside, and hides none of the others', async () => {
    const brigade = await startBrigade()
    const { id } = await brigade.client.views.create(monthly)
    const other = await brigade.client.views.create({ ...monthly, name: '上月' })
    brigade.core.services.db.raw.prepare(`UPDATE views SET register = 'parking-notices' WHERE id = ?`).run(id)
    expect(await brigade.client.views.list()).toEqual([other])
    expect(brigade.core.services.db.raw.prepare('SELECT count(*) FROM views').pluck().get()).toBe(2)
  })

  test('is one person’s own: nobody else sees, renames, removes or opens with it', async () => {
    const brigade = await startBrigade()
    const { id } = await brigade.client.views.create(monthly)
    const li = brigade.seatOf(brigade.ids.li)
    expect(await li.views.list()).toEqual([])
    await refusalData(li.views.update({ id, name: '我的' }), 'VIEW_GONE')
    await refusalData(li.views.remove({ id }), 'VIEW_GONE')
    await refusalData(li.views.setDefault({ register: 'patrol-logs', id }), 'VIEW_GONE')
    expect((await li.views.create(monthly)).name).toBe('本月一中队')
    expect(await brigade.client.views.list()).toHaveLength(1)
    await refusalData(brigade.seatOf(null).views.create(monthly), 'SEAT_EMPTY')
  })

  test('has a name no other one of its register has', async () => {
    const brigade = await startBrigade()
    await brigade.client.views.create(monthly)
    expect(await refusalData(brigade.client.views.create({ ...monthly, name: ' 本月一中队 ' }), 'VIEW_EXISTS')).toEqual({ name: '本月一中队' })
    const other = await brigade.client.views.create({ ...monthly, name: '上月' })
    await refusalData(brigade.client.views.update({ id: other.id, name: '本月一中队' }), 'VIEW_EXISTS')
    expect((await brigade.client.views.update({ id: other.id, name: '上月', query: {} })).query).toEqual({})
    expect((await brigade.client.views.create({ ...monthly, register: 'findings' })).register).toBe('findings')
  })

  test('changes what is given and leaves the rest', async () => {
    const brigade = await startBrigade()
    const { id } = await brigade.client.views.create(monthly)
    expect(await brigade.client.views.update({ id, name: '一中队' })).toMatchObject({ ...monthly, name: '一中队' })
    expect(await brigade.client.views.update({ id, columns: ['day'] })).toMatchObject({ ...monthly, name: '一中队', columns: ['day'] })
  })

  test('opens its register by itself once it is the default, and one at most does', async () => {
    const brigade = await startBrigade()
    const first = await brigade.client.views.create(monthly)
    const second = await brigade.client.views.create({ ...monthly, name: '全部' })
    await brigade.client.views.setDefault({ register: 'patrol-logs', id: first.id })
    await brigade.client.views.setDefault({ register: 'patrol-logs', id: second.id })
    const defaults = async () => (await brigade.client.views.list()).filter(view => view.isDefault).map(({ name }) => name)
    expect(await defaults()).toEqual(['全部'])
    await refusalData(brigade.client.views.setDefault({ register: 'findings', id: first.id }), 'VIEW_GONE')
    expect(await defaults()).toEqual(['全部'])
    await brigade.client.views.setDefault({ register: 'patrol-logs', id: null })
    expect(await defaults()).toEqual([])
  })

  test('cannot pile up without end', async () => {
    const brigade = await startBrigade()
    for (let count = 0; count < 50; count++) await brigade.client.views.create({ ...monthly, name: `视图 ${count}` })
    expect(await refusalData(brigade.client.views.create(monthly), 'TOO_MANY_VIEWS')).toEqual({ limit: 50 })
    expect(await brigade.client.views.list()).toHaveLength(50)
  })
})
