import { defineRegister } from './definition.ts'
import { choice, day, longText, photos, reference, text } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 证照: a licence or filing of one operator, one vehicle or one practitioner. How near its end it is depends on the day and
 * is never stored: `contract/licensing` reckons it.
 */
export const licences = defineRegister({
  code: 'licences',
  label: '证照',
  area: 'licensing',
  table: 'licences',
  title: 'fullNumber',
  hint: ['kind', 'holder', 'validTo'],
  fields: {
    kind: choice('licence-kind', { label: '证照种类', required: true, sticky: true, aliases: ['证照名称'] }),
    form: choice('licence-form', { label: '许可或备案', required: true, default: 'licence-form', follows: ['kind'] }),
    ofOperator: reference('operators', { label: '持证业户', help: '业户、车辆、人员三者只填一项', search: true, aliases: ['业户'] }),
    ofVehicle: reference('transport-vehicles', { label: '持证车辆', search: true, aliases: ['车辆'] }),
    ofPractitioner: reference('practitioners', { label: '持证人员', search: true, aliases: ['人员'] }),
    word: text({ label: '字', max: 40, sticky: true, help: '例如：甘交运管许可庆字' }),
    serial: text({ label: '编号', required: true, own: true, max: 40, identifier: true, aliases: ['证号', '证照编号'] }),
    scope: longText({ label: '许可（备案）范围', search: true, aliases: ['经营范围'] }),
    organ: text({ label: '发证机关', max: 60, sticky: true, search: true }),
    issuedOn: day({ label: '发证日期', own: true, notAfter: 'today' }),
    validFrom: day({ label: '有效期自', own: true }),
    validTo: day({ label: '有效期至', own: true, notBefore: 'validFrom', help: '长期有效或备案的留空' }),
    reviewDue: day({ label: '年审到期', own: true, help: '下一次年度审验或诚信考核截止日' }),
    standing: choice('licence-standing', { label: '证照状况', required: true, default: 'licence-standing' }),
    standingNote: text({ label: '状况说明', own: true, help: '暂扣、吊销、注销的文号和日期' }),
    photos: photos({ label: '证照照片', max: 10 }),
    remarks: longText({ label: '备注', search: true }),
    holder: text({ label: '持证者', computed: 'licence-holder', search: true, initials: true }),
    holderKind: choice('holder-kind', { label: '持证对象', computed: 'licence-holder-kind' }),
    fullNumber: text({ label: '证照字号', computed: 'licence-number', search: true }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  list: {
    columns: ['fullNumber', 'kind', 'holder', 'validTo', 'reviewDue', 'standing', 'organ'],
    leads: ['kind', 'holderKind', 'standing', 'form'],
    filters: ['ofOperator', 'ofVehicle', 'ofPractitioner'],
    derived: {
      expiresIn: { kind: 'within', label: '到期', field: 'validTo' },
      reviewIn: { kind: 'within', label: '年审到期', field: 'reviewDue' },
    },
  },
  pending: { field: 'standing', states: ['normal'], due: 'validTo', expires: true },
  rules: ['licence-holder', 'licence-holder-kind', 'licence-same', 'licence-standing'],
  empty: '登记许可证、道路运输证、从业资格证和各类备案；临近到期的在工作台提醒。',
})

export const licenceLayout = layout(licences, [
  section('证照', [['kind:1', 'form:1', 'standing:1'], ['word:1', 'serial:1', 'organ:1']]),
  section('持证者', [['ofOperator:1', 'ofVehicle:1', 'ofPractitioner:1']]),
  section('期限与范围', [['issuedOn:1', 'validFrom:1', 'validTo:1'], ['reviewDue:1', 'standingNote:2'], ['scope:3'], ['photos:3'], ['remarks:3']]),
])
