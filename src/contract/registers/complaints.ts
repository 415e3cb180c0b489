import { defineRegister } from './definition.ts'
import { choice, day, longText, phone, photos, reference, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 投诉举报: what people tell the brigade, by whichever way, until they have been answered and asked whether that satisfied them.
 * Who they are never leaves the record: it is not searched for and not exported unasked; where secrecy was asked for it is shown only to whoever says why.
 */
export const complaints = defineRegister({
  code: 'complaints',
  label: '投诉举报',
  area: 'complaints',
  table: 'complaints',
  number: 'TS',
  day: 'day',
  title: 'summary',
  hint: ['day', 'channel'],
  fields: {
    day: day({ label: '受理日期', required: true, notAfter: 'today', default: 'today', sticky: true, aliases: ['收到日期'] }),
    receivedAt: time({ label: '受理时间', notAfter: 'now' }),
    channel: choice('complaint-channel', { label: '受理渠道', required: true, sticky: true, aliases: ['来源'] }),
    sourceNumber: text({ label: '来源编号', max: 60, own: true, identifier: true, search: true, help: '12328 工单号、转办文号等' }),
    kind: choice('complaint-kind', { label: '类别', required: true, default: 'complaint-kind' }),
    matter: choice('complaint-matter', { label: '反映事项', required: true, aliases: ['业务类型'] }),
    identity: choice('complainant-identity', { label: '身份', required: true, default: 'complainant-identity', help: '要求保密的，姓名、电话、地址不显示、不打印、不导出，查看须写明原因' }),
    complainant: text({ label: '投诉举报人', max: 30, own: true, masked: true }),
    phone: phone({ label: '联系电话', own: true, masked: true }),
    address: text({ label: '联系地址', max: 120, own: true, masked: true }),
    summary: text({ label: '事由', required: true, max: 80, search: true, initials: true, help: '一句话，不写投诉举报人的身份' }),
    content: longText({ label: '反映内容', required: true, search: true }),
    operator: reference('operators', { label: '被反映的业户', search: true, initials: true }),
    target: text({ label: '被反映的对象', max: 100, search: true, initials: true, help: '监管库中没有的人、单位或车辆' }),
    happenedAt: time({ label: '事发时间', notAfter: 'now' }),
    section: reference('road-sections', { label: '路段', search: true, initials: true }),
    place: text({ label: '地点', max: 120, search: true, initials: true }),
    photos: photos({ label: '材料照片', max: 20 }),
    squad: reference('squads', { label: '承办中队', own: true, search: true }),
    handler: reference('people', { label: '承办人', own: true }),
    assignedOn: day({ label: '分派日期', own: true, notBefore: 'day', notAfter: 'today' }),
    replyDue: day({ label: '答复期限', own: true, notBefore: 'day' }),
    dueReason: text({ label: '延期原因', own: true }),
    investigation: longText({ label: '调查情况', own: true, search: true }),
    outcome: choice('complaint-outcome', { label: '调查结果', own: true }),
    handedTo: text({ label: '移交单位', max: 60, own: true, search: true }),
    repliedOn: day({ label: '答复日期', own: true, notBefore: 'day', notAfter: 'today' }),
    replyWay: choice('reply-way', { label: '答复方式', own: true }),
    repliedBy: reference('people', { label: '答复人', own: true }),
    reply: longText({ label: '答复内容', own: true, search: true }),
    calledBackOn: day({ label: '回访日期', own: true, notBefore: 'repliedOn', notAfter: 'today' }),
    calledBackBy: reference('people', { label: '回访人', own: true }),
    satisfaction: choice('satisfaction', { label: '满意情况', own: true }),
    callBackNote: longText({ label: '回访记录', own: true, search: true }),
    closedReason: text({ label: '免回访原因', own: true }),
    reopenReason: text({ label: '退回重办原因', own: true }),
    stage: choice('complaint-stage', { label: '办理阶段', computed: 'complaint-stage' }),
    closedOn: day({ label: '办结日期', computed: 'complaint-closed' }),
  },
  children: ['licence-checks', 'machine-inspections', 'enterprise-visits', 'leads'],
  list: {
    columns: ['number', 'day', 'channel', 'matter', 'summary', 'handler', 'replyDue', 'stage'],
    leads: ['stage', 'channel', 'matter', 'handler'],
    filters: ['kind', 'outcome', 'satisfaction', 'operator'],
    derived: {
      pendingOn: { kind: 'standing', label: '未答复', waiting: true },
      closedIn: { kind: 'within', label: '办结', field: 'closedOn' },
    },
  },
  pending: { field: 'stage', states: ['received', 'handling'], endedOn: 'repliedOn', due: 'replyDue' },
  protects: { fields: ['complainant', 'phone', 'address'], field: 'identity', states: ['protected'], act: '查看身份' },
  rules: ['complaint-identity', 'complaint-target', 'complaint-order'],
  empty: '12328、电话、来访、来信和转来的投诉举报在这里登记，跟踪到答复和回访。',
})

export const complaintLayout = layout(complaints, [
  section('受理', [['day:1', 'receivedAt:1', 'channel:1'], ['kind:1', 'matter:1', 'sourceNumber:1'], ['summary:3'], ['content:3']]),
  section('投诉举报人', [['identity:1', 'complainant:1', 'phone:1'], ['address:3']]),
  section('反映的对象和地点', [['operator:1', 'target:2'], ['happenedAt:1', 'section:1', 'place:1'], ['photos:3']]),
  section('分派', [['squad:1', 'handler:1', 'assignedOn:1'], ['replyDue:1', 'dueReason:2']], { folded: true }),
  section('调查和答复', [['outcome:1', 'handedTo:2'], ['investigation:3'], ['repliedOn:1', 'replyWay:1', 'repliedBy:1'], ['reply:3']], { folded: true }),
  section('回访', [['calledBackOn:1', 'calledBackBy:1', 'satisfaction:1'], ['callBackNote:3'], ['closedReason:2', 'reopenReason:1']], { folded: true }),
])
