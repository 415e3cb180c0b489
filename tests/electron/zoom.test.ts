import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findChromium } from '#tests/support/electron-standin/chromium.ts'
import { Desk, temporaryDataFolder } from '#tests/support/electron-standin/desk.ts'
import { needsChromium } from '#tests/support/electron-standin/needs.ts'
import { installProbe } from '#tests/support/electron-standin/probe.ts'

const folder = await temporaryDataFolder()
let desk: Desk

beforeEach(needsChromium)
beforeAll(async () => {
  if (!findChromium()) return
  desk = new Desk(folder.dataDir)
  await desk.saw('show')
  await installProbe(desk)
  await desk.evaluate(() => window.probe.call(['brigade', 'setUp'], {
    profile: { name: '西峰区交通运输综合行政执法大队', shortName: '西峰大队', authority: '', address: '', phone: '', division: '' },
    person: { name: '张三', kind: 'officer', certificate: '62100220001', certifiedFrom: '2020-01-01', certifiedTo: '2039-12-31', post: '大队长' },
    squads: ['一中队'],
  }))
  // The page that set the brigade up may show its desk as well before it goes.
  await desk.evaluate(() => {
    document.documentElement.dataset.goes = 'true'
    window.location.reload()
  })
  await vi.waitUntil(async () => await heading() === '工作台', { timeout: 30_000, interval: 100 })
})
afterAll(async () => {
  await desk?.close()
  await folder.remove()
})

const heading = () => desk.evaluate(() => document.documentElement.dataset.goes ? '' : document.querySelector('h1')?.textContent ?? '').catch(() => '')
/** How many pixels of the window one pixel of the page takes, by all mechanisms together. */
const enlargement = () => desk.evaluate(() => document.body.currentCSSZoom! * devicePixelRatio)

describe('enlarging in the desktop window', () => {
  it('is left to the page alone: the menu brings no zoom of its own', async () => {
    const { detail } = await desk.saw('menu') as { detail: { roles: string[] }[] }
    expect(detail.flatMap(({ roles }) => roles).filter(role => /zoom/i.test(role))).toEqual([])
  })

  it('goes one step at a time, whether by key or by menu, and back', async () => {
    expect(await enlargement()).toBe(1)
    await desk.command('press', 'Control+=')
    await expect.poll(enlargement).toBeCloseTo(1.1)
    await desk.command('chooseFromMenu', '放大')
    await expect.poll(enlargement).toBeCloseTo(1.25)
    await desk.command('chooseFromMenu', '缩小')
    await expect.poll(enlargement).toBeCloseTo(1.1)
    await desk.command('chooseFromMenu', '恢复原大小')
    await expect.poll(enlargement).toBe(1)
  })
})
