import type { ReportColumn, ReportDefinition } from './definition.ts'

const inspections = { register: 'machine-inspections' } as const
const defects = { register: 'defects' } as const

const figures = [
  { kind: 'number', name: 'inspected', label: '检查', unit: '台次', measure: 'inspected', opens: inspections },
  { kind: 'number', name: 'passed', label: '合格', measure: 'passed', opens: { ...inspections, filters: { result: 'pass' } } },
  { kind: 'number', name: 'toCorrect', label: '限期整改', measure: 'toCorrect', opens: { ...inspections, filters: { result: 'correct' } } },
  { kind: 'number', name: 'failed', label: '不合格', measure: 'failed', opens: { ...inspections, filters: { result: 'fail' } } },
  { kind: 'number', name: 'unplated', label: '无号牌', measure: 'unplated', opens: { ...inspections, filters: { unplated: 'true' } } },
  { kind: 'number', name: 'joint', label: '联合检查', unit: '台次', measure: 'joint', opens: { ...inspections, filters: { joint: 'true' } } },
  { kind: 'number', name: 'officers', label: '执法人员', unit: '人次', measure: 'officers', opens: inspections },
  { kind: 'number', name: 'police', label: '公安人员', unit: '人次', measure: 'police', opens: { ...inspections, filters: { joint: 'true' } } },
  { kind: 'number', name: 'defects', label: '发现隐患', unit: '处', measure: 'defects', opens: defects },
  { kind: 'number', name: 'corrected', label: '已整改', unit: '处', measure: 'corrected', opens: { ...defects, filters: { state: 'closed', closedIn: '1949-10-01..{to}' } } },
] as const satisfies readonly ReportColumn[]

const told = {
  hasTotals: true,
  empty: { title: '这段时间没有农机安全检查', text: '登记农机安全检查后，按乡镇和机型归集到这里。', register: 'machine-inspections' },
  notes: [
    '按检查日期计入统计期间（含首尾两日）；同一台农机检查几次计几台次。回收站中的记录不计。',
    '检查结果按检查表各项推定：有关键项不合格的为不合格，只有一般项不合格的为限期整改，其余为合格；三项之和等于检查台次。',
    '无号牌按检查当日计。执法人员、公安人员为每次检查参加人数之和。',
    '发现隐患按发现日期计入统计期间，归所属检查的乡镇和机型；已整改为其中截至统计期末复查合格的。',
  ],
} as const

/** 农机安全检查统计: what was inspected where, and how it ended. */
export const machineryInspections = {
  code: 'machinery-inspections',
  title: '农机安全检查统计',
  purpose: '各乡镇在一段时间内检查了多少台次农机、结果怎样，联合检查出动了多少人次。',
  columns: [{ kind: 'text', name: 'township', label: '乡镇（街道）', width: 20 }, ...figures],
  ...told,
} as const satisfies ReportDefinition

/** The same by kind of machine. */
export const machineryKinds = {
  code: 'machinery-kinds',
  title: '农机检查机型统计',
  purpose: '各类拖拉机、联合收割机在一段时间内检查了多少台次、结果怎样。',
  columns: [{ kind: 'text', name: 'kind', label: '机型', width: 20 }, ...figures],
  ...told,
} as const satisfies ReportDefinition
