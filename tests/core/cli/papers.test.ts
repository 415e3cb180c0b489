import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#tests/support/core.ts'
import { deskCommands } from './desk-commands.ts'

const isPdf = (file: string) => readFileSync(file).subarray(0, 4).toString('latin1') === '%PDF'

async function withWeek() {
  const desk = await deskCommands()
  const [plan] = (await desk.add('patrol-plans', [{ day: '2026-03-09', squad: desk.ids.first, shift: '早班', starts: '08:30', ends: '11:00', officers: [desk.ids.zhang, desk.ids.li], vehicle: desk.ids.car, stretches: [{ section: desk.ids.g309, from: 'K12+000', to: 'K24+000' }] }])).json().accepted
  await desk.add('duty-shifts', [{ day: '2026-03-10', kind: '值班员', people: [desk.ids.zhao], starts: '08:00', ends: '次日 08:00', phone: '0934-8210000' }])
  return { ...desk, plan, out: temporaryFolder() }
}

describe('the week and the roads from the command line', { timeout: 60_000 }, () => {
  it('tells the week as a table, as JSON, and as a sheet for the wall', async () => {
    const desk = await withWeek()
    const told = await desk.run(['roster', '--week', '2026-03-11'])
    expect(told.out).toMatch(/2026-03-09 +一中队 +08:30—11:00 +张三、李四 +未执行/)
    expect(told.out).toMatch(/2026-03-10 +值班员 +08:00—次日 08:00 +赵协 +0934-8210000/)
    expect(told.out).toContain('计划巡查 1 次，已执行 0 次，完成度 0%')
    await desk.add('patrol-logs', desk.patrol())
    expect((await desk.run(['roster', '--week', '2026-03-11', '--json'])).json()).toMatchObject({ from: '2026-03-09', planned: 1, carriedOut: 1, completion: 100 })
    const file = join(desk.out, '排班.pdf')
    expect((await desk.run(['roster', '--week', '2026-03-11', '--out', file, '--json'])).json()).toMatchObject({ file, pages: 1 })
    expect(isPdf(file)).toBe(true)
  })

  it('refuses a plan that clashes as the screen does', async () => {
    const desk = await withWeek()
    const refused = (await desk.add('patrol-plans', { day: '2026-03-09', squad: desk.ids.first, shift: '早班', starts: '10:00', ends: '12:00', officers: [desk.ids.zhang, desk.ids.ma], stretches: [{ section: desk.ids.g309, from: 'K12+000', to: 'K24+000' }] })).json()
    expect(refused.refused).toMatchObject([{ code: 'PLAN_OVERLAP_OFFICER', field: 'officers' }])
  })

  it('gives the bulletin as text and as one page', async () => {
    const desk = await withWeek()
    await desk.add('road-conditions', { day: '2026-03-09', since: '14:00', section: desk.ids.g309, from: 'K15+000', kind: '塌方', passage: '半幅通行', description: '边坡塌方' })
    expect((await desk.run(['bulletin', '--at', '2026-03-09 14:30'])).out).toContain('截至2026年3月9日14时30分，辖区公路影响通行的路况共 1 处')
    const file = join(desk.out, '路况.pdf')
    expect((await desk.run(['bulletin', '--out', file, '--json'])).json()).toMatchObject({ file, pages: 1 })
    expect(isPdf(file)).toBe(true)
    expect(await desk.run(['bulletin', '--at', '明天'])).toMatchObject({ code: 2 })
  })

  it('prints a duty log with its reports and instructions, on every paper', async () => {
    const desk = await withWeek()
    const [duty] = (await desk.add('duty-logs', [{ day: '2026-03-09', shift: '全天', people: [desk.ids.zhao], starts: '08:00', ends: '次日 08:00' }])).json().accepted
    await desk.add('duty-reports', { duty: duty.id, day: '2026-03-09', receivedAt: '14:20', channel: '值班电话', content: '边坡落石' })
    await desk.add('duty-orders', { duty: duty.id, day: '2026-03-09', givenAt: '14:30', giver: '李四', recipient: '一中队', content: '到场清除' })
    for (const paper of ['a4', 'a5', '80mm']) {
      const file = join(desk.out, `${paper}.pdf`)
      expect((await desk.run(['print', 'duty-logs', duty.number, '--out', file, '--paper', paper, '--json'])).json()).toMatchObject({ file })
      expect(existsSync(file)).toBe(true)
    }
  })
})
