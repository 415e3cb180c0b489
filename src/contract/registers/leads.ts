import { defineRegister } from './definition.ts'
import { choice, day, idNumber, longText, officers, phone, photos, reference, stake, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/** 案源: a matter that may become a case, with its facts, people, place and photos as they were found. 行政处罚法第五十四条. */
export const leads = defineRegister({
  code: 'leads',
  label: '案源',
  area: 'cases',
  table: 'leads',
  number: 'AY',
  day: 'day',
  title: 'summary',
  hint: ['day', 'party'],
  fields: {
    day: day({ label: '登记日期', required: true, notAfter: 'today', default: 'today' }),
    source: choice('lead-source', { label: '案件来源', required: true, sticky: true }),
    finding: reference('findings', { label: '发现问题', own: true }),
    site: reference('site-records', { label: '现场记录', own: true }),
    complaint: reference('complaints', { label: '投诉举报', own: true }),
    operator: reference('operators', { label: '业户', search: true, initials: true }),
    sourceNote: text({ label: '来源说明', max: 120, own: true, search: true, help: '移送、交办的写明机关和文号' }),
    summary: text({ label: '案由摘要', required: true, max: 80, search: true, initials: true }),
    cause: choice('cause', { label: '涉嫌违法行为' }),
    party: text({ label: '当事人', max: 60, own: true, search: true, initials: true, help: '尚不清楚的留空' }),
    partyKind: choice('party-kind', { label: '当事人类别', own: true }),
    partyId: idNumber({ label: '身份证号', own: true, masked: true }),
    partyPhone: phone({ label: '联系电话', own: true, masked: true }),
    vehicle: text({ label: '车辆、农机号牌', max: 20, own: true, identifier: true, search: true }),
    happenedAt: time({ label: '事发时间', notAfter: 'now' }),
    section: reference('road-sections', { label: '路段', search: true, initials: true }),
    stake: stake({ label: '桩号' }),
    place: text({ label: '地点', max: 120, search: true, initials: true }),
    facts: longText({ label: '基本事实', required: true, search: true }),
    people: officers({ label: '发现人', min: 0, max: 6 }),
    photos: photos({ label: '照片', max: 40 }),
    fileDue: day({ label: '核查期限', own: true, notBefore: 'day' }),
    verifiedOn: day({ label: '核查日期', own: true, notBefore: 'day', notAfter: 'today' }),
    verifiedBy: reference('people', { label: '核查人', own: true }),
    opinion: longText({ label: '核查意见', own: true, search: true }),
    handedTo: text({ label: '移送机关', max: 60, own: true, search: true }),
    stage: choice('lead-stage', { label: '办理阶段', required: true, default: 'lead-stage' }),
  },
  peopleTable: 'lead_people',
  list: { columns: ['number', 'day', 'source', 'summary', 'party', 'place', 'fileDue', 'stage'], leads: ['stage', 'source', 'cause'], filters: ['operator', 'section'] },
  pending: { field: 'stage', states: ['open'], endedOn: 'verifiedOn', due: 'fileDue' },
  rules: ['lead-source', 'lead-stage', 'lead-cause'],
  empty: '巡查、检查、核查和投诉举报中可能立案的事项先登记为案源，附上事实、当事人、地点和照片。',
})

export const leadLayout = layout(leads, [
  section('来源', [['day:1', 'source:1', 'sourceNote:1'], ['finding:1', 'site:1', 'complaint:1'], ['operator:1', 'summary:2']]),
  section('当事人', [['party:1', 'partyKind:1', 'partyPhone:1'], ['partyId:1', 'vehicle:1']]),
  section('事实', [['cause:3'], ['happenedAt:1', 'section:1', 'stake:1'], ['place:3'], ['facts:3'], ['people:3'], ['photos:3']]),
  section('核查', [['stage:1', 'fileDue:1', 'handedTo:1'], ['verifiedOn:1', 'verifiedBy:1'], ['opinion:3']], { folded: true }),
])
