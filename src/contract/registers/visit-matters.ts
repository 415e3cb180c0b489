import { defineRegister } from './definition.ts'
import { choice, day, integer, longText, text } from './field.ts'
import { layout, section } from './layout.ts'

/** 检查事项清单: what the authority has published that it may inspect. 国办发〔2024〕54号: what is not published is not inspected. */
export const visitMatters = defineRegister({
  code: 'visit-matters',
  label: '检查事项清单',
  area: 'licensing',
  table: 'visit_matters',
  title: 'name',
  hint: ['unit', 'publishedOn'],
  fields: {
    name: text({ label: '检查事项', required: true, max: 120, unique: true, search: true, initials: true, aliases: ['事项名称'] }),
    kind: choice('visit-matter-kind', { label: '事项类别', required: true, sticky: true }),
    basis: longText({ label: '检查依据', required: true, search: true, aliases: ['依据', '法律依据'] }),
    content: longText({ label: '检查内容', search: true }),
    unit: text({ label: '检查主体', required: true, max: 100, default: 'visit-unit', sticky: true }),
    publishedOn: day({ label: '公布日期', required: true, notAfter: 'today', sticky: true }),
    publishedAt: text({ label: '公布载体', max: 200, sticky: true, help: '网址或公告栏' }),
    yearlyCap: integer({ label: '年度频次上限', unit: '次', min: 1, max: 366, help: '清单公布了的才填' }),
    status: choice('use-status', { label: '状态', required: true, default: 'use-status' }),
    remarks: longText({ label: '备注' }),
    initials: text({ label: '拼音首字母', computed: 'initials' }),
  },
  list: { columns: ['name', 'kind', 'unit', 'publishedOn', 'yearlyCap', 'status'], leads: ['kind', 'status'] },
  empty: '登记已经向社会公布的行政检查事项和依据，安排入企检查时从中选择。',
})

export const visitMatterLayout = layout(visitMatters, [
  section('事项', [['name:2', 'kind:1'], ['basis:3'], ['content:3']]),
  section('公布', [['unit:1', 'publishedOn:1', 'publishedAt:1'], ['yearlyCap:1', 'status:1'], ['remarks:3']]),
])
