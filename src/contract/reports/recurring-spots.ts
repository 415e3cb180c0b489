import type { ReportDefinition } from './definition.ts'

const findings = { register: 'findings' } as const

/** 复发点位: where the same thing is found again and again. How near and how often is the brigade's own measure. */
export const recurringSpots = {
  code: 'recurring-spots',
  title: '复发点位',
  purpose: '一段时间内哪些路段的哪些位置反复出现同一类问题，先看次数最多的。点开数字可看到每一处发现。',
  columns: [
    { kind: 'text', name: 'section', label: '路段', width: 24 },
    { kind: 'text', name: 'kind', label: '问题类别', width: 14 },
    { kind: 'id', name: 'from', label: '起点桩号', width: 12 },
    { kind: 'id', name: 'to', label: '止点桩号', width: 12 },
    { kind: 'number', name: 'found', label: '发现', unit: '处', measure: 'found', opens: findings, width: 11 },
    { kind: 'number', name: 'pending', label: '待处置', unit: '处', measure: 'pending', opens: { ...findings, filters: { stage: 'pending' } }, width: 13 },
    { kind: 'day', name: 'first', label: '首次发现', width: 12 },
    { kind: 'day', name: 'last', label: '最近发现', width: 12 },
  ],
  // Spots leave out what was found only once or twice: their sum is not what was found.
  hasTotals: false,
  empty: { title: '这段时间没有复发点位', text: '同一路段相近位置的同类问题没有反复出现。可换一个较长的期间再看。', register: 'findings' },
  notes: [
    '同一路段、同一类别，相邻两处相距不超过 {metres} 米视为同一点位，期间内不少于 {times} 处的列入；此为大队自行设定，不是法定标准。期间内共发现 {found} 处。',
    '发现按发现日期计入统计期间（含首尾两日）；待处置为目前尚未处置的。回收站中的记录不计。',
  ],
} as const satisfies ReportDefinition
