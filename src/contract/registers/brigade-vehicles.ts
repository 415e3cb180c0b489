import { defineRegister } from './definition.ts'
import { choice, day, longText, plate, reference, text } from './field.ts'
import { layout, section } from './layout.ts'

/** 执法车辆: the brigade's own vehicles. */
export const brigadeVehicles = defineRegister({
  code: 'brigade-vehicles',
  label: '执法车辆',
  area: 'system',
  table: 'brigade_vehicles',
  title: 'plate',
  hint: ['model', 'squad'],
  fields: {
    plate: plate({ label: '号牌号码', required: true, unique: true, search: true, initials: true, aliases: ['车牌', '车牌号'] }),
    kind: choice('vehicle-kind', { label: '车型' }),
    model: text({ label: '品牌型号', max: 60, search: true, initials: true }),
    squad: reference('squads', { label: '中队', search: true, initials: true }),
    inspectedTo: day({ label: '检验有效期至' }),
    insuredTo: day({ label: '保险有效期至' }),
    status: choice('use-status', { label: '状态', required: true, default: 'use-status' }),
    remarks: longText({ label: '备注', search: true }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  list: { columns: ['plate', 'kind', 'model', 'squad', 'inspectedTo', 'insuredTo', 'status'], leads: ['squad', 'status'] },
  empty: '登记大队的执法车辆，填写巡查时选用。',
})

export const brigadeVehicleLayout = layout(brigadeVehicles, [section('车辆', [['plate:1', 'kind:1', 'model:1'], ['squad:1', 'inspectedTo:1', 'insuredTo:1'], ['status:1'], ['remarks:3']])])
