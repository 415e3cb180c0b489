import { defineRegister } from './definition.ts'
import { choice, creditCode, day, idNumber, lines, longText, phone, reference, text } from './field.ts'
import { layout, section } from './layout.ts'

/** 经营业户: whom the brigade supervises, licensed, filed with or found without either. Found again by code, old number or name. */
export const operators = defineRegister({
  code: 'operators',
  label: '经营业户',
  area: 'licensing',
  table: 'operators',
  title: 'name',
  hint: ['business', 'township'],
  fields: {
    name: text({ label: '业户名称', required: true, max: 100, search: true, initials: true, aliases: ['单位名称', '企业名称', '经营业户'] }),
    kind: choice('operator-kind', { label: '业户类型', required: true, default: 'operator-kind' }),
    state: choice('operator-state', { label: '经营状态', required: true, default: 'operator-state' }),
    creditCode: creditCode({ label: '统一社会信用代码', own: true, search: true, aliases: ['信用代码', '社会信用代码'] }),
    oldNumber: text({ label: '旧注册号', own: true, max: 30, identifier: true, search: true, help: '只有 15 位注册号的个体户填这里' }),
    idNumber: idNumber({ label: '经营者身份证号', own: true, masked: true }),
    representative: text({ label: '法定代表人', max: 40, search: true, initials: true, aliases: ['负责人', '经营者'] }),
    phone: phone({ label: '联系电话', own: true, masked: true, aliases: ['电话'] }),
    business: choice('business-kind', { label: '主营类别', required: true, aliases: ['经营范围', '经营类别'] }),
    otherBusinesses: lines({ label: '兼营类别', max: 10, table: 'operator_businesses', fields: { business: choice('business-kind', { label: '类别', required: true }) } }),
    squad: reference('squads', { label: '监管单位', initials: true, aliases: ['监管中队'] }),
    township: text({ label: '乡镇（街道）', max: 40, sticky: true, search: true, aliases: ['乡镇', '行政划分'] }),
    address: text({ label: '经营地址', search: true, aliases: ['地址'] }),
    openedOn: day({ label: '开业日期', own: true, notAfter: 'today' }),
    remarks: longText({ label: '备注', search: true }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  list: { columns: ['name', 'kind', 'business', 'creditCode', 'representative', 'township', 'squad', 'state'], leads: ['business', 'kind', 'squad', 'state'], filters: ['township'] },
  children: ['licences', 'transport-vehicles', 'practitioners', 'licence-checks', 'overload-checks'],
  rules: ['operator-same', 'operator-businesses'],
  empty: '登记辖区内客运、货运、出租、维修、驾培、场站等经营业户，核查时输入名称或信用代码即可查到。',
})

export const operatorLayout = layout(operators, [
  section('业户', [['name:2', 'kind:1'], ['creditCode:1', 'oldNumber:1', 'idNumber:1'], ['representative:1', 'phone:1', 'state:1']]),
  section('经营', [['business:1', 'squad:1', 'openedOn:1'], ['otherBusinesses:3'], ['township:1', 'address:2'], ['remarks:3']]),
])
