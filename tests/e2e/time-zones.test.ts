import { describe, expect, it } from 'vitest'
import { enterPatrol, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { column, control, formReady, heading, sees, write } from '#tests/support/e2e/screen.ts'

/** Two days either side of a turn of the month in Beijing. */
const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  await ready.closeWindows()
  await ready.restartAt('2026-12-01T12:00:00+08:00')
  await enterPatrol(ready.client, '2026-11-30')
  await enterPatrol(ready.client, '2026-12-01')
})

/** Moments at which the day, the month and the year are another one where the browser believes to be. */
const elsewhere = [
  { zone: 'America/Los_Angeles', there: '2026-11-30', moment: '2026-12-01T13:30:00+08:00', today: '2026-12-01', said: '2026年12月1日 星期二', month: ['2026-12-01'] },
  { zone: 'Pacific/Kiritimati', there: '2027-01-01', moment: '2026-12-31T19:30:00+08:00', today: '2026-12-31', said: '2026年12月31日 星期四', month: ['2026-12-31', '2026-12-01'] },
] as const

describe.each(elsewhere)('in a browser that believes to be in $zone', ({ zone, there, moment, today, said, month }) => {

  it('every day is a day in Beijing: the desk, a new form, the month of a list, and a day that is typed', async () => {
    await desk.closeWindows()
    await desk.restartAt(moment, { timezoneId: zone })
    await desk.client.drafts.discard({ register: 'patrol-logs', id: null })
    const page = await desk.window('/')
    expect(await page.evaluate(() => new Intl.DateTimeFormat('sv-SE').format(new Date()))).toBe(there)
    await heading(page, '工作台')
    await sees(page, said)

    await page.goto(`${desk.program.url}/#/r/patrol-logs/new`)
    await formReady(page)
    expect(await control(page, 'day').inputValue()).toBe(today)
    await write(page, 'day', '今天')
    expect(await control(page, 'day').inputValue()).toBe(today)
    for (const [path, text] of [['starts', '0800'], ['ends', '0830'], ['squad', '一中队']] as const) await write(page, path, text)
    expect(await control(page, 'starts').inputValue()).toBe('08:00')

    await enterPatrol(desk.client, today, { starts: '06:00', ends: '07:00' }, '补录')
    await page.goto(`${desk.program.url}/#/r/patrol-logs?period=month`)
    await heading(page, '巡查日志')
    await expect.poll(async () => [...new Set(await column(page, '巡查日期'))]).toEqual(month)
  })

  it('a patrol typed for today is saved, read and counted as of today', async () => {
    const id = await enterPatrol(desk.client, today, { starts: '03:00', ends: '04:00' }, '补录')
    const page = await desk.window(`/r/patrol-logs/${id}/edit`)
    await formReady(page)
    await write(page, 'mileage', '61')
    await page.keyboard.press('Control+S')
    await page.getByRole('heading', { level: 1, name: /^XC2026-/ }).waitFor()
    expect(await desk.client.registers.get({ register: 'patrol-logs', id })).toMatchObject({ day: today, starts: `${today}T03:00`, ends: `${today}T04:00`, mileage: 61 })
    await sees(page, today)
  })
})
