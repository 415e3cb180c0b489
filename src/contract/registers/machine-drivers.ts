import { defineRegister } from './definition.ts'
import { choice, day, farmCode, idNumber, longText, phone, text } from './field.ts'
import { layout, section } from './layout.ts'

/** 农机操作人: who holds a licence for tractors or combine harvesters. One licence carries several codes (`G2、R`). */
export const machineDrivers = defineRegister({
  code: 'machine-drivers',
  label: '农机操作人',
  area: 'machinery',
  table: 'machine_drivers',
  title: 'name',
  hint: ['codes', 'township', 'village'],
  fields: {
    name: text({ label: '姓名', required: true, max: 30, search: true, initials: true }),
    idNumber: idNumber({ label: '身份证号', required: true, unique: true, own: true, masked: true }),
    phone: phone({ label: '电话', own: true, masked: true, aliases: ['联系电话'] }),
    township: choice('township', { label: '乡镇（街道）', required: true, sticky: true, aliases: ['乡镇'] }),
    village: text({ label: '村组', max: 60, search: true, initials: true, sticky: true, aliases: ['村'] }),
    licenceNumber: text({ label: '驾驶证号', max: 40, own: true, masked: true, identifier: true, search: true, aliases: ['操作证号', '证号'] }),
    codes: farmCode({ label: '准驾机型', required: true, search: true, help: '几种的一并写，例如 G2、R', aliases: ['准驾机型代码'] }),
    firstIssuedOn: day({ label: '初次领证日期', own: true, notAfter: 'today' }),
    validFrom: day({ label: '有效期自', required: true, own: true, notAfter: 'today', notBefore: 'firstIssuedOn' }),
    validTo: day({ label: '有效期至', required: true, own: true, notBefore: 'validFrom', default: 'licence-end', follows: ['validFrom'] }),
    state: choice('driver-state', { label: '驾驶证状态', required: true, default: 'driver-state', aliases: ['状态'] }),
    remarks: longText({ label: '备注', search: true }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  children: ['machine-inspections'],
  list: { columns: ['name', 'codes', 'township', 'village', 'phone', 'validTo', 'state'], leads: ['township', 'state'], derived: { licensedOn: { kind: 'asOf', label: '驾驶证有效', field: 'state', value: 'valid', begun: 'validFrom', lasts: 'validTo' } } },
  verdict: 'state',
  rules: ['driver-age', 'licence-years'],
  empty: '登记持有拖拉机、联合收割机驾驶证的人：准驾机型、有效期，检查时据此核对。',
})

export const machineDriverLayout = layout(machineDrivers, [
  section('本人', [['name:1', 'idNumber:1', 'phone:1'], ['township:1', 'village:1']]),
  section('驾驶证', [['licenceNumber:1', 'codes:1', 'state:1'], ['firstIssuedOn:1', 'validFrom:1', 'validTo:1'], ['remarks:3']]),
])
