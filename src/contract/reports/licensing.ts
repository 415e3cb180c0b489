import type { ReportDefinition } from './definition.ts'

const checks = { register: 'licence-checks' } as const
const concluded = (conclusion: string) => ({ ...checks, filters: { conclusion } })
const unlicensed = (handling?: string) => ({ ...checks, filters: { conclusion: 'unlicensed', ...handling ? { handling } : {} } })
const weighings = { register: 'overload-checks' } as const
const ended = (outcome: string) => ({ ...weighings, filters: { outcome } })

/** 证照核查统计: what each squad checked, and how it ended. */
export const licenceCheckStatistics = {
  code: 'licence-checks',
  title: '证照核查统计',
  purpose: '各中队在一段时间内核查了多少次证照、结论怎样、作了什么处理。每个数字都可点开，看到它是由哪些核查数出来的。',
  columns: [
    { kind: 'text', name: 'squad', label: '机构名称', width: 22 },
    { kind: 'number', name: 'checked', label: '核查', unit: '次', measure: 'checked', opens: checks },
    { kind: 'number', name: 'roadside', label: '路检车辆', unit: '辆次', measure: 'roadside', opens: { ...checks, filters: { scene: 'roadside' } } },
    { kind: 'number', name: 'enterprise', label: '检查企业', unit: '家次', measure: 'enterprise', opens: { ...checks, filters: { scene: 'enterprise' } } },
    { kind: 'number', name: 'normal', label: '未见异常', measure: 'normal', opens: concluded('normal') },
    { kind: 'number', name: 'corrected', label: '当场纠正', measure: 'corrected', opens: concluded('corrected') },
    { kind: 'number', name: 'irregular', label: '疑似违法', measure: 'irregular', opens: concluded('irregular') },
    { kind: 'number', name: 'unlicensed', label: '疑似无证经营', measure: 'unlicensed', opens: unlicensed() },
    { kind: 'number', name: 'ordered', label: '责令改正', measure: 'ordered', opens: { ...checks, filters: { handling: 'ordered' } } },
    { kind: 'number', name: 'cases', label: '转案源', measure: 'cases', opens: { ...checks, filters: { handling: 'case' } } },
    { kind: 'number', name: 'handedOver', label: '移送', measure: 'handedOver', opens: { ...checks, filters: { handling: 'handed-over' } } },
  ],
  hasTotals: true,
  empty: { title: '这段时间没有证照核查', text: '登记证照核查后，按中队归集到这里。', register: 'licence-checks' },
  notes: [
    '按检查日期计入统计期间（含首尾两日）；一次检查记一次，同一车辆、业户检查几次计几次。回收站中的记录不计。',
    '未见异常、当场纠正、疑似违法、疑似无证经营四项之和等于核查次数；责令改正、转案源、移送为其中的处理。',
  ],
} as const satisfies ReportDefinition

/** 无证经营整治统计: suspected operation without a licence, by kind. */
export const unlicensedStatistics = {
  code: 'unlicensed-operation',
  title: '无证经营整治统计',
  purpose: '一段时间内发现的疑似无证经营，按类型列出查获数和处理情况。',
  columns: [
    { kind: 'text', name: 'kind', label: '类型', width: 22 },
    { kind: 'number', name: 'suspected', label: '疑似无证经营', unit: '起', measure: 'suspected', opens: unlicensed() },
    { kind: 'number', name: 'cases', label: '转案源', measure: 'cases', opens: unlicensed('case') },
    { kind: 'number', name: 'handedOver', label: '移送其他单位', measure: 'handedOver', opens: unlicensed('handed-over') },
    { kind: 'number', name: 'ordered', label: '责令改正', measure: 'ordered', opens: unlicensed('ordered') },
    { kind: 'number', name: 'educated', label: '教育后放行', measure: 'educated', opens: unlicensed('educated') },
  ],
  hasTotals: true,
  empty: { title: '这段时间没有发现疑似无证经营', text: '核查结论为疑似无证经营的，按类型归集到这里。', register: 'licence-checks' },
  notes: [
    '期间共核查 {checked} 次，其中路检车辆 {roadside} 辆次、检查企业 {enterprise} 家次；发现疑似无证经营 {suspected} 起。',
    '治超：检测 {weighed} 辆次，超限 {over} 辆次，卸载后放行 {released} 辆次，卸载 {unloaded} 吨，超限率 {rate}。',
    '按检查日期计入统计期间（含首尾两日）。疑似无证经营是现场核查结论，是否构成违法以案件处理结果为准。回收站中的记录不计。',
  ],
} as const satisfies ReportDefinition

/** 治超统计: weighed, over the limit, unloaded, handed over. */
export const overloadStatistics = {
  code: 'overload',
  title: '治超统计',
  purpose: '各中队与交警联合治超检测了多少辆次、超限多少、卸载和移交多少。',
  columns: [
    { kind: 'text', name: 'squad', label: '机构名称', width: 22 },
    { kind: 'number', name: 'weighed', label: '检测', unit: '辆次', measure: 'weighed', opens: weighings },
    { kind: 'number', name: 'over', label: '超限', unit: '辆次', measure: 'over', opens: { ...weighings, filters: { overLimit: 'true' } } },
    { kind: 'share', name: 'rate', label: '超限率', measure: 'over', of: 'weighed', opens: weighings },
    { kind: 'number', name: 'released', label: '卸载后放行', measure: 'released', opens: ended('released') },
    { kind: 'number', name: 'unloaded', label: '卸载', unit: '吨', measure: 'unloaded', per: 1000, digits: 1, opens: weighings },
    { kind: 'number', name: 'handedOver', label: '移交公安交警', measure: 'handedOver', opens: ended('handed-over') },
    { kind: 'number', name: 'cases', label: '转案源', measure: 'cases', opens: ended('case') },
  ],
  hasTotals: true,
  empty: { title: '这段时间没有治超记录', text: '登记治超联合处理后，按中队归集到这里。', register: 'overload-checks' },
  notes: [
    '按检测日期计入统计期间（含首尾两日）；同一车辆检测几次计几辆次。回收站中的记录不计。',
    '超限率为超限辆次占检测辆次的比例，不是单车超限率；卸载吨数为登记的卸载质量之和。',
  ],
} as const satisfies ReportDefinition
