import type { ReportDefinition } from './definition.ts'

const patrols = { register: 'patrol-logs' } as const
const findings = { register: 'findings' } as const

/** 巡查统计: the sheet a city asks of its brigades. Headings as the province's system names them, findings beside them. */
export const patrolStatistics = {
  code: 'patrol-statistics',
  title: '巡查统计',
  purpose: '各中队在一段时间内巡查了多少次、多久、多远，发现的问题处置得怎样。每个数字都可点开，看到它是由哪些记录数出来的。',
  columns: [
    { kind: 'text', name: 'squad', label: '机构名称', width: 24 },
    { kind: 'number', name: 'newLogs', label: '新增巡查日志量', measure: 'newLogs', opens: patrols },
    { kind: 'number', name: 'allLogs', label: '总巡查日志量', measure: 'allLogs', opens: { ...patrols, sinceEver: true } },
    { kind: 'number', name: 'hours', label: '巡查时长', unit: '小时', measure: 'minutes', per: 60, digits: 1, opens: patrols },
    { kind: 'number', name: 'mileage', label: '巡查里程', unit: '公里', measure: 'mileage', per: 10, digits: 1, opens: patrols },
    { kind: 'share', name: 'completion', label: '巡查计划完成度', measure: 'carriedOut', of: 'planned', opens: { register: 'patrol-plans' } },
    { kind: 'number', name: 'found', label: '发现问题', measure: 'found', opens: findings },
    { kind: 'number', name: 'handled', label: '已处置', measure: 'handled', opens: { ...findings, filters: { state: 'handled', settledBy: '{to}' } } },
    { kind: 'number', name: 'handedOver', label: '已移交', measure: 'handedOver', opens: { ...findings, filters: { state: 'handed-over', settledBy: '{to}' } } },
    { kind: 'number', name: 'pending', label: '待处置', measure: 'pending', opens: { ...findings, filters: { pendingOn: '{to}' } } },
  ],
  hasTotals: true,
  empty: { title: '还没有登记中队', text: '统计按中队归集：先登记大队下设的中队，再登记各中队的巡查日志。', register: 'squads' },
  notes: [
    '新增巡查日志量按巡查日期落在统计期间内（含首尾两日）的日志计；总巡查日志量计至统计期末。跨零点的巡查计入开始当日。回收站中的记录不计。',
    '巡查时长按分钟累加后折合小时，保留一位小数；合计由总分钟数折合，与各行之和可能有尾差。',
    '巡查计划完成度为计划日期落在统计期间内的巡查计划中，已有巡查日志注明执行的所占比例；没有计划的显示“—”，合计按计划总数计算。',
    '发现问题按发现日期计入统计期间，归所属巡查的中队；已处置、已移交、待处置均为这些问题截至统计期末的状况，三项之和等于发现问题数。',
  ],
} as const satisfies ReportDefinition
