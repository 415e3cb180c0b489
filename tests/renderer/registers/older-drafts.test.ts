import { flushPromises } from '@vue/test-utils'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patrolLogs, registerDefinitions } from '#contract/registers/index.ts'
import { fitted } from '#renderer/registers/fitting.ts'
import { fakeClient, openForm } from './form-host.ts'

let page: Awaited<ReturnType<typeof openForm>>['page'] | undefined
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.useRealTimers()
})

/** The form, begun with a draft an older release left. */
async function openWith(values: Record<string, unknown>) {
  const client = fakeClient()
  client.drafts.get.mockResolvedValue({ values, savedAt: '2026-01-01T02:00:00.000Z' })
  const opened = await openForm(patrolLogs, { id: null }, client)
  page = opened.page
  return opened
}

describe('a draft of an older release', () => {
  it('brings back what still fits, and shows what does not, in words to copy', async () => {
    const { form, input } = await openWith({
      summary: '护栏损坏两处', mileage: '12.', // as ever
      chief: { id: 'x', label: '张三' }, urgent: true, score: 3, // fields that are gone
      squad: ['一中队', '二中队'], weather: { code: 'rain', label: '雨' }, officers: { id: 'p', name: '李四' }, photos: 'a.jpg', // kinds that changed
      stretches: [{ id: 'l1', from: 'K1+000', to: { km: 9, m: 500 }, lane: '超车道' }], // lines that changed
    })
    expect(form.values).toMatchObject({ summary: '护栏损坏两处', mileage: '12.', stretches: [{ id: 'l1', from: 'K1+000' }] })
    expect(input('summary').element.value).toBe('护栏损坏两处')
    expect(form.misfits.value).toEqual(expect.arrayContaining([
      { label: '已取消的栏目', text: '张三' }, { label: '已取消的栏目', text: '是' }, { label: '已取消的栏目', text: '3' },
      { label: '中队', text: '一中队；二中队' }, { label: '天气', text: '雨' }, { label: '执法人员', text: '李四' },
      { label: '巡查路段第 1 行 止点桩号', text: '9 500' }, { label: '巡查路段第 1 行 已取消的栏目', text: '超车道' },
    ].map(({ label, text }) => ({ label: expect.any(String) as string, text, ...(label === '已取消的栏目' ? { label } : {}) }))))
  })

  it('still shows it after more was typed and the window closed, and no more once the record is saved', async () => {
    const { form, client, input } = await openWith({ summary: '旧', chief: '张三' })
    await input('summary').setValue('旧，又写')
    vi.advanceTimersByTime(1000)
    await flushPromises()
    const [[{ values }]] = client.drafts.put.mock.calls as unknown as [[{ values: Record<string, unknown> }]]
    expect(values).toMatchObject({ summary: '旧，又写', $misfits: [{ label: '已取消的栏目', text: '张三' }] })
    page?.unmount()
    const again = await openWith(values)
    expect(again.form.misfits.value).toEqual([{ label: '已取消的栏目', text: '张三' }])
    await again.form.save()
    expect(again.client.drafts.discard).toHaveBeenCalled()
    expect(JSON.stringify(again.client.registers.create.mock.calls)).not.toContain('misfits')
    expect(form.state.value).toBe('ready')
  })

  it('keeps a choice that was taken out of its dictionary as a text, which the form names as wrong', async () => {
    const { form, input } = await openWith({ weather: 'sandstorm' })
    expect(form.values['weather']).toBe('sandstorm')
    expect(input('weather').element.value).toBe('sandstorm')
    expect(form.misfits.value).toEqual([])
  })

  it('whatever it holds, every form opens with it', () => {
    const junk = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>([null], [[]], [{ id: 1 }], { id: null }, true, '', 0, [{ sha256: 1 }]))
    for (const definition of registerDefinitions) {
      fc.assert(fc.property(fc.dictionary(fc.constantFrom(...Object.keys(definition.fields), 'gone'), junk), (kept) => {
        const { values } = fitted(definition.fields, kept)
        expect(Object.keys(values).every(name => name in definition.fields)).toBe(true)
        // What fits once fits for good.
        expect(fitted(definition.fields, values)).toEqual({ values, misfits: [] })
      }), { numRuns: 100, seed: 20260310 })
    }
  })

  it.each(Array.from({ length: 12 }, (_, seed) => seed))('opens as a form that can be drawn (%i)', async (seed) => {
    const junk = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>([null], [[]], [{ id: 'a' }], { id: 'x' }, true, 'K1', 3))
    const [kept] = fc.sample(fc.dictionary(fc.constantFrom(...Object.keys(patrolLogs.fields)), junk, { minKeys: 8 }), { numRuns: 1, seed })
    const { form, page } = await openWith(kept!)
    expect(form.state.value).toBe('ready')
    expect(page.findAll('[data-path]').length).toBeGreaterThan(5)
  })
})
