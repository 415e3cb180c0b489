import type { Draw, Exclusion, PoolEntry } from '#contract/random-checks.ts'
import type { RecordOf } from '#contract/registers/definition.ts'
import type { randomChecks } from '#contract/registers/index.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { Block, Paper, TableBlock } from '../../platform/paper/paper.ts'

/** Pools up to this size are printed with the certificate; a larger one is an annex of its own, as text. */
export const printedPool = 1000

interface Setting { brigade: string, labelOf: LabelOf }
interface Drawn { task: RecordOf<typeof randomChecks>, draw: Draw, objects: readonly PoolEntry[], officers: readonly PoolEntry[] }

/** How the draw is repeated, in the words of the certificate. Said in ADR 0026 as well, and repeated by `tests/draw/repeat-draw.mjs`. */
const howDrawn = [
  '一、对象名单每行为“标识 名称”加换行符（名称中的空白不计），按所列顺序连接，以 UTF-8 编码取 SHA-256，即为对象名单指纹；执法人员名单同。',
  '二、除去“排除与回避”中整项排除的，其余每个对象以“种子 换行符 标识”取 SHA-256（十六进制小写），由小到大排列，取前若干个，即为抽中对象及其次序。',
  '三、每个抽中对象的检查人员：除去整项排除的和对该对象回避的，其余每人以“种子 换行符 对象标识 换行符 人员标识”取 SHA-256，由小到大取前若干人。',
]

/** 双随机抽取凭证: all that is needed to repeat the draw, on paper. */
export function drawCertificate({ task, draw, objects, officers }: Drawn, { brigade, labelOf }: Setting): Paper {
  const size = draw.share === null ? `${draw.count} 个` : `可抽对象的 ${draw.share}%，计 ${draw.count} 个`
  const blocks: Block[] = [
    { kind: 'fields', columns: 2, cells: [
      { label: '任务名称', value: task.name, span: 2 },
      { label: '检查期间', value: `${task.day} 至 ${task.until}` },
      { label: '抽查类别', value: labelOf('spot-category', task.category) },
      { label: '抽查事项', value: `${task.matter}（${labelOf('spot-matter-kind', task.matterKind)}）`, span: 2 },
      { label: '抽查范围', value: draw.pool, span: 2 },
      { label: '抽取时间', value: draw.drawnAt.replace('T', ' ') },
      { label: '抽取次序', value: `第 ${draw.seq} 次` },
      { label: '操作人', value: draw.operator },
      { label: '监督人', value: draw.witness },
      { label: '抽取数量', value: size },
      { label: '检查人员', value: `每个对象 ${draw.officersEach} 人` },
      { label: '种子来源', value: draw.seedGiven ? '现场给定' : '系统随机源' },
      { label: '算法', value: draw.algorithm },
      { label: '种子', value: draw.seed, span: 2 },
      { label: '对象名单', value: `${draw.objectCount} 个` },
      { label: '人员名单', value: `${draw.officerCount} 人` },
      { label: '对象名单指纹', value: draw.objectFingerprint, span: 2 },
      { label: '人员名单指纹', value: draw.officerFingerprint, span: 2 },
      ...draw.redrawReason ? [{ label: '重抽原因', value: draw.redrawReason, span: 2 }] : [],
      ...draw.voided ? [{ label: '已作废', value: `${draw.voided.at.replace('T', ' ')} ${draw.voided.by}：${draw.voided.reason}`, span: 2 }] : [],
    ] },
    { kind: 'heading', text: '抽中对象与检查人员' },
    { kind: 'table', columns: [{ label: '次序', width: 34, align: 'center' }, { label: '对象', width: '*' }, { label: '检查人员（执法证号）', width: 220 }], rows: draw.outcomes.map(({ name, officers }, index) => [String(index + 1), name, officers.map(person => `${person.name}（${person.certificate}）`).join('、')]) },
    { kind: 'heading', text: '排除与回避' },
    ...draw.exclusions.length ? [exclusionTable(draw.exclusions), { kind: 'text' as const, text: `标识：${draw.exclusions.map(marksOf).join('；')}` }] : [{ kind: 'text' as const, text: '无。' }],
    { kind: 'heading', text: '抽取方法' },
    ...howDrawn.map(text => ({ kind: 'text' as const, text })),
    { kind: 'signatures', lines: ['操作人', '监督人'] },
    { kind: 'pageBreak' },
    { kind: 'heading', text: '附一　执法人员名单' },
    listTable(officers),
    { kind: 'heading', text: '附二　对象名单' },
    objects.length <= printedPool ? listTable(objects) : { kind: 'text', text: `共 ${objects.length} 个对象，名单另附文本文件，其指纹如上。` },
  ]
  return { size: 'a4', header: brigade, title: '双随机抽取凭证', subtitle: draw.voided ? '已作废' : undefined, meta: [{ label: '任务编号', value: task.number ?? '' }], blocks, footer: `种子 ${draw.seed}` }
}

const exclusionTable = (exclusions: readonly Exclusion[]): TableBlock => ({
  kind: 'table',
  columns: [{ label: '对象', width: '*' }, { label: '执法人员', width: 90 }, { label: '原因', width: '*' }],
  rows: exclusions.map(({ object, officer, reason }) => [object?.name ?? '', officer?.name ?? '', reason]),
})

/** The marks of an exclusion, by which a program repeats the draw: names alone may be those of two. */
const marksOf = ({ object, officer }: Exclusion): string => object ? `对象 ${object.id}${officer ? ` 回避 ${officer.id}` : ''}` : `人员 ${officer!.id}`

const listTable = (entries: readonly PoolEntry[]): TableBlock => ({
  kind: 'table',
  columns: [{ label: '序号', width: 40, align: 'center' }, { label: '标识', width: 205 }, { label: '名称', width: '*' }],
  rows: entries.map(({ id, name }, index) => [String(index + 1), id, name]),
})
