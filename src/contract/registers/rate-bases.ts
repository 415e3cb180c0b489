import { defineRegister } from './definition.ts'
import { choice, day, integer, longText, text } from './field.ts'
import { layout, section } from './layout.ts'

/**
 * 三率基数: figures no register of the brigade holds (农机拥有量, 农机从业人员), entered by hand with where they come from.
 * One counts for its period and every period within it, for its township or, without one, for the whole area.
 */
export const rateBases = defineRegister({
  code: 'rate-bases',
  label: '三率基数',
  area: 'machinery',
  table: 'rate_bases',
  title: 'period',
  hint: ['item', 'township', 'source'],
  order: ['period'],
  fields: {
    period: text({ label: '期间', required: true, max: 30, identifier: true, sticky: true, help: '2026、2026-Q3 或 2026-10', aliases: ['年度'] }),
    item: choice('rate-base-item', { label: '项目', required: true, aliases: ['指标'] }),
    township: choice('township', { label: '乡镇（街道）', help: '空着为全辖区', aliases: ['乡镇'] }),
    value: integer({ label: '数值', required: true, own: true, min: 0, max: 100_000_000, aliases: ['基数'] }),
    source: text({ label: '来源', required: true, max: 120, sticky: true, search: true, help: '例如：区农机中心 2025 年年报' }),
    remarks: longText({ label: '备注', search: true }),
    from: day({ label: '自', computed: 'rate-base-from' }),
    to: day({ label: '至', computed: 'rate-base-to' }),
  },
  list: { columns: ['period', 'item', 'township', 'value', 'source'], leads: ['item', 'township'] },
  rules: ['rate-base-period', 'rate-base-same'],
  empty: '登记农机拥有量、从业人员等外部数据和来源，三率统计据此计算；没有基数的，统计中会注明缺哪一项。',
})

export const rateBaseLayout = layout(rateBases, [section('基数', [['period:1', 'item:1', 'township:1'], ['value:1', 'source:2'], ['remarks:3']])])
