import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inventedYear } from '#tests/contract/deadlines/invented-year.ts'
import { workedCases } from '#tests/contract/deadlines/worked-cases.ts'
import { temporaryFolder } from '#tests/support/core.ts'
import { deskCommands, run } from './desk-commands.ts'

const nowhere = () => join(temporaryFolder(), 'none')
function fileWith(text: string): string {
  const file = join(temporaryFolder(), '2027.csv')
  writeFileSync(file, text)
  return file
}

describe('deadline', () => {
  it('answers every worked case in the order it was asked', async () => {
    const ran = await run(['deadline', '--input', '-', '--json', '--data', nowhere()], { input: workedCases.map(({ request }) => request) })
    expect(ran.code).toBe(0)
    ran.json().forEach((answer: object, index: number) => expect(answer, workedCases[index]!.what).toMatchObject(workedCases[index]!.expected))
  })

  it('answers one rule with nothing but what was promised', async () => {
    const desk = await deskCommands()
    const ran = await desk.run(['deadline', 'pay', '2026-09-21', '--json'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.json()).toEqual({
      rule: 'pay', trigger: '2026-09-21', raw: '2026-10-06', legal: '2026-10-08', warn: null, earliest: '2026-10-09', provisional: null, unit: 'd', status: 'ok', verified: true,
      basis: '《中华人民共和国行政处罚法》第六十七条', explain: expect.any(Array),
    })
  })

  it('tells a clerk how it came about', async () => {
    const { out, err } = await run(['deadline', 'hear-req', '2026-09-28', '--data', nowhere()])
    expect(out).toContain('期限：2026年10月10日（周六）')
    expect(out).toContain('〔10月1日至10月7日国庆节放假不计〕')
    expect(out).toContain('10月10日（周六）调休上班')
    expect(err).toContain('附带的放假安排')
  })

  it('never prints a guess as a deadline', async () => {
    const { code, out } = await run(['deadline', 'review', '2026-11-02', '--data', nowhere()])
    expect(code).toBe(0)
    expect(out).not.toMatch(/^ {2}期限：/m)
    expect(out).toContain('日历未确认，推算：2027年1月4日（周一）')
  })

  it('takes further inputs by name', async () => {
    const ran = await run(['deadline', 'surcharge', '2026-10-08', '--with', 'fine=3000', '--with', 'paid=2026-10-20', '--with', 'excluded=2026-10-12..2026-10-15', '--json', '--data', nowhere()])
    expect(ran.json()).toMatchObject({ surcharge: { days: 8, amount: 720 } })
  })

  it('refuses what cannot be reckoned in its place and answers the rest', async () => {
    const ran = await run(['deadline', '--input', '-', '--json', '--data', nowhere()], { input: [{ rule: 'pay', trigger: '2026-02-30' }, { rule: 'pay', trigger: '2026-09-21' }, { rule: 'gone', trigger: '2026-09-21' }, 7, { rule: 'pay', trigger: '2026-09-21', days: 3 }] })
    expect(ran.code).toBe(1)
    expect(ran.json()).toEqual([
      { rule: 'pay', trigger: '2026-02-30', status: 'refused', refused: [expect.objectContaining({ code: 'DEADLINE_INPUT', field: 'trigger' })] },
      expect.objectContaining({ legal: '2026-10-08', status: 'ok' }),
      { rule: 'gone', trigger: '2026-09-21', status: 'refused', refused: [expect.objectContaining({ field: 'rule' })] },
      { rule: null, trigger: null, status: 'refused', refused: [expect.objectContaining({ field: '' })] },
      { rule: 'pay', trigger: '2026-09-21', status: 'refused', refused: [expect.objectContaining({ field: 'days' })] },
    ])
  })

  it.each([
    [['deadline'], 'hear-req'],
    [['deadline', 'gone', '2026-03-02'], 'suit-after-rev'],
    [['deadline', 'pay'], '处罚决定书送达日'],
    [['deadline', 'pay', '2026-02-30'], '存在的日期'],
    [['deadline', 'emerg-appr', '2026-03-02'], '写到分'],
    [['deadline', 'pay', '2026-03-02', '--with', 'colour=red'], 'count'],
    [['deadline', 'pay', '2026-03-02', '--with', 'count=2'], '15'],
    [['deadline', 'pay', '2026-03-02', '--input', '-'], '--input'],
  ])('refuses %j as wrong usage', async (args, about) => {
    const ran = await run(args)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(about)
  })
})

describe('calendar', () => {
  it('lists what is loaded', async () => {
    const desk = await deskCommands()
    expect((await desk.run(['calendar', '--json'])).json()).toMatchObject({ years: [{ year: 2024 }, { year: 2025 }, { year: 2026, verified: true }] })
    expect((await desk.run(['calendar'])).out).toMatch(/^2026 +33 天 +6 天 +已核实/m)
  })

  it('takes a new year in, and deadlines know it', async () => {
    const desk = await deskCommands()
    const file = fileWith(inventedYear)
    expect((await desk.run(['calendar', 'import', file, '--dry-run', '--json'])).json()).toMatchObject({ year: 2027, refused: [], years: [{ year: 2024 }, { year: 2025 }, { year: 2026 }] })
    expect((await desk.run(['deadline', 'hear-req', '2026-12-28', '--json'])).json()).toMatchObject({ status: 'calendar-unconfirmed' })
    const ran = await desk.run(['calendar', 'import', file, '--json'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.json()).toMatchObject({ year: 2027, accepted: 33, refused: [], years: [{}, {}, {}, { year: 2027, verified: false }] })
    expect((await desk.run(['deadline', 'hear-req', '2026-12-28', '--json'])).json()).toMatchObject({ status: 'ok', legal: '2027-01-05' })
  })

  it('refuses a file by its rows and leaves everything as it was', async () => {
    const desk = await deskCommands()
    const ran = await desk.run(['calendar', 'import', fileWith(inventedYear.replace('2027-10-09', '2027-10-11').replace('放假,元旦', '休,元旦')), '--json'])
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('第 5 行') })
    expect(ran.json()).toMatchObject({ accepted: 0, refused: [{ row: 5, code: 'KIND_UNKNOWN' }, { row: 16, code: 'WORK_ON_WEEKDAY' }] })
    expect((await desk.run(['calendar', '--json'])).json().years).toHaveLength(3)
  })

  it('is wrong usage without a file that can be read', async () => {
    const desk = await deskCommands()
    expect(await desk.run(['calendar', 'import', join(desk.dataDir, 'none.csv')])).toMatchObject({ code: 2, err: expect.stringContaining('none.csv') })
    expect(await desk.run(['calendar', 'import'])).toMatchObject({ code: 2, err: expect.stringContaining('FILE') })
  })

  it('describes the file in its help', async () => {
    expect((await run(['calendar', 'import', '--help'])).out).toContain('起始日期,截止日期,安排,节日')
  })
})
