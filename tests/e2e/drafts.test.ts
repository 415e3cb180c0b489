import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { enterPatrol, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { control, formReady, heading, sees, write } from '#tests/support/e2e/screen.ts'

const desk = useBrowserDesk(async ready => void await setUpBrigade(ready))
const lost = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|status of 401/

const newPatrol = async () => {
  const page = await desk.window('/r/patrol-logs/new')
  await formReady(page)
  return page
}
const kept = (page: Page) => page.getByText('草稿已自动保存').waitFor({ timeout: 10_000 })

describe('what is typed and not saved', () => {
  it('is kept by itself, offered again after the window crashed, and gone once discarded', async () => {
    const page = await newPatrol()
    await write(page, 'starts', '0830')
    await write(page, 'summary', '劝离占道摆摊两处，王𠮷在场')
    await write(page, 'mileage', '十二')
    await kept(page)
    desk.complaints.expect(/.*/)
    await page.goto('chrome://crash').catch(() => undefined)
    await page.close()

    const again = await newPatrol()
    await sees(again, '已恢复未保存的内容')
    expect(await control(again, 'summary').inputValue()).toBe('劝离占道摆摊两处，王𠮷在场')
    expect(await control(again, 'starts').inputValue()).toBe('08:30')
    // Also what cannot be read yet: a draft judges nothing.
    expect(await control(again, 'mileage').inputValue()).toBe('十二')

    await again.getByRole('button', { name: '放弃', exact: true }).click()
    await expect.poll(() => control(again, 'summary').inputValue()).toBe('')
    await again.reload()
    await formReady(again)
    expect(await again.getByText('已恢复未保存的内容').count()).toBe(0)
    expect(await control(again, 'summary').inputValue()).toBe('')
  })

  it('outlives a power cut of the program while it is being typed', async () => {
    const page = await newPatrol()
    await write(page, 'starts', '0915')
    await write(page, 'summary', '第一段：断电之前')
    await kept(page)
    desk.complaints.expect(lost)
    await desk.program.kill()
    // The clerk types on; the page stands and says what is wrong.
    await control(page, 'summary').fill('第一段：断电之前。第二段：断电之后')
    await sees(page, '与程序的连接中断')
    expect(await control(page, 'summary').inputValue()).toBe('第一段：断电之前。第二段：断电之后')
    await desk.start()
    const again = await desk.signIn().then(() => newPatrol())
    await sees(again, '已恢复未保存的内容')
    expect(await control(again, 'summary').inputValue()).toContain('第一段：断电之前')
    expect(await control(again, 'starts').inputValue()).toBe('09:15')
    await again.getByRole('button', { name: '放弃', exact: true }).click()
    await expect.poll(() => control(again, 'summary').inputValue()).toBe('')
  })

  it('is kept for an edit too, apart from the new one, and disappears with the save', async () => {
    const id = await enterPatrol(desk.client, '2026-11-10')
    const edit = await desk.window(`/r/patrol-logs/${id}/edit`)
    await formReady(edit)
    await write(edit, 'summary', '补充：清理落石一处')
    await kept(edit)
    await edit.reload()
    await sees(edit, '已恢复未保存的内容')
    expect(await control(edit, 'summary').inputValue()).toBe('补充：清理落石一处')
    const fresh = await newPatrol()
    expect(await control(fresh, 'summary').inputValue()).toBe('')
    await edit.bringToFront()
    await control(edit, 'summary').press('Control+S')
    await heading(edit, 'XC2026-00001')
    await sees(edit, '补充：清理落石一处')
    await edit.goto(`${desk.program.url}/#/r/patrol-logs/${id}/edit`)
    await formReady(edit)
    expect(await edit.getByText('已恢复未保存的内容').count()).toBe(0)
  })

  it('stays with the person who typed it', async () => {
    const page = await newPatrol()
    await write(page, 'summary', '张䶮写了一半')
    await kept(page)
    const [other] = (await desk.client.seat.people()).filter(person => person.name === '李𬭎')
    await desk.client.seat.choose({ id: other!.id })
    const theirs = await newPatrol()
    expect(await control(theirs, 'summary').inputValue()).toBe('')
    const [own] = (await desk.client.seat.people()).filter(person => person.name === '张䶮')
    await desk.client.seat.choose({ id: own!.id })
    const again = await newPatrol()
    expect(await control(again, 'summary').inputValue()).toBe('张䶮写了一半')
  })
})
