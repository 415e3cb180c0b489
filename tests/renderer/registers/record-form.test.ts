import { ORPCError } from '@orpc/client'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { problem } from '#contract/problems.ts'
import { patrolLogs } from '#contract/registers/index.ts'
import { fakeClient, openForm } from './form-host.ts'

const saved = {
  id: 'a', version: 3, number: 'XC2026-00007', title: 'G309 西峰段', warningReason: null,
  day: '2026-11-20', starts: '2026-11-20T08:30', ends: '2026-11-20T11:30', squad: { id: 's1', label: '一中队' }, method: 'road',
  officers: [{ id: 'p1', name: '张三', certificate: '1' }, { id: 'p2', name: '李四', certificate: '2' }],
  stretches: [{ id: 'l1', section: { id: 'r1', label: 'G309 西峰段' }, from: 'K1+000', to: 'K9+000', direction: 'both' }],
  mileage: 36.5, summary: '路面整洁', pavement: '湿滑',
}
const refusal = (code: string, status: number, data: object) => new ORPCError(code, { status, data, defined: true })

let page: Awaited<ReturnType<typeof openForm>>['page'] | undefined
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.useRealTimers()
})
async function open(...[start = { id: null }, client = fakeClient()]: [Parameters<typeof openForm>[1]?, ReturnType<typeof fakeClient>?]) {
  const opened = await openForm(patrolLogs, start, client)
  page = opened.page
  return opened
}
async function later(ms: number) {
  vi.advanceTimersByTime(ms)
  await flushPromises()
}

describe('a fresh row of lines', () => {
  it('shows at once what the core would fill in, also when every row was taken away before', async () => {
    const { form, page } = await open()
    const directions = () => (form.values['stretches'] as Array<{ direction: unknown }>).map(({ direction }) => direction)
    expect(directions()).toEqual(['both'])
    form.set('stretches', [{ section: null, from: null, to: null, direction: 'up' }])
    await flushPromises()
    const add = page.findAll('button').find(button => button.text() === '添加巡查路段')!
    await add.trigger('click')
    expect(directions()).toEqual(['up', 'up'])
    form.set('stretches', [])
    await flushPromises()
    await add.trigger('click')
    expect(directions()).toEqual(['both'])
  })
})

describe('what is wrong stands at its field', () => {
  it('blames no field that has not been reached', async () => {
    const { page } = await open()
    await later(2000)
    expect(page.findAll('.error')).toEqual([])
  })

  it('says so under the mileage once the clerk has left it, and stops when it is mended', async () => {
    const { field, input } = await open()
    await input('mileage').setValue('38.25')
    await input('mileage').trigger('focusout')
    await later(200)
    expect(field('mileage').get('.error').text()).toBe('巡查里程最多保留 1 位小数')
    expect(input('mileage').attributes('aria-invalid')).toBe('true')
    expect(input('mileage').attributes('aria-describedby')).toBe(field('mileage').get('.error').attributes('id'))
    await input('mileage').setValue('38.2')
    expect(field('mileage').find('.error').exists()).toBe(false)
  })

  it('does not blame the next record for the field the last one was saved from', async () => {
    const { form, input, page } = await open()
    input('mileage').element.focus()
    await input('mileage').setValue('38.25')
    await input('mileage').trigger('focusout')
    await form.load()
    await later(2000)
    expect(page.findAll('.error')).toEqual([])
  })

  it('asks the core about what only it can know, and shows the warning where it belongs', async () => {
    const { client, field, input } = await open()
    client.registers.check.mockResolvedValue([problem('warning', 'ends', 'NOT_AFTER', { label: '结束时间', other: '开始时间' }), problem('error', 'squad', 'REQUIRED', { label: '中队' })])
    await input('ends').setValue('0200')
    await input('ends').trigger('focusout')
    await later(600)
    expect(field('ends').get('.warning').text()).toContain('次日 02:00')
    expect(field('squad').find('.error').exists()).toBe(false)
  })

  it('shows every refusal of a save, down to the cell of a line', async () => {
    const client = fakeClient()
    client.registers.create.mockRejectedValue(refusal('INVALID_RECORD', 422, { problems: [problem('error', 'squad', 'REQUIRED', { label: '中队' }), problem('error', 'stretches.0.from', 'REQUIRED', { label: '起点桩号' })] }))
    const { form, field } = await open({ id: null }, client)
    expect(await form.save()).toBeUndefined()
    await flushPromises()
    expect(field('squad').get('.error').text()).toBe('请填写中队')
    expect(field('stretches.0.from').text()).toContain('请填写起点桩号')
    expect(form.problems.errors.value).toHaveLength(2)
    expect(client.drafts.discard).not.toHaveBeenCalled()
  })

  it('tells what is wrong in the order of the form, whatever the order it was found in', async () => {
    const client = fakeClient()
    const found = ['mileage', 'stretches.1.from', 'stretches.0.to', 'stretches.0.from', 'warningReason', 'ends', 'starts'].map(path => problem('error', path, 'REQUIRED', { label: path }))
    client.registers.create.mockRejectedValue(refusal('INVALID_RECORD', 422, { problems: found }))
    const { form } = await open({ id: null }, client)
    await form.save()
    expect(form.problems.errors.value.map(each => each.path)).toEqual(['starts', 'ends', 'stretches.0.from', 'stretches.0.to', 'stretches.1.from', 'mileage', 'warningReason'])
  })

  it('saves what looks wrong with the clerk’s word for it', async () => {
    const client = fakeClient()
    client.registers.create.mockRejectedValueOnce(refusal('REASON_NEEDED', 422, { problems: [problem('warning', 'mileage', 'PATROL_TOO_SLOW', { speed: 3, limit: 5 })] }))
    const { form } = await open({ id: null }, client)
    await form.save()
    expect(form.problems.warnings.value).toHaveLength(1)
    form.reason.value = '中途等待拖车'
    expect(await form.save()).toMatchObject({ number: 'XC2026-00001' })
    expect(client.registers.create.mock.lastCall![0]).toMatchObject({ warningReason: '中途等待拖车' })
  })
})

describe('nothing typed is lost', () => {
  it('keeps a draft while the clerk types, and throws it away once saved', async () => {
    const { client, form, input } = await open()
    await input('mileage').setValue('3')
    await input('mileage').setValue('36')
    expect(client.drafts.put).not.toHaveBeenCalled()
    await later(900)
    expect(client.drafts.put).toHaveBeenCalledOnce()
    expect(client.drafts.put.mock.lastCall).toMatchObject([{ register: 'patrol-logs', id: null, values: { mileage: 36 } }])
    await form.save()
    expect(client.drafts.discard).toHaveBeenCalledOnce()
    await later(5000)
    expect(client.drafts.put).toHaveBeenCalledOnce()
  })

  it('keeps the last key when the page is left at once', async () => {
    const { client, input, page: left } = await open()
    await input('summary').setValue('K14+300 有抛洒物')
    left.unmount()
    page = undefined
    await flushPromises()
    expect(client.drafts.put.mock.lastCall).toMatchObject([{ values: { summary: 'K14+300 有抛洒物' } }])
  })

  it('brings it back with the time it was kept, unreadable text included', async () => {
    const client = fakeClient()
    client.drafts.get.mockResolvedValue({ values: { day: '2026-11-19', mileage: '约36', summary: '写了一半' }, savedAt: '2026-11-19T09:00:00.000Z' })
    const { form, input } = await open({ id: null }, client)
    expect(form.restoredAt.value).toBe('2026-11-19T09:00:00.000Z')
    expect(input('day').element.value).toBe('2026-11-19')
    expect(input('mileage').element.value).toBe('约36')
    expect(input('method').element.value).toBe('路巡')

    client.drafts.get.mockResolvedValue(null)
    await form.discardDraft()
    await flushPromises()
    expect(form.restoredAt.value).toBeUndefined()
    expect(input('summary').element.value).toBe('')
  })

  it('does not mix the draft of another patrol’s record into this one', async () => {
    const client = fakeClient()
    const { siteRecords } = await import('#contract/registers/index.ts')
    client.registers.blank.mockResolvedValue({ patrol: { id: 'p2', label: 'XC2026-00002' } })
    client.drafts.get.mockResolvedValue({ values: { patrol: { id: 'p1', label: 'XC2026-00001' }, place: '路口' }, savedAt: '2026-11-19T09:00:00.000Z' })
    const opened = await openForm(siteRecords, { id: null, parent: 'p2' }, client)
    page = opened.page
    expect(opened.input('place').element.value).toBe('')
    expect(opened.form.other.value).toBeDefined()
    await opened.form.save()
    expect(client.drafts.discard).not.toHaveBeenCalled()
    opened.form.restoreOther()
    await flushPromises()
    expect(opened.input('place').element.value).toBe('路口')
  })

  it('offers a draft begun elsewhere instead of mixing it into what is begun from a complaint', async () => {
    const client = fakeClient()
    const { licenceChecks } = await import('#contract/registers/index.ts')
    const complaint = { id: 'c1', label: 'TS2026-00001' }
    client.registers.blank.mockResolvedValue({ complaint })
    client.drafts.get.mockResolvedValue({ values: { place: '收费站', complaint: null }, savedAt: '2026-11-19T09:00:00.000Z' })
    const opened = await openForm(licenceChecks, { id: null, origin: { register: 'complaints', id: 'c1' } }, client)
    page = opened.page
    expect(opened.form.other.value).toBeDefined()
    expect(opened.form.values['complaint']).toEqual(complaint)
    page.unmount()

    client.drafts.get.mockResolvedValue({ values: { place: '收费站', complaint }, savedAt: '2026-11-19T09:00:00.000Z' })
    const again = await openForm(licenceChecks, { id: null, origin: { register: 'complaints', id: 'c1' } }, client)
    page = again.page
    expect(again.form.other.value).toBeUndefined()
    expect(again.input('place').element.value).toBe('收费站')
  })
})

describe('editing beside a colleague', () => {
  it('sends only what was changed, with the version that was read', async () => {
    const client = fakeClient()
    client.registers.get.mockResolvedValue(saved)
    client.registers.update.mockResolvedValue({ record: { ...saved, version: 4 }, warnings: [] })
    const { form, input } = await open({ id: 'a' }, client)
    await input('summary').setValue('路面整洁，已清理')
    await form.save()
    expect(client.registers.update).toHaveBeenCalledWith({ register: 'patrol-logs', id: 'a', version: 3, values: { summary: '路面整洁，已清理' }, warningReason: undefined })
  })

  it('does not let the reason of an earlier save stand for a new warning', async () => {
    const client = fakeClient()
    client.registers.get.mockResolvedValue({ ...saved, warningReason: '中途等待拖车' })
    client.registers.update.mockResolvedValue({ record: { ...saved, version: 4 }, warnings: [] })
    const { form, input } = await open({ id: 'a' }, client)
    await input('mileage').setValue('2')
    await form.save()
    expect(client.registers.update.mock.lastCall![0]).toMatchObject({ warningReason: undefined })
  })

  it('says who saved in between, and goes on from there without losing what was typed', async () => {
    const client = fakeClient()
    client.registers.get.mockResolvedValueOnce(saved)
    client.registers.update.mockRejectedValueOnce(refusal('STALE_VERSION', 409, { register: 'patrol-logs', id: 'a', current: 4, by: '李四', at: '2026-11-21T01:00:00.000Z' }))
    const { form, input } = await open({ id: 'a' }, client)
    await input('summary').setValue('我的说法')
    client.registers.get.mockResolvedValueOnce({ ...saved, version: 4, summary: '他的说法', mileage: 40 })
    await form.save()
    expect(form.conflict.value).toMatchObject({ by: '李四', fields: [
      { name: 'mileage', before: 36.5, mine: 36.5, theirs: 40, choice: 'theirs' },
      { name: 'summary', before: '路面整洁', mine: '我的说法', theirs: '他的说法', choice: undefined },
    ] })
    expect(input('summary').element.value).toBe('我的说法')
    expect(client.registers.update).toHaveBeenCalledOnce()

    form.settle({ mileage: 'theirs', summary: 'mine' })
    await flushPromises()
    expect(input('mileage').element.value).toBe('40.0')
    client.registers.update.mockResolvedValue({ record: { ...saved, version: 5 }, warnings: [] })
    await form.save()
    expect(client.registers.update.mock.lastCall![0]).toMatchObject({ version: 4, values: { summary: '我的说法' } })
    expect(client.registers.update.mock.lastCall![0].values).not.toHaveProperty('mileage')
  })

  it('decides nothing for a draft that is older than what is saved', async () => {
    const client = fakeClient()
    client.registers.get.mockResolvedValue({ ...saved, version: 4, mileage: 40 })
    client.drafts.get.mockResolvedValue({ values: { ...saved, summary: '我的说法', $version: 3 }, savedAt: '2026-11-19T09:00:00.000Z' })
    client.registers.update.mockRejectedValueOnce(refusal('STALE_VERSION', 409, { register: 'patrol-logs', id: 'a', current: 4, by: '李四', at: '2026-11-21T01:00:00.000Z' }))
    const { form } = await open({ id: 'a' }, client)
    await form.save()
    expect(form.conflict.value?.fields.map(({ name, choice }) => [name, choice])).toEqual([['mileage', undefined], ['summary', undefined]])
  })

  it('keeps the hours when the day is corrected', async () => {
    const client = fakeClient()
    client.registers.get.mockResolvedValue(saved)
    const { form, input } = await open({ id: 'a' }, client)
    await input('day').setValue('2026-11-19')
    expect(form.values['starts']).toBe('2026-11-19T08:30')
    expect(input('starts').element.value).toBe('08:30')
  })
})

describe('同上', () => {
  it('takes the value of the last saved record, its times on the new day and its lines as new ones', async () => {
    const client = fakeClient()
    const { form } = await open({ id: null }, client)
    form.last.value = { ...saved }
    form.same('starts')
    form.same('stretches')
    form.same('pavement')
    form.same('summary')
    expect(form.values['starts']).toBe('2026-11-21T08:30')
    expect(form.values['stretches']).toEqual([{ section: { id: 'r1', label: 'G309 西峰段' }, from: 'K1+000', to: 'K9+000', direction: 'both' }])
    expect(form.values['pavement']).toBe('湿滑')
    // What happened on one patrol did not happen on the next.
    expect(form.values['summary']).toBeNull()
    expect(form.values['day']).toBe('2026-11-21')
  })
})

describe('a Chinese name typed in a form', () => {
  it('neither moves on nor saves while it is composed', async () => {
    const { input, keys } = await open()
    const summary = input('summary').element
    summary.focus()
    for (const init of [{ key: 'Enter' }, { key: 's', ctrlKey: true }, { key: 'Enter', ctrlKey: true }])
      summary.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, isComposing: true }))
    expect(document.activeElement).toBe(summary)
    expect(keys.save).not.toHaveBeenCalled()
    expect(keys.saveAndNext).not.toHaveBeenCalled()
    summary.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }))
    expect(keys.save).toHaveBeenCalledOnce()
  })
})
