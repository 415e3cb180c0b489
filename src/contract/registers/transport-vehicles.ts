import { defineRegister } from './definition.ts'
import { choice, day, decimal, integer, longText, plate, reference, text, vin } from './field.ts'
import { layout, section } from './layout.ts'

/** 营运车辆: vehicles of operators. Plate and colour together name one; the chassis number stays when the plate changes. */
export const transportVehicles = defineRegister({
  code: 'transport-vehicles',
  label: '营运车辆',
  area: 'licensing',
  table: 'transport_vehicles',
  title: 'plate',
  hint: ['kind', 'operator'],
  fields: {
    plate: plate({ label: '号牌号码', required: true, own: true, search: true, initials: true, aliases: ['车牌', '车牌号', '车号'] }),
    plateColour: choice('plate-colour', { label: '号牌颜色', required: true, sticky: true, aliases: ['颜色'] }),
    kind: choice('transport-kind', { label: '车辆类型', required: true, sticky: true, aliases: ['车型'] }),
    operator: reference('operators', { label: '所属业户', sticky: true, search: true, aliases: ['业户', '所属企业'] }),
    state: choice('operation-state', { label: '营运状态', required: true, default: 'operation-state' }),
    vin: vin({ label: '车辆识别代号', own: true, search: true, aliases: ['车架号', 'VIN'] }),
    model: text({ label: '品牌型号', max: 60, search: true }),
    seats: integer({ label: '核定座位', min: 1, max: 200, unit: '座' }),
    tonnage: decimal({ label: '核定载质量', digits: 3, min: 0, max: 500, unit: '吨', aliases: ['吨位'] }),
    axles: integer({ label: '轴数', min: 1, max: 20 }),
    registeredOn: day({ label: '注册登记日期', own: true, notAfter: 'today', aliases: ['注册日期'] }),
    inspectedTo: day({ label: '检验有效期至', own: true, notBefore: 'registeredOn' }),
    insuredTo: day({ label: '承运人责任险至', own: true, notBefore: 'registeredOn' }),
    remarks: longText({ label: '备注', search: true }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  list: { columns: ['plate', 'plateColour', 'kind', 'operator', 'model', 'inspectedTo', 'state'], leads: ['operator', 'kind', 'state'], filters: ['plateColour'] },
  children: ['licences', 'licence-checks', 'overload-checks'],
  rules: ['vehicle-same', 'vehicle-colour'],
  empty: '登记业户的营运车辆。路上输入号牌，即可看到业户、道路运输证和以往核查。',
})

export const transportVehicleLayout = layout(transportVehicles, [
  section('车辆', [['plate:1', 'plateColour:1', 'kind:1'], ['operator:2', 'state:1'], ['vin:1', 'model:2']]),
  section('技术与检验', [['seats:1', 'tonnage:1', 'axles:1'], ['registeredOn:1', 'inspectedTo:1', 'insuredTo:1'], ['remarks:3']]),
])
