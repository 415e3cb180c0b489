import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createCore } from '#core/app.ts'
import { clientOf, configFor, temporaryFolder } from '#tests/support/core.ts'
import { TestClock } from '#tests/support/clock.ts'
import { filled, inspection, machine } from '#tests/support/machinery.ts'
import { deskCommands } from '../cli/desk-commands.ts'

async function office() {
  const desk = await deskCommands()
  const core = createCore(configFor(desk.dataDir, new TestClock('2026-03-10T10:00')))
  const client = clientOf(core)
  const { brigade } = await client.brigade.info()
  await client.brigade.saveProfile({ ...brigade!, documentPrefix: '庆西交' })
  await core.close()
  const [{ id }] = (await desk.add('documents', {
    template: '责令改正违法行为通知书', day: '2026-03-10', officers: ['张三', '李四'], partyKind: '个人', party: '王建国',
    contents: [{ name: 'facts', value: '制动失效' }, { name: 'law', value: '某条例第三十一条' }, { name: 'term', value: 'now' }],
  })).json().accepted
  return { ...desk, id: id as string }
}

it('lists kinds, issues, serves and voids on the command line', async () => {
  const desk = await office()
  expect((await desk.run(['document', 'templates', '--json'])).json()).toContainEqual(expect.objectContaining({ code: 'correction-order', title: '责令改正违法行为通知书', status: '未核实' }))
  expect(await desk.run(['document', 'issue', desk.id, '--json'])).toMatchObject({ code: 1, out: expect.stringContaining('DOCUMENT_UNCONFIRMED') })
  expect((await desk.run(['document', 'issue', desk.id, '--confirmed', '--json'])).json()).toMatchObject({ documentNumber: '庆西交责改〔2026〕1号' })
  expect((await desk.run(['document', 'serve', '庆西交责改〔2026〕1号', '--on', '2026-03-10', '--json'])).json()).toMatchObject({ servedOn: '2026-03-10' })
  expect(await desk.run(['edit', 'documents', desk.id, '--input', '-', '--version', '3', '--json'], { input: { party: '他人' } })).toMatchObject({ code: 1, out: expect.stringContaining('RECORD_FINAL') })
  const out = join(temporaryFolder(), '通知书.pdf')
  expect(await desk.run(['print', 'documents', '庆西交责改〔2026〕1号', '--out', out])).toMatchObject({ code: 0 })
  expect(existsSync(out)).toBe(true)
  expect(await desk.run(['document', 'void', desk.id])).toMatchObject({ code: 2 })
  expect((await desk.run(['document', 'void', '庆西交责改〔2026〕1号', '--reason', '有误', '--json'])).json()).toMatchObject({ state: 'void', documentNumber: '庆西交责改〔2026〕1号' })
})

it('drafts a receipt for a document it serves', async () => {
  const desk = await office()
  await desk.run(['document', 'issue', desk.id, '--confirmed'])
  const drafted = (await desk.run(['document', 'draft', 'service-receipt', 'documents', desk.id, '--input', '-', '--json'], { input: { contents: { place: '董志镇', method: 'direct' } } })).json()
  expect(drafted).toMatchObject({ party: '王建国', partyKind: 'person', items: [{ name: '责令改正违法行为通知书', detail: '庆西交责改〔2026〕1号' }], missing: [] })
  expect(await desk.run(['document', 'draft', 'correction-order', 'documents', desk.id, '--json'])).toMatchObject({ code: 1, out: expect.stringContaining('TEMPLATE_ELSEWHERE') })
})

it('asks on the command line as well why the brigade’s own agency issues for a farm machine', async () => {
  const desk = await office()
  const [{ id: tractor }] = (await desk.add('machines', machine())).json().accepted
  const [{ id: inspected }] = (await desk.add('machine-inspections', inspection(desk as never, tractor, { checklist: filled('CK01', ['-13']) }))).json().accepted
  const { id } = (await desk.run(['document', 'draft', 'correction-order', 'machine-inspections', inspected, '--input', '-', '--json'], { input: { contents: { term: 'now' } } })).json()
  expect(await desk.run(['document', 'issue', id, '--confirmed', '--json'])).toMatchObject({ code: 1, out: expect.stringContaining('FARM_AGENCY') })
  expect((await desk.run(['document', 'issue', id, '--confirmed', '--reason', '受委托执法', '--json'])).json()).toMatchObject({ documentNumber: '庆西交责改〔2026〕1号', warningReason: '受委托执法' })
})
