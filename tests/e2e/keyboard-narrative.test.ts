import { expect, it } from 'vitest'
import { enter, enterPatrol, setUpBrigade } from '#tests/support/e2e/brigade.ts'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { Keys } from './keyboard/keys.ts'

let patrol = ''
const desk = useBrowserDesk(async (ready) => {
  await setUpBrigade(ready)
  patrol = await enterPatrol(ready.client, '2026-11-20', { summary: null })
  const place = { patrol, day: '2026-11-20', section: '西镇路' }
  await enter(ready.client, 'site-records', { ...place, starts: '09:20', matter: 'road', from: 'K12+300', place: '后官寨镇路口', condition: 'normal' })
  await enter(ready.client, 'findings', { ...place, foundAt: '09:40', kind: 'damage', stake: 'K15+000', description: '护栏损坏 3 米', due: '2026-11-27' })
})

const marks = (keys: Keys) => keys.page.locator('.sentence .mark').allTextContents().then(texts => texts.map(text => text.trim()))

it('the log writes itself on its page, is mended sentence by sentence and follows its records, without a mouse', async () => {
  const keys = await Keys.on(await desk.window(`/r/patrol-logs/${patrol}`))
  await keys.sees('有 2 条记录未写入')
  await keys.press('Alt+G')
  await keys.at('sentences.0.text')
  await keys.press('Enter')
  await keys.at('sentences.1.text')
  expect(await keys.held()).toBe('09:20，在西镇路K12+300（后官寨镇路口）开展公路路政检查，路段情况正常。')
  await keys.press('Control+A')
  await keys.type('九点二十分查看后官寨镇路口，未见异常。')
  await keys.sees('按记录：09:20')
  await keys.press('Control+S')
  await keys.sees('的巡查情况')
  await expect.poll(() => marks(keys)).toEqual(['未改', '已改', '未改', '未改'])
  expect(await keys.here(), 'the keyboard stays where the sentences are').toContain('更新叙述')

  const [finding] = (await desk.client.registers.list({ register: 'findings' })).items
  await desk.client.registers.update({ register: 'findings', id: finding!.id, version: finding!.version, values: { state: 'handled', handledOn: '2026-11-20', handling: '已更换', handledBy: '李𬭎' } })
  await keys.sees('有 2 句写成后记录又有变化')
  await keys.press('Alt+G')
  await keys.at('sentences.0.text')
  await keys.press('Control+S')
  await expect.poll(() => keys.page.getByText('又有变化').count()).toBe(0)
  await expect.poll(() => marks(keys)).toEqual(['未改', '已改', '未改', '未改'])
  await keys.sees('由李𬭎于当日处置完毕：已更换。')
  const { summary } = await desk.client.registers.get({ register: 'patrol-logs', id: patrol })
  expect(summary).toContain('九点二十分查看后官寨镇路口，未见异常。09:40，在西镇路K15+000发现路产损坏：护栏损坏 3 米，由李𬭎于当日处置完毕：已更换。')
})

it('in the form a sentence is added, moved and taken away by keys, and 巡查情况 follows', async () => {
  const keys = await Keys.on(await desk.window(`/r/patrol-logs/${patrol}/edit`))
  await keys.at('day')
  for (let step = 0; step < 40 && await keys.here() !== 'sentences.0.text'; step++) await keys.press('Tab')
  await keys.press('Alt+Insert')
  await keys.at('sentences.4.text')
  await keys.type('返程无事。')
  await keys.press('Alt+ArrowUp')
  await keys.at('sentences.3.text')
  expect(await keys.held()).toBe('返程无事。')
  await keys.press('Alt+Delete')
  await keys.at('sentences.3.text')
  expect(await keys.held()).toContain('本次巡查共发现问题1处')
  await keys.press('Alt+Delete')
  await keys.press('Control+S')
  await keys.sees('已保存 XC2026-00001')
  const saved = await desk.client.registers.get({ register: 'patrol-logs', id: patrol }) as unknown as { summary: string, sentences: unknown[] }
  expect(saved.sentences).toHaveLength(3)
  expect(saved.summary).toMatch(/已更换。$/)
})
