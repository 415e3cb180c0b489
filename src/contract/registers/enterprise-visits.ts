import { defineRegister } from './definition.ts'
import { checklist, choice, day, flag, lines, longText, officers, photos, reference, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 入企检查: one visit to one enterprise, from its plan to the answer given, for however many published matters. Individual
 * businesses and cooperatives are enterprises like any other; a patrol without a certain object is none. Counted by the day it is carried out, else planned.
 */
export const enterpriseVisits = defineRegister({
  code: 'enterprise-visits',
  label: '入企检查',
  area: 'licensing',
  table: 'enterprise_visits',
  peopleTable: 'enterprise_visit_people',
  number: 'RQ',
  day: 'day',
  title: 'summary',
  hint: ['day', 'officers'],
  fields: {
    operator: reference('operators', { label: '被检查业户', required: true, search: true, initials: true, aliases: ['企业', '被检查单位'] }),
    day: day({ label: '检查日期', required: true, default: 'today', aliases: ['计划日期'] }),
    basis: choice('visit-basis', { label: '检查类型', required: true, default: 'visit-basis', sticky: true }),
    reason: text({ label: '检查缘由', max: 300, own: true, search: true, help: '个案、专项和投诉举报的必填' }),
    matters: lines({ label: '检查事项', required: true, min: 1, max: 20, table: 'enterprise_visit_matters', fields: { matter: reference('visit-matters', { label: '事项', required: true }) } }),
    officers: officers({ label: '检查人员', required: true, min: 2, max: 12, certifiedOn: 'day', sticky: true, search: true, initials: true }),
    complaint: reference('complaints', { label: '投诉举报', own: true }),
    spot: reference('random-check-objects', { label: '双随机检查对象', help: '双随机抽到的填' }),
    scanCode: text({ label: '上级平台检查码', own: true, max: 60, unique: true, identifier: true, search: true, help: '由上级平台赋码的填' }),
    overCapReason: choice('over-cap-reason', { label: '超过上限的理由', own: true }),
    overCapAllowedBy: text({ label: '准予超过上限的人', own: true, max: 60 }),
    overCapNote: text({ label: '超过上限的说明', own: true, max: 300 }),
    emergency: flag({ label: '情况紧急，先检查后补批', own: true }),
    approvedBy: text({ label: '批准人', own: true, max: 60, search: true, help: '在审批表上签字的负责人' }),
    approvedAt: time({ label: '批准时间', own: true, notAfter: 'now', help: '以纸质审批表签字时间为准' }),
    noticeWay: choice('visit-notice-way', { label: '通知方式', own: true }),
    noticedAt: time({ label: '通知时间', own: true, notAfter: 'now' }),
    starts: time({ label: '进场时间', own: true, notAfter: 'now' }),
    ends: time({ label: '离场时间', own: true, notAfter: 'now', after: 'starts' }),
    place: text({ label: '检查地点', own: true, max: 200, search: true }),
    representative: text({ label: '现场负责人', own: true, max: 60, search: true }),
    checklist: checklist({ label: '检查表', own: true, domains: ['road-transport', 'dangerous-goods', 'taxi'], help: '逐项检查时选用' }),
    record: longText({ label: '现场检查情况', own: true, search: true }),
    statement: longText({ label: '业户陈述', own: true }),
    result: choice('visit-result', { label: '检查结果', own: true }),
    followUp: longText({ label: '处理意见', own: true, search: true }),
    answeredOn: day({ label: '结果告知日期', own: true, notAfter: 'today' }),
    answerWay: choice('visit-notice-way', { label: '告知方式', own: true }),
    cancelledReason: text({ label: '取消原因', own: true, max: 200 }),
    photos: photos({ label: '照片', max: 30 }),
    remarks: longText({ label: '备注', own: true }),
    summary: text({ label: '检查摘要', max: 400, computed: 'visit-summary', search: true }),
    stage: choice('visit-stage', { label: '办理阶段', computed: 'visit-stage' }),
  },
  children: ['defects', 'documents', 'talks', 'leads'],
  list: { columns: ['number', 'day', 'operator', 'basis', 'summary', 'officers', 'result', 'stage'], leads: ['operator', 'stage', 'basis', 'officers'], filters: ['result', 'overCapReason', 'emergency'] },
  pending: { field: 'stage', states: ['planned', 'approved', 'noticed', 'unapproved', 'visited'], endedOn: 'answeredOn' },
  rules: ['visit-certificates', 'visit-matters', 'visit-reason', 'visit-order', 'visit-approval', 'visit-record', 'visit-cap'],
  empty: '进入企业检查先列计划、报批准、发通知，再现场检查、告知结果；同一业户一年查了几次一看便知。',
})

export const enterpriseVisitLayout = layout(enterpriseVisits, [
  section('计划', [['operator:2', 'day:1'], ['basis:1', 'reason:2'], ['matters:3'], ['officers:3'], ['spot:1', 'complaint:1', 'scanCode:1'], ['overCapReason:1', 'overCapAllowedBy:1', 'overCapNote:1']]),
  section('批准与通知', [['approvedBy:1', 'approvedAt:1', 'emergency:1'], ['noticeWay:1', 'noticedAt:1']]),
  section('现场检查', [['starts:1', 'ends:1', 'representative:1'], ['place:3'], ['checklist:3'], ['record:3'], ['statement:3'], ['photos:3']]),
  section('结果', [['result:1', 'answeredOn:1', 'answerWay:1'], ['followUp:3'], ['remarks:3']]),
  section('取消', [['cancelledReason:3']], { folded: true }),
])
