import { defineRegister } from './definition.ts'
import { choice, day, longText, reference, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/** 指令登记 (统一指挥): an instruction that went out or came in during a shift, and what was reported back. */
export const dutyOrders = defineRegister({
  code: 'duty-orders',
  label: '指令登记',
  area: 'duty',
  table: 'duty_orders',
  number: 'ZL',
  day: 'day',
  title: 'content',
  hint: ['day', 'recipient'],
  parent: 'duty',
  fields: {
    duty: reference('duty-logs', { label: '值班日志', required: true }),
    day: day({ label: '下达日期', required: true, notAfter: 'today', default: 'today', aliases: ['日期'] }),
    givenAt: time({ label: '下达时间', required: true, notAfter: 'now', aliases: ['时间'] }),
    giver: text({ label: '下达人', required: true, max: 60, sticky: true, search: true, initials: true, help: '本队人员或上级单位' }),
    recipient: text({ label: '接收人', required: true, max: 60, search: true, initials: true, help: '中队、人员或协作单位' }),
    report: reference('duty-reports', { label: '相关接报' }),
    content: longText({ label: '指令内容', required: true, search: true, aliases: ['内容'] }),
    feedback: longText({ label: '反馈情况', search: true, aliases: ['反馈'] }),
    feedbackAt: time({ label: '反馈时间', after: 'givenAt', notAfter: 'now' }),
    state: choice('matter-state', { label: '办理状态', required: true, default: 'matter-state', aliases: ['状态'] }),
  },
  list: { columns: ['number', 'day', 'givenAt', 'giver', 'recipient', 'content', 'state', 'duty'], leads: ['state', 'duty'] },
  pending: { field: 'state', states: ['open'] },
  rules: ['order-in-duty', 'order-done'],
  empty: '值班期间下达或收到的指令逐条登记，有反馈后办结。',
})

export const dutyOrderLayout = layout(dutyOrders, [
  section('指令', [['duty:1', 'day:1', 'givenAt:1'], ['giver:1', 'recipient:1', 'report:1'], ['content:3']]),
  section('反馈', [['feedback:3'], ['feedbackAt:1', 'state:1']]),
])
