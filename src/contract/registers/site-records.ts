import { defineRegister } from './definition.ts'
import { choice, day, flag, longText, photos, reference, stake, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/** 现场记录: what was looked at in one place during a patrol, normal or not. Counted by its own day. */
export const siteRecords = defineRegister({
  code: 'site-records',
  label: '现场记录',
  area: 'patrol',
  table: 'site_records',
  number: 'XJ',
  day: 'day',
  title: 'place',
  hint: ['day', 'matter'],
  parent: 'patrol',
  fields: {
    patrol: reference('patrol-logs', { label: '所属巡查', required: true }),
    day: day({ label: '日期', required: true, notAfter: 'today', default: 'today', sticky: true }),
    starts: time({ label: '开始时间', required: true, notAfter: 'now' }),
    ends: time({ label: '结束时间', after: 'starts', notAfter: 'now' }),
    state: choice('site-state', { label: '记录状态', required: true, default: 'site-state' }),
    matter: choice('site-matter', { label: '检查门类', required: true, sticky: true }),
    kind: choice('site-kind', { label: '检查类型' }),
    section: reference('road-sections', { label: '路段', required: true, sticky: true, search: true, initials: true }),
    from: stake({ label: '起点桩号', required: true }),
    to: stake({ label: '止点桩号' }),
    direction: choice('direction', { label: '行驶方向', required: true, default: 'direction', sticky: true }),
    place: text({ label: '地点', required: true, search: true, initials: true, help: '例如：后官寨镇路口、董志加油站对面' }),
    condition: choice('site-condition', { label: '路段情况', required: true, default: 'site-condition' }),
    description: longText({ label: '描述', search: true, aliases: ['情况描述'] }),
    handling: longText({ label: '处理方式及结果', search: true, aliases: ['处理结果'] }),
    toCase: flag({ label: '转立案', own: true }),
    photos: photos({ label: '照片', max: 20 }),
  },
  children: ['findings', 'leads'],
  list: { columns: ['number', 'day', 'starts', 'section', 'from', 'place', 'matter', 'condition', 'state'], leads: ['section', 'matter', 'state', 'condition'] },
  pending: { field: 'state', states: ['open'] },
  rules: ['site-stakes', 'site-in-patrol'],
  empty: '巡查途中在一处停下查看，就记一条现场记录，可附照片。',
})

export const siteRecordLayout = layout(siteRecords, [
  section('时间与地点', [['patrol:2', 'state:1'], ['day:1', 'starts:1', 'ends:1'], ['section:1', 'from:1', 'to:1'], ['direction:1', 'place:2']]),
  section('检查', [['matter:1', 'kind:1', 'condition:1'], ['description:3'], ['handling:3'], ['toCase:1'], ['photos:3']]),
])
