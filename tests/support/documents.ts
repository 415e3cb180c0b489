import type { RecordOf } from '#contract/registers/definition.ts'
import type { documents } from '#contract/registers/index.ts'
import type { Brigade, Values } from './brigade.ts'
import { startBrigade } from './brigade.ts'

export type Document = RecordOf<typeof documents>

/** A brigade that has said what its numbers begin with, and where its decisions are contested. */
export async function startOffice(change: Values = {}): Promise<Brigade & { notice: (change?: Values) => Values, draft: (change?: Values) => Promise<Document> }> {
  const brigade = await startBrigade()
  const { brigade: profile } = await brigade.client.brigade.info()
  await brigade.client.brigade.saveProfile({ ...profile!, documentPrefix: '庆西交', reviewOrgan: '西峰区人民政府', court: '西峰区人民法院', farmAuthority: '西峰区农业农村局', farmPrefix: '庆西农', ...change })
  const { ids } = brigade
  /** Values of a correction order nothing is wrong with. */
  const notice = ({ contents, ...more }: Values = {}): Values => ({
    template: 'correction-order', day: '2026-03-10', officers: [ids.zhang, ids.li], partyKind: 'person', party: '王建国', partyPhone: '13900001111', partyAddress: '董志镇某村',
    contents: Object.entries({ facts: '2026年3月10日驾驶制动失效的拖拉机上道路行驶', law: '《农业机械安全监督管理条例》第三十一条', term: 'by', due: '2026-03-17', ...contents as Values }).filter(([, value]) => value !== null).map(([name, value]) => ({ name, value })),
    ...more,
  })
  return Object.assign(brigade, { notice, draft: (more?: Values) => brigade.add<Document>('documents', notice(more)) })
}
