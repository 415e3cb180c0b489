import type { Brigade, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade } from '#tests/support/brigade.ts'

let brigade: Brigade
const condition = (change: Values) => brigade.add('road-conditions', { day: '2026-03-09', since: '14:00', section: 'G309董志段', from: 'K15+000', to: 'K15+300', kind: '塌方', passage: '中断交通', description: '边坡塌方约 20 立方米', ...change })
beforeAll(async () => {
  brigade = await openBrigade()
  await condition({ section: 'S202西峰段', from: 'K3+000', to: null, kind: '结冰', passage: '减速慢行', description: '背阴弯道结冰。', day: '2026-03-10', since: '06:30', expectedUntil: '12:00', direction: '下行' })
  await condition({ detour: '经 S202 绕行' })
  await condition({ from: 'K12+000', to: 'K12+500', kind: '施工', passage: '半幅通行', description: '路面病害处治', day: '2025-12-20', since: '08:00', expectedUntil: '2026-03-20T18:00' })
  await condition({ from: 'K20+000', to: null, kind: '事故', description: '货车侧翻', state: '已恢复', endedAt: '18:00' })
  await condition({ from: 'K25+000', kind: '封闭', description: '桥梁检测', day: '2026-03-15', since: '08:00', to: null })
  const mistaken = await condition({ from: 'K28+000', to: null })
  await brigade.client.registers.remove({ register: 'road-conditions', id: mistaken.id, reason: '重复录入' })
})
afterAll(() => brigade.close())

describe('路况通报', () => {
  test('lists what hinders traffic now, by section and stake, in sentences that can be sent on', async () => {
    const bulletin = await brigade.client.roads.bulletin({})
    expect(bulletin).toMatchObject({ at: '2026-03-10T10:00', count: 3 })
    expect(bulletin.text).toBe([
      '【路况通报】截至2026年3月10日10时，辖区公路影响通行的路况共 3 处。',
      '1. G309董志段 K12+000—K12+500 双向：施工，半幅通行。路面病害处治。2025年12月20日 08:00 起，预计 3月20日 18:00 恢复。',
      '2. G309董志段 K15+000—K15+300 双向：塌方，中断交通。边坡塌方约 20 立方米。3月9日 14:00 起，恢复时间待定。绕行：经 S202 绕行。',
      '3. S202西峰段 K3+000 下行：结冰，减速慢行。背阴弯道结冰。3月10日 06:30 起，预计 3月10日 12:00 恢复。',
      '请过往车辆注意安全，按现场标志和人员指挥通行。',
      '庆阳市西峰区交通运输综合行政执法大队 2026年3月10日10时',
    ].join('\n'))
  })

  test('of an earlier moment lists what hindered it then', async () => {
    const { text, count } = await brigade.client.roads.bulletin({ at: '2026-03-09T17:59' })
    expect(count).toBe(3)
    expect(text).toContain('货车侧翻')
    expect(text).not.toContain('结冰')
    expect((await brigade.client.roads.bulletin({ at: '2026-03-09T18:00' })).text, 'what ended is over from that minute on').not.toContain('货车侧翻')
  })

  test('of a moment without any says so', async () => {
    const { text } = await brigade.client.roads.bulletin({ at: '2025-06-01T08:30' })
    expect(text).toBe('【路况通报】截至2025年6月1日8时30分，辖区公路没有登记在案的影响通行路况。\n庆阳市西峰区交通运输综合行政执法大队 2025年6月1日8时30分')
  })
})
