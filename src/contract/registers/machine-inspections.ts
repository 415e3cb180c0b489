import { defineRegister } from './definition.ts'
import { checklist, choice, day, farmCode, flag, idNumber, integer, lines, longText, officers, photos, reference, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 农机安全检查: one machine looked at on one occasion, alone or together with the police. Plate, kind and owner are those of that
 * day: a machine that is sold or registered afterwards leaves them as they were.
 */
export const machineInspections = defineRegister({
  code: 'machine-inspections',
  label: '农机安全检查',
  area: 'machinery',
  table: 'machine_inspections',
  peopleTable: 'machine_inspection_people',
  number: 'NJ',
  day: 'day',
  title: 'subject',
  hint: ['day', 'owner'],
  fields: {
    day: day({ label: '检查日期', required: true, notAfter: 'today', default: 'today', sticky: true, aliases: ['日期'] }),
    starts: time({ label: '开始时间', required: true, notAfter: 'now' }),
    ends: time({ label: '结束时间', after: 'starts', notAfter: 'now' }),
    machine: reference('machines', { label: '农机', required: true, own: true, search: true, initials: true }),
    plate: text({ label: '当日号牌', required: true, own: true, max: 20, default: 'machine-plate', follows: ['machine'], help: '未登记的写“无号牌”' }),
    kind: choice('machine-kind', { label: '机型', required: true, own: true, default: 'machine-kind', follows: ['machine'] }),
    owner: text({ label: '当日所有人', required: true, own: true, max: 80, search: true, initials: true, default: 'machine-owner', follows: ['machine'] }),
    township: choice('township', { label: '乡镇（街道）', required: true, sticky: true, default: 'machine-township', follows: ['machine'], aliases: ['乡镇'] }),
    place: text({ label: '检查地点', required: true, search: true, initials: true, sticky: true, help: '例如：白杨镇什字路口、康家湾麦场', aliases: ['地点'] }),
    campaign: reference('campaigns', { label: '专项行动', sticky: true, search: true, initials: true }),
    complaint: reference('complaints', { label: '投诉举报', own: true }),
    driver: reference('machine-drivers', { label: '操作人', own: true, search: true, initials: true, help: '档案里没有的填下面几栏' }),
    driverName: text({ label: '操作人姓名', own: true, max: 30, search: true, initials: true }),
    driverIdNumber: idNumber({ label: '操作人身份证号', own: true, masked: true }),
    driverCodes: farmCode({ label: '操作人准驾机型', own: true, help: '无证的空着' }),
    officers: officers({ label: '执法人员', required: true, min: 2, max: 12, certifiedOn: 'day', sticky: true, initials: true, search: true, aliases: ['检查人员'] }),
    units: lines({
      label: '联合单位',
      max: 10,
      table: 'machine_inspection_units',
      fields: {
        kind: choice('joint-unit-kind', { label: '类别', required: true }),
        unit: text({ label: '单位', required: true, max: 60 }),
        headcount: integer({ label: '人数', required: true, min: 1, max: 200 }),
        names: text({ label: '参加人员', max: 120 }),
      },
    }),
    checklist: checklist({ label: '检查表', required: true, own: true, domains: ['agri-machinery'], fits: { reference: 'machine', field: 'kind' } }),
    result: choice('check-verdict', { label: '检查结果', computed: 'inspection-result' }),
    unplated: flag({ label: '无号牌', computed: 'inspection-unplated' }),
    joint: flag({ label: '联合检查', computed: 'inspection-joint' }),
    subject: text({ label: '检查对象', computed: 'inspection-subject', search: true, initials: true }),
    situation: longText({ label: '检查情况', own: true, search: true }),
    handling: longText({ label: '现场处理', own: true, search: true, aliases: ['处理意见'] }),
    photos: photos({ label: '照片', max: 20 }),
    remarks: longText({ label: '备注', own: true, search: true }),
  },
  children: ['defects', 'documents', 'leads'],
  list: { columns: ['number', 'day', 'plate', 'kind', 'owner', 'township', 'place', 'officers', 'result'], leads: ['result', 'kind', 'township', 'campaign'], filters: ['officers', 'machine', 'driver', 'unplated', 'joint'] },
  verdict: 'result',
  rules: ['inspection-certificates', 'inspection-day', 'inspection-kind', 'inspection-checklist', 'inspection-machine', 'inspection-driver-named', 'inspection-driver'],
  empty: '在路上、村里、田间检查一台农机记一条：机主、操作人、检查人员和检查结果。',
})

export const machineInspectionLayout = layout(machineInspections, [
  section('时间与人员', [['day:1', 'starts:1', 'ends:1'], ['officers:2', 'campaign:1']]),
  section('农机', [['machine:1', 'plate:1', 'kind:1'], ['owner:1', 'township:1', 'place:1']]),
  section('操作人', [['driver:1', 'driverName:1'], ['driverIdNumber:1', 'driverCodes:1']]),
  section('检查表', [['checklist:3']]),
  section('检查情况', [['situation:3'], ['handling:3'], ['photos:3']]),
  section('联合检查与备注', [['units:3'], ['complaint:1', 'remarks:2']]),
])
