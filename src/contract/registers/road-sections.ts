import { defineRegister } from './definition.ts'
import { choice, longText, reference, route, stake, text } from './field.ts'
import { layout, section } from './layout.ts'

/** 路段: a stretch of a route the brigade looks after, between two stakes. */
export const roadSections = defineRegister({
  code: 'road-sections',
  label: '路段',
  area: 'patrol',
  table: 'road_sections',
  title: 'name',
  hint: ['route', 'from', 'to'],
  fields: {
    name: text({ label: '路段名称', required: true, max: 80, unique: true, search: true, initials: true, aliases: ['路段', '路线名称'] }),
    route: route({ label: '路线编号', required: true, search: true, initials: true, aliases: ['路线'] }),
    grade: choice('road-grade', { label: '行政等级', required: true, aliases: ['等级'] }),
    from: stake({ label: '起点桩号', required: true }),
    to: stake({ label: '止点桩号', required: true }),
    unit: text({ label: '管养单位', max: 80, search: true, initials: true, aliases: ['责任单位'] }),
    township: text({ label: '乡镇（街道）', max: 80, search: true, initials: true, aliases: ['乡镇'] }),
    squad: reference('squads', { label: '责任中队' }),
    status: choice('use-status', { label: '状态', required: true, default: 'use-status' }),
    remarks: longText({ label: '备注', search: true, help: '长短链等' }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  list: { columns: ['name', 'route', 'grade', 'from', 'to', 'unit', 'township', 'status'], leads: ['grade', 'squad', 'status'] },
  rules: ['section-stakes'],
  empty: '登记辖区路段的路线编号和起止桩号，填写巡查时据此核对桩号。',
})

export const roadSectionLayout = layout(roadSections, [section('路段', [['name:2', 'route:1'], ['grade:1', 'from:1', 'to:1'], ['unit:2', 'township:1'], ['squad:1', 'status:1'], ['remarks:3']])])
