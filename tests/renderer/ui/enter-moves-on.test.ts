import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useEnterMovesOn } from '#renderer/ui/enter-moves-on.ts'

const keys = { save: vi.fn(), saveAndNext: vi.fn(), print: vi.fn(), back: vi.fn(), same: vi.fn() }

const Form = defineComponent({
  setup() {
    const root = ref<HTMLElement | null>(null)
    useEnterMovesOn(root, keys)
    return () => h('form', { ref: root }, [
      h('input', { id: 'name' }),
      h('input', { id: 'off', disabled: true }),
      h('details', [h('summary', '交接班'), h('div', [h('input', { id: 'folded' })])]),
      h('textarea', { id: 'summary' }),
      h('button', { 'id': 'photo', 'type': 'button', 'data-enter-stop': 'passes' }, '添加照片'),
      h('button', { 'id': 'save', 'type': 'button', 'data-enter-stop': '' }, '保存'),
    ])
  },
})

function field(id: string): HTMLElement {
  return document.getElementById(id)!
}
function press(from: HTMLElement, init: KeyboardEventInit & { keyCode?: number }): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  if (init.keyCode) Object.defineProperty(event, 'keyCode', { value: init.keyCode })
  from.dispatchEvent(event)
  return event
}

let form: ReturnType<typeof mount>
beforeEach(() => {
  vi.clearAllMocks()
  form = mount(Form, { attachTo: document.body })
  field('name').focus()
})
afterEach(() => form.unmount())

describe('a form without a mouse', () => {
  it('moves on with Enter, past what is disabled or folded, down to the save button', () => {
    press(field('name'), { key: 'Enter' })
    expect(document.activeElement?.id).toBe('summary')
    press(field('summary'), { key: 'Enter' })
    expect(document.activeElement?.id).toBe('photo')
    expect(press(field('photo'), { key: 'Enter' }).defaultPrevented).toBe(true)
    expect(document.activeElement?.id).toBe('save')
    expect(press(field('save'), { key: 'Enter' }).defaultPrevented).toBe(false)
  })

  it('goes back with Shift+Enter, except in a long text, where it breaks the line', () => {
    field('save').focus()
    field('summary').focus()
    const breaksLine = press(field('summary'), { key: 'Enter', shiftKey: true })
    expect(breaksLine.defaultPrevented).toBe(false)
    expect(document.activeElement?.id).toBe('summary')
    press(field('name'), { key: 'Enter' })
    expect(document.activeElement?.id).toBe('summary')
  })

  it('leaves Enter to the input method while it is composing', () => {
    const composing = press(field('name'), { key: 'Enter', isComposing: true })
    press(field('name'), { key: 'Enter', keyCode: 229 })
    expect(document.activeElement?.id).toBe('name')
    expect(composing.defaultPrevented).toBe(false)
  })

  it('does not take the Enter that ends a composition for its own, but the next one', () => {
    field('name').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    press(field('name'), { key: 'Enter' })
    expect(document.activeElement?.id).toBe('name')
    field('name').dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }))
    press(field('name'), { key: 'Enter' })
    expect(document.activeElement?.id).toBe('summary')
  })

  it('saves with Ctrl+S, never in the middle of a composition', () => {
    press(field('name'), { key: 's', ctrlKey: true, isComposing: true })
    expect(keys.save).not.toHaveBeenCalled()
    const event = press(field('name'), { key: 's', ctrlKey: true })
    expect(keys.save).toHaveBeenCalledOnce()
    expect(event.defaultPrevented).toBe(true)
  })

  it('knows Ctrl+Enter, Ctrl+P, Esc and Alt+S', () => {
    press(field('name'), { key: 'Enter', ctrlKey: true })
    press(field('name'), { key: 'p', ctrlKey: true })
    press(field('name'), { key: 'Escape' })
    press(field('name'), { key: 's', code: 'KeyS', altKey: true })
    expect(keys.saveAndNext).toHaveBeenCalledOnce()
    expect(keys.print).toHaveBeenCalledOnce()
    expect(keys.back).toHaveBeenCalledOnce()
    expect(keys.same).toHaveBeenCalledWith(field('name'))
    expect(document.activeElement?.id).toBe('name')
  })

  it('keeps still while a dialog stands above it', () => {
    const dialog = document.createElement('dialog')
    dialog.setAttribute('open', '')
    document.body.append(dialog)
    press(field('name'), { key: 's', ctrlKey: true })
    press(field('name'), { key: 'Escape' })
    expect(keys.save).not.toHaveBeenCalled()
    expect(keys.back).not.toHaveBeenCalled()
    dialog.remove()
  })
})
