import { defineRegister } from './definition.ts'
import { checklist, choice, creditCode, day, idNumber, longText, officers, phone, photos, reference, text } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 双随机检查对象: what a draw drew, with the officers it drew for it, and what the check found. Whom it concerns is written
 * down as it was on the day of the draw, and comes from the draw alone.
 */
export const randomCheckObjects = defineRegister({
  code: 'random-check-objects',
  label: '双随机检查对象',
  area: 'licensing',
  table: 'random_check_objects',
  peopleTable: 'random_check_object_people',
  day: 'day',
  title: 'name',
  hint: ['task', 'day'],
  parent: 'task',
  children: ['enterprise-visits', 'leads'],
  isDrawn: true,
  fields: {
    task: reference('random-checks', { label: '双随机任务', required: true, computed: 'drawn-task' }),
    day: day({ label: '检查日期', required: true, help: '未检查的为任务的开始日期' }),
    name: text({ label: '对象名称', required: true, max: 120, search: true, initials: true, computed: 'drawn-name' }),
    kind: choice('draw-pool', { label: '类型', required: true, computed: 'drawn-kind' }),
    creditCode: creditCode({ label: '统一社会信用代码', search: true, computed: 'drawn-credit-code' }),
    representative: text({ label: '法定代表人', max: 40, search: true, computed: 'drawn-representative' }),
    idNumber: idNumber({ label: '法人身份证号', masked: true, computed: 'drawn-id-number' }),
    phone: phone({ label: '联系电话', masked: true, computed: 'drawn-phone' }),
    supervision: text({ label: '监管类型', max: 60, computed: 'drawn-supervision' }),
    division: text({ label: '行政划分', max: 60, computed: 'drawn-division' }),
    supervisor: text({ label: '监管单位', max: 60, computed: 'drawn-supervisor' }),
    operator: reference('operators', { label: '经营业户', computed: 'drawn-operator' }),
    vehicle: reference('transport-vehicles', { label: '营运车辆', computed: 'drawn-vehicle' }),
    practitioner: reference('practitioners', { label: '从业人员', computed: 'drawn-practitioner' }),
    drawnOfficers: text({ label: '抽取的检查人员', max: 200, computed: 'drawn-officers' }),
    project: text({ label: '项目名称', max: 120, search: true }),
    officers: officers({ label: '检查人员', required: true, min: 2, max: 6, certifiedOn: 'day', search: true, initials: true }),
    changeReason: text({ label: '更换检查人员的原因', own: true, max: 200, help: '与抽取的不同时必填' }),
    result: choice('spot-result', { label: '检查结果', own: true }),
    assessment: choice('spot-assessment', { label: '评价', own: true }),
    checklist: checklist({ label: '检查表', own: true, domains: ['road-transport', 'dangerous-goods', 'taxi'], help: '逐项检查时选用' }),
    note: longText({ label: '检查情况', own: true, search: true }),
    remarks: text({ label: '备注', own: true, max: 300 }),
    photos: photos({ label: '照片', max: 20 }),
    state: choice('spot-state', { label: '状态', computed: 'spot-state' }),
  },
  list: { columns: ['day', 'name', 'creditCode', 'kind', 'officers', 'result', 'assessment', 'state'], leads: ['state', 'task', 'result', 'officers'] },
  pending: { field: 'state', states: ['pending'] },
  rules: ['spot-certificates', 'spot-officers', 'spot-day', 'spot-result'],
  empty: '双随机任务抽取之后，抽到的对象和检查人员列在这里，逐个登记检查结果。',
})

export const randomCheckObjectLayout = layout(randomCheckObjects, [
  section('检查', [['day:1', 'officers:2'], ['changeReason:3'], ['checklist:3'], ['result:1', 'assessment:1', 'project:1'], ['note:3'], ['photos:3'], ['remarks:3']]),
])
