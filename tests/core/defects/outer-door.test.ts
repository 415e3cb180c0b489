import { expect, it } from 'vitest'
import { filled, inspection, machine, visitWith } from '#tests/support/machinery.ts'
import { deskCommands } from '../cli/desk-commands.ts'

it('keeps to its procedure on the command line as well', async () => {
  const desk = await deskCommands()
  const [{ id: tractor }] = (await desk.add('machines', machine())).json().accepted
  const [{ id: inspected }] = (await desk.add('machine-inspections', inspection(desk as never, tractor, { checklist: filled('CK01', ['-13']) }))).json().accepted
  const made = (await desk.run(['defects', 'make', inspected, '--json'])).json()
  expect(made).toEqual([{ id: expect.any(String), number: 'YH2026-00001' }])
  expect(await desk.run(['defects', 'make', inspected, '--json'])).toMatchObject({ code: 1, out: expect.stringContaining('NOTHING_FAILED') })
  const edit = async (input: object, version = '1') => (await desk.run(['edit', 'defects', 'YH2026-00001', '--input', '-', '--version', version, '--json'], { input })).json()
  expect((await edit({ state: '整改合格' })).refused.map(({ field }: { field: string }) => field)).toEqual(['orderedOn', 'recheckedOn', 'recheckedBy'])
  expect(await edit({ state: '整改中', orderedOn: '2026-03-10' })).toMatchObject({ state: 'ordered' })
  expect((await edit({ due: '2026-12-31' }, '2')).refused).toMatchObject([{ field: 'dueReason', code: 'DUE_MOVED' }])
})

it('makes defects of what a visit found as well', async () => {
  const desk = await deskCommands()
  const [{ id: operator }] = (await desk.add('operators', { name: '顺达运输', kind: 'enterprise', business: 'freight' })).json().accepted
  const [{ id: matter }] = (await desk.add('visit-matters', { name: '安全生产检查', kind: 'transport', basis: '《安全生产法》第六十五条', publishedOn: '2025-05-30' })).json().accepted
  await desk.add('enterprise-visits', visitWith(filled('CK10', ['-02']), { operator, matters: [{ matter }], officers: ['张三', '李四'] }))
  expect((await desk.run(['defects', 'make', 'RQ2026-00001', '--of', 'enterprise-visits', '--json'])).json()).toEqual([{ id: expect.any(String), number: 'YH2026-00001' }])
  expect(await desk.run(['defects', 'make', 'RQ2026-00001', '--of', 'enterprise-visits', '--json'])).toMatchObject({ code: 1, out: expect.stringContaining('NOTHING_FAILED') })
  expect((await desk.run(['show', 'defects', 'YH2026-00001', '--json'])).json()).toMatchObject({ owner: '顺达运输', plate: null, basis: null })
})
