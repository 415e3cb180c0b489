import { describe, expect, it } from 'vitest'
import { inventedYear } from '#tests/contract/deadlines/invented-year.ts'
import { setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { Keys } from './keyboard/keys.ts'

const desk = useBrowserDesk(async ready => void await setUpBrigade(ready))

/** By the initials of its name, from the desk. */
async function open(initials: string, title: string): Promise<Keys> {
  const keys = await Keys.on(await desk.window('/'))
  await keys.page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
  await keys.press('Control+K')
  await keys.type(initials)
  await expect.poll(() => keys.page.getByRole('option', { name: title }).first().isVisible()).toBe(true)
  await keys.press('Enter')
  await keys.page.getByRole('heading', { level: 1, name: title }).waitFor()
  return keys
}

async function choose(keys: Keys, typed: string, title: string): Promise<void> {
  await keys.type(typed)
  await expect.poll(() => keys.page.getByRole('option', { name: title }).first().isVisible()).toBe(true)
  await keys.press('Enter')
}

describe('deadlines without a mouse', () => {
  it('are found by initials, and say step by step how they came about', async () => {
    const keys = await open('qxjs', '期限计算')
    await keys.tabTo('哪项期限')
    await choose(keys, 'sqtz', '申请听证')
    await keys.at('告知听证权利的通知书送达日')
    await keys.type('20260928')
    await keys.sees('2026年10月10日（周六）')
    await keys.sees('10月1日至10月7日国庆节放假不计')
    expect(await keys.page.getByText('日历未确认').count()).toBe(0)
  })

  it('show a guess as a guess until the year is imported, and the date at once after that', async () => {
    const keys = await open('qxjs', '期限计算')
    await keys.tabTo('哪项期限')
    await choose(keys, 'jnfk', '缴纳罚款')
    await keys.type('20261218')
    await keys.sees('日历未确认：推算为 2027年1月4日（周一）')
    expect(await keys.page.getByText('期限届满', { exact: true }).count()).toBe(0)

    // Another seat takes the year in: the window for files is the browser's own, beyond the keyboard of a test.
    await desk.client.calendar.import({ text: inventedYear, version: null })

    await keys.page.getByText('期限届满', { exact: true }).waitFor()
    await keys.sees('2027年1月4日（周一）')
    expect(await keys.page.getByText('日历未确认').count()).toBe(0)
  })

  it('leave a day of the calendar to be corrected with the arrows', async () => {
    const keys = await open('gzrl', '工作日历')
    const held = async () => (await desk.client.calendar.years()).find(({ year }) => year === 2026)!
    expect((await held()).days.map(({ day }) => day)).not.toContain('2026-11-21')
    await keys.page.waitForSelector('[data-day="2026-11-20"][tabindex="0"]')
    await keys.tabTo('11月20日 周五 工作日')
    await keys.press('ArrowRight')
    await keys.press('Enter')
    await keys.page.getByRole('dialog', { name: '2026年11月21日（周六）' }).waitFor()
    await keys.press('ArrowDown', 2)
    await keys.tabTo('节日')
    await keys.type('试验')
    await keys.tabTo('保存这一天')
    await keys.press('Enter')
    await keys.page.locator('[data-day="2026-11-21"][data-kind="work"]').waitFor()
    expect((await held()).days).toContainEqual({ day: '2026-11-21', kind: 'work', name: '试验' })
  })
})
