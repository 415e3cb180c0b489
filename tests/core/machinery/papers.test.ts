import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pdfText } from '#tests/core/paper/sample.ts'
import { startBrigade } from '#tests/support/brigade.ts'
import { resourcesDir, temporaryFolder } from '#tests/support/core.ts'
import { driver, filled, inspection, machine } from '#tests/support/machinery.ts'
import { problemsOf } from '#tests/support/refusals.ts'
import { deskCommands } from '../cli/desk-commands.ts'

test('an inspection is printed as it is signed: who and what, each item, and what follows from it', { timeout: 60_000 }, async () => {
  const desk = await deskCommands()
  await desk.add('machines', machine({ manufacturedOn: '2024-03-01', registeredOn: '2024-03-20' }))
  await desk.add('machine-drivers', driver())
  const [{ id }] = (await desk.add('machine-inspections', inspection(desk, '甘0612345', { driver: '李满仓', checklist: filled('CK01', ['-13', '-18']), units: [{ kind: '公安交警', unit: '董志交警中队', headcount: 3 }] }))).json().accepted
  const file = join(temporaryFolder(), '检查记录.pdf')
  expect((await desk.run(['print', 'machine-inspections', id, '--out', file, '--json'])).json()).toMatchObject({ file, pages: 2 })
  const text = pdfText(file).replaceAll(/\s+/g, '')
  for (const said of ['农机安全检查记录', 'NJ2026-00001', '甘0612345', '轮式拖拉机', '示例904', '李满仓', '2028-04-01', '张三（62100001）、李四（62100002）', '董志交警中队', '灭火器、警告标志牌', '其余合格', '不合格（关键项1项：行车制动；一般项1项：灭火器、警告标志牌）', '被检查人']) expect(text).toContain(said)
})

test('an inspection begun by one version of a checklist stays by it when the next one comes', async () => {
  const brigade = await startBrigade()
  const tractor = (await brigade.add('machines', machine())).id
  const before = await brigade.add('machine-inspections', inspection(brigade, tractor))
  const list = JSON.parse(readFileSync(join(resourcesDir, 'checklists', 'CK01-1.json'), 'utf8')) as { items: object[] }
  const item = { code: 'CK01-24', category: '使用', item: '随车工具', criterion: '齐全', severity: 'general', kind: 'judged', basis: '试用', source: '试用', status: '未核实' }
  await brigade.client.checklists.import({ text: JSON.stringify({ ...list, version: 2, effectiveFrom: '2026-03-10', items: [...list.items, item] }) })

  const edited = await brigade.edit('machine-inspections', before, { situation: '补充说明', checklist: { ...filled('CK01', ['-13']), version: 1 } })
  expect(edited).toMatchObject({ result: 'correct', checklist: { version: 1 } })
  const today = { day: '2026-03-10', ends: null }
  expect(await problemsOf(brigade.add('machine-inspections', inspection(brigade, tractor, today)))).toEqual(['checklist.CK01-24 CHECKLIST_OPEN'])
  expect(await brigade.add('machine-inspections', inspection(brigade, tractor, { ...today, checklist: { ...filled('CK01'), version: 1 } })), 'begun before the new version came in').toMatchObject({ checklist: { version: 1 } })
})
