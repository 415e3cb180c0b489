import { defineRegister } from './definition.ts'
import { choice, day, longText, phone, reference, stake, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/** 接报登记: a report that reached the duty desk, and what came of it. The caller may stay unnamed. */
export const dutyReports = defineRegister({
  code: 'duty-reports',
  label: '接报登记',
  area: 'duty',
  table: 'duty_reports',
  number: 'JB',
  day: 'day',
  title: 'content',
  hint: ['day', 'channel'],
  parent: 'duty',
  fields: {
    duty: reference('duty-logs', { label: '值班日志', required: true }),
    day: day({ label: '接报日期', required: true, notAfter: 'today', default: 'today', aliases: ['日期'] }),
    receivedAt: time({ label: '接报时间', required: true, notAfter: 'now', aliases: ['时间'] }),
    channel: choice('report-channel', { label: '接报渠道', required: true, sticky: true, aliases: ['来源'] }),
    caller: text({ label: '报告人', max: 60, search: true, initials: true, help: '匿名可不填' }),
    phone: phone({ label: '联系电话', masked: true }),
    section: reference('road-sections', { label: '路段', search: true, initials: true }),
    stake: stake({ label: '桩号' }),
    content: longText({ label: '接报内容', required: true, search: true, aliases: ['内容', '事由'] }),
    handling: longText({ label: '处理情况', search: true, aliases: ['处理结果'] }),
    state: choice('matter-state', { label: '办理状态', required: true, default: 'matter-state', aliases: ['状态'] }),
  },
  list: { columns: ['number', 'day', 'receivedAt', 'channel', 'caller', 'section', 'content', 'state', 'duty'], leads: ['state', 'channel', 'section', 'duty'] },
  pending: { field: 'state', states: ['open'] },
  rules: ['report-in-duty', 'report-stake', 'report-done'],
  empty: '值班期间接到的电话、热线、转办和来访逐件登记，办结前一直可查。',
})

export const dutyReportLayout = layout(dutyReports, [
  section('接报', [['duty:1', 'day:1', 'receivedAt:1'], ['channel:1', 'caller:1', 'phone:1'], ['section:2', 'stake:1'], ['content:3']]),
  section('处理', [['handling:2', 'state:1']]),
])
