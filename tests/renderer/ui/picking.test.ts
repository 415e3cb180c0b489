import type { Choice } from '#renderer/ui/candidates.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ComboBox from '#renderer/ui/ComboBox.vue'
import PeoplePicker from '#renderer/ui/PeoplePicker.vue'

const people: Array<Choice & { initials: string }> = [
  { id: '1', label: '张三', hint: '一中队', initials: 'zs' },
  { id: '2', label: '张森', hint: '二中队', initials: 'zs' },
  { id: '3', label: '李四', hint: '一中队', initials: 'ls' },
]
const find = vi.fn(async (text: string) => people.filter(person => !text || person.label.includes(text) || person.initials.startsWith(text)))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  find.mockClear()
})
afterEach(() => vi.useRealTimers())

async function answered() {
  vi.runAllTimers()
  await flushPromises()
}

describe('picking one thing', () => {
  function open() {
    const field = mount(ComboBox, { props: { find, modelValue: null, 'onUpdate:modelValue': (value: Choice | string | null) => field.setProps({ modelValue: value }) }, attachTo: document.body })
    return { field, input: field.get('input') }
  }

  it('finds 张三 by zs and picks the second with the arrow key, leaving Enter to move on', async () => {
    const { field, input } = open()
    await input.setValue('zs')
    await answered()
    expect(input.attributes('aria-expanded')).toBe('true')
    expect(field.findAll('[role=option]').map(option => option.text())).toEqual(['张三一中队', '张森二中队'])
    await input.trigger('keydown', { key: 'ArrowDown' })
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
    input.element.dispatchEvent(enter)
    await flushPromises()
    expect(field.props('modelValue')).toMatchObject({ id: '2', label: '张森' })
    expect(enter.defaultPrevented).toBe(false)
    expect(field.find('[role=listbox]').exists()).toBe(false)
    field.unmount()
  })

  it('does not pick while the input method is composing', async () => {
    const { field, input } = open()
    await input.setValue('zs')
    await answered()
    input.element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }))
    expect(field.props('modelValue')).toBe('zs')
    field.unmount()
  })

  it('resolves what was typed even when Enter is faster than the list', async () => {
    const { field, input } = open()
    await input.setValue('ls')
    await input.trigger('keydown', { key: 'Enter' })
    await input.trigger('blur')
    await flushPromises()
    expect(field.props('modelValue')).toMatchObject({ label: '李四' })
    field.unmount()
  })

  it('says when nothing fits, and keeps the text for the check', async () => {
    const { field, input } = open()
    await input.setValue('王五')
    await answered()
    expect(field.text()).toContain('没有匹配')
    await input.trigger('keydown', { key: 'Escape' })
    expect(field.find('[role=listbox]').exists()).toBe(false)
    await input.trigger('blur')
    expect(field.props('modelValue')).toBe('王五')
    expect(input.element.value).toBe('王五')
    field.unmount()
  })

  it('drops an answer that comes after the question has changed', async () => {
    const { field, input } = open()
    let late: (choices: typeof people) => void = () => {}
    find.mockImplementationOnce(() => new Promise((resolve) => { late = resolve }))
    await input.setValue('z')
    vi.runAllTimers()
    await input.setValue('ls')
    await answered()
    late(people)
    await flushPromises()
    expect(field.findAll('[role=option]')).toHaveLength(1)
    field.unmount()
  })
})

describe('picking the officers of a patrol', () => {
  function open() {
    const field = mount(PeoplePicker, { props: { find, modelValue: [], 'onUpdate:modelValue': (value: ReadonlyArray<Choice | string>) => field.setProps({ modelValue: value }) }, attachTo: document.body })
    return { field, input: field.get('input') }
  }
  async function add(input: ReturnType<typeof open>['input'], typed: string) {
    await input.setValue(typed)
    await answered()
    await input.trigger('keydown', { key: 'Enter' })
    await flushPromises()
  }

  it('adds two by their initials, offers nobody twice, and takes the last away with Backspace', async () => {
    const { field, input } = open()
    await add(input, 'zs')
    await add(input, 'zs')
    expect(field.findAll('.chip').map(chip => chip.text())).toEqual(['张三', '张森'])
    await input.trigger('keydown', { key: 'Backspace' })
    expect(field.findAll('.chip').map(chip => chip.text())).toEqual(['张三'])
    field.unmount()
  })

  it('lets Enter move on once nothing more is typed', async () => {
    const { field, input } = open()
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
    input.element.dispatchEvent(enter)
    expect(enter.defaultPrevented).toBe(false)
    field.unmount()
  })

  it('keeps a name nobody knows, marked, instead of losing it', async () => {
    const { field, input } = open()
    await add(input, '王五')
    expect(field.get('.chip').attributes('data-unknown')).toBeDefined()
    expect(field.props('modelValue')).toEqual(['王五'])
    field.unmount()
  })
})
