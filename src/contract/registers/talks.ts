import { defineRegister } from './definition.ts'
import { choice, day, longText, officers, photos, reference, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/** 约谈记录: an enterprise asked in, told what is wrong, and what it undertook to do. Not a visit, and not counted as one. */
export const talks = defineRegister({
  code: 'talks',
  label: '约谈记录',
  area: 'licensing',
  table: 'talks',
  peopleTable: 'talk_people',
  number: 'YT',
  day: 'day',
  title: 'reason',
  hint: ['operator', 'day'],
  fields: {
    day: day({ label: '约谈日期', required: true, notAfter: 'today', default: 'today' }),
    starts: time({ label: '开始时间', notAfter: 'now' }),
    ends: time({ label: '结束时间', notAfter: 'now', after: 'starts' }),
    operator: reference('operators', { label: '被约谈业户', required: true, search: true, initials: true }),
    visit: reference('enterprise-visits', { label: '入企检查', help: '由一次检查引起的' }),
    attendee: text({ label: '被约谈人', required: true, max: 60, search: true, initials: true }),
    attendeePost: text({ label: '职务', max: 60 }),
    host: reference('people', { label: '主持人', required: true }),
    officers: officers({ label: '约谈人员', required: true, min: 1, max: 12, search: true, initials: true }),
    place: text({ label: '约谈地点', max: 200 }),
    kind: choice('talk-kind', { label: '约谈事由', required: true }),
    reason: longText({ label: '存在的问题', required: true, search: true }),
    demands: longText({ label: '整改要求', required: true, search: true }),
    undertaking: longText({ label: '业户承诺', search: true }),
    due: day({ label: '整改期限', own: true, notBefore: 'day' }),
    doneOn: day({ label: '整改完成日期', own: true, notBefore: 'day', notAfter: 'today' }),
    outcome: longText({ label: '整改情况', own: true, search: true }),
    photos: photos({ label: '照片', max: 20 }),
    state: choice('matter-state', { label: '状态', computed: 'talk-state' }),
  },
  list: { columns: ['number', 'day', 'operator', 'kind', 'attendee', 'reason', 'due', 'state'], leads: ['operator', 'kind', 'state', 'officers'] },
  pending: { field: 'state', states: ['open'], endedOn: 'doneOn', due: 'due' },
  rules: ['talk-done'],
  empty: '约谈业户的事由、要求、承诺和整改情况记在这里。约谈不是入企检查，不计入频次。',
})

export const talkLayout = layout(talks, [
  section('约谈', [['operator:2', 'visit:1'], ['day:1', 'starts:1', 'ends:1'], ['attendee:1', 'attendeePost:1', 'place:1'], ['host:1', 'officers:2']]),
  section('内容', [['kind:1', 'due:1'], ['reason:3'], ['demands:3'], ['undertaking:3']]),
  section('整改', [['doneOn:1', 'outcome:2'], ['photos:3']]),
])
