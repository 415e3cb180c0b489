import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deskCommands } from './desk-commands.ts'

describe('checklist', () => {
  it('tells which lists there are, and shows one in the form it can be imported in', async () => {
    const desk = await deskCommands()
    expect((await desk.run(['checklist', '--json'])).json().checklists).toHaveLength(11)
    expect((await desk.run(['checklist'])).out).toMatch(/^CK01 +第 1 版 +轮式拖拉机安全检查表/m)
    const shown = (await desk.run(['checklist', 'show', 'CK01', '--json'])).json() as Record<string, unknown>
    const file = join(desk.dataDir, '新版.json')
    writeFileSync(file, JSON.stringify({ ...shown, version: 2, effectiveFrom: '2026-06-01' }))
    expect((await desk.run(['checklist', 'import', file, '--json'])).json()).toMatchObject({ code: 'CK01', version: 2, effectiveFrom: '2026-06-01' })
    expect((await desk.run(['checklist', 'show', 'CK01', '--json'])).json()).toMatchObject({ version: 2 })
    expect((await desk.run(['checklist', 'show', 'CK01', '--edition', '1', '--json'])).json()).toMatchObject({ version: 1 })
    expect(await desk.run(['checklist', 'import', file])).toMatchObject({ code: 1, err: expect.stringContaining('用过的版本不能改动') as string })
  })

  it('refuses what is not there', async () => {
    const desk = await deskCommands()
    expect(await desk.run(['checklist', 'show', 'CK99'])).toMatchObject({ code: 1, err: expect.stringContaining('没有检查表 CK99') as string })
    expect(await desk.run(['checklist', 'import', join(desk.dataDir, 'none.json')])).toMatchObject({ code: 2, err: expect.stringContaining('none.json') as string })
  })
})
