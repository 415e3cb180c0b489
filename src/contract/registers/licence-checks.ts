import { defineRegister } from './definition.ts'
import { checklist, choice, day, decimal, idNumber, integer, lines, longText, officers, phone, photos, plate, reference, stake, text, time } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 证照核查: one visit, several matters (进一次门查多项事), at the roadside or at an operator's. What is looked at is named as it was
 * seen; the references say what of it the register holds. That it holds nothing is an answer as well.
 */
export const licenceChecks = defineRegister({
  code: 'licence-checks',
  label: '证照核查',
  area: 'licensing',
  table: 'licence_checks',
  peopleTable: 'licence_check_people',
  number: 'HC',
  day: 'day',
  title: 'subject',
  hint: ['day', 'conclusion'],
  fields: {
    day: day({ label: '检查日期', required: true, notAfter: 'today', default: 'today', sticky: true, aliases: ['日期'] }),
    checkedAt: time({ label: '检查时间', required: true, notAfter: 'now', own: true }),
    scene: choice('check-scene', { label: '检查场所', required: true, default: 'check-scene', sticky: true }),
    squad: reference('squads', { label: '中队', required: true, sticky: true, search: true, initials: true }),
    officers: officers({ label: '执法人员', required: true, min: 2, max: 12, certifiedOn: 'day', sticky: true, search: true, initials: true }),
    complaint: reference('complaints', { label: '投诉举报', own: true }),
    section: reference('road-sections', { label: '路段', sticky: true, search: true, initials: true }),
    stake: stake({ label: '桩号' }),
    place: text({ label: '地点', required: true, sticky: true, search: true, initials: true }),
    plate: plate({ label: '号牌号码', own: true, search: true, initials: true, aliases: ['车牌', '车号'] }),
    plateColour: choice('plate-colour', { label: '号牌颜色', own: true }),
    operatorName: text({ label: '业户名称', max: 100, own: true, search: true, initials: true }),
    personName: text({ label: '被检查人', max: 40, own: true, search: true, initials: true, aliases: ['驾驶员', '驾驶人'] }),
    personId: idNumber({ label: '被检查人身份证号', own: true, masked: true }),
    personPhone: phone({ label: '被检查人电话', own: true, masked: true }),
    inRegister: choice('register-answer', { label: '库内查询', required: true, own: true }),
    vehicle: reference('transport-vehicles', { label: '库内车辆', own: true }),
    operator: reference('operators', { label: '库内业户', own: true }),
    practitioner: reference('practitioners', { label: '库内人员', own: true }),
    matters: lines({
      label: '核查事项',
      min: 1,
      max: 30,
      required: true,
      own: true,
      table: 'licence_check_matters',
      fields: {
        matter: choice('check-matter', { label: '事项', required: true }),
        licence: reference('licences', { label: '库内证照' }),
        serial: text({ label: '出示证号', max: 40, identifier: true }),
        result: choice('licence-result', { label: '结果', required: true, default: 'licence-result' }),
        note: text({ label: '说明' }),
      },
    }),
    checklist: checklist({ label: '检查表', domains: ['road-transport', 'dangerous-goods', 'taxi'], own: true, help: '按车型逐项检查时选用，不选只记核查事项' }),
    conclusion: choice('check-conclusion', { label: '核查结论', required: true, own: true }),
    unlicensedKind: choice('unlicensed-kind', { label: '疑似无证经营类型', own: true }),
    route: text({ label: '起讫及路线', own: true, search: true, help: '例如：西峰汽车站至肖金镇' }),
    passengers: integer({ label: '乘客人数', own: true, min: 0, max: 300, unit: '人' }),
    price: decimal({ label: '约定或已收运费', own: true, digits: 2, min: 0, max: 1_000_000, unit: '元' }),
    carried: longText({ label: '载客（载货）情况', own: true, search: true }),
    statement: longText({ label: '当事人陈述', own: true, search: true }),
    witness: longText({ label: '乘客（货主）陈述', own: true, search: true }),
    handling: choice('check-handling', { label: '处理', required: true, default: 'check-handling', own: true }),
    handedTo: text({ label: '移送（抄告）单位', own: true, search: true }),
    handedOn: day({ label: '移送日期', own: true, notBefore: 'day', notAfter: 'today' }),
    photos: photos({ label: '现场照片', max: 20 }),
    licencePhotos: photos({ label: '证照照片', max: 20 }),
    remarks: longText({ label: '备注', search: true }),
    subject: text({ label: '检查对象', max: 300, computed: 'check-subject', search: true, initials: true }),
  },
  children: ['leads'],
  list: {
    columns: ['number', 'day', 'checkedAt', 'subject', 'place', 'squad', 'inRegister', 'conclusion', 'handling'],
    leads: ['squad', 'officers', 'conclusion', 'scene'],
    filters: ['inRegister', 'unlicensedKind', 'handling', 'section'],
  },
  rules: ['check-certificates', 'check-time', 'check-subject', 'check-register', 'check-matters', 'check-conclusion', 'check-unlicensed', 'check-handling', 'check-place'],
  empty: '路检路查或上门检查时，一次核查多项证照：输入号牌、名称或证号，监管库的答案就在旁边。',
})

export const licenceCheckLayout = layout(licenceChecks, [
  section('时间与人员', [['day:1', 'checkedAt:1', 'scene:1'], ['squad:1', 'officers:2'], ['section:1', 'stake:1', 'place:1']]),
  section('检查对象', [['plate:1', 'plateColour:1', 'inRegister:1'], ['operatorName:2', 'personName:1'], ['personId:1', 'personPhone:1'], ['vehicle:1', 'operator:1', 'practitioner:1']]),
  section('核查事项', [['matters:3'], ['checklist:3'], ['conclusion:1', 'handling:1'], ['handedTo:2', 'handedOn:1']]),
  section('疑似无证经营的证据', [['unlicensedKind:1', 'passengers:1', 'price:1'], ['route:3'], ['carried:3'], ['statement:3'], ['witness:3']]),
  section('照片与备注', [['licencePhotos:3'], ['photos:3'], ['complaint:1', 'remarks:2']]),
])
