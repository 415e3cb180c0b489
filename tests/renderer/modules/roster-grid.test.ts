import type { RosterWeek } from '#contract/roster.ts'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import { clientKey } from '#renderer/api/client.ts'
import RosterGrid from '#renderer/modules/roster/RosterGrid.vue'
import { rosterRows } from '#renderer/modules/roster/roster-rows.ts'

const id = (last: number) => `0190a1b2-0000-7000-8000-00000000000${last}`
const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']
const plan = { id: id(1), number: 'JH2026-00001', day: days[1]!, squad: id(9), shift: 'morning', starts: `${days[1]}T08:30`, ends: `${days[1]}T11:30`, officers: ['张三', '李四'], auxiliaries: ['赵协'], vehicle: null, route: 'G309', sections: 'G309', carriedOutBy: null }
const week: RosterWeek = {
  from: days[0]!, to: days[6]!, today: days[2]!, squads: [{ id: id(9), name: '一中队' }], planned: 2, carriedOut: 1, completion: 50,
  plans: [plan, { ...plan, id: id(2), starts: `${days[1]}T14:00`, ends: `${days[1]}T16:00`, carriedOutBy: { id: id(3), number: 'XC2026-00001' } }],
  shifts: [{ id: id(4), day: days[0]!, kind: 'former', starts: `${days[0]}T08:00`, ends: `${days[1]}T08:00`, names: '王五', phone: '' }],
}
const kinds = [{ code: 'desk', label: '值班员', active: true }, { code: 'former', label: '旧岗', active: false }, { code: 'gone', label: '不用', active: false }]

function open(mayWrite = true) {
  const grid = mount(RosterGrid, { attachTo: document.body, props: { rows: rosterRows(week, kinds), days, today: week.today, mayWrite }, global: { plugins: [createPinia()], provide: { [clientKey as symbol]: {} } } })
  const here = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''
  const press = async (key: string) => {
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await nextTick()
    await nextTick()
  }
  return { grid, here, press }
}

it('shows duty before squads, and a kind no longer in use only while the week has it', () => {
  expect(rosterRows(week, kinds).map(row => row.label)).toEqual(['值班员', '旧岗', '一中队'])
})

it('is one stop for Tab, and the arrows reach every entry and every cell', async () => {
  const { grid, here, press } = open()
  expect(grid.findAll('button[tabindex="0"]')).toHaveLength(1)
  grid.get<HTMLElement>('button[tabindex="0"]').element.focus()
  expect(here()).toBe('新增 值班员 2026-11-23')
  await press('ArrowRight')
  await press('ArrowDown')
  expect(here()).toBe('新增 旧岗 2026-11-24')
  await press('ArrowDown')
  expect(here()).toContain('08:30—11:30张三、李四、赵协')
  await press('ArrowDown')
  expect(here()).toContain('14:00—16:00')
  await press('ArrowDown')
  expect(here()).toBe('新增 一中队 2026-11-24')
  await press('ArrowDown')
  expect(here(), 'the last cell is the last').toBe('新增 一中队 2026-11-24')
  await press('End')
  expect(here()).toBe('新增 一中队 2026-11-29')
  expect(grid.findAll('button[tabindex="0"]')).toHaveLength(1)
  grid.unmount()
})

it('says what was carried out, and of a day that is over what was not', () => {
  const { grid } = open()
  expect(grid.findAll('.entry').map(entry => entry.text()).filter(text => text.includes('执行'))).toEqual([expect.stringContaining('未执行'), expect.stringContaining('已执行')])
  grid.unmount()
})

it('asks to remove the entry under the cursor and nothing from an empty cell', async () => {
  const { grid, press } = open()
  grid.get<HTMLElement>('.new').element.focus()
  await press('Delete')
  expect(grid.emitted('remove')).toBeUndefined()
  grid.get<HTMLElement>('.entry').element.focus()
  await press('Delete')
  expect(grid.emitted('remove')![0]![1]).toMatchObject({ id: id(4) })
  grid.unmount()
})

it('offers nothing to add to who may only read', () => {
  const { grid } = open(false)
  expect(grid.find('.new').exists()).toBe(false)
  grid.unmount()
})
