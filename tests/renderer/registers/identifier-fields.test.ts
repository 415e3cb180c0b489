import type { AppClient } from '#contract/index.ts'
import type { IdentifierKind } from '#contract/identifiers/index.ts'
import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { identifiers } from '#contract/identifiers/index.ts'
import { brigadeVehicles, patrolLogs } from '#contract/registers/index.ts'
import { clientKey } from '#renderer/api/client.ts'
import FieldEditor from '#renderer/registers/FieldEditor.vue'
import { fakeClient, openForm } from './form-host.ts'

type Field = ReturnType<Awaited<ReturnType<typeof openForm>>['field']>

const typed: { [K in IdentifierKind]: readonly [typed: string, shown: string] } = {
  'id-number': ['62100219850615007x', '62100219850615007X'],
  'credit-code': ['91621002ma0dema17m', '91621002MA0DEMA17M'],
  'vin': ['lzz5clsb2rn123456', 'LZZ5CLSB2RN123456'],
  'plate': ['甘m 12345', '甘M12345'],
  'machine-plate': ['甘06 12345', '甘0612345'],
  'stake': ['12+5', 'K12+005'],
  'route': ['ｇ309', 'G309'],
  'phone': ['（0934）8212345', '0934-8212345'],
  'operating-licence': ['甘交运管许可庆字 621002000001 号', '甘交运管许可庆字621002000001号'],
  'qualification': ['621002198506150 07x', '62100219850615007X'],
  'farm-code': ['g2r', 'G2、R'],
}

afterEach(() => { vi.useRealTimers() })

describe('an identifier typed into a form', () => {
  it.each(Object.entries(typed) as Array<[IdentifierKind, readonly [string, string]]>)('shows a %s in its usual form once the clerk leaves it', async (kind, [given, shown]) => {
    const field = { type: kind, label: identifiers[kind].label }
    const editor = mount(FieldEditor, {
      props: { field, ids: { id: 'x', labelId: 'x-label' }, modelValue: null, 'onUpdate:modelValue': (value: unknown) => editor.setProps({ modelValue: value }) },
      global: { plugins: [createPinia(), PiniaColada], provide: { [clientKey as symbol]: fakeClient() as unknown as AppClient } },
    })
    const input = editor.get('input')
    await input.setValue(given)
    await input.trigger('blur')
    expect(input.element.value).toBe(shown)
    expect(editor.props('modelValue')).toBe(shown)
    await input.setValue('不是号码')
    await input.trigger('blur')
    expect(editor.props('modelValue')).toBe('不是号码')
  })

  it('keeps a letter that looks like a digit as it was typed, and says at the field what was probably meant', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { page, field, input } = await openForm(brigadeVehicles, { id: null })
    await input('plate').setValue('甘mi2345')
    await input('plate').trigger('blur')
    await input('plate').trigger('focusout')
    vi.advanceTimersByTime(200)
    await flushPromises()
    expect(input('plate').element.value).toBe('甘mi2345')
    expect(field('plate').get('.error').text()).toBe('号牌号码“甘mi2345”不像机动车号牌，是否应为 甘M12345？')
    page.unmount()
  })

  it.each<readonly [string, (plate: Field) => Promise<void>]>([
    ['by its button', async plate => plate.get('button').trigger('click')],
    ['by Alt+Y', async plate => plate.get('input').trigger('keydown', { altKey: true, code: 'KeyY' })],
  ])('takes what is proposed %s, and nothing is wrong with it any more', async (_, adopt) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { form, page, field, input } = await openForm(brigadeVehicles, { id: null })
    await input('plate').setValue('甘mi2345')
    await input('plate').trigger('blur')
    await input('plate').trigger('focusout')
    vi.advanceTimersByTime(200)
    await flushPromises()
    expect(field('plate').get('button').text()).toBe('改为 甘M12345')
    await adopt(field('plate'))
    vi.advanceTimersByTime(200)
    await flushPromises()
    expect(form.values['plate']).toBe('甘M12345')
    expect(input('plate').element.value).toBe('甘M12345')
    expect(field('plate').find('.error').exists()).toBe(false)
    expect(field('plate').find('button').exists()).toBe(false)
    page.unmount()
  })
  it('takes what is proposed for a cell of a line by Alt+Y', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const client = fakeClient()
    client.registers.blank.mockResolvedValue({ stretches: [{ section: null, from: null, to: null, direction: 'both' }] })
    const { form, page, input, field } = await openForm(patrolLogs, { id: null }, client)
    await input('stretches.0.from').setValue('Kl2+345')
    await input('stretches.0.from').trigger('blur')
    await input('stretches.0.from').trigger('focusout')
    vi.advanceTimersByTime(200)
    await flushPromises()
    expect(field('stretches.0.from').get('.error').text()).toContain('是否应为 K12+345？')
    await input('stretches.0.from').trigger('keydown', { altKey: true, code: 'KeyY' })
    vi.advanceTimersByTime(200)
    await flushPromises()
    expect(form.values['stretches']).toMatchObject([{ from: 'K12+345' }])
    expect(field('stretches.0.from').find('.error').exists()).toBe(false)
    page.unmount()
  })
})
