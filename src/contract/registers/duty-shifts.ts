import { defineRegister } from './definition.ts'
import { choice, day, longText, officers, phone, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/** 值班表: who leads, answers and stands by on a day, and under which number. Counted by the day the shift starts. */
export const dutyShifts = defineRegister({
  code: 'duty-shifts',
  label: '值班表',
  area: 'duty',
  table: 'duty_shifts',
  peopleTable: 'duty_shift_people',
  day: 'day',
  title: 'names',
  hint: ['day', 'kind'],
  fields: {
    day: day({ label: '值班日期', required: true, default: 'today', sticky: true, aliases: ['日期'] }),
    kind: choice('duty-kind', { label: '值班类别', required: true, sticky: true, aliases: ['类别', '岗位'] }),
    people: officers({ label: '值班人员', required: true, min: 1, max: 12, search: true, initials: true, aliases: ['值班人'] }),
    phone: phone({ label: '值班电话', help: '不填则用本人电话', aliases: ['电话', '联系电话'] }),
    starts: time({ label: '开始时间', required: true, aliases: ['起始时间'] }),
    ends: time({ label: '结束时间', required: true, after: 'starts', help: '跨零点写“次日 08:00”', aliases: ['终止时间'] }),
    names: text({ label: '值班人员姓名', max: 400, computed: 'names' }),
    remarks: longText({ label: '备注', search: true }),
  },
  list: { columns: ['day', 'kind', 'names', 'starts', 'ends', 'phone'], leads: ['kind', 'people'] },
  rules: ['shift-times', 'duty-once', 'duty-patrolling'],
  empty: '排好每天的带班领导、值班员和值班电话，工作台据此显示此刻谁在岗。',
})

export const dutyShiftLayout = layout(dutyShifts, [section('值班', [['day:1', 'kind:1', 'phone:1'], ['people:1', 'starts:1', 'ends:1'], ['remarks:3']])])
