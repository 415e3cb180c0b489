import { expect, it } from 'vitest'
import { deskCommands } from '../cli/desk-commands.ts'

async function withFinding() {
  const desk = await deskCommands()
  const [{ id: patrol }] = (await desk.add('patrol-logs', desk.patrol())).json().accepted
  const added = await desk.add('findings', desk.finding(patrol))
  const [{ id }] = added.json().accepted
  return { ...desk, id: id as string, show: async () => (await desk.run(['show', 'findings', id, '--json'])).json() }
}

it('refuses on the command line what it refuses on screen, at the same field, and writes nothing', async () => {
  const desk = await withFinding()
  const edit = async (input: object) => (await desk.run(['edit', 'findings', desk.id, '--input', '-', '--version', '1', '--json'], { input })).json()
  expect((await edit({ state: '已处置' })).refused.map(({ field, code }: Record<string, string>) => `${field} ${code}`)).toEqual(['handledOn STATE_NEEDS', 'handledBy STATE_NEEDS', 'handling STATE_NEEDS'])
  expect((await edit({ state: '已移交', handedTo: '养护中心' })).refused).toMatchObject([{ field: 'handedReason', code: 'STATE_NEEDS' }])
  expect((await edit({ recheck: '复查合格' })).refused).toMatchObject([{ field: 'recheck', code: 'RECHECK_TOO_EARLY' }])
  expect((await edit({ due: '2026-12-31' })).refused).toMatchObject([{ field: 'dueReason', code: 'DUE_MOVED' }])
  expect((await edit({ stage: '办结' })).refused).toMatchObject([{ field: 'stage', code: 'COMPUTED_FIELD' }])
  expect(await desk.show()).toMatchObject({ state: 'pending', stage: 'pending', version: 1 })
})

it('takes a handling on the command line, and closes the finding', async () => {
  const desk = await withFinding()
  const ran = await desk.run(['edit', 'findings', desk.id, '--input', '-', '--version', '1', '--json'], { input: { state: '已处置', handledOn: '2026-03-10', handledBy: '李四', handling: '已扶正' } })
  expect(ran).toMatchObject({ code: 0 })
  expect(await desk.show()).toMatchObject({ stage: 'closed', closedOn: '2026-03-10' })
})
