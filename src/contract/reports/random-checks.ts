import type { ReportDefinition } from './definition.ts'

/** 双随机抽查事项: a line for each task, under the headings the province's system has for it. */
export const randomCheckTasks = {
  code: 'random-check-matters',
  title: '双随机抽查事项表',
  purpose: '一段时间内开始的双随机任务：查什么事项、抽哪些对象、依据什么、办到哪一步。栏目与上级系统一致，可直接报送。',
  columns: [
    { kind: 'text', name: 'field', label: '检查领域', width: 10 },
    { kind: 'text', name: 'category', label: '抽查类别', width: 11 },
    { kind: 'text', name: 'matter', label: '抽查事项', width: 22 },
    { kind: 'text', name: 'matterKind', label: '事项类别', width: 13 },
    { kind: 'text', name: 'objects', label: '抽查对象', width: 18 },
    { kind: 'text', name: 'method', label: '抽查方式', width: 10 },
    { kind: 'text', name: 'subject', label: '抽查主体', width: 22 },
    { kind: 'text', name: 'basis', label: '抽查依据', width: 26 },
    { kind: 'text', name: 'content', label: '抽查内容', width: 26 },
    { kind: 'text', name: 'state', label: '状态', width: 8 },
    { kind: 'text', name: 'remarks', label: '备注', width: 14 },
  ],
  hasTotals: false,
  empty: { title: '这段时间没有双随机任务', text: '登记任务、抽取之后，这里按任务列出抽查事项。', register: 'random-checks' },
  notes: ['按任务的检查开始日期落在统计期间内（含首尾两日）列出，共 {tasks} 项；已作废的抽取不计。回收站中的任务不列。'],
} as const satisfies ReportDefinition

/** 双随机检查对象: a line for each drawn object, under the headings the province's system has for it. */
export const randomCheckObjectList = {
  code: 'random-check-list',
  title: '双随机检查对象表',
  purpose: '一段时间内抽中的检查对象及其基本情况。栏目与上级系统一致；身份证号、电话按保护个人信息的要求隐去中间几位。',
  columns: [
    { kind: 'text', name: 'name', label: '对象名称', width: 22 },
    { kind: 'id', name: 'creditCode', label: '统一社会信用代码', width: 21 },
    { kind: 'text', name: 'kind', label: '类型', width: 10 },
    { kind: 'text', name: 'representative', label: '法定代表人', width: 11 },
    { kind: 'text', name: 'project', label: '项目名称', width: 12 },
    { kind: 'id', name: 'phone', label: '联系电话', width: 13 },
    { kind: 'text', name: 'supervision', label: '监管类型', width: 12 },
    { kind: 'text', name: 'division', label: '行政划分', width: 12 },
    { kind: 'id', name: 'idNumber', label: '法人身份证号', width: 21 },
    { kind: 'text', name: 'supervisor', label: '监管单位', width: 12 },
    { kind: 'text', name: 'state', label: '状态', width: 8 },
    { kind: 'text', name: 'remarks', label: '备注', width: 12 },
  ],
  hasTotals: false,
  empty: { title: '这段时间没有抽中的检查对象', text: '双随机任务抽取之后，抽中的对象列在这里。', register: 'random-checks' },
  notes: ['按检查日期（未检查的按任务的检查开始日期）落在统计期间内（含首尾两日）列出，共 {objects} 个。各栏为抽取之日登记的内容；对象为车辆的，法定代表人和代码为其所属业户的。', '身份证号、联系电话隐去中间几位；需要完整号码的，在检查对象的记录中查看。'],
} as const satisfies ReportDefinition

/** 结果公示: what is to be made public of each result, and by when. */
export const randomCheckResults = {
  code: 'random-check-results',
  title: '双随机结果公示表',
  purpose: '一段时间内登记了结果的检查对象、检查人员和结果，连同应当公示的期限。打印盖章或导出后即可公示，不含个人信息。',
  columns: [
    { kind: 'text', name: 'task', label: '任务名称', width: 24 },
    { kind: 'text', name: 'matter', label: '抽查事项', width: 20 },
    { kind: 'text', name: 'name', label: '检查对象', width: 20 },
    { kind: 'id', name: 'creditCode', label: '统一社会信用代码', width: 21 },
    { kind: 'text', name: 'officers', label: '检查人员', width: 14 },
    { kind: 'day', name: 'day', label: '检查日期', width: 12 },
    { kind: 'text', name: 'result', label: '检查结果', width: 18 },
    { kind: 'text', name: 'assessment', label: '评价', width: 8 },
    { kind: 'text', name: 'publishBy', label: '公示期限', width: 16 },
    { kind: 'text', name: 'publishedOn', label: '公示日期', width: 12 },
  ],
  hasTotals: false,
  empty: { title: '这段时间没有检查结果', text: '检查对象登记结果之后，这里按对象列出应公示的内容和期限。', register: 'random-checks' },
  notes: ['按检查日期落在统计期间内（含首尾两日）、已登记检查结果的对象列出，共 {results} 个。', '公示期限自检查结果作出之日起 {days} 个工作日（{status}，{basis}）；放假安排未公布的年度不推算，写明“日历未确认”。'],
} as const satisfies ReportDefinition
