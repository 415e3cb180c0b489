import type { AppClient } from '#contract/index.ts'
import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { clientKey } from '#renderer/api/client.ts'
import { useSession } from '#renderer/api/session.ts'
import SeatChooser from '#renderer/modules/seat/SeatChooser.vue'

const person = (id: string, name: string, initials: string) => ({ id, name, initials, kind: 'officer', squad: '一中队', hasPin: false })
const everybody = [person('p1', '李四', 'ls'), person('p2', '张三', 'zs')]

let page: ReturnType<typeof mount> | undefined
afterEach(() => page?.unmount())

/** A chooser whose names arrive when they are let go. */
async function openChooser() {
  let arrive!: (people: typeof everybody) => void
  const client = { seat: { people: () => new Promise(resolve => arrive = resolve) } } as unknown as AppClient
  const pinia = createPinia()
  setActivePinia(pinia)
  page = mount(SeatChooser, { attachTo: document.body, global: { plugins: [pinia, PiniaColada], provide: { [clientKey as symbol]: client } } })
  const choose = vi.spyOn(useSession(), 'choose').mockResolvedValue(undefined)
  await flushPromises()
  const input = page.get('input')
  return { choose, input, enter: () => input.trigger('keydown', { key: 'Enter' }), arrive: async () => { arrive(everybody); await flushPromises() } }
}

it('answers an Enter that came before the names did', async () => {
  const { choose, input, enter, arrive } = await openChooser()
  await input.setValue('zs')
  await enter()
  expect(choose).not.toHaveBeenCalled()
  await arrive()
  expect(choose.mock.calls).toEqual([['p2', undefined]])
})

it('chooses nobody when more was typed since, and nobody unseen', async () => {
  const typing = await openChooser()
  await typing.input.setValue('l')
  await typing.enter()
  await typing.input.setValue('zs')
  await typing.arrive()
  expect(typing.choose).not.toHaveBeenCalled()
  page?.unmount()
  const idle = await openChooser()
  await idle.enter()
  await idle.arrive()
  expect(idle.choose).not.toHaveBeenCalled()
})
