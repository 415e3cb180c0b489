import { defineRegister } from './definition.ts'
import { choice, integer, longText, phone, text } from './field.ts'
import { layout, section } from './layout.ts'

/** 中队: the units a brigade counts by. */
export const squads = defineRegister({
  code: 'squads',
  label: '中队',
  area: 'system',
  table: 'squads',
  title: 'name',
  order: ['position', 'initials'],
  fields: {
    name: text({ label: '名称', required: true, max: 60, unique: true, search: true, initials: true, aliases: ['中队名称', '机构名称'] }),
    position: integer({ label: '排序', required: true, default: 'position', min: 0, max: 9999, help: '报表中的先后次序' }),
    phone: phone({ label: '电话' }),
    status: choice('use-status', { label: '状态', required: true, default: 'use-status' }),
    remarks: longText({ label: '备注', search: true }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  list: { columns: ['name', 'position', 'phone', 'status'], leads: ['status'] },
  empty: '登记大队下设的中队，巡查和统计按中队归集。',
})

export const squadLayout = layout(squads, [section('中队', [['name:2', 'position:1'], ['phone:1', 'status:1'], ['remarks:3']])])
