import type { LabelOf } from '#contract/registers/format.ts'
import type { Database } from '../../db/database.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import type { ConditionRow } from './repo.ts'
import { formatStake } from '#contract/identifiers/stake.ts'
import { listConditionsAt } from './repo.ts'

/** 路况通报: what hinders traffic at a moment, by section and stake. */
export interface RoadBulletin { at: string, conditions: readonly ConditionRow[] }
interface Setting { brigade: string, labelOf: LabelOf }

export const roadBulletin = (db: Database, at: string): RoadBulletin => ({ at, conditions: listConditionsAt(db, at) })

/** `2026-03-08T14:30` as an announcement writes it. */
function longTime(at: string): string {
  const [year, month, day, hour, minute] = at.split(/[-T:]/).map(Number)
  return `${year}年${month}月${day}日${hour}时${minute ? `${String(minute).padStart(2, '0')}分` : ''}`
}

const place = (row: ConditionRow, labelOf: LabelOf) => `${formatStake(row.from)}${row.to === null ? '' : `—${formatStake(row.to)}`} ${labelOf('direction', row.direction)}`
/** A time near that of the bulletin: the year only where it is another one. */
const near = (time: string, at: string) => `${time.startsWith(at.slice(0, 4)) ? '' : `${time.slice(0, 4)}年`}${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日 ${time.slice(11)}`
const span = (row: ConditionRow, at: string) => [`${near(row.since, at)} 起`, row.expected_until ? `预计 ${near(row.expected_until, at)} 恢复` : '恢复时间待定'].join('，')
const sentence = (text: string) => /[。！？；]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`

/** How many there are, in one sentence; an empty bulletin says so rather than nothing. */
const summary = ({ at, conditions }: RoadBulletin) => conditions.length
  ? `截至${longTime(at)}，辖区公路影响通行的路况共 ${conditions.length} 处。`
  : `截至${longTime(at)}，辖区公路没有登记在案的影响通行路况。`
const advice = '请过往车辆注意安全，按现场标志和人员指挥通行。'

/** As text to paste into a message. */
export function bulletinText(bulletin: RoadBulletin, { brigade, labelOf }: Setting): string {
  return [
    `【路况通报】${summary(bulletin)}`,
    ...bulletin.conditions.map((row, index) => `${index + 1}. ${row.section} ${place(row, labelOf)}：${labelOf('road-condition-kind', row.kind)}，${labelOf('road-passage', row.passage)}。${sentence(row.description)}${span(row, bulletin.at)}。${row.detour ? `绕行：${sentence(row.detour)}` : ''}`),
    ...bulletin.conditions.length ? [advice] : [],
    `${brigade} ${longTime(bulletin.at)}`.trim(),
  ].join('\n')
}

/** As one A4 page to put up or send on. */
export function bulletinPaper(bulletin: RoadBulletin, { brigade, labelOf, maker }: Setting & { maker: string }): Paper {
  return {
    size: 'a4',
    density: 'list',
    header: brigade,
    title: '路况通报',
    meta: [{ label: '截至', value: bulletin.at.replace('T', ' ') }, { label: '路况', value: `${bulletin.conditions.length} 处` }, { label: '发布人', value: maker }],
    blocks: [
      { kind: 'text', text: summary(bulletin) },
      ...bulletin.conditions.length
        ? [{
            kind: 'table' as const,
            columns: [{ label: '序号', width: 28, align: 'center' as const }, { label: '路段', width: '*' as const }, { label: '桩号方向', width: 76 }, { label: '路况', width: 52 }, { label: '情况', width: '*' as const }, { label: '时间', width: 92 }, { label: '绕行', width: '*' as const }],
            rows: bulletin.conditions.map((row, index) => [String(index + 1), row.section, place(row, labelOf), `${labelOf('road-condition-kind', row.kind)}\n${labelOf('road-passage', row.passage)}`, row.description, span(row, bulletin.at), row.detour ?? '']),
          }, { kind: 'text' as const, text: advice }]
        : [],
      { kind: 'text', text: `${brigade}\n${longTime(bulletin.at)}`, isSignOff: true },
    ],
  }
}
