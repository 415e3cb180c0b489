import { defineRegister } from './definition.ts'
import { choice, day, decimal, integer, lines, longText, officers, reference, text, time } from './field.ts'
import { layout, section } from './layout.ts'
import { stretchFields } from './stretches.ts'

/** 巡查日志: one patrol of two or more officers along road sections. Counted by the day it starts, although a night patrol ends the day after. */
export const patrolLogs = defineRegister({
  code: 'patrol-logs',
  label: '巡查日志',
  area: 'patrol',
  table: 'patrol_logs',
  peopleTable: 'patrol_log_people',
  number: 'XC',
  day: 'day',
  title: 'route',
  hint: ['day', 'officers'],
  fields: {
    day: day({ label: '巡查日期', required: true, notAfter: 'today', default: 'today', sticky: true, aliases: ['日期', '巡查时间'] }),
    starts: time({ label: '开始时间', required: true, notAfter: 'now', aliases: ['起始时间'] }),
    ends: time({ label: '结束时间', required: true, after: 'starts', notAfter: 'now', help: '跨零点写“次日 02:00”', aliases: ['终止时间'] }),
    minutes: integer({ label: '巡查时长', unit: '分钟', computed: 'patrol-minutes', aliases: ['时长'] }),
    squad: reference('squads', { label: '中队', required: true, sticky: true, initials: true, search: true, aliases: ['机构名称', '单位'] }),
    method: choice('patrol-method', { label: '巡查方式', required: true, default: 'patrol-method', sticky: true, aliases: ['方式'] }),
    weather: choice('weather', { label: '天气', sticky: true }),
    officers: officers({ label: '执法人员', required: true, min: 2, max: 12, certifiedOn: 'day', sticky: true, initials: true, search: true, aliases: ['巡查人员'] }),
    auxiliaries: officers({ label: '协管人员', max: 12, sticky: true, initials: true, search: true, aliases: ['辅助人员'] }),
    vehicle: reference('brigade-vehicles', { label: '执法车辆', sticky: true, search: true, initials: true, aliases: ['车牌', '车号'] }),
    stretches: lines({
      label: '巡查路段',
      required: true,
      min: 1,
      max: 20,
      table: 'patrol_log_stretches',
      fields: stretchFields,
    }),
    route: text({ label: '巡查路线', max: 2000, computed: 'patrol-route', search: true, initials: true }),
    plan: reference('patrol-plans', { label: '巡查计划', default: 'open-plan', follows: ['day', 'squad'], help: '注明后该计划即算执行' }),
    mileage: decimal({ label: '巡查里程', unit: '公里', digits: 1, min: 0, max: 2000, required: true, aliases: ['里程', '里程km'] }),
    summary: longText({ label: '巡查情况', own: true, search: true, aliases: ['发现问题', '巡查记录'] }),
    sentences: lines({
      label: '巡查叙述',
      max: 300,
      own: true,
      table: 'patrol_log_sentences',
      fields: {
        text: longText({ label: '句子', required: true }),
        mark: choice('sentence-mark', { label: '标记', required: true, default: 'sentence-mark' }),
        part: choice('narrative-part', { label: '内容' }),
        source: text({ label: '依据', identifier: true }),
      },
    }),
    pavement: longText({ label: '路面情况', search: true }),
    facilities: longText({ label: '附属设施', search: true }),
    controlArea: longText({ label: '用地及建筑控制区', search: true }),
    vehicleState: text({ label: '车况' }),
    equipment: text({ label: '设备' }),
    handedOverBy: reference('people', { label: '交班人' }),
    takenOverBy: reference('people', { label: '接班人' }),
    leader: reference('people', { label: '负责人' }),
    remarks: longText({ label: '其他', search: true, aliases: ['备注'] }),
  },
  children: ['site-records', 'findings'],
  list: { columns: ['number', 'day', 'starts', 'ends', 'squad', 'officers', 'vehicle', 'route', 'mileage'], leads: ['squad', 'officers', 'vehicle', 'method'], filters: ['weather'] },
  rules: ['patrol-certificates', 'patrol-people', 'patrol-day', 'patrol-stakes', 'patrol-overlap', 'patrol-speed', 'patrol-mileage', 'patrol-duplicate', 'patrol-narrative', 'patrol-plan'],
  empty: '每次上路巡查记一条：时间、人员、车辆、路段桩号和发现的情况。',
})

export const patrolLogLayout = layout(patrolLogs, [
  section('时间与人员', [['day:1', 'starts:1', 'ends:1'], ['squad:1', 'officers:2'], ['auxiliaries:2', 'vehicle:1']]),
  section('路线', [['stretches:3'], ['mileage:1', 'method:1', 'weather:1']]),
  section('情况', [['summary:3'], ['sentences:3'], ['pavement:1', 'facilities:1', 'controlArea:1'], ['plan:1', 'remarks:2']]),
  section('交接班', [['vehicleState:1', 'equipment:2'], ['handedOverBy:1', 'takenOverBy:1', 'leader:1']], { folded: true }),
])
