import { defineRegister } from './definition.ts'
import { choice, day, lines, longText, officers, reference, text, time } from './field.ts'
import { layout, section } from './layout.ts'
import { stretchFields } from './stretches.ts'

/** 巡查计划: who is to patrol which roads on a day. Carried out once a living patrol log names it; planned and carried out make 巡查计划完成度. */
export const patrolPlans = defineRegister({
  code: 'patrol-plans',
  label: '巡查计划',
  area: 'duty',
  table: 'patrol_plans',
  peopleTable: 'patrol_plan_people',
  number: 'JH',
  day: 'day',
  title: 'route',
  hint: ['day', 'squad', 'officers'],
  fields: {
    day: day({ label: '计划日期', required: true, default: 'today', sticky: true, aliases: ['日期'] }),
    squad: reference('squads', { label: '中队', required: true, sticky: true, initials: true, search: true, aliases: ['机构名称', '单位'] }),
    shift: choice('patrol-shift', { label: '班次', required: true, sticky: true, aliases: ['班别'] }),
    starts: time({ label: '计划开始', required: true, aliases: ['开始时间', '起始时间'] }),
    ends: time({ label: '计划结束', required: true, after: 'starts', help: '跨零点写“次日 02:00”', aliases: ['结束时间', '终止时间'] }),
    officers: officers({ label: '执法人员', required: true, min: 2, max: 12, certifiedOn: 'day', sticky: true, initials: true, search: true, aliases: ['巡查人员'] }),
    auxiliaries: officers({ label: '协管人员', max: 12, sticky: true, initials: true, search: true, aliases: ['辅助人员'] }),
    vehicle: reference('brigade-vehicles', { label: '执法车辆', sticky: true, search: true, initials: true, aliases: ['车牌', '车号'] }),
    stretches: lines({ label: '巡查路段', required: true, min: 1, max: 20, table: 'patrol_plan_stretches', fields: stretchFields }),
    route: text({ label: '巡查路线', max: 2000, computed: 'patrol-route', search: true, initials: true }),
    remarks: longText({ label: '备注', search: true, help: '重点路段、集市日等' }),
  },
  children: ['patrol-logs'],
  list: { columns: ['number', 'day', 'shift', 'starts', 'ends', 'squad', 'officers', 'vehicle', 'route'], leads: ['squad', 'officers', 'vehicle', 'shift'] },
  rules: ['plan-certificates', 'patrol-people', 'shift-times', 'patrol-stakes', 'plan-overlap', 'plan-duty'],
  empty: '排好每天哪个中队、哪几个人、开哪辆车、巡哪些路段；巡查日志注明计划后即算执行。',
})

export const patrolPlanLayout = layout(patrolPlans, [
  section('时间与人员', [['day:1', 'squad:1', 'shift:1'], ['starts:1', 'ends:1', 'vehicle:1'], ['officers:2', 'auxiliaries:1']]),
  section('路线', [['stretches:3'], ['remarks:3']]),
])
