import { defineRegister } from './definition.ts'
import { choice, day, longText, photos, reference, stake, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/** 发现问题: something on a road that someone has to put right (路损、抛洒、占道、非公路标志、建筑控制区…), from the finding to its end. Counted by the day it was found. */
export const findings = defineRegister({
  code: 'findings',
  label: '发现问题',
  area: 'patrol',
  table: 'findings',
  number: 'WT',
  day: 'day',
  title: 'description',
  hint: ['kind', 'section'],
  parent: 'patrol',
  fields: {
    patrol: reference('patrol-logs', { label: '所属巡查', required: true }),
    site: reference('site-records', { label: '现场记录' }),
    day: day({ label: '发现日期', required: true, notAfter: 'today', default: 'today', sticky: true }),
    foundAt: time({ label: '发现时间', required: true, notAfter: 'now' }),
    kind: choice('finding-kind', { label: '问题类别', required: true }),
    section: reference('road-sections', { label: '路段', required: true, sticky: true, search: true, initials: true }),
    stake: stake({ label: '桩号', required: true }),
    direction: choice('direction', { label: '方向', required: true, default: 'direction', sticky: true }),
    description: longText({ label: '问题描述', required: true, search: true, aliases: ['问题'] }),
    state: choice('finding-state', { label: '处置状态', required: true, default: 'finding-state', aliases: ['状态'] }),
    due: day({ label: '处置期限', own: true, notBefore: 'day', default: 'finding-due', help: '待处置的必填' }),
    dueReason: text({ label: '延期原因', own: true }),
    handling: longText({ label: '处置情况', own: true, search: true, aliases: ['处置结果'] }),
    handledOn: day({ label: '处置日期', own: true, notBefore: 'day', notAfter: 'today' }),
    handledBy: reference('people', { label: '处置人', own: true }),
    handedTo: text({ label: '移交单位', own: true, search: true }),
    handedReason: text({ label: '移交原因', own: true }),
    feedbackOn: day({ label: '反馈日期', own: true, notBefore: 'day', notAfter: 'today' }),
    feedback: longText({ label: '反馈情况', own: true, search: true }),
    recheck: choice('finding-recheck', { label: '复查', own: true, help: '空着为不需复查' }),
    recheckDue: day({ label: '复查期限', own: true, notBefore: 'day' }),
    recheckedOn: day({ label: '复查日期', own: true, notBefore: 'day', notAfter: 'today' }),
    recheckedBy: reference('people', { label: '复查人', own: true }),
    recheckNote: longText({ label: '复查情况', own: true, search: true }),
    stage: choice('finding-stage', { label: '办理阶段', computed: 'finding-stage' }),
    closedOn: day({ label: '办结日期', computed: 'finding-closed' }),
    photos: photos({ label: '发现时照片', max: 20 }),
    photosAfter: photos({ label: '处置后照片', max: 20 }),
  },
  children: ['leads'],
  list: {
    columns: ['number', 'day', 'kind', 'section', 'stake', 'description', 'state', 'due', 'stage'],
    leads: ['state', 'kind', 'section', 'patrol'],
    filters: ['stage', 'stake'],
    derived: {
      squad: { kind: 'through', through: 'patrol', field: 'squad' },
      pendingOn: { kind: 'standing', label: '待处置', waiting: true },
      settledBy: { kind: 'standing', label: '已处置或移交', waiting: false },
      closedIn: { kind: 'within', label: '办结', field: 'closedOn' },
    },
  },
  pending: { field: 'state', states: ['pending'], endedOn: 'handledOn', due: 'due' },
  rules: ['finding-stakes', 'finding-in-patrol', 'finding-state', 'finding-due', 'finding-recheck'],
  empty: '巡查发现的路损、抛洒、占道、非公路标志、建筑控制区等问题在这里跟踪到办结。',
})

export const findingLayout = layout(findings, [
  section('发现', [['patrol:2', 'site:1'], ['day:1', 'foundAt:1', 'kind:1'], ['section:1', 'stake:1', 'direction:1'], ['description:3'], ['photos:3']]),
  section('处置', [['state:1', 'due:1', 'handledOn:1'], ['handledBy:1', 'handedTo:1', 'handedReason:1'], ['handling:3'], ['photosAfter:3']]),
  section('反馈、复查与延期', [['feedbackOn:1', 'feedback:2'], ['recheck:1', 'recheckDue:1', 'recheckedOn:1'], ['recheckedBy:1', 'recheckNote:2'], ['dueReason:3']], { folded: true }),
])
