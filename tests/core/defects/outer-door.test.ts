import { expect, it } from 'vitest'
import { filled, inspection, machine } from '#tests/support/machinery.ts'
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
