import { defineRegister } from './definition.ts'
import { choice, day, longText, officers, reference, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/** 值班日志: what one shift on duty was told, told others, and left to the next. Counted by the day it starts. */
export const dutyLogs = defineRegister({
  code: 'duty-logs',
  label: '值班日志',
  area: 'duty',
  table: 'duty_logs',
  peopleTable: 'duty_log_people',
  number: 'ZB',
  day: 'day',
  title: 'names',
  hint: ['day', 'shift'],
  fields: {
    day: day({ label: '值班日期', required: true, notAfter: 'today', default: 'today', sticky: true, aliases: ['日期'] }),
    shift: choice('patrol-shift', { label: '班次', required: true, sticky: true, aliases: ['班别'] }),
    starts: time({ label: '开始时间', required: true, notAfter: 'now', aliases: ['起始时间'] }),
    ends: time({ label: '结束时间', required: true, after: 'starts', help: '跨零点写“次日 08:00”', aliases: ['终止时间'] }),
    leader: reference('people', { label: '带班领导', sticky: true, search: true, initials: true }),
    people: officers({ label: '值班人员', required: true, min: 1, max: 12, search: true, initials: true, aliases: ['值班人'] }),
    weather: choice('weather', { label: '天气' }),
    names: text({ label: '值班人员姓名', max: 400, computed: 'names' }),
    summary: longText({ label: '值班情况', search: true, aliases: ['情况记录'] }),
    handedOverBy: reference('people', { label: '交班人' }),
    takenOverBy: reference('people', { label: '接班人' }),
    handedOverAt: time({ label: '交接时间', after: 'starts', notAfter: 'now' }),
    outstanding: longText({ label: '移交事项', search: true, help: '未办结的接报和指令、需下一班留意的路段', aliases: ['未办结事项'] }),
  },
  children: ['duty-reports', 'duty-orders'],
  list: { columns: ['number', 'day', 'shift', 'leader', 'people', 'handedOverBy', 'takenOverBy', 'handedOverAt', 'summary'], leads: ['shift', 'people', 'leader'] },
  rules: ['shift-times', 'duty-hands', 'duty-open'],
  empty: '每班值班记一条：值班人员、接报、指令和交接班事项。',
})

export const dutyLogLayout = layout(dutyLogs, [
  section('值班', [['day:1', 'starts:1', 'ends:1'], ['shift:1', 'leader:1', 'people:1'], ['weather:1', 'summary:2']]),
  section('交接班', [['handedOverBy:1', 'takenOverBy:1', 'handedOverAt:1'], ['outstanding:3']]),
])
