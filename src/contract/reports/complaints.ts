import type { ReportDefinition } from './definition.ts'

const complaints = { register: 'complaints' } as const

/** 投诉举报统计: by channel, how much came, how it ended and whether people were satisfied. */
export const complaintStatistics = {
  code: 'complaint-statistics',
  title: '投诉举报统计',
  purpose: '一段时间内各渠道受理了多少投诉举报，办结多少、还有多少没有答复，回访是否满意。',
  columns: [
    { kind: 'text', name: 'channel', label: '受理渠道', width: 22 },
    { kind: 'number', name: 'received', label: '受理', unit: '件', measure: 'received', opens: complaints },
    { kind: 'number', name: 'closed', label: '已办结', unit: '件', measure: 'closed', opens: { ...complaints, filters: { closedIn: '2000-01-01..{to}' } } },
    { kind: 'number', name: 'open', label: '未答复', unit: '件', measure: 'open', opens: { ...complaints, filters: { pendingOn: '{to}' } } },
    { kind: 'number', name: 'founded', label: '属实', unit: '件', measure: 'founded', opens: { ...complaints, filters: { outcome: 'true' } } },
    { kind: 'number', name: 'partly', label: '部分属实', unit: '件', measure: 'partly', opens: { ...complaints, filters: { outcome: 'partly' } } },
    { kind: 'number', name: 'handedOver', label: '移交', unit: '件', measure: 'handedOver', opens: { ...complaints, filters: { outcome: 'elsewhere' } } },
    { kind: 'number', name: 'satisfied', label: '满意', unit: '件', measure: 'satisfied', opens: { ...complaints, filters: { satisfaction: 'satisfied' } } },
    { kind: 'number', name: 'fair', label: '基本满意', unit: '件', measure: 'fair', opens: { ...complaints, filters: { satisfaction: 'fair' } } },
    { kind: 'number', name: 'dissatisfied', label: '不满意', unit: '件', measure: 'dissatisfied', opens: { ...complaints, filters: { satisfaction: 'dissatisfied' } } },
    { kind: 'share', name: 'content', label: '满意率', measure: 'content', of: 'asked', opens: complaints },
  ],
  hasTotals: true,
  empty: { title: '这段时间没有投诉举报', text: '按受理渠道归集：先登记收到的投诉举报。', register: 'complaints' },
  notes: [
    '按受理日期落在统计期间内（含首尾两日）的投诉举报计。已办结、未答复为这些件截至统计期末的状况；答复后待回访的不计入未答复。回收站中的记录不计。',
    '调查结果和满意情况按目前登记的计。满意率为回访中满意和基本满意的占已联系上的件数的比例，没有回访的显示“—”。',
  ],
} as const satisfies ReportDefinition
