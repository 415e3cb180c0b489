import { defineRegister } from './definition.ts'
import { choice, day, integer, longText, reference, text } from './field.ts'
import { layout, section } from './layout.ts'

/** 入企频次上限: how often a year one enterprise, or each of a kind, may be visited, as published. A cap nobody published is not made up. */
export const visitCaps = defineRegister({
  code: 'visit-caps',
  label: '入企频次上限',
  area: 'licensing',
  table: 'visit_caps',
  title: 'document',
  hint: ['year', 'publishedBy'],
  order: ['year'],
  fields: {
    year: integer({ label: '年度', required: true, min: 2020, max: 2100, default: 'this-year', sticky: true }),
    operator: reference('operators', { label: '经营业户', search: true, initials: true, help: '业户和经营类别填一项' }),
    business: choice('business-kind', { label: '经营类别', help: '这一类每户的上限' }),
    cap: integer({ label: '年度上限', required: true, unit: '次', min: 1, max: 366 }),
    publishedBy: text({ label: '公布机关', required: true, max: 100, sticky: true, search: true }),
    publishedOn: day({ label: '公布日期', required: true, notAfter: 'today', sticky: true }),
    document: text({ label: '公布文件或载体', required: true, max: 200, sticky: true, search: true }),
    remarks: longText({ label: '备注' }),
  },
  list: { columns: ['year', 'operator', 'business', 'cap', 'publishedBy', 'publishedOn', 'document'], leads: ['operator', 'business'] },
  rules: ['cap-scope', 'cap-same'],
  empty: '登记已公布的入企检查年度频次上限；没有公布的不要登记，检查时会写明“上限未登记”。',
})

export const visitCapLayout = layout(visitCaps, [
  section('上限', [['year:1', 'operator:1', 'business:1'], ['cap:1', 'publishedBy:1', 'publishedOn:1'], ['document:3'], ['remarks:3']]),
])
