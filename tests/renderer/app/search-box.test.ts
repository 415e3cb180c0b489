import type { AppClient } from '#contract/index.ts'
import { mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { clientKey } from '#renderer/api/client.ts'
import SearchBox from '#renderer/app/SearchBox.vue'
import type { Command } from '#renderer/app/use-commands.ts'

const id = (n: number) => `0190a1b2-0000-7000-8000-00000000000${n}`
const answer = {
  groups: [
    { code: 'people', label: '人员', items: [{ id: id(1), title: '张三', snippet: '一中队', number: null, day: null }] },
    { code: 'patrol-logs', label: '巡查日志', items: [{ id: id(2), title: 'G309', snippet: '张三、李四', number: 'XC2026-00012', day: '2026-11-20' }] },
  ],
}

async function openBox(find = vi.fn(async (_input: { text: string }) => answer)) {
  const page = { template: '<div />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      ...['desk', 'brigade', 'backups', 'about'].map(name => ({ path: name === 'desk' ? '/' : `/${name}`, name, component: page })),
      { path: '/r/:code', name: 'register-list', component: page },
      { path: '/r/:code/:id', name: 'record', component: page },
    ],
  })
  await router.push('/')
  const never = Number.POSITIVE_INFINITY
  const save = vi.fn()
  const commands: Command[] = [
    { key: 'form/save', label: '保存', initials: 'bc', note: 'Ctrl+S', group: 'page', lastUsed: never, run: save },
    { key: 'new/patrol-logs', label: '新增巡查日志', initials: 'xzxcrz', note: 'Alt+X', group: 'new', lastUsed: never, run: () => void router.push('/r/patrol-logs/new') },
    { key: 'go/patrol-logs', label: '巡查日志', initials: 'xcrz', note: '打开页面', group: 'go', lastUsed: never, run: () => void router.push('/r/patrol-logs') },
    { key: 'seat', label: '换人', initials: 'hr', note: 'Alt+U', group: 'program', lastUsed: 0, run: () => undefined },
  ]
  const box = mount(SearchBox, { attachTo: document.body, props: { commands }, global: { plugins: [router], provide: { [clientKey as symbol]: { search: { find } } as unknown as AppClient } } })
  return { box, router, find, save, input: box.get('input') }
}

async function type(input: Awaited<ReturnType<typeof openBox>>['input'], text: string) {
  await input.trigger('focus')
  await input.setValue(text)
  await vi.advanceTimersByTimeAsync(200)
}

vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
afterEach(() => { document.body.innerHTML = '' })

it('asks once for what was typed in one go, and shows the answer by register', async () => {
  const { box, input, find } = await openBox()
  await input.trigger('focus')
  await input.setValue('z')
  await input.setValue('zs')
  await vi.advanceTimersByTimeAsync(200)
  expect(find.mock.calls.map(([question]) => question)).toEqual([{ text: 'zs' }])
  expect(box.findAll('[role=group]').map(group => group.attributes('aria-label'))).toEqual(['人员', '巡查日志'])
})

it('opens the second result by arrow and Enter, without a mouse', async () => {
  const { box, input, router } = await openBox()
  await type(input, '张三')
  expect(input.attributes('aria-activedescendant')).toBe('search-option-0')
  await input.trigger('keydown', { key: 'ArrowDown' })
  expect(box.get('[aria-selected=true]').text()).toContain('G309')
  await input.trigger('keydown', { key: 'Enter' })
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe(`/r/patrol-logs/${id(2)}`))
  expect((input.element as HTMLInputElement).value).toBe('')
})

it('leaves Enter to the input method while it is composing', async () => {
  const { input, router } = await openBox()
  await type(input, '张三')
  await input.trigger('keydown', { key: 'Enter', isComposing: true })
  await vi.advanceTimersByTimeAsync(50)
  expect(router.currentRoute.value.fullPath).toBe('/')
})

it('opens a page by the initials of its name', async () => {
  const { input, router } = await openBox(vi.fn(async (_input: { text: string }) => ({ groups: [] })))
  await type(input, 'xcrz')
  await input.trigger('keydown', { key: 'Enter' })
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/r/patrol-logs'))
})

it('says so when nothing is found, and closes on Escape before it clears', async () => {
  const { box, input } = await openBox(vi.fn(async (_input: { text: string }) => ({ groups: [] })))
  await type(input, '没有的')
  expect(box.get('[aria-live]').text()).toContain('没有找到')
  await input.trigger('keydown', { key: 'Escape' })
  expect(input.attributes('aria-expanded')).toBe('false')
  expect((input.element as HTMLInputElement).value).toBe('没有的')
  await input.trigger('keydown', { key: 'Escape' })
  expect((input.element as HTMLInputElement).value).toBe('')
})

it('offers before a word is typed what was used last, then what can be done on this page', async () => {
  const { box, input, find } = await openBox()
  await input.trigger('focus')
  expect(box.findAll('[role=group]').map(group => group.attributes('aria-label'))).toEqual(['最近使用', '本页', '新增'])
  expect(box.get('[aria-selected=true]').text()).toContain('换人')
  expect(find).not.toHaveBeenCalled()
})

it('runs a command by its initials and gives the keyboard back to the field it came from', async () => {
  document.body.insertAdjacentHTML('afterbegin', '<input id="field">')
  const field = document.querySelector<HTMLInputElement>('#field')!
  field.focus()
  const { box, input, save } = await openBox()
  ;(box.vm as unknown as { focus: () => void }).focus()
  await type(input, 'bc')
  save.mockImplementation(() => expect(document.activeElement).toBe(field))
  await input.trigger('keydown', { key: 'Enter' })
  expect(save).toHaveBeenCalledOnce()
})

it('puts the page whose name begins so before the command that merely holds it', async () => {
  const { box, input } = await openBox(vi.fn(async (_input: { text: string }) => ({ groups: [] })))
  await type(input, 'xcrz')
  expect(box.findAll('[role=option] .search-title').map(title => title.text())).toEqual(['巡查日志', '新增巡查日志'])
})
