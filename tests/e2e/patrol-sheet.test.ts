import type { Page } from 'playwright-core'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { enter, enterPatrol, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { field, formReady, heading, sees } from '#tests/support/e2e/screen.ts'
import { notRunWithout } from '#tests/support/electron-standin/needs.ts'

const run = promisify(execFile)
const narrative = '8:30 从大队部出发，经后官寨镇、董志塬。张䶮、李𬭎、王𠮷在 K12+345 处劝离占道摆摊两处；“护栏”损坏 3 米，已通知养护单位（电话 0934-8612345）。'

let patrol: string
const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  patrol = await enterPatrol(ready.client, '2026-11-19', {
    officers: ['张䶮', '李𬭎', '王𠮷'], auxiliaries: ['赵敏'], summary: narrative, pavement: '无坑槽', facilities: '标志完好', controlArea: '无违建',
    vehicleState: '良好', equipment: '记录仪 2 台', handedOverBy: '张䶮', takenOverBy: '李𬭎', leader: '王𠮷', remarks: '无',
  })
})

/** Prints the record a page shows and answers the text of its PDF, as copied from a reader. */
async function printed(page: Page): Promise<string> {
  await page.getByRole('button', { name: '打印' }).first().click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog', { name: '打印预览' }).getByRole('link', { name: '下载' }).click()])
  const file = join(desk.folder, `${randomBytes(4).toString('hex')}.pdf`)
  await download.saveAs(file)
  return (await run('pdftotext', ['-raw', file, '-'])).stdout
}

const together = (text: string) => text.replace(/\s/g, '')

describe('the sheet of a patrol log', () => {
  it('says exactly what was typed, rare characters among it, with the lines a brigade signs on', async (context) => {
    notRunWithout(context, 'pdftotext', existsSync('/usr/bin/pdftotext'))
    const page = await desk.window(`/r/patrol-logs/${patrol}`)
    await heading(page, 'XC2026-00001')
    const text = together(await printed(page))
    for (const typed of [
      narrative, '西峰区交通运输综合行政执法大队', '巡查日志', 'XC2026-00001', '一中队', '2026-11-19', '09:00—11:00', '晴', '路巡', '甘M12345', '62.5',
      '张䶮（62100220001）、李𬭎（62100220002）、王𠮷（62100220003）', '赵敏', '西镇路 K0+000—K30+000（双向）', '无坑槽', '标志完好', '无违建', '良好', '记录仪 2 台',
      '交班人（张䶮）', '接班人（李𬭎）', '负责人（王𠮷）', '填写：张䶮',
    ]) expect(text).toContain(together(typed))
    expect(await page.getByText('字库缺字').count()).toBe(0)
  })

  it('names on screen the characters no font has, and prints their code in their place', async (context) => {
    notRunWithout(context, 'pdftotext', existsSync('/usr/bin/pdftotext'))
    // A private character, as some input methods of household registers make them.
    const id = await enterPatrol(desk.client, '2026-11-18', { summary: '当事人姓\u{E863}，已离开。' })
    const page = await desk.window(`/r/patrol-logs/${id}`)
    await heading(page, /XC2026/)
    const text = await printed(page)
    await sees(page, /字库缺字，以编码代替：.*E863/)
    expect(text).toMatch(/当事人姓.*E863.*，已离开/s)
  })
})

describe('photos of a finding', () => {
  const photo = (name: string) => join(desk.folder, name)
  const chooser = (page: Page) => field(page, 'photos').locator('input[type=file]')

  async function newFinding(): Promise<Page> {
    const page = await desk.window(`/r/findings/new?parent=${patrol}`)
    await formReady(page)
    return page
  }

  it('appear as they are added, and on the record afterwards', async () => {
    await writeFile(photo('护栏损坏.jpg'), await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#3a6ea5' } }).jpeg().toBuffer())
    const page = await newFinding()
    await page.locator('[data-path="foundAt"] input').fill('0930')
    await page.locator('[data-path="kind"] input').fill('路产损坏')
    await page.keyboard.press('Enter')
    await page.locator('[data-path="section"] input').fill('xzl')
    await page.keyboard.press('Enter')
    await page.locator('[data-path="stake"] input').fill('12+345')
    await page.locator('[data-path="description"] textarea').fill('波形护栏损坏 3 米')
    await chooser(page).setInputFiles(photo('护栏损坏.jpg'))
    await expect.poll(() => isDrawn(page, '护栏损坏.jpg')).toBe(true)
    await page.keyboard.press('Control+S')
    await heading(page, 'WT2026-00001')
    await expect.poll(() => isDrawn(page, '护栏损坏.jpg')).toBe(true)
    await page.getByRole('button', { name: '查看照片 护栏损坏.jpg' }).click()
    await expect.poll(() => page.locator('dialog[open] img').evaluate(image => (image as HTMLImageElement).naturalWidth)).toBe(1600)
  })

  const isDrawn = (page: Page, name: string) => page.getByRole('button', { name: `查看照片 ${name}` }).locator('img').evaluate(image => (image as HTMLImageElement).naturalWidth > 0).catch(() => false)

  it('that are none, or are far too large, are answered at the field, and nothing typed is lost', async () => {
    await writeFile(photo('通知.jpg'), '这是一份文字，不是照片。'.repeat(40))
    await writeFile(photo('全景.jpg'), Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(40 * 1024 * 1024)]))
    await writeFile(photo('现场.jpg'), await sharp({ create: { width: 800, height: 600, channels: 3, background: '#777' } }).jpeg().toBuffer())
    const page = await newFinding()
    await page.locator('[data-path="description"] textarea').fill('路肩堆放砂石')
    await chooser(page).setInputFiles([photo('通知.jpg'), photo('全景.jpg'), photo('现场.jpg')])
    await expect.poll(() => field(page, 'photos').getByRole('alert').allTextContents(), { timeout: 20_000 }).toEqual([
      '“通知.jpg”不是可识别的照片（JPEG、PNG、WebP、HEIC），请重新选择',
      '“全景.jpg”40.0 MB，超过 30.0 MB 上限，请压缩后再添加',
    ])
    await expect.poll(() => isDrawn(page, '现场.jpg')).toBe(true)
    expect(await page.locator('[data-path="description"] textarea').inputValue()).toBe('路肩堆放砂石')
  })
})

describe('the printed sheet of a site record', () => {
  it('carries its photos', async (context) => {
    notRunWithout(context, 'pdftotext', existsSync('/usr/bin/pdfimages'))
    const bytes = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#486' } }).jpeg().toBuffer()
    const kept = await desk.client.attachments.add({ file: new File([new Uint8Array(bytes)], '路口.jpg', { type: 'image/jpeg' }) })
    const id = await enter(desk.client, 'site-records', { patrol, day: '2026-11-19', starts: '09:40', matter: 'road', section: '西镇路', from: 'K12+000', place: '后官寨镇路口', photos: [kept] })
    const page = await desk.window(`/r/site-records/${id}`)
    await heading(page, /XJ2026/)
    expect(together(await printed(page))).toContain('照片1：路口.jpg')
  })
})
