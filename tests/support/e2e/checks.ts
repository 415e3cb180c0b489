import type { BrowserDesk } from './desk.ts'
import { enter } from './brigade.ts'

/** A random check that is drawn and one that is not, and visits to an enterprise that has a cap. */
export async function fillChecks({ client }: BrowserDesk): Promise<{ drawn: string, planned: string, operator: string, matter: string }> {
  const [operator = ''] = await Promise.all(['庆运物流有限公司', '陇塬货运部', '北石窟运输队'].map(name => enter(client, 'operators', { name, kind: name.endsWith('公司') ? '企业' : '个体工商户', business: '普通货运', township: '董志镇', representative: '马运', squad: '一中队' })))
  const matter = await enter(client, 'visit-matters', { name: '道路货物运输经营检查', kind: '道路运输', basis: '《中华人民共和国道路运输条例》第五十八条', publishedOn: '2025-05-30' })
  await enter(client, 'visit-caps', { year: 2026, operator, cap: 1, publishedBy: '区司法局', publishedOn: '2025-06-20', document: '涉企行政检查频次上限公告' })
  const task = (name: string) => enter(client, 'random-checks', { name, day: '2026-11-20', until: '2026-12-10', matter: '道路货物运输经营检查', basis: '《中华人民共和国道路运输条例》第五十八条', content: '经营许可、车辆运输证、驾驶员从业资格', business: '普通货运', count: 2, witness: '韩旭（区司法局）' })
  const [drawn, planned] = [await task('第四季度普通货运抽查'), await task('年底货运安全抽查')]
  await client.randomChecks.draw({ task: drawn, version: 1, seed: 'dice-4-2-6-1' })
  await enter(client, 'enterprise-visits', { operator, day: '2026-11-10', matters: [{ matter }], officers: ['张䶮', '李𬭎'], approvedBy: '刘大队', approvedAt: '2026-11-09T16:00' })
  await enter(client, 'talks', { day: '2026-11-12', operator, attendee: '马运', host: '张䶮', officers: ['李𬭎'], kind: '安全生产', reason: '两辆车逾期未检', demands: '一周内送检', due: '2026-11-19' })
  return { drawn, planned, operator, matter }
}
