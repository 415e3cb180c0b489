import { defineRegister } from './definition.ts'
import { choice, day, longText, reference, stake, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/** 路况: what hinders traffic on a stretch of road, from when until when, and the way around it. Announced works may begin in the future. */
export const roadConditions = defineRegister({
  code: 'road-conditions',
  label: '路况',
  area: 'duty',
  table: 'road_conditions',
  number: 'LK',
  day: 'day',
  title: 'description',
  hint: ['kind', 'section'],
  fields: {
    day: day({ label: '开始日期', required: true, default: 'today', aliases: ['日期'] }),
    since: time({ label: '开始时间', required: true, aliases: ['时间'] }),
    expectedUntil: time({ label: '预计恢复', after: 'since', aliases: ['预计结束'] }),
    section: reference('road-sections', { label: '路段', required: true, sticky: true, search: true, initials: true }),
    from: stake({ label: '起点桩号', required: true, aliases: ['桩号'] }),
    to: stake({ label: '止点桩号' }),
    direction: choice('direction', { label: '方向', required: true, default: 'direction', sticky: true }),
    kind: choice('road-condition-kind', { label: '路况类别', required: true, aliases: ['类别'] }),
    passage: choice('road-passage', { label: '通行状况', required: true, sticky: true }),
    description: longText({ label: '情况描述', required: true, search: true, aliases: ['路况'] }),
    detour: longText({ label: '绕行路线', search: true }),
    source: text({ label: '信息来源', max: 80, search: true, sticky: true, help: '例如：巡查发现、养护单位、交警' }),
    state: choice('road-condition-state', { label: '状态', required: true, default: 'road-condition-state' }),
    endedAt: time({ label: '实际恢复', after: 'since', notAfter: 'now', aliases: ['实际结束'] }),
  },
  list: { columns: ['number', 'since', 'section', 'from', 'to', 'kind', 'passage', 'description', 'expectedUntil', 'state'], leads: ['state', 'kind', 'section'] },
  pending: { field: 'state', states: ['open'] },
  rules: ['condition-day', 'condition-stakes', 'condition-ended'],
  empty: '施工、封闭、积水、结冰、事故、塌方等影响通行的情况记在这里，可一键出路况通报。',
})

export const roadConditionLayout = layout(roadConditions, [
  section('地点', [['section:1', 'from:1', 'to:1'], ['direction:1', 'kind:1', 'passage:1']]),
  section('情况', [['day:1', 'since:1', 'expectedUntil:1'], ['description:3'], ['detour:2', 'source:1']]),
  section('恢复', [['state:1', 'endedAt:1']]),
])
