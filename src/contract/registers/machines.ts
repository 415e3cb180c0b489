import { defineRegister } from './definition.ts'
import { choice, creditCode, day, flag, idNumber, longText, machinePlate, phone, photos, text } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 农机档案: a tractor or combine harvester and who owns it now. One met at the roadside without a plate is kept here too, as 未登记:
 * that it is registered nowhere is what the inspection found. `name` is what it goes by elsewhere, its plate or whose it is.
 */
export const machines = defineRegister({
  code: 'machines',
  label: '农机档案',
  area: 'machinery',
  table: 'machines',
  title: 'name',
  typed: 'plate',
  hint: ['kind', 'owner', 'township'],
  fields: {
    name: text({ label: '农机', computed: 'machine-name' }),
    plate: machinePlate({ label: '号牌号码', unique: true, own: true, search: true, initials: true, help: '没有号牌的空着，状态为“未登记”', aliases: ['号牌', '车牌号'] }),
    kind: choice('machine-kind', { label: '机型', required: true, aliases: ['机械类型'] }),
    state: choice('machine-state', { label: '状态', required: true, own: true, default: 'machine-state', follows: ['plate'] }),
    brand: text({ label: '品牌', max: 40, search: true }),
    model: text({ label: '型号', max: 60, search: true }),
    bodyColour: text({ label: '机身颜色', max: 20 }),
    frameNumber: text({ label: '机架号（出厂编号）', max: 40, own: true, identifier: true, search: true, aliases: ['机架号', '出厂编号'] }),
    engineNumber: text({ label: '发动机号', max: 40, own: true, identifier: true, search: true }),
    manufacturedOn: day({ label: '出厂日期', own: true, notAfter: 'today' }),
    owner: text({ label: '所有人', required: true, max: 80, search: true, initials: true, help: '查不到的写“不明”', aliases: ['机主'] }),
    ownerKind: choice('owner-kind', { label: '所有人类别', required: true, default: 'owner-kind' }),
    ownerIdNumber: idNumber({ label: '所有人身份证号', masked: true, aliases: ['身份证号'] }),
    ownerCreditCode: creditCode({ label: '统一社会信用代码' }),
    ownerPhone: phone({ label: '联系电话', masked: true, aliases: ['电话'] }),
    ownerAddress: text({ label: '住址', masked: true }),
    township: choice('township', { label: '乡镇（街道）', required: true, sticky: true, aliases: ['乡镇'] }),
    village: text({ label: '村组', max: 60, search: true, initials: true, sticky: true, aliases: ['村'] }),
    registeredOn: day({ label: '注册登记日期', own: true, notBefore: 'manufacturedOn', notAfter: 'today' }),
    inspectedTo: day({ label: '检验有效期至', own: true, notBefore: 'registeredOn' }),
    insuredTo: day({ label: '保险有效期至', own: true, help: '交强险' }),
    photos: photos({ label: '照片', max: 20 }),
    remarks: longText({ label: '备注', search: true }),
    onBooks: flag({ label: '在册', computed: 'machine-on-books' }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  children: ['machine-inspections', 'defects'],
  list: { columns: ['name', 'kind', 'brand', 'model', 'owner', 'township', 'village', 'inspectedTo', 'insuredTo', 'state'], leads: ['kind', 'township', 'state'], filters: ['onBooks', 'ownerKind'], derived: { onBooksOn: { kind: 'asOf', label: '在册', field: 'onBooks', value: true, begun: 'registeredOn' }, inspectedOn: { kind: 'asOf', label: '在册且检验有效', field: 'onBooks', value: true, begun: 'registeredOn', lasts: 'inspectedTo' }, insuredIn: { kind: 'within', label: '保险到期', field: 'insuredTo' } } },
  verdict: 'state',
  rules: ['machine-state', 'machine-inspected', 'machine-same'],
  empty: '一台拖拉机或联合收割机一份档案：号牌、机型、所有人、登记、检验和保险，检查记录都归到它名下。',
})

export const machineLayout = layout(machines, [
  section('农机', [['plate:1', 'kind:1', 'state:1'], ['brand:1', 'model:1', 'bodyColour:1'], ['frameNumber:1', 'engineNumber:1', 'manufacturedOn:1']]),
  section('所有人', [['owner:1', 'ownerKind:1', 'ownerPhone:1'], ['ownerIdNumber:1', 'ownerCreditCode:1'], ['township:1', 'village:1', 'ownerAddress:1']]),
  section('登记、检验与保险', [['registeredOn:1', 'inspectedTo:1', 'insuredTo:1']]),
  section('照片与备注', [['photos:3'], ['remarks:3']]),
])
