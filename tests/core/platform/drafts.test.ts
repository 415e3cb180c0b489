import { describe, expect, test } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'

describe('what was typed and not saved', () => {
  test('is there again after the core was restarted, exactly as typed', async () => {
    const brigade = await startBrigade()
    const values = { day: '2026-03-0', summary: '写到一半　䶮𬭎𠮷', mileage: '12.', stretches: [{ from: 'K1' }], officers: [{ id: brigade.ids.li, name: '李四', certificate: '' }], vehicle: null }
    const { savedAt } = await brigade.client.drafts.put({ register: 'patrol-logs', id: null, values })
    await brigade.restart()
    expect(await brigade.client.drafts.get({ register: 'patrol-logs', id: null })).toEqual({ values, savedAt })
  })

  test('belongs to one person and one form', async () => {
    const brigade = await startBrigade()
    const log = await brigade.addPatrol()
    await brigade.client.drafts.put({ register: 'patrol-logs', id: null, values: { summary: '新' } })
    await brigade.client.drafts.put({ register: 'patrol-logs', id: log.id, values: { summary: '改' } })
    const li = brigade.seatOf(brigade.ids.li)
    expect(await li.drafts.get({ register: 'patrol-logs', id: null })).toBeNull()
    await li.drafts.put({ register: 'patrol-logs', id: null, values: { summary: '李四的' } })
    expect((await brigade.client.drafts.get({ register: 'patrol-logs', id: null }))?.values).toEqual({ summary: '新' })
    expect((await brigade.client.drafts.get({ register: 'patrol-logs', id: log.id }))?.values).toEqual({ summary: '改' })
    await brigade.client.drafts.discard({ register: 'patrol-logs', id: null })
    expect(await brigade.client.drafts.get({ register: 'patrol-logs', id: null })).toBeNull()
    expect((await li.drafts.get({ register: 'patrol-logs', id: null }))?.values).toEqual({ summary: '李四的' })
  })

  test('a later draft takes the place of the earlier one', async () => {
    const brigade = await startBrigade()
    for (const summary of ['一', '一二', '一二三']) await brigade.client.drafts.put({ register: 'patrol-logs', id: null, values: { summary } })
    expect((await brigade.client.drafts.get({ register: 'patrol-logs', id: null }))?.values).toEqual({ summary: '一二三' })
  })
})

describe('choices of the screen', () => {
  test('are each person’s own, and the machine’s before anybody sat down', async () => {
    const brigade = await startBrigade()
    const onlooker = brigade.seatOf(null)
    await onlooker.preferences.put({ key: 'theme', value: 'light' })
    await brigade.client.preferences.put({ key: 'theme', value: 'dark' })
    await brigade.client.preferences.put({ key: 'columns.patrol-logs', value: ['day', 'route'] })
    await brigade.client.preferences.put({ key: 'theme', value: 'auto' })
    await brigade.restart()
    expect(await brigade.client.preferences.all()).toEqual({ 'theme': 'auto', 'columns.patrol-logs': ['day', 'route'] })
    expect(await brigade.seatOf(null).preferences.all()).toEqual({ theme: 'light' })
    expect(await brigade.seatOf(brigade.ids.li).preferences.all()).toEqual({})
  })
})

describe('a new record begins with what is likely', () => {
  test('today, what stays from the last one this person entered, and what its parent says', async () => {
    const brigade = await startBrigade()
    const log = await brigade.addPatrol({ day: '2026-03-05', weather: 'rain', auxiliaries: [brigade.ids.zhao] })
    const blank = await brigade.client.registers.blank({ register: 'patrol-logs' })
    expect(blank).toMatchObject({ day: '2026-03-10', squad: { label: '一中队' }, officers: [{ name: '张三' }, { name: '李四' }], auxiliaries: [{ name: '赵协' }], vehicle: { label: '甘M12345' }, weather: 'rain', mileage: null, summary: null, starts: null })
    expect(blank).not.toHaveProperty('route')
    const site = await brigade.client.registers.blank({ register: 'site-records', parent: log.id })
    expect(site).toMatchObject({ patrol: { id: log.id, label: log.number }, day: '2026-03-05', section: { label: 'G309董志段' }, state: 'open', condition: 'normal' })
    const fresh = await brigade.seatOf(brigade.ids.wang).registers.blank({ register: 'patrol-logs' })
    expect(fresh).toMatchObject({ day: '2026-03-10', squad: null, officers: [], method: 'road' })
  })
})
