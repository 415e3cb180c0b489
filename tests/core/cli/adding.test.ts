import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCore } from '#core/app.ts'
import { TestClock } from '#tests/support/clock.ts'
import { configFor, temporaryFolder, usualNow } from '#tests/support/core.ts'
import { deskCommands, run } from './desk-commands.ts'

describe('entering records from the command line', () => {
  it('numbers, saves and answers what was accepted, in the order given', async () => {
    const desk = await deskCommands()
    const ran = await desk.add('patrol-logs', [desk.patrol(), desk.patrol({ starts: '14:00', ends: '16:00' })])
    expect(ran.code).toBe(0)
    expect(ran.json()).toMatchObject({ accepted: [{ index: 0, number: 'XC2026-00001', warnings: [] }, { index: 1, number: 'XC2026-00002', warnings: [] }], refused: [] })
  })

  it('takes one object from a file, by the names people use', async () => {
    const desk = await deskCommands()
    const file = join(temporaryFolder(), 'patrol.json')
    writeFileSync(file, `\uFEFF${JSON.stringify(desk.patrol({ squad: '一中队', officers: '张三、李四', vehicle: '甘M12345', weather: '晴', stretches: [{ section: 'G309董志段', from: 'K12+000', to: 'K24+000' }] }))}`)
    const ran = await desk.run(['add', 'patrol-logs', '--input', file])
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('XC2026-00001') })
  })

  it('goes on after a refused record and numbers the rest without a gap', async () => {
    const desk = await deskCommands()
    const ran = await desk.add('patrol-logs', [desk.patrol({ officers: [desk.ids.zhang] }), desk.patrol()])
    expect(ran.code).toBe(1)
    expect(ran.json()).toMatchObject({ accepted: [{ index: 1, number: 'XC2026-00001' }], refused: [{ index: 0, field: 'officers', code: 'CERTIFIED_TOO_FEW' }] })
  })

  it('names each thing that is wrong with a record', async () => {
    const desk = await deskCommands()
    const ran = await desk.add('patrol-logs', desk.patrol({ day: '2026-02-30', mileage: 'viel', colour: 'red' }))
    expect(ran.json().refused.map((reason: { field: string, code: string }) => [reason.field, reason.code])).toEqual(expect.arrayContaining([['day', 'NOT_A_DAY'], ['mileage', 'NOT_A_NUMBER'], ['colour', 'UNKNOWN_FIELD']]))
    expect(ran.json().refused.every((reason: { index: number, message: string }) => reason.index === 0 && /\p{Script=Han}/u.test(reason.message))).toBe(true)
  })

  it('refuses an entry that is no record, and a name too long for one, without losing the others', async () => {
    const desk = await deskCommands()
    const ran = await desk.add('squads', ['三中队', { name: '四中队' }, { name: '五中队', ['x'.repeat(80)]: 1 }, null])
    expect(ran.code).toBe(1)
    expect(ran.json()).toMatchObject({ accepted: [{ index: 1 }], refused: [{ index: 0, code: 'NOT_A_RECORD' }, { index: 2, code: 'UNKNOWN_FIELD' }, { index: 3, code: 'NOT_A_RECORD' }] })
  })

  it('drops nothing in silence, not even a name the language itself uses', async () => {
    const desk = await deskCommands()
    const ran = await desk.run(['add', 'squads', '--input', '-', '--json'], { input: '[{"name":"三中队","__proto__":{"a":1}},{"name":"四中队","constructor":1}]' })
    expect(ran.json()).toMatchObject({ accepted: [], refused: [{ index: 0, field: '__proto__', code: 'UNKNOWN_FIELD' }, { index: 1, field: 'constructor', code: 'UNKNOWN_FIELD' }] })
  })

  it('writes in the name of the first administrator, or of whoever is named', async () => {
    const desk = await deskCommands()
    await desk.add('squads', { name: '三中队' })
    await desk.add('squads', { name: '四中队' }, '--as', '李四')
    const { items } = (await desk.run(['list', 'squads', '--json'])).json()
    const shown = await Promise.all(items.map(async ({ id }: { id: string }) => (await desk.run(['show', 'squads', id, '--json'])).json()))
    expect(Object.fromEntries(shown.map((record: { name: string, createdBy: string }) => [record.name, record.createdBy]))).toMatchObject({ 三中队: '张三', 四中队: '李四' })
    expect(await desk.add('squads', { name: '五中队' }, '--as', '无此人')).toMatchObject({ code: 1, err: expect.stringContaining('无此人') })
  })
})

describe('the rules of a patrol, through the command line', () => {
  type Desk = Awaited<ReturnType<typeof deskCommands>>
  const refusals: ReadonlyArray<readonly [what: string, change: (desk: Desk) => Record<string, unknown>, field: string, code: string]> = [
    ['only one officer', ({ ids }) => ({ officers: [ids.zhang] }), 'officers', 'CERTIFIED_TOO_FEW'],
    ['an auxiliary in place of the second officer', ({ ids }) => ({ officers: [ids.zhang, ids.zhao] }), 'officers', 'CERTIFIED_TOO_FEW'],
    ['the same officer twice', ({ ids }) => ({ officers: [ids.zhang, ids.zhang] }), 'officers', 'REPEATED'],
    ['a stake that is none', ({ ids }) => ({ stretches: [{ section: ids.g309, from: '十二公里', to: 'K24+000' }] }), 'stretches.0.from', 'STAKE_MALFORMED'],
    ['a kilometre with a 1500th metre', ({ ids }) => ({ stretches: [{ section: ids.g309, from: 'K12+1500', to: 'K24+000' }] }), 'stretches.0.from', 'STAKE_METRES'],
    ['stakes the wrong way round', ({ ids }) => ({ stretches: [{ section: ids.g309, from: 'K24+000', to: 'K12+000' }] }), 'stretches.0.to', 'STAKE_REVERSED'],
    ['a stake outside its section', ({ ids }) => ({ stretches: [{ section: ids.g309, from: 'K12+000', to: 'K31+000' }] }), 'stretches.0.to', 'STAKE_OUTSIDE'],
    ['an end before the start', () => ({ starts: '11:00', ends: '08:30' }), 'ends', 'NOT_AFTER'],
    ['an end at the start', () => ({ starts: '11:00', ends: '11:00' }), 'ends', 'NOT_AFTER'],
    ['a day to come', () => ({ day: '2026-03-11', starts: '08:30', ends: '11:00' }), 'day', 'IN_FUTURE'],
    ['an end later than now', () => ({ day: '2026-03-10', starts: '08:30', ends: '10:01' }), 'ends', 'IN_FUTURE'],
    ['a day that does not exist', () => ({ day: '2026-02-30' }), 'day', 'NOT_A_DAY'],
    ['an hour that does not exist', () => ({ starts: '25:10' }), 'starts', 'NOT_A_TIME'],
    ['a vehicle nobody registered', () => ({ vehicle: '甘M99999' }), 'vehicle', 'NOT_FOUND'],
  ]
  it.each(refusals)('refuses %s', async (_, change, field, code) => {
    const desk = await deskCommands()
    const ran = await desk.add('patrol-logs', desk.patrol(change(desk)))
    expect(ran.code).toBe(1)
    expect(ran.json().accepted).toEqual([])
    expect(ran.json().refused).toContainEqual(expect.objectContaining({ index: 0, field, code }))
  })

  it('refuses an officer whose certificate ran out the day before', async () => {
    const desk = await deskCommands()
    await desk.add('people', { name: '钱七', kind: '执法人员', certificate: '62100009', certifiedFrom: '2020-01-01', certifiedTo: '2026-03-08' })
    const ran = await desk.add('patrol-logs', [desk.patrol({ officers: [desk.ids.zhang, '钱七'] }), desk.patrol({ day: '2026-03-08', officers: [desk.ids.zhang, '钱七'] })])
    expect(ran.json()).toMatchObject({ accepted: [{ index: 1 }], refused: [{ index: 0, field: 'officers', code: 'CERTIFIED_TOO_FEW', message: expect.stringContaining('钱七') }] })
  })

  it('refuses officer and vehicle in two places at once, over midnight too, and takes touching times', async () => {
    const desk = await deskCommands()
    const night = desk.patrol({ day: '2026-03-08', starts: '22:00', ends: '次日 02:00' })
    const others = [
      desk.patrol({ starts: '01:30', ends: '04:00', vehicle: desk.ids.van, officers: [desk.ids.zhang, desk.ids.wang] }),
      desk.patrol({ starts: '01:30', ends: '04:00', officers: [desk.ids.wang, desk.ids.ma] }),
      desk.patrol({ starts: '02:00', ends: '04:00' }),
    ]
    const ran = await desk.add('patrol-logs', [night, ...others])
    expect(ran.json().accepted.map((one: { index: number }) => one.index)).toEqual([0, 3])
    expect(ran.json().refused).toMatchObject([{ index: 1, field: 'officers', code: 'PATROL_OVERLAP_OFFICER' }, { index: 2, field: 'vehicle', code: 'PATROL_OVERLAP_VEHICLE' }])
  })

  const warnings: ReadonlyArray<readonly [what: string, change: Record<string, unknown>, code: string]> = [
    ['faster than a patrol can be', { mileage: 47, starts: '08:30', ends: '09:00' }, 'PATROL_TOO_FAST'],
    ['less driven than the stakes say', { mileage: 8 }, 'MILEAGE_BELOW_STAKES'],
    ['far more driven than the stakes say', { mileage: 60, ends: '12:00' }, 'MILEAGE_ABOVE_STAKES'],
    ['slower than walking', { mileage: 12, starts: '00:10', ends: '11:00' }, 'PATROL_TOO_SLOW'],
  ]
  it.each(warnings)('saves a patrol %s, with its warning and a reason', async (_, change, code) => {
    const desk = await deskCommands()
    const ran = await desk.add('patrol-logs', [desk.patrol(change)])
    expect(ran.code).toBe(0)
    const [{ id, warnings: told }] = ran.json().accepted
    expect(told).toEqual([{ code, field: 'mileage', message: expect.any(String) }])
    expect((await desk.run(['show', 'patrol-logs', id, '--json'])).json().warningReason).toBe('命令行录入，未逐条说明')
  })

  it('keeps the reason of the record before the reason of the command', async () => {
    const desk = await deskCommands()
    const second = { starts: '14:00', ends: '16:00' }
    const ran = await desk.add('patrol-logs', [desk.patrol({ mileage: 8, warningReason: '里程表坏了' }), desk.patrol({ mileage: 8, ...second })], '--reason', '按纸质日志补录')
    const reasons = await Promise.all(ran.json().accepted.map(async ({ id }: { id: string }) => (await desk.run(['show', 'patrol-logs', id, '--json'])).json().warningReason))
    expect(reasons).toEqual(['里程表坏了', '按纸质日志补录'])
  })

  it('suspects the same patrol entered twice', async () => {
    const desk = await deskCommands()
    const ran = await desk.add('patrol-logs', [desk.patrol({ starts: '08:30', ends: '09:20', mileage: 24 }), desk.patrol({ starts: '09:30', ends: '11:00' })])
    expect(ran.json().accepted[1].warnings).toEqual([{ code: 'PATROL_DUPLICATE', field: 'starts', message: expect.stringContaining('XC2026-00001') }])
  })
})

describe('what cannot be entered at all', () => {
  it('says where JSON is broken', async () => {
    const desk = await deskCommands()
    const ran = await desk.run(['add', 'squads', '--input', '-', '--json'], { input: '[\n  {"name": "三中队"},\n  {"name": "四中队",}\n]' })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('第 3 行第 18 个字符')
  })

  it.each([['"三中队"'], ['5'], ['null']])('takes only records: %s', async (input) => {
    const desk = await deskCommands()
    expect(await desk.run(['add', 'squads', '--input', '-'], { input })).toMatchObject({ code: 2, out: '' })
  })

  it('answers an unknown register with the ones there are', async () => {
    const desk = await deskCommands()
    const ran = await desk.add('patrols', {})
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining('patrol-logs') })
  })

  it('refuses where no brigade was set up, and makes no folder', async () => {
    const empty = temporaryFolder()
    await createCore(configFor(empty, new TestClock(usualNow))).close()
    expect(await run(['add', 'squads', '--input', '-', '--json', '--data', empty], { input: { name: '一中队' } })).toMatchObject({ code: 1, out: expect.stringContaining('NO_BRIGADE') })
    const missing = join(empty, 'missing')
    expect(await run(['add', 'squads', '--input', '-', '--data', missing], { input: { name: '一中队' } })).toMatchObject({ code: 1, err: expect.stringContaining(missing) })
    expect(existsSync(missing)).toBe(false)
  })
})
