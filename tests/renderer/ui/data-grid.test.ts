import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { h } from 'vue'
import DataGrid from '#renderer/ui/DataGrid.vue'

const rows = [{ id: 'a', day: '2026-11-19', km: 36.5 }, { id: 'b', day: '2026-11-20', km: 8 }, { id: 'c', day: '2026-11-21', km: 120.5 }]
const columns = [{ key: 'day', label: '日期', sortable: true, bold: true }, { key: 'km', label: '里程', align: 'right' as const }]

let grid: ReturnType<typeof mount>
beforeEach(() => {
  grid = mount(DataGrid as never, {
    props: { label: '巡查日志', columns, rows, selectable: true, sort: 'day', nameOf: (row: { day: string }) => row.day } as never,
    slots: { actions: () => h('button', { tabindex: -1 }, '修改') },
    attachTo: document.body,
  })
})
afterEach(() => grid.unmount())

const row = (index: number) => grid.findAll('tbody tr')[index]!
async function press(key: string) {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await new Promise(resolve => setTimeout(resolve))
}

describe('a list walked by keyboard', () => {
  it('is one stop for Tab: only the current row can be reached', () => {
    expect(grid.findAll('tbody tr').map(each => each.attributes('tabindex'))).toEqual(['0', '-1', '-1'])
  })

  it('walks down and up, opens with Enter and selects with Space', async () => {
    (row(0).element as HTMLElement).focus()
    await press('ArrowDown')
    await press('ArrowDown')
    expect(document.activeElement).toBe(row(2).element)
    await press('ArrowDown')
    expect(document.activeElement).toBe(row(2).element)
    await press('Enter')
    expect(grid.emitted('open')).toEqual([[rows[2]]])
    await press(' ')
    expect(grid.emitted('update:selection')!.at(-1)).toEqual([new Set(['c'])])
  })

  it('reaches the actions of a row with → and comes back with ←', async () => {
    (row(1).element as HTMLElement).focus()
    await press('ArrowRight')
    expect(document.activeElement?.textContent).toBe('修改')
    await press('ArrowLeft')
    expect(document.activeElement).toBe(row(1).element)
  })

  it('asks for the next page and for removal', async () => {
    (row(0).element as HTMLElement).focus()
    await press('PageDown')
    await press('Delete')
    expect(grid.emitted('nextPage')).toHaveLength(1)
    expect(grid.emitted('remove')).toEqual([[rows[0]]])
  })

  it('goes on with the first row of the page it turned to, unless the clerk went elsewhere', async () => {
    (row(1).element as HTMLElement).focus()
    await press('PageDown')
    await grid.setProps({ rows: [{ id: 'd', day: '2026-11-18', km: 3 }, { id: 'e', day: '2026-11-17', km: 4 }] })
    await new Promise(resolve => setTimeout(resolve))
    expect(document.activeElement).toBe(row(0).element)
    await press('PageUp')
    grid.get<HTMLElement>('thead .sort').element.focus()
    await grid.setProps({ rows })
    await new Promise(resolve => setTimeout(resolve))
    expect(document.activeElement).toBe(grid.get('thead .sort').element)
  })

  it('turns the order round when the sorted column is pressed again', async () => {
    await grid.get('thead .sort').trigger('click')
    expect(grid.emitted('sort')).toEqual([['-day']])
    expect(grid.findAll('th')[1]!.attributes('aria-sort')).toBe('ascending')
  })

  it('selects the whole page, and says for an empty list that it is empty', async () => {
    await grid.get('thead input').trigger('change')
    expect(grid.emitted('update:selection')!.at(-1)).toEqual([new Set(['a', 'b', 'c'])])
    await grid.setProps({ rows: [] } as never)
    expect(grid.text()).toContain('没有记录')
  })
})
