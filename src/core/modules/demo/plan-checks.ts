import type { Chance } from './chance.ts'
import type { PlannedDeed, PlannedEntry } from './plan-roster.ts'
import type { DemoScale } from './plan.ts'
import type { Checklist } from '#contract/checklists/checklist.ts'
import type { Samples } from './samples.ts'
import { defects, enterpriseVisits, randomCheckObjects } from '#contract/registers/index.ts'
import { addDays } from '#contract/wall-time.ts'
import { actOn } from '../../registers/acting.ts'
import { listRecords } from '../../registers/list.ts'
import { mustFindRecord, updateRecord } from '../../registers/saving.ts'
import { makeDefects } from '../defects/index.ts'
import { makeDraw } from '../random-checks/index.ts'
import { chanceOf } from './chance.ts'
import { issueNotice } from './replay-defects.ts'
import { addMinutes } from './times.ts'

/** Operators of the licensing plan that are visited, and how many days the visits are spread over. */
const sizes = { small: { days: 55, operators: 8 }, office: { days: 180, operators: 60 } } as const

const matters = [
  { name: '道路货物运输经营检查', kind: '道路运输', basis: '《中华人民共和国道路运输条例》第五十八条' },
  { name: '道路旅客运输经营检查', kind: '道路运输', basis: '《中华人民共和国道路运输条例》第五十八条' },
  { name: '道路运输企业安全生产检查', kind: '安全生产', basis: '《中华人民共和国安全生产法》第六十五条' },
] as const
const routine = ['抽查车辆 4 台，运输证、驾驶员从业资格证齐全有效，动态监控在线。', '查阅安全教育台账和车辆技术档案，记录完整。', '抽查驾驶员 3 人，从业资格有效，岗前培训有记录。']
const issuer = '西原区司法局（示例）'
const published = '涉企行政检查事项和频次公告（示例）'

/**
 * 双随机 and 入企检查 of the sample: one check drawn, carried out and published, one still to be drawn; visits from plan to
 * answer, one of them over the published cap with its reason, one in an emergency, one that found two defects, one still to be approved, and a talk. The seed is handed in, as by lot.
 */
export function planChecks({ brigade, visitChecklist }: Pick<Samples, 'brigade' | 'visitChecklist'>, { scale, seed, asOf }: { scale: Exclude<DemoScale, 'large'>, seed: number, asOf: string }): Array<PlannedEntry | PlannedDeed> {
  const chance = chanceOf(seed + 5)
  const { days, operators } = sizes[scale]
  const firstDay = addDays(asOf, 1 - days)
  const crews = brigade.squads.map(squad => brigade.officers.filter(officer => officer.squad === squad.name && !officer.certificate && !officer.clerk).map(({ name }) => name)).filter(crew => crew.length >= 2)
  const year = Number(asOf.slice(0, 4))
  const opening = matters.map((matter, at): PlannedEntry => ({ at: `${firstDay}T08:${30 + at}`, register: 'visit-matters', key: `matter ${at}`, values: () => ({ ...matter, publishedOn: `${year - 1}-05-30`, publishedAt: published }) }))
  const cap: PlannedEntry = { at: `${firstDay}T08:40`, register: 'visit-caps', key: 'cap', values: idOf => ({ year, operator: idOf('operator 0'), cap: 2, publishedBy: issuer, publishedOn: `${year - 1}-06-20`, document: published }) }
  return [...opening, cap, ...planVisits(chance, { crews, days, operators, firstDay, checklist: visitChecklist }), ...planToday(crews[0]!, asOf), ...planDraws(brigade, seed, asOf)]
}

function planVisits(chance: Chance, { crews, days, operators, firstDay, checklist }: { crews: readonly string[][], days: number, operators: number, firstDay: string, checklist: Checklist }): Array<PlannedEntry | PlannedDeed> {
  // The first operator is visited three times, once more than its cap; the others once.
  const visited = [0, ...Array.from({ length: operators - 1 }, (_, at) => at + 1), 0, 0].map((operator, at, all) => ({ operator, day: addDays(firstDay, 2 + Math.floor(at / all.length * (days - 4))), isOver: operator === 0 && at === all.length - 1, at }))
  return visited.flatMap(({ operator, day, isOver, at }): Array<PlannedEntry | PlannedDeed> => {
    const officers = chance.shuffled(chance.pick(crews)).slice(0, 2)
    const isEmergency = at === 3
    const isFaulty = at === visited.length - 2
    const starts = addMinutes(`${day}T09:00`, chance.whole(0, 20) * 15)
    const key = `visit ${at}`
    const planned = addDays(day, -2)
    const reason = isOver ? '12328 转办：举报货车夜间超限装载' : isEmergency ? '接报停车场内危险货物车辆渗漏' : null
    const seen = { starts, ends: addMinutes(starts, 75), representative: '值班负责人', ...isFaulty ? { record: '查阅安全教育台账和车辆技术档案，均有缺失，不合格项目另列。', checklist: failing(checklist) } : { record: chance.pick(routine) } }
    const plan: PlannedEntry = { at: isEmergency ? addMinutes(starts, 90) : `${planned}T10:00`, register: 'enterprise-visits', key, values: idOf => ({
      operator: idOf(`operator ${operator}`), day, basis: isOver ? '投诉举报检查' : isEmergency ? '个案检查' : '日常检查', reason, officers,
      // The first carries goods, whatever the seed; what all have to keep is safety.
      matters: [...operator === 0 ? [{ matter: idOf('matter 0') }] : [], { matter: idOf('matter 2') }],
      ...isOver ? { overCapReason: '投诉举报', overCapAllowedBy: '陈致远' } : {},
      ...isEmergency ? { emergency: true, ...seen } : {},
    }) }
    const edit = (when: string, values: Record<string, unknown>): PlannedEntry => ({ at: when, register: 'enterprise-visits', key, isEdit: true, values: () => values })
    const approved = isEmergency ? addMinutes(starts, 180) : `${addDays(day, -1)}T15:00`
    return [
      plan,
      edit(addMinutes(approved, 10), { approvedBy: '陈致远', approvedAt: approved }),
      ...isEmergency ? [] : [edit(addMinutes(starts, 100), { noticeWay: '当场出示', noticedAt: starts, ...seen })],
      edit(addMinutes(starts, 260), { result: isFaulty ? '责令限期改正' : at % 5 === 2 ? '当场改正' : '未发现问题', answeredOn: day, answerWay: '当场出示', ...at % 5 === 2 && !isFaulty ? { followUp: '一名驾驶员未随车携带从业资格证，当场补交后放行' } : {} }),
      ...isFaulty ? followDefects(key, day, addMinutes(starts, 270), officers[0]!) : [],
      ...at % 5 === 2 && at < 6 ? [{ at: addMinutes(starts, 1440), register: 'talks', key: `talk ${at}`, values: (idOf: (key: string) => string) => ({ day: addDays(day, 1), operator: idOf(`operator ${operator}`), visit: idOf(key), attendee: '安全负责人', host: '陈致远', officers, kind: '安全生产', reason: '驾驶员证件随车携带管理不严', demands: '一周内组织一次全员安全教育并报送记录', due: addDays(day, 8) }) }] : [],
    ]
  })
}

/** What one visit finds wanting at a carrier that keeps no station. */
const wanting: Readonly<Record<string, string>> = { 'CK08-04': '3 名新聘驾驶员没有岗前培训记录', 'CK08-06': '2 台车辆的技术档案缺少二级维护记录' }
const failing = ({ code, items }: Checklist) => ({ code, answers: items.map(({ code: item, kind, limits }): object => {
  if (item in wanting) return { item, result: 'fail', note: wanting[item] }
  // 三不进站 and what hangs on it are asked of stations.
  if (item === 'CK08-17') return { item, result: 'na' }
  return kind === 'number' ? { item, result: 'pass', number: limits?.min ?? limits?.max ?? 1 } : { item, result: 'pass', byRest: true }
}) })

/** Both are ordered to be put right in a fortnight; one is within the week. */
function followDefects(key: string, day: string, at: string, checker: string): PlannedDeed[] {
  const made: string[] = []
  return [
    { at, does: (ctx, idOf) => {
      const found = { register: enterpriseVisits.code as 'enterprise-visits', id: idOf(key) }
      made.push(...makeDefects(ctx, found).map(({ id }) => id))
      issueNotice(ctx, found, { due: addDays(day, 15), law: '《中华人民共和国安全生产法》第六十五条' })
    } },
    { at: `${addDays(day, 5)}T10:30`, does: (ctx) => {
      const [id] = made
      if (id) actOn(ctx, defects, { id, version: mustFindRecord(ctx, defects, id).version, act: 'pass', values: { recheckedOn: addDays(day, 5), recheckedBy: checker, recheckNote: '已补充培训并归档' } })
    } },
  ]
}

/** One visit is planned for the last day and waits for its approval. */
function planToday(officers: readonly string[], asOf: string): PlannedEntry[] {
  return [{ at: `${addDays(asOf, -1)}T15:30`, register: 'enterprise-visits', key: 'visit today', values: idOf => ({ operator: idOf('operator 1'), day: asOf, basis: '日常检查', officers: officers.slice(0, 2), matters: [{ matter: idOf('matter 2') }] }) }]
}

function planDraws({ administrator }: Samples['brigade'], seed: number, asOf: string): Array<PlannedEntry | PlannedDeed> {
  const begin = addDays(asOf, -20)
  const common = { matter: '道路货物运输经营检查', basis: '《中华人民共和国道路运输条例》第五十八条', content: '经营许可、车辆运输证、驾驶员从业资格、动态监控', business: '普通货运', witness: '区司法局执法监督股（示例）' }
  const key = 'draw done'
  return [
    { at: `${addDays(begin, -3)}T09:00`, register: 'random-checks', key, values: () => ({ name: '普通货运企业双随机抽查', day: begin, until: addDays(begin, 10), count: 2, exclusions: [{ officer: administrator.name, reason: '出差、请假' }], ...common }) },
    { at: `${addDays(begin, -2)}T09:30`, does: (ctx, idOf) => void makeDraw(ctx, { task: idOf(key), version: 1, seed: `lot-${asOf.replaceAll('-', '')}-${seed}` }) },
    {
      at: `${addDays(begin, 6)}T17:00`,
      does: (ctx, idOf) => {
        const { items } = listRecords(ctx.db, { register: randomCheckObjects.code, filters: { task: idOf(key) }, bin: false, limit: 50 })
        items.forEach(({ id, version }, at) => updateRecord(ctx, randomCheckObjects, { id, version, values: { day: addDays(begin, 5 + at), ...at ? { result: '发现问题已责令改正', assessment: '不合格', note: '一台车辆动态监控终端离线，责令三日内修复' } : { result: '未发现问题', assessment: '合格' } } }))
      },
    },
    { at: `${addDays(begin, 12)}T10:00`, register: 'random-checks', key, isEdit: true, values: () => ({ publishedOn: addDays(begin, 12), publishedAt: '区政府网站“双随机、一公开”专栏（示例）' }) },
    { at: `${addDays(asOf, -1)}T16:00`, register: 'random-checks', key: 'draw planned', values: () => ({ name: '年末货运安全双随机抽查', day: addDays(asOf, 5), until: addDays(asOf, 20), share: 30, ...common }) },
  ]
}
