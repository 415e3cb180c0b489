import { expect, it } from 'vitest'
import { deskCommands } from './desk-commands.ts'

it('a narrative is shown with what each sentence rests on, and changed from the command line under the same rules', async () => {
  const desk = await deskCommands()
  const added = (await desk.add('patrol-logs', desk.patrol({ summary: null }))).json().accepted[0] as { id: string, number: string }
  const finding = (await desk.add('findings', desk.finding(added.id, { due: '2026-12-31' }))).json().accepted[0] as { number: string }
  const edit = (version: number, values: unknown) => desk.run(['edit', 'patrol-logs', added.number, '--version', String(version), '--input', '-', '--json'], { input: values })

  const told = '09:15，在G309董志段K15+300发现路产损坏：护栏损坏两处，待处置，处置期限2026年12月31日。'
  const first = (await edit(1, { sentences: [{ text: told, part: '发现问题', source: finding.number }, { text: '返程无事' }] })).json()
  expect(first.sentences.map(({ mark }: { mark: string }) => mark)).toEqual(['untouched', 'own'])
  expect(first.summary).toBe(`${told}返程无事`)

  const shown = (await desk.run(['show', 'patrol-logs', added.number])).out
  expect(shown).toMatch(/句子 +标记 +内容 +依据/)
  expect(shown).toMatch(new RegExp(`${told.replace(/[+.]/g, '\\$&')} +未改 +发现问题 +${finding.number}`))
  expect(shown).toMatch(/返程无事 +手写/)

  const retyped = (await edit(2, { summary: `${told.replace('待处置', '已通知养护')}返程无事` })).json()
  expect(retyped.sentences.map(({ mark, source }: { mark: string, source: string | null }) => [mark, source])).toEqual([['edited', finding.number], ['own', null]])

  const refused = await edit(3, { sentences: [{ text: '某处。', part: 'finding', source: 'WT2026-09999' }] })
  expect(refused.code).toBe(1)
  expect(refused.out + refused.err).toContain('WT2026-09999 不是这次巡查的记录')
})
