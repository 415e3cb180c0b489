import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { navigation } from '#renderer/app/navigation.ts'
import { closeAreas, openAreas } from '#tests/support/e2e/areas.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { routeScreens } from '#tests/support/e2e/routes.ts'
import { formReady, goTo, heading, settled } from '#tests/support/e2e/screen.ts'
import { fillBooks } from '#tests/support/e2e/screens.ts'
import { Keys } from './keyboard/keys.ts'
import { from, stopsOf, walk } from './keyboard/walk.ts'

const places: Record<string, string> = {}
let shared: Page | undefined
const desk = useBrowserDesk(async (ready) => {
  Object.assign(places, await fillBooks(ready))
  await closeAreas(ready)
}, { keepWindows: true })

/** One window for all walks: the program changes its pages within it, as it does for a clerk. */
async function at(address: string): Promise<Page> {
  if (!shared) {
    shared = await desk.window('/')
    await heading(shared, '工作台')
  }
  await goTo(shared, `${desk.program.url}/#${address}`)
  return shared
}

/** Tab forth and back over what stands on the page now. */
async function walkForthAndBack(page: Page) {
  const { names, unreachable, notNative } = await stopsOf(page)
  expect(unreachable).toEqual([])
  // Rows and cards answer Enter and arrows by code of their own; whatever else the browser would not press by itself is a defect.
  expect(notNative.filter(name => !/ (tr|li|section|div|ul) “/.test(name))).toEqual([])

  for (const [key, round] of [['Tab', names], ['Shift+Tab', names.toReversed()]] as const) {
    // Past the last stop lies the window's own frame, which takes a press or two.
    let went = await walk(page, key, names.length + 2)
    const way = () => went.names.slice(0, names.length)
    // It hands the keyboard on in its own time, on a busy machine in the midst of the next presses: then the round is gone once more.
    if (way().join() !== from(went.names[0], round).join()) went = await walk(page, key, names.length + 2)
    expect(way()).toEqual(from(went.names[0], round))
    if (key === 'Tab') expect(went.unseen).toEqual([])
  }
}

describe('Tab', () => {
  it.each(routeScreens.map(screen => [screen.name, screen] as const))('comes to everything on %s once, in order, is seen there, and comes back the same way', async (_name, screen) => {
    const page = await at(screen.address(places))
    await screen.ready(page, desk.client)
    await walkForthAndBack(page)
  })

  it('comes to every area and page of the navigation, all of it open', async () => {
    await openAreas(desk)
    const page = await desk.window('/about')
    await heading(page, '关于执法台')
    expect(await page.locator('nav a').count()).toBe(navigation.flatMap(({ items }) => items).length)
    await walkForthAndBack(page)
    await closeAreas(desk)
  })
})

describe('arrows', () => {
  const lists = routeScreens.filter(({ name }) => /^\/r\/[^/]+$/.test(name))
  it.each(lists.map(screen => [screen.name, screen] as const))('reach every row of %s, its actions, and Enter opens it', async (_name, screen) => {
    const page = await at(screen.address(places))
    await heading(page, /./)
    await settled(page)
    const labels = await page.locator('tbody tr.row').evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''))
    const keys = await Keys.on(page)
    const onRow = () => page.evaluate(() => document.activeElement?.matches('tr.row') ?? false)
    for (let step = 0; step < 80 && !await onRow(); step++) await keys.press('Tab')
    const reached = [await keys.here()]
    for (const _ of labels.slice(1)) {
      await keys.press('ArrowDown')
      reached.push(await keys.here())
    }
    expect(reached).toEqual(labels)
    const actions = page.locator('tbody tr.row').last().locator('.actions button')
    for (const action of await actions.allTextContents()) {
      await keys.press('ArrowRight')
      expect(await keys.here()).toBe(action.trim())
    }
    await keys.press('Home')
    await keys.press('Enter')
    await page.waitForURL(/\/r\/[\w-]+\/[\w-]+$/)
  })
})

interface Overlay { name: string, at: string, opener: string | { key: string }, opens: string }

/** Whatever opens over a page: from where, by which control or key, and what then stands there. */
const overlays: readonly Overlay[] = [
  { name: 'the columns of a list', at: '/r/patrol-logs', opener: '列', opens: '[role=group][aria-label="列"]' },
  { name: 'the views of a list', at: '/r/patrol-logs', opener: '视图', opens: '[role=menu]' },
  { name: 'the kinds of export', at: '/r/patrol-logs', opener: '导出', opens: '[role=menu]' },
  { name: 'the records to begin', at: '/r/patrol-logs', opener: '新增', opens: '[role=menu][aria-label="新增"]' },
  { name: 'the tray', at: '/r/patrol-logs', opener: '任务', opens: '[role=dialog][aria-label="任务"]' },
  { name: 'the change of seats', at: '/r/patrol-logs', opener: { key: 'Alt+U' }, opens: '[role=dialog][aria-label="换人"]' },
  { name: 'the manual', at: '/r/patrol-logs', opener: { key: 'F1' }, opens: 'dialog[open]' },
  { name: 'the keys', at: '/r/patrol-logs', opener: { key: '?' }, opens: 'dialog[open]' },
  { name: 'the palette', at: '/r/patrol-logs', opener: { key: 'Control+K' }, opens: '.search-panel' },
  { name: 'the question before a deletion', at: '/r/patrol-logs/:id', opener: '删除', opens: 'dialog[open]' },
  { name: 'a choice being added', at: '/r/patrol-logs/new', opener: { key: 'Alt+A' }, opens: 'dialog[open]' },
  { name: 'a row to be pasted', at: '/r/patrol-logs/new', opener: '粘贴一行', opens: 'dialog[open]' },
  { name: 'an act about a finding', at: '/r/findings/:id', opener: '处置', opens: 'dialog[open]' },
  { name: 'the bulletin of roads', at: '/r/road-conditions', opener: '路况通报', opens: 'dialog[open]' },
]

describe('Escape', () => {
  it.each(overlays.map(overlay => [overlay.name, overlay] as const))('closes %s and gives the keyboard back to where it was', async (_name, { at: address, opener, opens }) => {
    const page = await at('/about')
    await heading(page, '关于执法台')
    await at(address.replace(':id', places[`record:${address.split('/')[2]}`]!))
    await (address.endsWith('/new') ? formReady(page) : heading(page, /./))
    await settled(page)
    const keys = await Keys.on(page)
    await keys.tabTo('跳到正文')
    if (typeof opener === 'string') await keys.tabTo(opener)
    else if (address.endsWith('/new')) await keys.tabTo('vehicle')
    else await keys.tabTo('收起导航')
    const before = await keys.here()
    await keys.press(typeof opener === 'string' ? 'Enter' : opener.key)
    await page.locator(opens).first().waitFor()
    // Into what opened, round it, and out again.
    await expect.poll(() => page.evaluate(selector => document.querySelector(selector)?.contains(document.activeElement) || document.activeElement?.getAttribute('role') === 'combobox', opens)).toBe(true)
    await keys.press('Escape')
    await page.locator(opens).first().waitFor({ state: 'hidden' })
    expect(await keys.here()).toBe(before)
  })
})
