import { defineRegister } from './definition.ts'
import { choice, day, idNumber, lines, longText, phone, qualification, reference, text } from './field.ts'
import { layout, section } from './layout.ts'

/** 从业人员: drivers, escorts, instructors and managers of operators, named by their identity number. */
export const practitioners = defineRegister({
  code: 'practitioners',
  label: '从业人员',
  area: 'licensing',
  table: 'practitioners',
  title: 'name',
  hint: ['kind', 'operator'],
  fields: {
    name: text({ label: '姓名', required: true, max: 40, own: true, search: true, initials: true }),
    idNumber: idNumber({ label: '身份证号', own: true, masked: true }),
    phone: phone({ label: '电话', own: true, masked: true }),
    kind: choice('practitioner-kind', { label: '从业类别', required: true, sticky: true, aliases: ['资格类别'] }),
    otherKinds: lines({ label: '其他从业类别', max: 10, table: 'practitioner_kinds', fields: { kind: choice('practitioner-kind', { label: '类别', required: true }) } }),
    qualification: qualification({ label: '从业资格证号', own: true, search: true, aliases: ['资格证号'] }),
    qualifiedOn: day({ label: '初次领证日期', own: true, notAfter: 'today' }),
    operator: reference('operators', { label: '所在业户', sticky: true, search: true, aliases: ['业户', '从业单位'] }),
    state: choice('practice-state', { label: '从业状态', required: true, default: 'practice-state' }),
    remarks: longText({ label: '备注', search: true }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  list: { columns: ['name', 'kind', 'qualification', 'operator', 'phone', 'state'], leads: ['operator', 'kind', 'state'] },
  children: ['licences', 'licence-checks'],
  rules: ['practitioner-same', 'practitioner-qualification'],
  empty: '登记驾驶员、押运员、教练员、安全员等从业人员及其资格证。',
})

export const practitionerLayout = layout(practitioners, [
  section('人员', [['name:1', 'idNumber:1', 'phone:1'], ['operator:2', 'state:1']]),
  section('从业资格', [['kind:1', 'qualification:1', 'qualifiedOn:1'], ['otherKinds:3'], ['remarks:3']]),
])
