import type { Keys as Hands } from './keyboard/keys.ts'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { readByHucre, readByLibreOffice } from '#tests/support/e2e/spreadsheet.ts'
import { notRunWithout } from '#tests/support/electron-standin/needs.ts'
import { Keys } from './keyboard/keys.ts'
import { typedPatrols, typePatrol } from './keyboard/typed-patrols.ts'

const desk = useBrowserDesk(undefined, { keepWindows: true })
let keys: Hands

/** Reaches a page by its initials in the search box. */
async function goTo(initials: string, page: string): Promise<void> {
  await keys.press('Control+K')
  await keys.type(initials)
  await expect.poll(() => keys.page.getByRole('option', { name: page }).first().isVisible()).toBe(true)
  await keys.press('Enter')
  await keys.page.getByRole('heading', { level: 1, name: page }).waitFor()
}
const savedNumber = (index: number) => keys.sees(`已保存 XC2026-${String(index + 1).padStart(5, '0')}`)

describe('a new brigade, without a mouse', () => {
  it('is set up: brigade, first administrator, squads', async () => {
    keys = await Keys.on(desk.context.pages()[0]!)
    await keys.answerAll([['name', '西峰区交通运输综合行政执法大队'], ['shortName', '西峰大队'], ['authority', '西峰区交通运输局'], ['division', '621002'], ['address', '庆阳市西峰区长庆大道 12 号'], ['phone', '0934-8612345']])
    await keys.at('姓名')
    await keys.composing('zhang')
    await keys.takenByInputMethod('Enter')
    expect(await keys.here(), 'Enter belongs to the input method until the word is chosen').toBe('姓名')
    await keys.chosenByLateEnter('张䶮')
    expect([await keys.here(), await keys.held()]).toEqual(['姓名', '张䶮'])
    await keys.page.waitForTimeout(150)
    await keys.press('Enter')
    await keys.at('执法人员')
    await keys.press('Enter')
    await keys.answerAll([['职务', '大队长'], ['执法证号', '62100220001'], ['有效期自', '20240101'], ['有效期至', '20291231']])
    await keys.answerAll([['第 1 个中队的名称', '一中队'], ['第 2 个中队的名称', '二中队']])
    await keys.sees('设置完成')
    await keys.press('Enter')
    await keys.page.getByRole('heading', { name: '工作台' }).waitFor()
  })

  it('registers its second officer, a vehicle and a road section', async () => {
    await goTo('ry', '人员')
    await keys.press('Alt+N')
    await keys.at('name')
    await keys.composing('lihong')
    await keys.takenByInputMethod('Enter')
    expect(await keys.here()).toBe('name')
    await keys.chosen('李𬭎')
    await keys.page.waitForTimeout(150)
    await keys.answerAll([['name'], ['kind', 'zfry'], ['squad', 'yzd'], ['post'], ['phone'], ['status'], ['administrator'], ['certificate', '62100220002'], ['certificateOrgan'], ['certifiedFrom', '20230501']])
    await keys.at('certifiedTo')
    await keys.type('20280630')
    await keys.press('Control+S')
    await keys.sees('已保存 李𬭎')

    await goTo('zfcl', '执法车辆')
    await keys.press('Alt+N')
    await keys.answerAll([['plate', '甘m12345'], ['kind', 'zfc'], ['model', '长城哈弗'], ['squad', 'yzd']])
    await keys.press('Control+S')
    await keys.sees('已保存 甘M12345')

    await goTo('ld', '路段')
    await keys.press('Alt+N')
    await keys.answerAll([['name', '西镇路'], ['route', 's202'], ['grade', 'sd'], ['from', '0'], ['to', '42+500'], ['unit', '西峰公路段']])
    await keys.press('Control+S')
    await keys.sees('已保存 西镇路')
  })
})

describe('twenty patrol logs, one after the other', () => {
  it('are typed with Enter from field to field and saved with Ctrl+Enter', async () => {
    await keys.press('Alt+X')
    for (const [index, patrol] of typedPatrols.entries()) {
      await typePatrol(keys, patrol, index === 0)
      if (index === 1) await composesTheNarrative()
      else if (patrol.summary) await keys.type(patrol.summary)
      if (index === 3) await seesReversedStakes(patrol.from, patrol.to)
      if (index === 5) await seesTimeAhead(patrol.day, patrol.ends)
      if (index === 7) await seesOneOfficer()
      if (index === 9) await isAskedForAReason()
      await keys.press('Control+Enter')
      await savedNumber(index)
    }
    await keys.press('Escape')
  }, 240_000)

  async function composesTheNarrative(): Promise<void> {
    await keys.composing('qingli')
    await keys.takenByInputMethod('Enter')
    await keys.takenByInputMethod('Enter', 2)
    expect([await keys.here(), await keys.held()], 'neither moves on nor saves').toEqual(['summary', 'qingli'])
    expect(await keys.page.getByText('已保存 XC2026-00002').count()).toBe(0)
    await keys.chosenByLateEnter(typedPatrols[1]!.summary)
    expect([await keys.here(), await keys.held()]).toEqual(['summary', typedPatrols[1]!.summary])
    await keys.page.waitForTimeout(150)
  }

  async function seesReversedStakes(from: string, to: string): Promise<void> {
    await keys.tabTo('stretches.0.to', 'Shift+Tab')
    await keys.press('Control+A')
    await keys.type('1+000')
    await keys.press('Control+Enter')
    await keys.sees('还有 1 处需要修改，尚未保存')
    await keys.at('stretches.0.to')
    expect(await keys.saidAt('stretches.0.to')).toBe(`起点桩号 ${from} 大于止点桩号 K1+000，请调换；反方向巡查请在“方向”中选择下行`)
    // The summary at the top leads to the field as well.
    const sentence = await keys.saidAt('stretches.0.to')
    await keys.tabTo(sentence, 'Shift+Tab')
    await keys.press('Enter')
    await keys.at('stretches.0.to')
    await keys.press('Control+A')
    await keys.type(to)
  }

  async function seesTimeAhead(day: string, ends: string): Promise<void> {
    await keys.tabTo('day', 'Shift+Tab')
    await keys.answer('day', '今天')
    await keys.at('starts')
    await keys.press('Enter')
    await keys.at('ends')
    await keys.type('1730')
    await keys.press('Control+Enter')
    await keys.at('ends')
    await expect.poll(() => keys.saidAt('ends')).toBe('结束时间不能晚于现在')
    await keys.press('Control+A')
    await keys.type(ends.replace(':', ''))
    await keys.press('Shift+Enter', 2)
    await keys.answer('day', day)
    await keys.at('starts')
  }

  async function seesOneOfficer(): Promise<void> {
    await keys.tabTo('officers', 'Shift+Tab')
    await keys.press('Backspace')
    await keys.press('Control+Enter')
    await keys.at('officers')
    await expect.poll(() => keys.saidAt('officers')).toContain('当日执法证有效的执法人员不足 2 人（现有 1 人）')
    await keys.answer('officers', '李𬭎')
    await expect.poll(() => keys.held()).toBe('')
  }

  async function isAskedForAReason(): Promise<void> {
    await keys.press('Control+Enter')
    await keys.sees('请核对以下情况；确认无误的，填写原因后再次保存')
    await keys.at('warningReason')
    expect(await keys.saidAt('mileage')).toContain('里程 6 公里少于所填桩号区间合计')
    await keys.press('Control+Enter')
    await expect.poll(() => keys.saidAt('warningReason')).toBe('请填写情况说明')
    await keys.type('里程表中途更换')
  }

  it('are found by initials, from anywhere and in their list', async () => {
    await goTo('xcrz', '巡查日志')
    await keys.press('Control+K')
    await keys.type('xzl')
    await expect.poll(() => keys.page.getByRole('option', { name: '西镇路' }).count()).toBeGreaterThan(1)
    await keys.press('Escape', 3)

    await keys.press('/')
    await keys.type('XC2026-00007')
    await keys.press('Enter')
    await expect.poll(() => keys.page.locator('tbody tr').count()).toBe(1)
    await keys.press('ArrowDown')
    await keys.press('Enter')
    await keys.page.getByRole('heading', { level: 1, name: 'XC2026-00007' }).waitFor()
    await keys.press('Escape')
    await keys.sees('共 1 条')
    await keys.press('/')
    await keys.press('Control+A')
    await keys.type('lh')
    await keys.press('Enter')
    await keys.sees('共 20 条')
    await keys.press('/')
    await keys.press('Escape')
  })
})

describe('the table of the month', () => {
  let file: string

  it('is filtered and exported from the keyboard', async () => {
    await goTo('xcrz', '巡查日志')
    await keys.sees('共 20 条')
    await keys.press('/')
    await keys.tabTo('本年', 'Shift+Tab')
    await keys.press('ArrowRight')
    await keys.sees('共 18 条')
    await keys.tabTo('导出', 'Shift+Tab')
    await keys.press('Enter')
    await keys.at('Excel 表格（xlsx）')
    await keys.press('Enter')
    await keys.sees('18 行')
    const exports = join(desk.dataDir, 'exports')
    const [made] = await readdir(exports)
    file = join(exports, made!)
    expect(made).toMatch(/^巡查日志 2026-11-20 \d{4} \w{4}\.xlsx$/)
  })

  const month = typedPatrols.map((patrol, index) => ({ ...patrol, number: `XC2026-${String(index + 1).padStart(5, '0')}` })).filter(patrol => patrol.day >= '2026-11')
  const routeOf = ({ from, to }: { from: string, to: string }) => `西镇路 ${from}—${to}`

  it('holds row by row what was typed: days as dates, mileage as numbers, stakes and numbers as text', async () => {
    const { header, rows } = await readByHucre(file)
    expect(header).toEqual(['编号', '巡查日期', '开始时间', '结束时间', '中队', '执法人员', '执法车辆', '巡查路线', '巡查里程（公里）'])
    expect(rows.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual(month.map(patrol => [
      patrol.number, new Date(`${patrol.day}T00:00:00Z`), new Date(`${patrol.day}T${patrol.starts}:00Z`), new Date(`${patrol.day}T${patrol.ends}:00Z`),
      '一中队', '张䶮、李𬭎', '甘M12345', routeOf(patrol), patrol.mileage,
    ]))
  })

  it('reads the same in LibreOffice', async (context) => {
    notRunWithout(context, 'LibreOffice', existsSync('/usr/bin/soffice'))
    const { header, rows } = await readByLibreOffice(file)
    expect(header.slice(0, 2)).toEqual(['编号', '巡查日期'])
    expect(rows.toSorted((a, b) => a[0]!.localeCompare(b[0]!))).toEqual(month.map(patrol => [
      patrol.number, patrol.day, `${patrol.day} ${patrol.starts}:00`, `${patrol.day} ${patrol.ends}:00`,
      '一中队', '张䶮、李𬭎', '甘M12345', routeOf(patrol), String(patrol.mileage),
    ]))
  }, 120_000)
})
