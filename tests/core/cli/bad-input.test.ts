import type { Values } from '#tests/support/brigade.ts'
import type { DeskCommands } from './desk-commands.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { driver, filled, idNumberBornOn, inspection, machine } from '#tests/support/machinery.ts'
import { randomCheck } from '#tests/support/random-checks.ts'
import { fullDesk } from './desk-commands.ts'

interface Wrong { values: Values, says: string }

/** Types wrong records and, behind them, a right one: each wrong one is told in its sentence, the right one is kept, and the file is whole. */
async function typed(desk: DeskCommands, register: string, wrong: readonly Wrong[], right: Values): Promise<void> {
  const total = async () => ((await desk.run(['list', register, '--limit', '1', '--json'])).json() as { total: number }).total
  const before = await total()
  const ran = await desk.add(register, [...wrong.map(({ values }) => values), right])
  expect(ran).toMatchObject({ code: 1 })
  const { accepted, refused } = ran.json() as { accepted: Array<{ index: number }>, refused: Array<{ index: number, message: string }> }
  for (const [index, { says }] of wrong.entries()) expect(refused.filter(one => one.index === index).map(({ message }) => message).join('；')).toContain(says)
  expect(accepted.map(({ index }) => index)).toEqual([wrong.length])
  expect(await total()).toBe(before + 1)
  expect((await desk.run(['verify', '--json'])).json()).toMatchObject({ ok: true })
}

const idOf = async (desk: DeskCommands, register: string, text: string) => ((await desk.run(['list', register, '--text', text, '--json'])).json() as { items: Array<{ id: string, version: number }> }).items[0]!

describe('what is typed wrong is told in a sentence, and nothing else is lost', { timeout: 60_000 }, () => {
  it('a farm machine: made after it was registered, inspected before it was registered, made tomorrow', async () => {
    const other = (change: Values) => machine({ plate: '甘0654321', frameNumber: 'SL904-0009', ...change })
    await typed(await fullDesk(), 'machines', [
      { values: other({ manufacturedOn: '2021-03-21' }), says: '注册登记日期不能早于出厂日期' },
      { values: other({ inspectedTo: '2021-03-19' }), says: '检验有效期至不能早于注册登记日期' },
      { values: other({ manufacturedOn: '2026-03-11', registeredOn: null, inspectedTo: null }), says: '不能晚于' },
      { values: other({ ownerIdNumber: '621002199001010018' }), says: '校验' },
      { values: other({ ownerCreditCode: '91621002MA0DEMA171' }), says: '校验' },
    ], other({}))
  })

  it('a driver: a number that is nobody’s, a licence before eighteen', async () => {
    const other = (change: Values) => driver({ name: '周某', idNumber: idNumberBornOn('1985-05-01'), ...change })
    await typed(await fullDesk(), 'machine-drivers', [
      { values: other({ idNumber: '621002198502300017' }), says: '身份证' },
      { values: other({ idNumber: '621002199001011000' }), says: '身份证' },
      { values: other({ idNumber: idNumberBornOn('2006-01-01') }), says: '不能领证' },
    ], other({}))
  })

  it('an inspection: before the machine was made, by one officer, by one whose certificate ran out, by a list for something else', async () => {
    const desk = await fullDesk()
    await desk.add('people', { name: '过期', kind: 'officer', certificate: '62100009', certifiedFrom: '2024-01-01', certifiedTo: '2026-03-08' })
    await desk.add('machines', machine({ plate: '甘0699999', frameNumber: 'SL904-0008', manufacturedOn: '2026-03-10', registeredOn: null, inspectedTo: null }))
    const of = (change: Values) => ({ ...inspection(desk, '甘0612346'), starts: '15:00', ends: '15:20', officers: ['张三', '李四'], ...change })
    await typed(desk, 'machine-inspections', [
      { values: of({ machine: '甘0699999' }), says: '出厂' },
      { values: of({ officers: ['张三'] }), says: '不足 2 人' },
      { values: of({ officers: ['张三', '过期'] }), says: '过期执法证已于 2026-03-08 到期' },
      { values: of({ checklist: filled('CK02') }), says: '不适用于轮式拖拉机' },
      { values: of({ checklist: { code: 'CK01', answers: [] } }), says: '没有检查结果' },
    ], of({}))
  })

  it('a driver whose licence does not cover the machine is warned about; the reason is kept with the inspection', async () => {
    const desk = await fullDesk()
    const ran = await desk.add('machine-inspections', { ...inspection(desk, '甘0612346'), starts: '15:00', ends: '15:20', driverName: '路人甲', driverCodes: 'K2' }, '--reason', '已责令停驶')
    expect(ran.json()).toMatchObject({ accepted: [{ warnings: [{ message: expect.stringContaining('不包括轮式拖拉机') as string }] }] })
    const [{ id }] = (ran.json() as { accepted: [{ id: string }] }).accepted
    expect((await desk.run(['show', 'machine-inspections', id, '--json'])).json()).toMatchObject({ warningReason: '已责令停驶' })
  })

  it('an inspection goes on by its list when the next version comes in between', async () => {
    const desk = await fullDesk()
    const begun = await idOf(desk, 'machine-inspections', 'NJ2026-00001')
    const list = (await desk.run(['checklist', 'show', 'CK01', '--json'])).json() as { items: object[] }
    const file = join(desk.dataDir, '新版.json')
    writeFileSync(file, JSON.stringify({ ...list, version: 2, effectiveFrom: '2026-03-09', items: list.items.slice(1) }))
    expect(await desk.run(['checklist', 'import', file])).toMatchObject({ code: 0 })
    const edited = await desk.run(['edit', 'machine-inspections', begun.id, '--version', '1', '--input', '-', '--json'], { input: { situation: '补记' } })
    expect(edited.json()).toMatchObject({ version: 2, situation: '补记', checklist: { version: 1 } })
    expect((await desk.run(['verify', '--json'])).json()).toMatchObject({ ok: true })
  })

  it('a machine sold during rectification: the defect keeps the owner of its day, and asks who puts it right', async () => {
    const desk = await fullDesk()
    const sold = await idOf(desk, 'machines', '甘0612345')
    expect(await desk.run(['edit', 'machines', sold.id, '--version', '1', '--input', '-'], { input: { owner: '赵六' } })).toMatchObject({ code: 0 })
    const [{ id, version }] = ((await desk.run(['list', 'defects', '--json'])).json() as { items: [{ id: string, version: number }] }).items
    const edited = (await desk.run(['edit', 'defects', id, '--version', String(version), '--input', '-', '--json'], { input: { description: '行车制动失效' } })).json() as { owner: string, warnings: Array<{ message: string }> }
    expect(edited.owner).toBe('李满仓')
    expect(edited.warnings[0]!.message).toContain('现归赵六所有')
  })

  it('a draw from nobody, of more than there are, of none; a cap of none', async () => {
    const desk = await fullDesk()
    await typed(desk, 'random-checks', [{ values: randomCheck({ name: '零', count: 0 }), says: '抽取数量' }, { values: randomCheck({ name: '零', count: null, share: 0 }), says: '抽取比例' }], randomCheck({ name: '空', business: 'taxi' }))
    await desk.add('random-checks', randomCheck({ name: '多', count: 400 }))
    const draw = async (text: string) => (await desk.run(['draw', 'run', (await idOf(desk, 'random-checks', text)).id, '--json']))
    expect(await draw('空')).toMatchObject({ code: 1, err: expect.stringContaining('没有可抽的对象') as string })
    expect(await draw('多')).toMatchObject({ code: 1, err: expect.stringContaining('要抽 400 个，可抽的只有') as string })
    const cap = { year: 2027, business: 'freight', publishedBy: '区司法局', publishedOn: '2026-01-05', document: '公告' }
    await typed(desk, 'visit-caps', [{ values: { ...cap, cap: 0 }, says: '年度上限' }, { values: { ...cap, cap: -1 }, says: '年度上限' }], { ...cap, cap: 1 })
  })
})
